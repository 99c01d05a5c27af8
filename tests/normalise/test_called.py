"""Bodies that a sentence calls by a noun, by "its", or by the first word of their name."""

import pytest

from briefing import evidence
from briefing.model.briefing import Participant
from briefing.normalise import normalise
from briefing.normalise.people import who_took_part
from tests.normalise.articles import article, reading

_RULING = (
    "In a decision published on Monday, the Office of Fair Tolls told Nordgas to pay.\n"
    "“It is right,” said Kari Lund, the regulator's chief commissioner, who signed it."
)
_BALLOT = (
    "The crews at Denby Steel turned down the offer.\n“They read it,” said Anna Berg, convener of "
    "the United Smelters Union, who met them with the union's national officer, Hope Madiba."
)
_FIRM = (
    "The watchdog has told Denby Steel to pay.\nDenby must write to its customers. Its chairman, "
    "Sir Julian Park, said that it would comply."
)


def people(text: str) -> dict[str, Participant]:
    return {person.name: person for person in who_took_part(reading(text))[0]}


@pytest.mark.parametrize(
    ("text", "name", "role", "body"),
    [
        (_RULING, "Kari Lund", "chief commissioner", "Office of Fair Tolls"),
        (_BALLOT, "Hope Madiba", "national officer", "United Smelters Union"),
        (_FIRM, "Julian Park", "chairman", "Denby Steel"),
        (
            "Crews at Denby Steel went home. Denby's managing director, Helen Lane, met them.",
            "Helen Lane",
            "managing director",
            "Denby Steel",
        ),
    ],
)
def test_whom_somebody_stands_for(text: str, name: str, role: str, body: str) -> None:
    person = people(text)[name]
    assert (person.role, person.affiliation) == (role, body)


@pytest.mark.parametrize("text", [_RULING, _BALLOT, _FIRM])
def test_the_evidence_bears_it_out(text: str) -> None:
    kept = evidence.keep_supported(normalise(article(text)))
    assert all(person.affiliation for person in kept.participants if person.kind == "person")


def test_a_noun_that_two_bodies_share_means_neither() -> None:
    text = _BALLOT.replace("The crews", "The crews of the Bergby Bakers Union")
    assert people(text)["Hope Madiba"].affiliation is None


def test_a_mayor_is_not_that_of_what_bears_the_name_of_the_town() -> None:
    text = "Crews at Denby Steel went home. Denby's mayor, Helen Lane, met them."
    assert people(text)["Helen Lane"].affiliation == "Denby"


def test_a_country_is_no_short_name() -> None:
    text = (
        "Ireland Monitor counts the ferries.\nIreland’s Prime Minister and Chairman of the Sea "
        "Board, Helen Lane, met the crews of Denby Steel on Monday."
    )
    person = people(text)["Helen Lane"]
    assert person.affiliation == "Ireland"
