"""What became of each issue, by the kind of text that says so."""

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


def test_a_table_gives_issue_and_outcome() -> None:
    text = (
        "The sides met in Halden. They produced no binding agreement.\n"
        "| Issue | Outcome\n| Tunnel toll | Final stage of an accord on fares\n"
        "| Opening hours | Norland pushed for nights\n| Signs |"
    )
    assert shown(text) == [
        ("Tunnel toll", "Final stage of an accord on fares", "progress"),
        ("Opening hours", "Norland pushed for nights", "raised"),
    ]


def test_a_list_of_decisions_gives_its_labels_as_issues() -> None:
    text = "# Decisions\n- Boathouse: approved 6–1.\n- Ferry fares to stay as they are"
    assert shown(text) == [
        ("Boathouse", "approved 6–1", "agreed"),
        (None, "Ferry fares to stay as they are", "unknown"),
    ]
    assert outcomes(text)[0].vote == Vote(6, 1)


def test_an_acceptance_settles_the_proposals_above_it() -> None:
    text = (
        "# Mooring fees\n- Proposal to freeze the fees\n- Proposal to print a new map\n"
        "- Both proposals seconded and accepted unanimously\n"
        "# Lighthouse\n- Proposal to repaint the lighthouse\n- Deferred until spring"
    )
    assert shown(text) == [
        ("Mooring fees", "Proposal to freeze the fees", "agreed"),
        ("Mooring fees", "Proposal to print a new map", "agreed"),
        ("Lighthouse", "Deferred until spring", "deferred"),
    ]


@pytest.mark.parametrize(
    ("sentence", "issue", "status"),
    [
        (
            "The council approved a new ferry contract with Brant Lines.",
            "new ferry contract",
            "agreed",
        ),
        ("The trustees voted 6–1 on Monday to buy the old boathouse.", "old boathouse", "agreed"),
        ("Talks on the night ferry ended without agreement after six hours.", None, "open"),
        ("The two sides have not agreed on the route of the cable.", "route of the cable", "open"),
        ("A motion to close the pier was rejected by 5 votes to 3.", "pier", "rejected"),
        (
            "Ministers discussed tidal power and new buoys at length.",
            "tidal power and new buoys",
            "raised",
        ),
    ],
)
def test_a_sentence_says_it(sentence: str, issue: str | None, status: str) -> None:
    (found,) = outcomes(sentence)
    assert (found.issue, found.status.value) == (issue, status)


@pytest.mark.parametrize(
    ("sentence", "issue"),
    [
        ("The board agreed to go live on 16 November.", None),
        ("The council voted 7–2 on Tuesday to cap engine noise at the quay.", "engine noise"),
        ("The sides agreed to warn one another of floods by a single scale.", "floods"),
        ("The sides agreed to caps on herring for two years.", "caps"),
        ("The council reappointed Yorick Hanson to the harbour board for three years.", None),
        ("The council appointed a second harbour master for three years.", "second harbour master"),
    ],
)
def test_an_issue_is_a_noun_phrase_and_nobodys_name(sentence: str, issue: str | None) -> None:
    (found,) = outcomes(sentence)
    assert found.issue == issue


def test_in_minutes_the_heading_of_an_item_is_the_issue() -> None:
    text = (
        "# 1. Shared catalogue\nThe clerk reported. "
        "The board agreed to buy the new shelves on 16 November.\n"
        "# 2. Van\nDecision deferred until the grant is confirmed.\n- Approved the lease of a van"
    )
    bought = next(o for o in outcomes(text) if "shelves" in o.outcome)
    assert bought.issue == "Shared catalogue"
    assert {o.issue for o in outcomes(text)} == {"Van", "Shared catalogue"}


@pytest.mark.parametrize(
    "sentence",
    [
        "If the council approved the lease, the pier would close.",
        "Residents hope that the council will have approved the lease by then.",
        "The council had rejected two earlier offers for the pier.",
        "Last year the council approved a lease for the pier.",
        "The pier closed due to an approved lease.",
        "The company, which rejected an offer in June, makes rope.",
        "The lease has to be approved by the harbour master.",
        "Has the council approved the lease of the pier?",
        "The minutes of the last session were adopted without change.",
        "“We agreed to everything that was on the table and more than that,” he said at noon.",
        "The mutually agreed quotas for herring are printed every year.",
        "Critics discussed the lease in the local paper.",
    ],
)
def test_nothing_was_decided(sentence: str) -> None:
    assert outcomes(sentence) == ()


def test_what_only_explains_a_decision_is_left_out() -> None:
    (found,) = outcomes(
        "HALDEN, Norland — On Monday, the council approved a new ferry contract, ending a long row."
    )
    assert found.outcome == "the council approved a new ferry contract"


def test_what_somebody_said_of_it_stays() -> None:
    (found,) = outcomes("According to the harbour master, the council approved a new contract.")
    assert found.outcome.startswith("According to the harbour master")


def test_votes_and_numbers() -> None:
    (found,) = outcomes(
        "Ordinance No. 2031-7 was adopted by 5 votes to 3 with one abstention after a debate."
    )
    assert found.vote == Vote(5, 3, 1)
    assert found.ref == "Ordinance No. 2031-7"


@pytest.mark.parametrize("text", ["The Gulls beat the Terns 7–2 on Monday.", "Open 9–5 daily."])
def test_a_score_is_no_vote(text: str) -> None:
    assert outcomes(text) == ()


def test_a_count_behind_a_decision_is_its_vote() -> None:
    text = (
        "# Fees\nIt was agreed to raise the annual fee to £95. Proposed by Alice Hart, seconded by "
        "Tom Bell. Carried by 14 votes to 3.\n# Hut\nIt was resolved to paint the hut."
    )
    assert shown(text) == [
        ("Fees", "It was agreed to raise the annual fee to £95", "agreed"),
        ("Hut", "It was resolved to paint the hut", "agreed"),
    ]
    assert [found.vote for found in outcomes(text)] == [Vote(14, 3), None]
