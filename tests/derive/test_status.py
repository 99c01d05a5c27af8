"""Where an issue stands, by the words that say so."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.derive.status import standings, status_of
from briefing.vocabulary import load, lower

CASES = [
    ("Final stage of talks on the tunnel toll", "progress.final-stage"),
    ("The two sides agreed in principle on a toll", "progress.in-principle"),
    ("Reached a tentative agreement on pay", "progress.in-principle"),
    ("The trustees voted 6–1 to buy the boathouse", "agreed.voted"),
    ("Seconded and accepted unanimously", "agreed.voted"),
    ("The ministers agreed to share tide tables", "agreed.agreed"),
    ("The board approved the lease", "agreed.approved"),
    ("They have not agreed on the route", "open.not-agreed"),
    ("They haven't yet signed the lease", "open.not-agreed"),
    ("Neither side agreed to the toll", "open.not-agreed"),
    ("The talks ended without an agreement", "open.no-agreement"),
    ("No binding agreement was reached", "open.no-agreement"),
    ("They failed to reach a deal", "open.failed"),
    ("No confirmed date; both mean to meet again", "open.no-date"),
    ("The motion to sell the ferry failed 3–4", "rejected.voted-down"),
    ("The amendment was not adopted", "rejected.not-adopted"),
    ("The request was turned down", "rejected.voted-down"),
    ("The owner withdrew his application", "withdrawn.withdrawn"),
    ("The board agreed, 5–4, to defer the levy", "deferred.put-off"),
    ("Put off until the survey is in", "deferred.put-off"),
    ("Norland pushed for longer opening hours", "raised.pressed"),
    ("Highlighted as a danger to small boats", "raised.pointed-out"),
    ("The committee noted the report", "noted.noted"),
    ("A blue door", "unknown.none"),
]
RULES = load("en").rules("denied").names


@pytest.mark.parametrize(("text", "rule"), CASES)
def test_each_wording_has_its_rule(text: str, rule: str) -> None:
    status, found = status_of(text, "en")
    assert found == rule
    assert status.value == rule.partition(".")[0]


def test_every_denial_shows_one_of_the_signs() -> None:
    signs = load("en").words("denials")
    denied = [text for text, rule in CASES if rule in RULES]
    assert len(denied) >= 7
    assert all(any(sign in lower(text) for sign in signs) for text in denied)


def test_a_denial_counts_before_what_was_affirmed() -> None:
    assert status_of("They agreed on fares but have not agreed on routes", "en")[0] == "open"


def test_a_decision_counts_before_what_was_only_said() -> None:
    assert (
        status_of("They discussed the budget and approved the lease", "en")[1] == "agreed.approved"
    )


@given(st.text())
def test_every_status_stands_where_it_says(text: str) -> None:
    for found in standings(text, "en"):
        assert 0 <= found.start < found.end <= len(text)
        assert found.rule.startswith(f"{found.status.value}.")
