"""Those who sit beside somebody, and one more of them: a body and a title are shared."""

import pytest

from briefing import evidence
from briefing.model.briefing import Participant
from briefing.normalise import normalise
from tests.normalise.articles import article

_RULING = (
    "In a decision published on Monday, the Office of Fair Tolls told Nordgas to pay.\n"
    "“It is right,” said Kari Lund, the regulator's chief commissioner, who signed the ruling "
    "with two fellow members of the panel, Professor Jon Vance and Anna Holm. A third, Mrs Olga "
    "Steen, dissented."
)


def people(text: str) -> dict[str, Participant]:
    kept = evidence.keep_supported(normalise(article(text)))
    return {person.name: person for person in kept.participants}


@pytest.mark.parametrize("name", ["Jon Vance", "Anna Holm", "Olga Steen"])
def test_fellows_are_of_one_body(name: str) -> None:
    fellow = people(_RULING)[name]
    assert fellow.role == "member of the panel"
    assert fellow.affiliation == "Office of Fair Tolls"


@pytest.mark.parametrize("start", ["She said that Mrs", "Later,"])
def test_only_one_more_shares_what_was_said(start: str) -> None:
    other = people(_RULING.replace("A third, Mrs", start))["Olga Steen"]
    assert (other.role, other.affiliation) == (None, None)


def test_a_fellow_of_a_college_is_no_fellow_member() -> None:
    text = "The council met on Monday. Kari Lund chaired it. Fellow Jon Vance said he was glad."
    assert "Jon Vance" not in people(text)
