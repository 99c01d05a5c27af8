"""Delegations stand in the order of their heads."""

from briefing.compose import labels
from briefing.compose.people import delegations
from briefing.model.briefing import Participant

PEOPLE = (
    Participant("p1", "Eva Holm", affiliation="Norway"),
    Participant("p2", "Ana Lind", affiliation="Sweden"),
    Participant("p3", "Jón Berg", affiliation="Norway", head=True),
    Participant("p4", "Ida Rask"),
)


def test_delegations_stand_in_the_order_of_their_heads() -> None:
    made = delegations(PEOPLE, labels.load("en"))
    assert [delegation.name for delegation in made] == ["Sweden", "Norway", "Others"]
    assert [line.id for line in made[1].members] == ["p3", "p1"]


def test_who_is_left_stands_in_the_same_order() -> None:
    heads = delegations(PEOPLE[1:], labels.load("en"))
    assert [delegation.name for delegation in heads] == ["Sweden", "Norway", "Others"]
