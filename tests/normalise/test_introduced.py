"""Lists below a sentence that says how things stand with all of their items."""

import pytest

from briefing.model.briefing import Outcome, Vote
from briefing.normalise.hearing import listen
from briefing.normalise.outcomes import outcomes_of
from tests.normalise.articles import reading


def outcomes(text: str) -> tuple[Outcome, ...]:
    read = reading(text)
    return outcomes_of(read, listen(read))


def shown(text: str) -> list[tuple[str | None, str, str]]:
    return [(o.issue, o.outcome, o.status.value) for o in outcomes(text)]


def test_each_item_is_a_decision() -> None:
    text = "Resolved (3–1):\n- to buy two boats; and\n- that the old quay be sold.\n"
    assert shown(text) == [
        ("two boats", "to buy two boats", "agreed"),
        ("old quay", "that the old quay be sold", "agreed"),
    ]
    assert {o.vote for o in outcomes(text)} == {Vote(3, 1, None)}


def test_the_heading_above_is_the_issue_of_all() -> None:
    text = "# Harbour dues\nThe board agreed:\n- to raise the dues to 9 crowns\n- to review them\n"
    assert {o.issue for o in outcomes(text)} == {"Harbour dues"}


def test_an_item_keeps_its_own_status() -> None:
    text = "The council resolved:\n- to widen the lane;\n- the toll was put off until May.\n"
    assert [o.status.value for o in outcomes(text)] == ["agreed", "deferred"]


@pytest.mark.parametrize(
    "text",
    [
        "The members of the crew were:\n- Anna Berg\n- Olaf Dahl\n",
        "The board agreed to a fee.\n# Staff\n- Anna Berg\n- Olaf Dahl\n",
        "Critics said the board should have agreed:\n- to a lower fee\n- to more benches\n",
    ],
)
def test_other_lists_are_none(text: str) -> None:
    assert all(o.outcome.startswith("The board") for o in outcomes(text))


def test_what_leads_to_the_next_entry_is_left_out() -> None:
    text = "The board agreed:\n- to paint the shed; and\n- to mend the roof, and\n- to rest.\n"
    assert [o.outcome for o in outcomes(text)] == [
        "to paint the shed",
        "to mend the roof",
        "to rest",
    ]
