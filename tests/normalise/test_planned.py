"""Whose plan it is where something stands in front of the subject."""

import pytest

from briefing.normalise.hearing import listen
from briefing.normalise.steps import steps_of
from tests.normalise.articles import reading


@pytest.mark.parametrize(
    ("sentence", "action", "owner"),
    [
        (
            "While fuel, salt, and ice prices will stay, officials will scrap the night toll.",
            "scrap the night toll",
            "officials",
        ),
        (
            "While the toll will stay, the council will reopen the bridge.",
            "reopen the bridge",
            "the council",
        ),
        (
            "The lease is for two years and during that time the developer will draw up plans.",
            "draw up plans",
            "the developer",
        ),
        ("Over the winter the trust will repair the roof.", "repair the roof", "the trust"),
        (
            "By then the committee will publish its report.",
            "publish its report",
            "the committee",
        ),
    ],
)
def test_who_acts_stands_in_the_main_clause(sentence: str, action: str, owner: str) -> None:
    read = reading(sentence, "2031-03-04")
    ((one),) = steps_of(read, listen(read), ())
    assert (one.action, one.owner) == (action, owner)


@pytest.mark.parametrize(
    ("sentence", "action"),
    [
        (
            "The parties kept the truce and agreed to exchange lists of crews.",
            "exchange lists of crews",
        ),
        ("They also agreed to set up a joint desk for permits.", "set up a joint desk for permits"),
    ],
)
def test_a_plan_needs_no_subject_that_was_said_before(sentence: str, action: str) -> None:
    read = reading(sentence, "2031-03-04")
    ((one),) = steps_of(read, listen(read), ())
    assert (one.action, one.owner) == (action, None)


@pytest.mark.parametrize(
    "sentence",
    [
        "“We will have cabins,” said Olga Stein, who is the manager of the camp at the lake.",
        '"I will not be able to stay," said the mayor of the town on the lake in the hills.',
    ],
)
def test_what_somebody_says_of_himself_is_no_plan(sentence: str) -> None:
    read = reading(sentence, "2031-03-04")
    assert steps_of(read, listen(read), ()) == ()
