"""Where sentences begin and end."""

from functools import partial

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.evidence.sentences import split
from briefing.vocabulary import load
from tests.steps import steps

EN = load("en")


def sentences(text: str) -> list[str]:
    return [text[start:end] for start, end in split(text, EN)]


@pytest.mark.parametrize(
    "text",
    [
        "The U.S. team landed on Feb. 3 in Porto.",
        "Dep. Harbour Master Ann Roe met J. Quill at 10 a.m. Monday in Halden, D.C.",
        "See Fig. 2 and No. 5 of the annex.",
        "1. The board met.",
        "“Really?” he asked.",
        "It cost 3.5 million.",
        "Smith, Jones et al. wrote it.",
    ],
)
def test_it_stays_whole(text: str) -> None:
    assert sentences(text) == [text]


@pytest.mark.parametrize(
    "parts",
    [
        ["They left the U.S.", "The talks had ended."],
        ["He said: “No deal.”", "She left at 5 p.m.", "The hall was empty."],
        ["He said no.", "Nobody asked again."],
        ["Was it over?", "It was!", "Then all went home."],
        ["The vote (7–2.)", "Next came the levy."],
    ],
)
def test_it_splits(parts: list[str]) -> None:
    assert sentences(" ".join(parts)) == parts


def test_two_spaces_end_a_sentence_after_an_abbreviation() -> None:
    assert sentences("It met in Halden, D.C.  Mayor Roe spoke.") == [
        "It met in Halden, D.C.",
        "Mayor Roe spoke.",
    ]


def test_a_language_without_abbreviations_takes_the_english_ones() -> None:
    text = "El Dr. Holm llegó."
    assert list(split(text, load("es"))) == [(0, len(text))]


@pytest.mark.parametrize("unit", ["!", "!”", "” ", ". ", "a. B", "\n"])
def test_four_times_the_text_takes_four_times_the_steps(unit: str) -> None:
    texts = (unit * 10_000, unit * 40_000)
    short, long = (steps(partial(list, split(text, EN))) for text in texts)
    assert long < 4.5 * short + 100


@given(st.text(alphabet="aB. !?”“\n1"))
def test_sentences_hold_everything_but_white_space(text: str) -> None:
    spans = list(split(text, EN))
    at = 0
    for start, end in spans:
        assert at <= start < end
        assert not text[at:start].strip()
        assert text[start:end].strip() == text[start:end]
        at = end
    assert not text[at:].strip()
