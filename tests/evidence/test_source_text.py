"""Quotes are found where they stand, and sentences end where they end."""

import textwrap
from functools import partial

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from briefing.evidence.cuts import Licence, loss
from briefing.evidence.sentences import split
from briefing.evidence.source_text import SourceText, Span, fold, source_text
from briefing.model.briefing import Citation
from briefing.vocabulary import load
from briefing.vocabulary.evidence import load as governing
from tests.steps import steps

EN = load("en")
_texts = st.text(st.sampled_from("ab.! \n\t|A\u00a0\u2028"), max_size=60) | st.text(max_size=60)


def whole(text: str) -> SourceText:
    return source_text(text, EN, whole=True)


@given(_texts, st.data())
def test_any_slice_is_found_at_its_place(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    quote = fold(text[start:end])
    assume(quote)
    folded = whole(text)
    span = folded.anchor(Citation(1, start, end, quote))
    assert span is not None
    assert folded.text[span.start : span.end] == quote
    assert fold(text[folded.raw(span.start) : folded.raw(span.end - 1) + 1]) == quote
    assert start <= folded.raw(span.start) <= end


@given(_texts)
def test_sentences_and_blocks_cover_the_text(text: str) -> None:
    folded = whole(text)
    for start in range(len(folded.text)):
        span = Span(start, start + 1)
        sentence, block = folded.sentence(span), folded.block(span)
        assert block.start <= sentence.start <= start < sentence.end <= block.end


_SAID = {
    "en": (
        "The fee rose.",
        "“It rose.”",
        "Dr. Holm left (by 5 p.m.)",
        "Is it open?’”",
        "It failed…",
    ),
    "ru": (
        "Сбор вырос.",
        "«Он вырос.»",
        "А. Б. Ким был в г. Рига.",
        "Он спросил: «Когда?»",
        "Нет…",
    ),
}


@given(st.data(), st.sampled_from(sorted(_SAID)), st.sampled_from(["", "* ", "- ", "12. ", "3) "]))
def test_a_whole_sentence_leaves_nothing_behind(
    data: st.DataObject, language: str, mark: str
) -> None:
    said = data.draw(st.lists(st.sampled_from(_SAID[language]), min_size=1, max_size=12))
    lines = textwrap.wrap(" ".join(said), data.draw(st.integers(50, 90)))
    raw, words = mark + "\n".join(lines), load(language)
    folded = source_text(raw, words, whole=True)
    for start, end in split(raw, words):
        start = max(start, len(mark))
        span = folded.anchor(Citation(1, start, end, fold(raw[start:end])))
        assert span is not None
        around = folded.sentence(span)
        place = Span(span.start - around.start, span.end - around.start)
        assert (
            loss(folded.text[around.start : around.end], place, Licence(), governing(language))
            is None
        )


def test_a_quote_wins_over_its_offsets() -> None:
    folded = whole("The fee rose. The tax fell.\nThe fee rose.")
    assert folded.anchor(Citation(1, 1, 2, "The tax fell.")) == Span(14, 27)
    assert folded.anchor(Citation(1, 26, 30, "The fee rose.")) == Span(28, 41)
    assert folded.anchor(Citation(1, 0, 13, "The fee fell.")) is None


def test_without_the_text_a_quote_stands_alone() -> None:
    alone = source_text("The  fee rose.", EN, whole=False)
    assert alone.anchor(Citation(1, 90, 99, "The fee rose.")) == Span(0, 13)


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("The fee rose. The tax fell.", ["The fee rose.", "The tax fell."]),
        ("Dr. Holm met the U.S. envoy. He left.", ["Dr. Holm met the U.S. envoy.", "He left."]),
        ("It left the U.S. The fee rose.", ["It left the U.S.", "The fee rose."]),
        ("“It rose.” He left.", ["“It rose.”", "He left."]),
        ("Сбор вырос. Он был 5 руб. за год.", ["Сбор вырос.", "Он был 5 руб. за год."]),
        ("Fee\tit rose\topen", ["Fee", "it rose", "open"]),
        ("Fee | It rose | Open |", ["Fee |", "It rose |", "Open |"]),
        ("A short heading\nThe fee rose", ["A short heading", "The fee rose"]),
        ("The fee of the harbour board\nrose.", ["The fee of the harbour board rose."]),
        ("Rule No. 5 holds. So be it", ["Rule No. 5 holds.", "So be it"]),
    ],
)  # fmt: skip
def test_where_sentences_end(text: str, sentences: list[str]) -> None:
    folded, found, place = whole(text), [], 0
    while place < len(folded.text):
        span = folded.sentence(Span(place, place + 1))
        found.append(folded.text[span.start : span.end].strip())
        place = span.end
    assert found == sentences


@pytest.mark.parametrize(
    "unit", ["a", "a ", "A. ", "\n", "a\n", "| ", "“A.” ", "a.\n\n", " ", "\t", ". "]
)
def test_four_times_the_text_takes_four_times_the_steps(unit: str) -> None:
    def find(count: int) -> None:
        assert whole(unit * count).anchor(Citation(1, count, count + 1, "zebra")) is None

    short, long = (steps(partial(find, count)) for count in (5_000, 20_000))
    assert long < 4.5 * short + 100
    find(100_000)
