"""What was decided and what comes next, without what the memo says elsewhere anyway."""

import pytest

from briefing.normalise import normalise
from tests.normalise.articles import article


def lines(text: str) -> list[str]:
    return [line.text for line in normalise(article(text, "2031-05-01")).bottom_line]


def test_the_result_comes_first_and_the_next_step_after_it() -> None:
    text = (
        "Envoys of Norland and Sudmark met in Halden on Monday. The sides agreed on a night ferry. "
        "The clerks will meet again in June 2031."
    )
    assert lines(text) == [
        "The sides agreed on a night ferry.",
        "The clerks will meet again in June 2031.",
    ]


def test_a_conflict_is_not_quoted_again() -> None:
    told = (
        "Envoys of Norland and Sudmark met in Halden on Monday.\n"
        "The council approved a plan for the pier at noon.\n"
        "While the talks ended without agreement, berth fees remained unresolved.\n"
    )
    table = "# Outcomes\n| Issue | Outcome\n| Berth fees | Agreed for two years"
    made = normalise(article(told + table, "2031-05-01"))
    quoted = [claim.text for conflict in made.conflicts for claim in conflict.values]
    assert "berth fees remained unresolved" in quoted
    assert [line.text for line in made.bottom_line] == [
        "The council approved a plan for the pier at noon."
    ]


def test_the_entry_of_an_action_is_no_bottom_line() -> None:
    text = (
        "# Van\nThe board of Halden Library agreed to lease a van for two years.\n"
        "- Action: Anna Velde to draft the lease by 5 June 2031."
    )
    assert lines(text) == ["The board of Halden Library agreed to lease a van for two years."]


def test_a_line_says_of_whom_it_speaks() -> None:
    text = (
        "Ministers of Norland and Sudmark met in Halden on Monday and talked for two days about "
        "the night ferry, the berth fees, the lock at Varn, the price of salt, the survey of the "
        "channel, the school of navigation, the winter harbour and the bridge to the isle.\n"
        "The two ministers welcomed the survey of the channel.\n"
        "They resolved to keep the night ferry."
    )
    assert lines(text) == ["The two ministers welcomed the survey of the channel."]


def test_a_caption_is_no_bottom_line() -> None:
    text = (
        "Minister Kari Lund greets Envoy Ola Berg\n"
        "The plan was generally supported by those in attendance."
    )
    assert lines(text) == ["The plan was generally supported by those in attendance."]


def test_how_many_points_were_closed_is_the_news() -> None:
    text = (
        "Envoys of Norland and Sudmark met in Halden on Monday to talk of eels and of a ferry. "
        "Both called it useful, although only two of the six points before them were settled."
    )
    assert lines(text)[0].endswith("only two of the six points before them were settled.")


def test_a_carried_proposal_stands_with_its_vote() -> None:
    text = (
        "# Minutes of the board\n# 1. Boat fees\n"
        "Anna moved, and Ole seconded, that the fees for small boats be halved. "
        "Carried, five in favour with one abstention."
    )
    assert lines(text)[0].endswith("be halved. Carried, five in favour with one abstention")


@pytest.mark.parametrize(
    "sentence",
    [
        "The request was turned down because the purse of the harbour was empty.",
        "Decision deferred until the county has answered the letter of the board.",
        "The floor was opened and several of the skippers said what they thought.",
    ],
)
def test_a_line_says_of_what_it_speaks(sentence: str) -> None:
    text = f"The council of Halden met on Monday. It was decided to buy a new ferry. {sentence}"
    found = lines(text)
    assert found
    assert sentence not in found


def test_a_lead_that_broke_down_is_followed_by_what_was_agreed() -> None:
    text = (
        "Pay talks between the ferry crews of Halden and their company broke down on Monday. "
        "The company offered 3 per cent and would not go higher. "
        "The two sides agreed on longer rest between two watches."
    )
    assert lines(text)[1] == "The two sides agreed on longer rest between two watches."
