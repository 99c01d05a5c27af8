"""A source's text with its white space folded: where a quote stands, and in which sentence.

Positions inside are those of the folded text; `raw` leads back to the source's own offsets.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import accumulate, pairwise

from briefing.evidence.sentences import split
from briefing.model.briefing import Citation
from briefing.vocabulary import Vocabulary

_WORD = re.compile(r"\S+")
_CELL_MARK = re.compile(r"[|\t]")
_CLOSERS = ".!?:;|…"
_SHORTEST_WRAPPED, _FULLEST_WRAPPED, _LONGEST_WRAPPED = 20, 50, 120
_SHARE_WRAPPED = 0.2


def fold(text: str) -> str:
    """Return a text with every run of white space as one space, and none at its ends."""
    return " ".join(text.split())


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of the folded text, half open."""

    start: int
    end: int

    def holds(self, other: "Span") -> bool:
        """Tell whether the other begins inside this one."""
        return self.start <= other.start < self.end


@dataclass(frozen=True, slots=True)
class SourceText:
    """A folded text and its joints. Without the source's text it is made of the quote alone."""

    text: str
    words: tuple[int, ...]  # where each word begins
    raw_words: tuple[int, ...]  # where it begins in the source
    blocks: tuple[int, ...]  # where each block begins: a line, or lines that were wrapped
    sentences: tuple[int, ...]  # where each sentence or cell begins
    whole: bool  # it is the source's text, not a quotation

    def anchor(self, citation: Citation) -> Span | None:
        """Find a citation's quote: at its offsets, else nearest to them; None if nowhere."""
        quote = fold(citation.quote)
        if not self.whole:
            return Span(0, len(self.text)) if quote == self.text else None
        return self.nearest(quote, self.folded(citation.start))

    def nearest(self, quote: str, near: int) -> Span | None:
        """Find a folded quote where it stands nearest to a place; None if nowhere."""
        if self.text.startswith(quote, near):
            return Span(near, near + len(quote))
        behind = self.text.find(quote, near)
        ahead = self.text.rfind(quote, 0, near + len(quote))
        found = [start for start in (ahead, behind) if start >= 0]
        if not found:
            return None
        start = min(found, key=lambda position: abs(position - near))
        return Span(start, start + len(quote))

    def folded(self, raw: int) -> int:
        """Return the place in the folded text of an offset in the source."""
        index = bisect_right(self.raw_words, raw) - 1
        if index < 0:
            return 0
        after = self.words[index + 1] if index + 1 < len(self.words) else len(self.text) + 1
        place = self.words[index] + raw - self.raw_words[index]
        return place if place < after - 1 else min(after, len(self.text))

    def raw(self, place: int) -> int:
        """Return the offset in the source of a place in the folded text."""
        index = max(0, bisect_right(self.words, place) - 1)
        return self.raw_words[index] + place - self.words[index] if self.words else 0

    def block(self, span: Span) -> Span:
        """Return the block, or blocks, around a span."""
        return self._around(self.blocks, span)

    def sentence(self, span: Span) -> Span:
        """Return the sentence, or sentences, around a span."""
        return self._around(self.sentences, span)

    def _around(self, starts: tuple[int, ...], span: Span) -> Span:
        first = max(0, bisect_right(starts, span.start) - 1)
        last = bisect_left(starts, span.end, first + 1)
        start = starts[first] if starts else 0
        return Span(start, starts[last] if last < len(starts) else len(self.text))


def source_text(text: str, vocabulary: Vocabulary, *, whole: bool) -> SourceText:
    """Fold a text and find its joints, by the abbreviations of its language."""
    raw_words = tuple(match.start() for match in _WORD.finditer(text))
    folded = text.split()
    words = tuple(accumulate((len(word) + 1 for word in folded[:-1]), initial=0)) if folded else ()
    blocks = tuple(_block_starts(text))
    sentences = (*blocks, *_sentence_starts(text, blocks, vocabulary))
    return SourceText(
        " ".join(folded),
        words,
        raw_words,
        _placed(blocks, words, raw_words),
        _placed(sentences, words, raw_words),
        whole,
    )


def _placed(
    starts: tuple[int, ...], words: tuple[int, ...], raw_words: tuple[int, ...]
) -> tuple[int, ...]:
    """Return, in the folded text, the first word at or after each start in the source."""
    indices = {bisect_left(raw_words, start) for start in starts}
    return tuple(sorted(words[index] for index in indices if index < len(words)))


def _sentence_starts(text: str, blocks: tuple[int, ...], vocabulary: Vocabulary) -> Iterator[int]:
    """Yield where sentences begin; each cell of a row holds its own."""
    marks = (mark.end() for mark in _CELL_MARK.finditer(text))
    for start, end in pairwise(sorted((*blocks, *marks, len(text)))):
        yield from (start + first for first, _ in split(text[start:end], vocabulary))


def _block_starts(text: str) -> Iterator[int]:
    lines = text.split("\n")
    starts = accumulate((len(line) + 1 for line in lines), initial=0)
    runs_on = [_runs_on(line.strip(), after.strip()) for line, after in pairwise(lines)]
    # In a text of short lines a name may stand first on a line; elsewhere that is a new block.
    wrapped = sum(runs_on) > _SHARE_WRAPPED * len(lines)
    joined = [False, *runs_on]
    if wrapped:
        fits = (_fits(line.strip(), after.strip()) for line, after in pairwise(lines))
        joined = [False, *(run or fit for run, fit in zip(runs_on, fits, strict=True))]
    yield from (start for start, goes_on in zip(starts, joined, strict=False) if not goes_on)


def _runs_on(line: str, after: str) -> bool:
    """Tell whether a sentence runs on to the next line, which begins in lower case."""
    return len(line) > _SHORTEST_WRAPPED and line[-1] not in _CLOSERS and after[:1].islower()


def _fits(line: str, after: str) -> bool:
    """Tell whether a line is as full as wrapped lines are, and the next one goes on with words."""
    full = _FULLEST_WRAPPED <= len(line) <= _LONGEST_WRAPPED and line[-1] not in _CLOSERS
    return full and (after[:1].isalnum() or after[:1] in ("“", '"', "("))
