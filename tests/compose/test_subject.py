"""The subject: place and date of the event once, whether the title says them or not."""

import pytest
from babel import Locale

from briefing.compose.subject import subject
from briefing.model.briefing import Briefing, EventDate, Title

DAY = EventDate("2026-03-04", text="Wednesday")


def line(title: str, place: str | None = None, date: EventDate | None = DAY, to: str = "en") -> str:
    return subject(Briefing(Title(title), to, date, place), Locale.parse("en_GB"))


@pytest.mark.parametrize(
    ("title", "place", "printed"),
    [
        ("Ferry talks", "Tórshavn", "Ferry talks, Tórshavn, 4 March 2026"),
        ("ferry talks.", None, "Ferry talks, 4 March 2026"),
        ("Port Alder caps noise", "Port Alder, Maine", "Port Alder caps noise, 4 March 2026"),
        ("Port-Alder talks", "Port Alder", "Port-Alder talks, 4 March 2026"),
        ("Berliner Gespräche", "Berlin", "Berliner Gespräche, 4 March 2026"),
        ("Встреча в Тирасполе", "Тирасполь", "Встреча в Тирасполе, 4 March 2026"),
        ("Romeo and others", "Rome", "Romeo and others, 4 March 2026"),
        ("Comparison of fares", "Paris", "Comparison of fares, Paris, 4 March 2026"),
        ("Board votes Wednesday", "Oslo", "Board votes Wednesday, Oslo, 4 March 2026"),
        ("Talks of 4 March", "Oslo", "Talks of 4 March, Oslo"),
        ("March 4, 2026: ferry talks", "Oslo", "March 4, 2026: ferry talks – Oslo"),
        ("Noise cut, trucks barred", "Oslo", "Noise cut, trucks barred – Oslo, 4 March 2026"),
        ("Who pays?", "Oslo", "Who pays? – Oslo, 4 March 2026"),
        ("Strike set for 9 March", "Oslo", "Strike set for 9 March, Oslo, 4 March 2026"),
    ],
)  # fmt: skip
def test_what_the_title_says_is_not_said_again(title: str, place: str | None, printed: str) -> None:
    assert line(title, place) == printed


def test_a_date_of_publication_is_not_the_event_s() -> None:
    assert line("Dues", date=EventDate("2026-03-04", basis="published")) == "Dues"


def test_a_title_in_the_source_s_words_for_the_date() -> None:
    spoken = EventDate("2026-03-04", text="le 4 mars 2026")
    assert line("Réunion du 4 mars 2026", date=spoken, to="fr") == "Réunion du 4 mars 2026"


def test_a_place_is_no_pattern() -> None:
    assert line("Talks", "(a+)+$[", None) == "Talks, (a+)+$["
