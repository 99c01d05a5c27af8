"""Columns: lines of a page in the order in which they are read."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from briefing.readers.pdf.aligned import aligned
from briefing.readers.pdf.gutters import Gutter, gutters, parts_prose
from briefing.readers.pdf.lines import Line, joined
from briefing.readers.pdf.sparse import is_common, parts_few

_SAME = 0.35  # of the size; baselines that differ less are one line's
_DEEPEST = 12  # parts within parts; pages have three or four

Row = list[Line]


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


def columns(segments: Sequence[Line], known: Sequence[Gutter] = ()) -> Iterator[Column]:
    """Yield the columns of a page, in reading order.

    Args:
        segments: The lines of the page, in any order.
        known: Gutters of long columns that the document has on some of its pages.
    """
    yield from _parted(list(level(segments)), known, 0)


def _parted(rows: Sequence[Row], known: Sequence[Gutter], depth: int) -> Iterator[Column]:
    """Yield what is above the longest columns, these from left to right, and what is below."""
    if not rows:
        return
    gutter = _longest(rows, known) if depth < _DEEPEST else None
    if gutter is None:
        yield Column(tuple(line for row in aligned(rows) for line in _whole(row)))
        return
    first, end = gutter.span(rows)
    yield from _parted(rows[:first], known, depth + 1)
    inside = [line for row in rows[first:end] for line in row]
    for left in (True, False):
        side = [line for line in inside if (line.left < gutter.middle) is left]
        yield from _parted(list(level(side)), known, depth + 1)
    yield from _parted(rows[end:], known, depth + 1)


def _whole(row: Row) -> Row:
    """Join what stands on one height, tables apart."""
    tables = [line for line in row if line.table]
    lines = [line for line in row if not line.table]
    return [*([joined(lines)] if lines else []), *tables]


def _longest(rows: Sequence[Row], known: Sequence[Gutter]) -> Gutter | None:
    """Return the gutter of the longest columns, sure ones before those of few lines."""
    best, most = None, (False, 0)
    for gutter in gutters(rows):
        first, end = gutter.span(rows)
        long = end - first
        if (True, long) > most and _is_sure(rows[first:end], gutter, known):
            best, most = gutter, (True, long)
        elif (False, long) > most and parts_few(rows, gutter):
            best, most = gutter, (False, long)
    return best


def _is_sure(rows: Sequence[Row], gutter: Gutter, known: Sequence[Gutter]) -> bool:
    return is_common(gutter, known) or (gutter.ample and parts_prose(rows, gutter))


def level(segments: Sequence[Line]) -> Iterator[Row]:
    """Yield the segments on one height, from top to bottom."""
    row: Row = []
    for line in sorted(segments, key=lambda line: (-line.baseline, line.left)):
        if row and row[-1].baseline - line.baseline > _SAME * min(row[-1].size, line.size):
            yield row
            row = []
        row.append(line)
    if row:
        yield row
