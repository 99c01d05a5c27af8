"""Text into lines: where it may break, how wide it is, and the breaks for a given measure.

Widths are in em, so that one measurement serves every type size. Lines are broken greedily, as
a word processor does. Fewer chances to break never make fewer lines, so a height counted here is
never less than a word processor's.
"""

from bisect import bisect_right
from collections.abc import Iterator
from functools import cached_property
from itertools import accumulate, chain, pairwise
from typing import NamedTuple

from briefing.fonts import Face, shared
from briefing.model.memo import Paragraph, Run
from briefing.vocabulary.breaks import Span, units

_SPACE = " "
_HAIR = 1e-6  # em; sums of widths differ by less


class Passage(NamedTuple):
    """Characters of a paragraph that share a run and a face, half open; never empty."""

    start: int
    end: int
    run: Run
    face: Face


class Text:
    """The characters of one paragraph, measured once in one face and those it borrows from."""

    def __init__(self, paragraph: Paragraph, face: Face, bold: bool) -> None:
        self.paragraph = paragraph
        self.face = face
        self.bold = bold
        self.text = "".join(run.text for run in paragraph.runs)
        self.passages = tuple(_passages(paragraph, face))
        self._widths = tuple(chain.from_iterable(map(self._advances, self.passages)))
        self.total = sum(self._widths)  # em
        self._breaks: dict[float, tuple[Span, ...]] = {}

    @cached_property
    def longest(self) -> float:
        """Return the width of the longest stretch without a chance to break, in em."""
        if len(self._units) == 1:
            return self.total
        return max(end - start for start, end in zip(self._starts, self._ends, strict=True))

    def width(self, start: int, end: int) -> float:
        """Return the width of a span in em."""
        return self._edges[end] - self._edges[start] if end > start else 0.0

    def lines(self, measure: float) -> tuple[Span, ...]:
        """Return the spans of the lines for a measure in em, each with the spaces at its end.

        The spans follow one another without a gap. Only a single character may be wider than
        the measure.
        """
        known = self._breaks.get(measure)
        if known is None:
            known = self._breaks[measure] = self._broken(measure + _HAIR)
        return known

    def _broken(self, measure: float) -> tuple[Span, ...]:
        if self.total <= measure:
            return ((0, len(self.text)),)
        cuts = [0, *self._cuts(measure), len(self.text)]
        return tuple((a, b) for a, b in pairwise(cuts) if a < b)

    def _cuts(self, measure: float) -> Iterator[int]:
        """Yield where the second and later lines start."""
        unit, left = 0, 0.0
        while unit < len(self._ends):
            after = bisect_right(self._ends, left + measure)
            if after > unit:
                unit = after
                if unit < len(self._starts):
                    left = self._starts[unit]
                    yield self._units[unit][0]
            else:
                if self._starts[unit] > left:  # a word too long for any line has its own lines
                    yield self._units[unit][0]
                start = self._units[unit][0]
                for start in self._split(unit, measure):
                    yield start
                left = self._edges[start]
                unit += 1

    @cached_property
    def _edges(self) -> list[float]:
        """Return how far each character's left edge is from the first one's, and the total."""
        return list(accumulate(self._widths, initial=0.0))

    @cached_property
    def _units(self) -> tuple[Span, ...]:
        return units(self.text)

    @cached_property
    def _starts(self) -> list[float]:
        return [self._edges[start] for start, _ in self._units]

    @cached_property
    def _ends(self) -> list[float]:
        return [self._edges[end] for _, end in self._units]

    def _advances(self, passage: Passage) -> Iterator[float]:
        """Return the widths of the characters of a passage."""
        table = passage.face.advances(self.bold or passage.run.strong)
        return map(table.__getitem__, map(ord, self.text[passage.start : passage.end]))

    def _split(self, unit: int, measure: float) -> list[int]:
        """Return where the lines after the first one start in a unit longer than a line."""
        start, end = self._units[unit]
        cuts = []
        while self._edges[end] - self._edges[start] > measure:
            most = bisect_right(self._edges, self._edges[start] + measure, start, end) - 1
            space = self.text.rfind(_SPACE, start + 1, most + 1)
            start = space + 1 if space > 0 else max(most, start + 1)
            if start == end:
                break
            cuts.append(start)
        return cuts


def _passages(paragraph: Paragraph, face: Face) -> Iterator[Passage]:
    left = 0
    for run in paragraph.runs:
        for start, end, drawn_by in shared(run.text, face):
            yield Passage(left + start, left + end, run, drawn_by)
        left += len(run.text)
