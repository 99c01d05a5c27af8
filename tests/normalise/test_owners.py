"""Who is to do it: bodies and people, not things."""

import pytest

from briefing.model.briefing import Participant
from briefing.normalise.hearing import listen
from briefing.normalise.owners import owner_in
from tests.normalise.articles import reading


def owner(subject: str) -> str | None:
    read = reading(f"{subject} will act. It was Halden that acted.")
    heard = listen(read)[0]
    found = owner_in(read, heard, (0, len(subject)), (Participant("p1", "Anna Velde"),))
    return heard.raw[slice(*found)] if found else None


@pytest.mark.parametrize(
    "subject",
    [
        "Both sides",
        "The three NSAs",
        "The board",
        "Harbour staff",
        "Coast guard officers from the two countries",
        "Each country",
        "The ferry operator",
        "Anna Velde",
        "Halden",
        "Norway",
        "The city and the bus company",
        "Norway, Anna Velde and the union",
    ],
)
def test_people_and_bodies_are_owners_as_the_source_names_them(subject: str) -> None:
    assert owner(subject) == subject


@pytest.mark.parametrize(
    "subject",
    [
        "It",
        "Who",
        "The meeting",
        "The report of the committee",
        "Prices",
        "The sea wall",
        "Fog",
    ],
)
def test_things_and_pronouns_are_none(subject: str) -> None:
    assert owner(subject) is None


def test_an_adverb_before_the_verb_is_no_part_of_the_name() -> None:
    assert owner("The board also") == "The board"


def test_a_dateline_is_no_part_of_the_name() -> None:
    assert owner("2031 (Agency) - Norway and Sweden") == "Norway and Sweden"
