"""Plans that name two actions."""

import pytest

from briefing.model.briefing import Participant
from briefing.normalise.hearing import listen
from briefing.normalise.steps import steps_of
from tests.normalise.articles import reading

BERG = Participant("p1", "Anna Berg")


def steps(text: str) -> list[tuple[str | None, str, str | None]]:
    read = reading(text, "2031-02-03")
    found = steps_of(read, listen(read), (BERG,))
    return [(s.owner, s.action, s.due.text if s.due else None) for s in found]


def test_each_action_has_its_own_date() -> None:
    text = "Both sides agreed to send a list by 4 May and to meet again in June."
    assert steps(text) == [
        ("Both sides", "send a list", "by 4 May"),
        ("Both sides", "meet again", "in June"),
    ]


def test_a_task_may_be_two() -> None:
    text = "# Actions\n- Anna Berg to mend the gate by 4 May and to call the mason\n"
    assert steps(text) == [
        ("Anna Berg", "mend the gate", "by 4 May"),
        ("Anna Berg", "call the mason", None),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Both sides agreed to prepare the way to the pier and to the quay.",
        "Both sides will send a list and a map.",
    ],
)
def test_one_action_stays_whole(text: str) -> None:
    assert len(steps(text)) == 1


def test_a_date_gone_by_is_no_deadline() -> None:
    ((_, action, due),) = steps("The board will print the map of last year again.")
    assert (action, due) == ("print the map of last year again", None)
