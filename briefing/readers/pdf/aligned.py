"""Aligned: rows whose parts stand in columns, without a line around them, to tables."""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from statistics import median

from briefing.readers.lines import BULLETS, NUMBER
from briefing.readers.pdf.gutters import Gutter, gutters, is_wide
from briefing.readers.pdf.lines import Line, Table, rows, tabular
from briefing.readers.pdf.tables import cell_of, made, unlined, valleys

_ROWS = 3  # with something on both sides, at least
_BETWEEN = 2  # rows that only go on with a cell
_FAR = 3.0  # of the size; rows of one table are closer
_SAME = 2.0  # points; what begins so close is aligned
_MOST = 0.8  # of the rows are aligned
_SHORT = 45  # characters of a cell, usually
_LEADER = "...."

Row = list[Line]


def aligned(lines: Sequence[Row]) -> Iterator[Row]:
    """Yield the rows of a column, those of a table made one line."""
    at = 0
    for first, end, table in _tables(lines):
        yield from lines[at:first]
        yield [tabular(table)]
        at = end
    yield from lines[at:]


def _tables(lines: Sequence[Row]) -> Iterator[tuple[int, int, Table]]:
    """Yield tables that do not overlap, from the top."""
    if all(len(row) == 1 for row in lines):
        return
    runs = sorted(run for gutter in gutters(lines) for run in _runs(lines, gutter))
    behind = 0
    for first, end in runs:
        table = _table(lines[first:end]) if first >= behind else None
        if table:
            yield first, end, table
            behind = end


def _runs(lines: Sequence[Row], gutter: Gutter) -> Iterator[tuple[int, int]]:
    """Yield stretches of rows with cells on both sides of a gutter."""
    both = sorted(set(gutter.lefts) & set(gutter.rights))
    start = 0
    for k in range(1, len(both) + 1):
        if k == len(both) or not _belong(lines, both[k - 1], both[k]):
            run = both[start:k]
            if len(run) >= _ROWS and _is_clear([lines[i] for i in run], gutter.middle):
                yield run[0], _tail(lines, run[-1], gutter)
            start = k


def _belong(lines: Sequence[Row], above: int, below: int) -> bool:
    between = lines[above : below + 1]
    near = all(a[0].baseline - b[0].baseline <= _FAR * b[0].size for a, b in pairwise(between))
    return below - above <= _BETWEEN + 1 and near


def _tail(lines: Sequence[Row], last: int, gutter: Gutter) -> int:
    """Return the row behind those in which the last cells go on."""
    end = last + 1
    while end < len(lines) and end <= last + _BETWEEN:
        above, row = lines[end - 1][0], lines[end]
        close = above.baseline - row[0].baseline <= 1.3 * row[0].size
        if not close or any(line.left < gutter.middle for line in row):
            break
        end += 1
    return end


def _is_clear(lines: Sequence[Row], middle: float) -> bool:
    """Tell whether both sides are aligned and short, and no list, label or contents."""
    lefts = [row[0] for row in lines]
    rights = [next((line for line in row if line.left >= middle), row[-1]) for row in lines]
    if not (_are_aligned(lefts) and _are_aligned(rights)):
        return False
    if median(len(line.text) for line in lefts) > _SHORT:
        return False
    if not all(is_wide(row, middle) for row in lines):
        return False
    marks = sum(_is_mark(line.text) or _LEADER in line.text for line in lefts)
    labels = sum(line.text.endswith(":") for line in lefts)
    return 2 * max(marks, labels) < len(lines)


def _is_mark(text: str) -> bool:
    return text in BULLETS or NUMBER.fullmatch(text) is not None


def _are_aligned(lines: Sequence[Line]) -> bool:
    return any(_are_alike(p) for p in ([x.left for x in lines], [x.right for x in lines]))


def _are_alike(places: Sequence[float]) -> bool:
    usual = median(places)
    return sum(abs(place - usual) <= _SAME for place in places) >= _MOST * len(places)


def _table(lines: Sequence[Row]) -> Table | None:
    if any(line.table for row in lines for line in row):
        return None
    words = [word for row in lines for line in row for word in line.words]
    left, right = min(word.left for word in words), max(word.right for word in words)
    across = valleys(words, left, right)
    cells = [[cell_of(cell) for cell in row] for row in unlined(list(rows(words)), across)]
    return made(cells, across, (), drawn=False)
