"""What happens next, whose it is and by when."""

import pytest

from briefing.model.briefing import Due, NextStep, Participant
from briefing.normalise.hearing import listen
from briefing.normalise.steps import steps_of
from tests.normalise.articles import reading

ANNA = Participant("p1", "Anna Velde")


def steps(text: str, published: str | None = "2031-03-04") -> tuple[NextStep, ...]:
    read = reading(text, published)
    return steps_of(read, listen(read), (ANNA,))


@pytest.mark.parametrize(
    ("sentence", "action", "owner", "due"),
    [
        (
            "The next round of ferry talks is expected but not yet scheduled.",
            "The next round of ferry talks",
            None,
            "expected but not yet scheduled",
        ),
        ("Talks will resume next week.", "Talks will resume", None, "next week"),
        (
            "The board will publish the timetable by 5 May 2031.",
            "publish the timetable",
            "board",
            "5 May 2031",
        ),
        (
            "Both sides agreed to meet again in the coming months.",
            "meet again",
            "Both sides",
            "in the coming months",
        ),
        ("Anna Velde to draft the letter by 9 May.", "draft the letter", "Anna Velde", "9 May"),
        ("The two ministers plan to visit the lock.", "visit the lock", "two ministers", None),
        ("The pier is due to open in June 2031.", "The pier is due to open", None, "June 2031"),
    ],
)
def test_a_sentence_says_it(sentence: str, action: str, owner: str | None, due: str | None) -> None:
    (found,) = steps(sentence)
    assert (found.action, found.owner) == (action, owner)
    assert (found.due.text if found.due else None) == due


def test_a_full_date_is_given_and_a_vague_one_is_not() -> None:
    (first, second) = steps(
        "The board will vote on 5 May 2031.\nThe staff will move in due course."
    )
    assert first.due == Due("5 May 2031", "2031-05-05", "day")
    assert second.due == Due("in due course")


def test_items_below_a_heading_on_next_steps_are_steps() -> None:
    found = steps(
        "# Next steps\n- Survey of the sea wall\n- Ask the harbour master for tide tables"
    )
    assert [step.action for step in found] == [
        "Survey of the sea wall",
        "Ask the harbour master for tide tables",
    ]


@pytest.mark.parametrize(
    "sentence",
    [
        "If the board agrees, the pier will close.",
        "The delay was due to fog in the strait.",
        "Critics fear that the pier will close.",
        "It was an act of good will by the owner.",
        "There were no current plans to widen the lock.",
        "Prior to the vote he spoke of the lock.",
        "He wondered whether the lock will hold.",
        "The report, which will interest few, is long.",
        "Papers to Halden were lost in the post.",
    ],
)
def test_nothing_is_planned(sentence: str) -> None:
    assert steps(sentence) == ()
