"""Derived values are made again from their quotes, or not at all."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.derive import rederive
from briefing.derive.status import status_of

RULES = ["affiliation.country", "date.stated", "due.relative", "head.led-by", "kind.organisation",
         "place.dateline", "agreed.voted", "unknown.none", "", ".", "sum.total"]  # fmt: skip


@pytest.mark.parametrize(
    ("rule", "quote", "published", "value"),
    [
        ("affiliation.country", "Norwegian", None, "Norway"),
        ("affiliation.country", "the harbour board", None, None),
        ("date.stated", "4 June 2025", None, "2025-06-04"),
        ("date.weekday", "Tuesday", "2025-06-05", "2025-06-03"),
        ("date.weekday", "Tuesday", None, None),
        ("due.weekday", "Tuesday", "2025-06-05", "2025-06-10"),
        ("place.dateline", "GRANTHAM, OHIO", None, "Grantham, Ohio"),
        ("head.led-by", "led by", None, "true"),
        ("head.list", "Delegation Leaders", None, "true"),
        ("head.led-by", "met by", None, None),
        ("kind.organisation", "The harbour board", None, "organisation"),
        ("progress.final-stage", "Final stage of", None, "progress"),
        ("agreed.agreed", "Final stage of", None, None),
        ("sum.total", "12 and 13", None, None),
    ],
)
def test_what_a_rule_makes(rule: str, quote: str, published: str | None, value: str | None) -> None:
    assert rederive(rule, quote, published, "en") == value


@given(st.sampled_from(RULES), st.text(max_size=30), st.none() | st.text(max_size=10))
def test_any_quote_makes_a_value_or_none(rule: str, quote: str, published: str | None) -> None:
    made = rederive(rule, quote, published, "en")
    assert made is None or isinstance(made, str)


@given(st.sampled_from(["They agreed to it", "It was rejected", "no date was set", "ships left"]))
def test_a_status_is_made_again_by_its_own_rule_only(text: str) -> None:
    status, rule = status_of(text, "en")
    assert rederive(rule, text, None, "en") == status.value
    assert rederive(f"{rule}x", text, None, "en") is None
