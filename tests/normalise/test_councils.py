"""Whose officers and councillors those are who speak at the council of a place."""

import pytest

from briefing.model.briefing import Participant
from briefing.normalise.people import who_took_part
from tests.normalise.articles import reading

_STRIKE = (
    "The firm cut pay on Friday. Kari Lund met the crews. She left at noon. The crews went home."
)


def people(text: str) -> dict[str, Participant]:
    return {person.name: person for person in who_took_part(reading(text))[0]}


@pytest.mark.parametrize(
    ("first", "house"),
    [
        ("Halden council voted on Monday to close the pier.", "Halden council"),
        ("Halden Borough Council voted on Monday to close the pier.", "Halden Borough Council"),
        ("Councillors in Halden voted on Monday to close the pier.", "Halden"),
        ("Councillors in Norway voted on Monday to close the pier.", None),
        ("Town Council voted on Monday to close the pier.", None),
        ("Halden council and Bergby council voted on Monday to close the pier.", None),
        ("Big Halden Council Meeting Votes To Close Pier.", None),
    ],
)
def test_officers_are_those_of_the_only_council(first: str, house: str | None) -> None:
    text = f"{first}\nBorough engineer Kari Lund told members that the old wall had moved."
    officer = people(text).get("Kari Lund")
    assert (officer.affiliation if officer else None) == house


def test_the_bracket_behind_a_councillor_is_the_party() -> None:
    text = "Halden council met. Cllr Jane Holt (Ind), who moved the motion, said it was time."
    holt = people(text)["Jane Holt"]
    assert (holt.role, holt.affiliation) == ("Cllr", "Ind")


def test_any_other_bracket_is_none() -> None:
    text = "Halden council met. Cllr Jane Holt (Monday), who moved the motion, said it was time."
    assert people(text)["Jane Holt"].affiliation == "Halden council"


@pytest.mark.parametrize("noun", ["heads", "chairs"])
def test_a_noun_is_no_verb_of_being_there(noun: str) -> None:
    text = f"{_STRIKE} Club leader Jane Holt called for cool {noun}."
    assert "Jane Holt" not in people(text)


def test_a_league_that_bears_the_name_of_the_town_is_no_party() -> None:
    text = (
        "Councillors in Halden voted to close the pier. The meeting was long. They ate. They left."
        "\nBut Jon Vance of the Halden Ratepayers' League said it was a bill without an end."
    )
    assert "Jon Vance" not in people(text)
