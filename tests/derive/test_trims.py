"""Safe trims: what goes, what stays, and that nothing is ever changed but by deletion."""

from functools import partial

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.derive.trims import Trimmed, names, trim, untrimmed
from tests.steps import steps

_STARTS = [
    "OSTRAVA (Wire) — ", "2025-04-10 ", "12:30", "3. ", "(a) ", "However, ", "But ",
    "In addition to ",
    "- ", "REJECTED — ", "NATO – ", "But for ", "And ", "1.2 ", "A. ", "",
]  # fmt: skip
_sentences = st.tuples(
    st.lists(st.sampled_from(_STARTS), max_size=3).map("".join),
    st.text(max_size=20) | st.just("The board approved no fee on 3 May."),
).map("".join)


@given(_sentences)
def test_a_trim_only_deletes_from_the_front(text: str) -> None:
    trimmed = trim(text, "en")
    assert " ".join(text.split()).endswith(trimmed.text)
    assert set(trimmed.trims) <= set(names("en"))


@given(_sentences)
def test_the_named_trims_make_the_same_again(text: str) -> None:
    trimmed = trim(text, "en")
    assert untrimmed(text, trimmed.trims, "en") == trimmed.text


@given(_sentences)
def test_something_is_left(text: str) -> None:
    assert bool(trim(text, "en").text) == bool(text.split())


@pytest.mark.parametrize(
    ("text", "left", "trims"),
    [
        ("OSTRAVA (Wire) — The talks ended.", "The talks ended.", ("dateline",)),
        ("GRANTHAM, OHIO — Members met.", "Members met.", ("dateline",)),
        ("LEEDS, April 3 (Wire) - The board met.", "The board met.", ("dateline",)),
        ("KOŠICE, Slovakia, Oct. 14, 2026 — Pay talks ended.", "Pay talks ended.", ("dateline",)),
        ("GÖRLITZ, Germany, 21 May 2026 – Ministers met.", "Ministers met.", ("dateline",)),
        ("2025-04-10 Senior envoys met.", "Senior envoys met.", ("date-prefix",)),
        ("Date: 2025-04-10 – Senior envoys met.", "Senior envoys met.", ("date-prefix",)),
        ("12:30The envoys met.", "The envoys met.", ("glued-stamp",)),
        ("3. Banking services reopen.", "Banking services reopen.", ("numbering",)),
        ("(iv) The board met again.", "The board met again.", ("numbering",)),
        ("However, the envoys met.", "the envoys met.", ("connective",)),
        ("But the envoys met.", "the envoys met.", ("connective",)),
        ("2. However, the envoys met.", "the envoys met.", ("numbering", "connective")),
        ("But no agreement was found.", "no agreement was found.", ("connective",)),
    ],
)
def test_what_goes(text: str, left: str, trims: tuple[str, ...]) -> None:
    assert trim(text, "en") == Trimmed(left, trims)


@pytest.mark.parametrize(
    "text",
    [
        "In addition to its embassy, Norway runs two consulates.",
        "REJECTED — The plan for a second bridge.",
        "NATO — The alliance met.",
        "NO DEAL — The talks ended.",
        "IF FUNDED — The bridge opens.",
        "ALLEGEDLY — The bridge opens.",
        "But for France, they would have agreed.",
        "But not everybody agreed.",
        "But only the mayor agreed.",
        "However much they tried, they failed.",
        "Yet to be settled is the fee.",
        "Then mayor Ida Holm signed.",
        "1.2 million people came.",
        "5 ministers met.",
        "2025. The year ended.",
        "A. Holm met the board.",
        "According to the union, the talks ended.",
        "Reportedly, the talks ended.",
        "If asked, the board will meet.",
        "However, no.",
    ],
)
def test_what_stays(text: str) -> None:
    assert trim(text, "en") == Trimmed(text)


def test_an_unknown_name_is_an_error() -> None:
    with pytest.raises(KeyError):
        untrimmed("However, they met.", ("paraphrase",), "en")


@pytest.mark.parametrize("sign", ["A", "a", "1", ".", "(", "— ", "A ", "1.", "But "])
def test_little_of_a_long_word_is_looked_at(sign: str) -> None:
    text = sign * 100_000
    trim(text, "en")  # reads the word lists, which are kept
    assert steps(partial(trim, text, "en")) <= steps(partial(trim, sign * 1_000, "en")) + 10
    assert text.strip().endswith(trim(text, "en").text)
