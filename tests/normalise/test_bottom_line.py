"""What was decided and what comes next, without what the memo says elsewhere anyway."""

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
