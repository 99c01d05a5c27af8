"""Two decisions in one sentence are two rows, one decision in two words is one."""

import pytest

from tests.normalise.test_outcomes import shown


@pytest.mark.parametrize(
    ("sentence", "rows"),
    [
        (
            "The lease was approved and the toll rejected.",
            [
                ("lease", "The lease was approved", "agreed"),
                ("toll", "the toll rejected", "rejected"),
            ],
        ),
        (
            "The council approved the harbour plan and rejected the night toll.",
            [
                ("harbour plan", "The council approved the harbour plan", "agreed"),
                ("night toll", "rejected the night toll", "rejected"),
            ],
        ),
        (
            "The bylaws were deferred until May and the motion on parking was withdrawn.",
            [
                ("bylaws", "The bylaws were deferred until May", "deferred"),
                ("parking", "the motion on parking was withdrawn", "withdrawn"),
            ],
        ),
        (
            "The board adopted the budget 6–1, but deferred the decision on the pool.",
            [
                ("budget", "The board adopted the budget 6–1", "agreed"),
                ("pool", "deferred the decision on the pool", "deferred"),
            ],
        ),
        (
            "The plan was widely supported by those present and Anna Berg suggested a night bus.",
            [
                (None, "The plan was widely supported by those present", "progress"),
                ("night bus", "Anna Berg suggested a night bus", "raised"),
            ],
        ),
    ],
)
def test_each_decision_is_a_row(sentence: str, rows: list[tuple[str | None, str, str]]) -> None:
    assert shown(sentence) == rows


@pytest.mark.parametrize(
    "sentence",
    [
        "The board approved the lease and adopted the budget.",
        "The council did not approve the lease and deferred the toll.",
        "The council approved a plan to suspend the service and cancel the contract.",
        "If the lease was approved and the toll rejected, the harbour would close.",
        "The board approved the lease, which the mayor signed and the clerk withdrew.",
        "The board said it approved the lease and rejected the toll.",
        "The ministers discussed the toll and agreed to keep the night ferry.",
        "The board approved the lease and residents proposed a night bus.",
    ],
)
def test_one_statement_stays_whole(sentence: str) -> None:
    assert len(shown(sentence)) <= 1


@pytest.mark.parametrize(
    ("sentence", "issue", "status"),
    [
        ("The Halden Transport Office today is to begin charging tolls.", "tolls", "agreed"),
        ("The council will ban plastic bags at the market.", "plastic bags", "agreed"),
        ("The ferry company said it would stop selling paper tickets.", "paper tickets", "agreed"),
        (
            "Ferry company Brant Lines said on Monday it had agreed to buy two night boats.",
            "two night boats",
            "agreed",
        ),
        ("The board voted unanimously Monday night to table the ordinance.", None, "deferred"),
        ("Norland announced $25 million in new winter aid.", "new winter aid", "agreed"),
        ("The members rejected a pay offer of 3%.", "pay offer of 3%", "rejected"),
        ("The clerk denied a zoning variance.", "zoning variance", "rejected"),
        ("Norland committed to increase its dues to the fund.", "dues", "agreed"),
        ("The ministers failed to agree on a ban on eel imports.", "eel imports", "open"),
        ("HALDEN, Norland - They agreed to set up a joint desk.", "joint desk", "agreed"),
        ("The sides failed to resolve a dispute over salt quotas.", "salt quotas", "open"),
        ("The plan was generally supported by those in attendance.", None, "progress"),
        ("The ministers reaffirmed their support for the pact.", "pact", "noted"),
    ],
)
def test_a_body_says_what_it_does(sentence: str, issue: str | None, status: str) -> None:
    ((found, _, standing),) = shown(sentence)
    assert (found, standing) == (issue, status)


@pytest.mark.parametrize(
    "sentence",
    [
        "Anna Berg is to begin work as clerk on Monday.",
        "Residents said they would stop paying the toll.",
        "Nobody spoke.\nThe ministry is to begin charging tolls in May.",
        '"We have heard from the council," Anna Berg said on the pier.',
        '"The board agreed to it," said a neighbour of the pier.',
        "Opposition leaders said they would abolish the toll if elected.",
        "The committee is to close at noon.",
        "The minister rejected claims of a dispute with the union.",
        "The union said it would stop at nothing.",
        "The government will no longer be able to pay, critics said.",
        "The sides last met in May, when the talks broke up without agreement.",
        "Two boats at the pier in Halden\nThe ministry is to begin charging tolls in May",
        "Critics fear the council will ban bags at the market.",
    ],
)
def test_a_plan_or_an_outsiders_word_is_no_outcome(sentence: str) -> None:
    assert shown(sentence) == []
