"""Dates in the other languages that are understood, seen from Friday, 23 February 2024."""

import pytest

from briefing.derive.dates import dates_in

FRIDAY = "2024-02-23"


@pytest.mark.parametrize(
    ("language", "text", "iso", "until"),
    [
        ("fr", "le 13 octobre 2026", "2026-10-13", None),
        ("fr", "mardi 1er octobre 2024", "2024-10-01", None),
        ("fr", "du 10 au 12 avril 2025", "2025-04-10", "2025-04-12"),
        ("fr", "mardi dernier", None, None),
        ("fr", "la semaine prochaine", "2024-W09", None),
        ("fr", "le mois dernier", "2024-01", None),
        ("fr", "hier", "2024-02-22", None),
        ("fr", "en juin 2024", "2024-06", None),
        ("fr", "fin mars", "2024-03", None),
        ("de", "am 13. Oktober 2026", "2026-10-13", None),
        ("de", "Dienstag, den 3. März 2026", "2026-03-03", None),
        ("de", "vom 10. bis 12. April 2025", "2025-04-10", "2025-04-12"),
        ("de", "30. Juni bis 2. Juli 2025", "2025-06-30", "2025-07-02"),
        ("de", "am Dienstag", "2024-02-20", None),
        ("de", "nächste Woche", "2024-W09", None),
        ("de", "gestern", "2024-02-22", None),
        ("de", "Ende März", "2024-03", None),
        ("de", "10.04.2025", "2025-04-10", None),
        ("es", "el 13 de octubre de 2026", "2026-10-13", None),
        ("es", "el martes 3 de marzo", "2024-03-03", None),
        ("es", "la próxima semana", "2024-W09", None),
        ("es", "el mes pasado", "2024-01", None),
        ("es", "ayer", "2024-02-22", None),
        ("es", "a finales de marzo", "2024-03", None),
        ("es", "junio de 2024", "2024-06", None),
        ("ru", "13 октября 2026 года", "2026-10-13", None),
        ("ru", "во вторник", "2024-02-20", None),
        ("ru", "с 10 по 12 апреля 2025 года", "2025-04-10", "2025-04-12"),
        ("ru", "на следующей неделе", "2024-W09", None),
        ("ru", "вчера", "2024-02-22", None),
        ("ru", "в марте", "2024-03", None),
        ("ru", "в июне 2024 года", "2024-06", None),
    ],
)
def test_reads_what_is_stated(language: str, text: str, iso: str | None, until: str | None) -> None:
    (found,) = dates_in(text, FRIDAY, language)
    assert (found.iso, found.until) == (iso, until)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "Sie mai nicht"),
        ("fr", "il marche"),
        ("es", "mayor de edad"),
        ("ru", "марта"),
        ("xx", "May 3"),
    ],
)
def test_is_not_taken_in(language: str, text: str) -> None:
    assert dates_in(text, FRIDAY, language) == ()
