"""Words that a line end broke."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.readers.pdf.hyphens import breaks_of, text_of, together

LONG = ["The council met again in the old town hall of the harbour."] * 60


@pytest.mark.parametrize(
    ("lines", "text"),
    [
        (["the govern-", "ment said"], "the government said"),
        (["the U.S.-", "Russia talks"], "the U.S.-Russia talks"),
        (["the years 2024-", "25 were dry"], "the years 2024-25 were dry"),
        (["the pier -", "and the quay"], "the pier - and the quay"),
        (["the pier", "and the quay"], "the pier and the quay"),
        (["Saint-Jean-", "de-Luz"], "Saint-Jean-de-Luz"),
    ],
)
def test_a_break(lines: list[str], text: str) -> None:
    assert text_of(lines, breaks_of([*lines, "and saint-jean-de-luz"])) == text


def test_a_hyphen_that_stands_elsewhere_stays() -> None:
    breaks = breaks_of(["a well-", "known pier", "the well-known pier"])
    assert together("a well-", "known pier", breaks) == "a well-known pier"


def test_where_no_program_breaks_words_a_hyphen_stays() -> None:
    assert together("a long-", "term plan", breaks_of(LONG)) == "a long-term plan"
    assert together("the govern-", "ment", breaks_of([*LONG, "government"])) == "the government"


@given(st.lists(st.text("ab -", min_size=1), min_size=1))
def test_no_letter_is_lost(lines: list[str]) -> None:
    text = text_of(lines, breaks_of(lines))
    assert [c for c in text if c.isalpha()] == [c for c in "".join(lines) if c.isalpha()]
