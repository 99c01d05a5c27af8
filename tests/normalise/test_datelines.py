"""Datelines, and the day of publication that a note above or below the report gives."""

import pytest

from briefing.normalise.datelines import dateline, signed
from briefing.normalise.reading import Reading, read_closely
from briefing.vocabulary import load
from tests.normalise.articles import article


def reading(text: str, language: str) -> Reading:
    return read_closely(article(text), load(language))


REPORT = {
    "de": "Der Rat hat getagt. Die Maut gilt ab dem 1. Mai 2033.",
    "en": "The council met. The toll applies from 1 May 2033.",
    "es": "El consejo se reunió. La tasa rige desde el 1 de mayo de 2033.",
    "fr": "Le conseil s’est réuni. La taxe est due le 1er mai 2033.",
}


@pytest.mark.parametrize(
    ("language", "note"),
    [
        ("fr", "Publié le 9 mai 2031 à 18 h 04"),
        ("fr", "Service de presse – 9 mai 2031"),
        ("fr", "Communiqué, 09/05/2031"),
        ("es", "Puerto Alto (Perú), 9 de mayo de 2031"),
        ("en", "Press office, 9 May 2031"),
        ("de", "Mitteilung vom 9. Mai 2031"),
    ],
)
@pytest.mark.parametrize("below", [False, True])
def test_a_note_by_itself_says_when_it_was_published(language: str, note: str, below: bool) -> None:
    lines = (REPORT[language], note) if below else (note, REPORT[language])
    assert signed(reading("\n\n".join(lines), language)) == "2031-05-09"


def test_a_day_with_a_dash_opens_a_report() -> None:
    assert signed(reading("09.05.2031 – Le conseil s’est réuni jeudi.", "fr")) == "2031-05-09"


@pytest.mark.parametrize(
    ("language", "note"),
    [
        ("en", "Next meeting: 9 May 2031"),
        ("en", "From 9 May 2031 to 12 May 2031"),
        ("en", "The vote is planned for 9 May 2031"),
        ("fr", "Prochaine réunion : 9 mai 2031"),
        ("de", "Nächste Sitzung: 9. Mai 2031"),
        ("en", "In May 2031"),
    ],
)
def test_what_is_still_to_come_is_no_day_of_publication(language: str, note: str) -> None:
    assert signed(reading(f"{REPORT[language]}\n\n{note}", language)) is None


def test_a_dateline_may_stand_below_a_second_headline() -> None:
    found = dateline(reading("Una nota breve\n\nPuerto Alto, 9 de mayo de 2031. Llovió.", "es"))
    assert found is not None
    assert found.date is not None
    assert found.date.iso == "2031-05-09"


def test_no_dateline_stands_below_the_report() -> None:
    assert dateline(reading(f"{REPORT['en']}\n\nOslo, 9 May 2031. It rained.", "en")) is None


@pytest.mark.parametrize(
    ("language", "clause"),
    [
        ("ru", "Сбор урожая начнется в Халдене с 8 апреля 2031 года. Он будет долгим."),
        ("ru", "Сбор урожая начнется 8 апреля 2031 года. Он будет долгим."),
        ("en", "Halden votes on 9 May 2031. It rained."),
    ],
)
def test_a_clause_before_a_date_is_no_place(language: str, clause: str) -> None:
    assert dateline(reading(clause, language)) is None


@pytest.mark.parametrize(
    ("language", "head", "place"),
    [
        ("ru", "Халден на Волге, 8 апреля 2031 года. Совет собрался.", "Халден на Волге"),
        ("ru", "Халден, 8 апреля 2031 года. Совет собрался.", "Халден"),
        ("de", "Halden am See, 9. Mai 2031 – Der Rat hat getagt.", "Halden am See"),
        ("fr", "Orle, le 9 mai 2031 – Le conseil s’est réuni.", "Orle"),
        ("es", "Villa de Orle, 9 de mayo de 2031. Llovió.", "Villa de Orle"),
    ],
)
def test_a_name_before_a_date_is_a_place(language: str, head: str, place: str) -> None:
    read = reading(head, language)
    found = dateline(read)
    assert found is not None
    assert read.article.text[found.start : found.end] == place
