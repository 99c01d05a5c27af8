"""What sounds like a plan and is none: conditions, assurances, opinions, what is over."""

import pytest

from briefing.normalise.hearing import listen
from briefing.normalise.steps import steps_of
from tests.normalise.articles import reading


@pytest.mark.parametrize(
    "sentence",
    [
        "If the board agrees, the pier will close.",
        "The pier will close if the board agrees.",
        "The delay was due to fog in the strait.",
        "Critics fear that the pier will close.",
        "It was an act of good will by the owner.",
        "There were no current plans to widen the lock.",
        "Prior to the vote he spoke of the lock.",
        "He wondered whether the lock will hold.",
        "The report, which will interest few, is long.",
        "Papers to Halden were lost in the post.",
        "Every claim will be assessed on its merits.",
        "Officials tell the Halden Post every claim will be read with care.",
        "No one will be turned away.",
        "The aim of the fund is to clear the channel.",
        "The new lock will be good for trade.",
        "The deal will help both ports.",
        "Skippers must carry a flag.",
        "A crew that tears a net must say so by radio within 24 hours.",
        "The regatta, originally planned for May 2030, was a success.",
        "The vote was set for 3 January 2031.",
        "The ferry starts at the north pier.",
        "The market opens early.",
        "The union said its members would rather sail.",
        "The board should have met in May.",
        "The board closes a deal.",
        "Will the pier close in May?",
        "The ban will be lifted on 1 May if stocks recover.",
        "The toll was due in March and has been paid.",
        "Tolls in the strait will continue to rise, the mayor said.",
        "“We will fight this in court,” said the owner.",
        "The school starts in September each year.",
        "Officials hope to sign the accord in June.",
        "The mayor would like to see the works begin in May.",
        "Proposal to close the pier in May.",
        "They have decided not to sail.",
    ],
)
def test_nothing_is_planned(sentence: str) -> None:
    read = reading(sentence, "2031-03-04")
    assert steps_of(read, listen(read), ()) == ()
