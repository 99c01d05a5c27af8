"""What third parties said, and who they are."""

import pytest

from briefing.model.briefing import Participant
from briefing.normalise.hearing import listen
from briefing.normalise.reactions import reactions_of
from tests.normalise.articles import reading

ANNA = Participant("p1", "Anna Velde", affiliation="Norland")


def said(text: str) -> list[tuple[str | None, str]]:
    read = reading(text)
    return [(r.by, r.text) for r in reactions_of(read, listen(read), (ANNA,))]


@pytest.mark.parametrize(
    ("sentence", "by"),
    [
        ("The Gull Society criticised the plan for the pier.", "The Gull Society"),
        ("Jon Berg, skipper of the Tern, called the plan a mistake.", "Jon Berg"),
        ("The Gull Society's response to the plan was cool.", "The Gull Society"),
        ("“It is a mistake to build here at this time of year,” said Jon Berg.", "Jon Berg"),
        ("Clean Tides also warned that the eels would leave.", "Clean Tides"),
    ],
)
def test_a_section_of_reactions_names_the_speaker(sentence: str, by: str) -> None:
    assert said(f"# Reactions\n{sentence}") == [(by, sentence)]


def test_a_third_party_is_heard_without_a_heading() -> None:
    sentence = "The Gull Society condemned the plan for the pier as a mistake."
    assert said(sentence) == [("The Gull Society", sentence)]


@pytest.mark.parametrize(
    "sentence",
    [
        "Anna Velde warned that the pier was unsafe.",
        "Norland welcomed the plan for the pier.",
        "The Gull Society's chair, Anna Velde, hailed the pier as historic. She said: “A joy.”",
        "The two sides welcomed the plan for the pier.",
        "The pier was built in the spring by hand.",
        "If the Gull Society condemned the plan, nobody heard.",
    ],
)
def test_parties_and_plain_facts_are_no_reactions(sentence: str) -> None:
    assert said(sentence) == []


@pytest.mark.parametrize("by", ["Both governments", "The two delegations", "All three ministers"])
def test_those_who_met_do_not_react(by: str) -> None:
    assert said(f"# Reactions\n{by} called the day useful.") == []


def test_what_only_sets_the_scene_is_left_out() -> None:
    assert said("# Reactions\nEleven people came to the hall.\n- Fear for the eels") == [
        (None, "Fear for the eels")
    ]


@pytest.mark.parametrize(
    "sentence",
    [
        "Some farmers are sceptical about the new toll.",
        "“They will take the boats from us,” said Olaf Dahl, a fisherman from Vik.",
        "The harbour’s shop owners greeted the plan with relief.",
    ],
)
def test_outsiders_are_heard_by_what_they_are(sentence: str) -> None:
    assert [text for _, text in said(sentence)] == [sentence]


def test_who_reacted_may_go_on() -> None:
    first = "“This toll is unfair,” said Olaf Dahl, a fisherman from Vik."
    more = "“Nobody asked the crews,” he added."
    assert [text for _, text in said(f"{first} {more}")] == [first, more]
    assert said(more) == []
