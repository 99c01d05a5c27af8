import pytest

from briefing.readers.datelines import date_line, iso_of
from briefing.vocabulary import furniture

WORDS = furniture.load()


@pytest.mark.parametrize(
    ("line", "iso"),
    [
        ("Thursday, February 23, 2023", "2023-02-23"),
        ("Published: 12 May 2023 14:05 BST", "2023-05-12"),
        ("Posted on March 3rd, 2024 at 5:30 p.m.", "2024-03-03"),
        ("2024-03-03", "2024-03-03"),
        ("2022-3-11 12:16 |", "2022-03-11"),
        ("2024-12-19T18:06:00+02:00", "2024-12-19"),
        ("12. März 2024, 18:30 Uhr", "2024-03-12"),
        ("Veröffentlicht am 12.03.2024", "2024-03-12"),
        ("Publié le mardi 3 mars 2024 à 18h30", "2024-03-03"),
        ("Publicado el 3 de marzo de 2024", "2024-03-03"),
        ("12 мая 2024 г., 18:30", "2024-05-12"),
        ("Sept. 5, 2024 | 9 a.m. ET", "2024-09-05"),
        ("25/03/2024", "2024-03-25"),
        ("03/25/2024", "2024-03-25"),
        ("May 2024", "2024-05"),
        ("Publié le 3 mars 2024 à 18h30, mis à jour le 4 mars 2024", "2024-03-03"),
    ],
)
def test_a_date_line_in_five_languages(line: str, iso: str) -> None:
    found = date_line(line, WORDS)
    assert found is not None
    assert found.iso == iso


@pytest.mark.parametrize("line", ["03/04/2024", "May 12", "Monday, 3 March"])
def test_what_is_not_certain_is_a_date_without_a_day(line: str) -> None:
    found = date_line(line, WORDS)
    assert found is not None
    assert found.iso is None


@pytest.mark.parametrize(
    "line",
    [
        "",
        "On 3 March 2024 the council met",
        "2024",
        "12 boats",
        "May",
        "31 31 May 2024",
        "45 May 2024",
        "2024-13-01",
        "Published by Selwyn News",
        "3 March 2024, Port Selwyn",
        "3 March 2024 " * 10,
    ],
)
def test_other_lines_are_no_date_lines(line: str) -> None:
    assert date_line(line, WORDS) is None


def test_labels_are_told_apart() -> None:
    published, updated = (date_line(f"{x}: 3 May 2024", WORDS) for x in ("Posted", "Last updated"))
    assert published is not None
    assert published.published
    assert updated is not None
    assert updated.updated


@pytest.mark.parametrize(
    ("value", "iso"),
    [
        ("2023-05-10 16:00:00 +0200", "2023-05-10"),
        ("2024-12-19T18:06", "2024-12-19"),
        ("Wed, 10 May 2023 16:00:00 GMT", "2023-05-10"),
        ("2024-05", "2024-05"),
        ("2024", "2024"),
        ("true", None),
        ("2024-13", None),
        ("03/04/2024", None),
        ("soon", None),
    ],
)
def test_declared_dates(value: str, iso: str | None) -> None:
    assert iso_of(value, WORDS) == iso
