"""Bodies that act without a person to their name, and the event, which is none of them."""

import pytest

from briefing.model.briefing import Participant
from briefing.normalise.people import who_took_part
from tests.normalise.articles import reading


def people(text: str) -> list[Participant]:
    return list(who_took_part(reading(text))[0])


def named(text: str) -> list[str]:
    return [person.name for person in people(text)]


@pytest.mark.parametrize(
    ("text", "name", "affiliation"),
    [
        (
            "The U.S. Embassy in Oslo on Monday suspended its service.",
            "U.S. Embassy in Oslo",
            "United States",
        ),
        ("On Friday the Danish Navy reportedly rescued 20 sailors.", "Danish Navy", "Denmark"),
        ("Nurses ratified a contract with Lakeside College.", "Lakeside College", None),
        ("Three transport unions met the press.", "Three transport unions", None),
    ],
)
def test_a_body_without_a_person_takes_part(text: str, name: str, affiliation: str | None) -> None:
    (party,) = people(text)
    assert (party.name, party.kind, party.affiliation) == (name, "organisation", affiliation)


def test_the_event_itself_is_no_party() -> None:
    text = "The Joint Fisheries Council held its third session. Envoy Kari Lund attended."
    assert named(text) == ["Kari Lund"]


def test_a_person_stands_for_the_body() -> None:
    text = "The Bakers Union met the mill. Kari Lund, president of the Bakers Union, signed."
    assert named(text) == ["Kari Lund"]


@pytest.mark.parametrize(("unions", "known"), [("The harbour", True), ("Five harbour", False)])
def test_a_leader_may_be_of_the_unions_but_not_of_five_of_them(unions: str, known: bool) -> None:
    text = "unions met the ministry in Narvik on Monday.\nPCU leader Kari Lund warned of strikes."
    assert ("Kari Lund" in named(f"{unions} {text}")) == known
