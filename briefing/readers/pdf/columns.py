"""Columns: lines of a page in the order in which they are read."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from briefing.readers.pdf.lines import Line, joined

_SAME = 0.35  # of the size; baselines that differ less are one line's


@dataclass(frozen=True, slots=True)
class Column:
    """Lines below each other that are read one after the other; never empty."""

    lines: tuple[Line, ...]

    @property
    def left(self) -> float:
        """Return where its leftmost line begins."""
        return min(line.left for line in self.lines)

    @property
    def right(self) -> float:
        """Return where its rightmost line ends."""
        return max(line.right for line in self.lines)


def columns(segments: Sequence[Line]) -> Iterator[Column]:
    """Yield the columns of a page, in reading order."""
    if segments:
        yield column(segments)


def column(segments: Sequence[Line]) -> Column:
    """Join the segments that stand beside each other to lines."""
    return Column(tuple(joined(row) for row in level(segments)))


def level(segments: Sequence[Line]) -> Iterator[list[Line]]:
    """Yield the segments on one height, from top to bottom."""
    row: list[Line] = []
    for line in sorted(segments, key=lambda line: -line.baseline):
        if row and row[-1].baseline - line.baseline > _SAME * min(row[-1].size, line.size):
            yield row
            row = []
        row.append(line)
    if row:
        yield row
