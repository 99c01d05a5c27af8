"""The lines of one paragraph, set at a place on the sheet."""

from collections.abc import Iterator
from dataclasses import dataclass

from briefing.layout.heights import Gauge
from briefing.layout.measure import Text
from briefing.model.memo import Paragraph
from briefing.model.page import Line, Piece, Type
from briefing.model.style import Colours
from briefing.vocabulary.breaks import Span

_SINK = 0.24  # em; from the middle of a line down to its baseline


@dataclass(frozen=True, slots=True)
class Column:
    """Where lines start and how long they may be, in points."""

    x_pt: float
    width_pt: float
    centred: bool = False
    strong: bool = False


@dataclass(frozen=True, slots=True)
class Desk:
    """What everything on one page is set with."""

    gauge: Gauge
    colours: Colours

    @property
    def left_pt(self) -> float:
        """Return the left margin."""
        return self.gauge.sheet.margins.left_pt

    def lines(
        self, paragraph: Paragraph, column: Column, first_baseline_pt: float
    ) -> tuple[Line, ...]:
        """Return the lines of a paragraph from its first baseline down."""
        kind = self.gauge.setting.types[paragraph.role]
        spans = self.gauge.lines(paragraph, column.width_pt, column.strong)
        text = self.gauge.galley.text(paragraph, kind.bold or column.strong)
        return tuple(
            Line(
                baseline_pt=first_baseline_pt + number * kind.leading_pt,
                size_pt=kind.size_pt,
                colour=kind.colour,
                pieces=tuple(_pieces(text, span, kind, column)),
            )
            for number, span in enumerate(spans)
        )


def baseline_pt(kind: Type) -> float:
    """Return how far a line's baseline lies below its top."""
    return kind.leading_pt / 2 + _SINK * kind.size_pt


def _pieces(text: Text, span: Span, kind: Type, column: Column) -> Iterator[Piece]:
    """Yield what shares a run and a face on a line, each at its place."""
    start, end = span
    x_pt = column.x_pt
    if column.centred:
        seen = start + len(text.text[start:end].rstrip(" "))
        x_pt += (column.width_pt - text.width(start, seen) * kind.size_pt) / 2
    own = text.face
    for left, right, run, face in text.passages:
        first, last = max(left, start), min(right, end)
        if first < last:
            at_pt = x_pt + text.width(start, first) * kind.size_pt
            family = None if face is own else face.family
            yield Piece(at_pt, text.text[first:last], text.bold or run.strong, run.href, family)
