"""Whose statements count: those of the ones who met."""

import pytest

from briefing.model.briefing import Participant
from briefing.normalise.hearing import listen
from briefing.normalise.speakers import said_by_parties
from tests.normalise.articles import reading

BERG = Participant("p1", "Anna Berg")


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        ("Ms Berg met the press and stressed the value of safe lanes.", [True]),
        ("Both sides discussed fish.", [True]),
        ("The quotas were discussed at length.", [True]),
        ("Olaf Dahl stressed the value of safe lanes.", [False]),
        ("Critics of Berg urged a halt.", [False]),
        ("Ms Berg scored twice and praised her team.", [False]),
        ("Berg met the press. She also thanked the crews.", [False, True]),
        ("Olaf Dahl spoke. She also thanked the crews.", [False, False]),
    ],
)
def test_by_name_by_body_or_by_pronoun(text: str, counts: list[bool]) -> None:
    read = reading(text)
    starts = said_by_parties(read, listen(read), (BERG,))
    assert [s.start in starts for s in read.sentences] == counts
