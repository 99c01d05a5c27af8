"""Grids: drawn lines and coloured areas that touch each other to the rows and columns of tables."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from briefing.limits import MAX_PDF_CROSSINGS
from briefing.readers.pdf.page import Box

_TOUCH = 3.0  # points; lines that come so close meet
_SMALL = 5.0  # points; a row or column that is smaller is a double line
_SHORT = 8.0  # points; what is shorter closes no cell
_TALL = 300.0  # points; a coloured area that is higher is no cell
_ROWS_APART = 100.0  # points; level lines that are further apart are no rows of one table
_MOST = 60  # tables of a page


@dataclass(frozen=True, slots=True)
class Grid:
    """Where the lines of a table run; `across` holds fewer than 3 where none part its columns."""

    across: tuple[float, ...]  # upright lines from left to right
    down: tuple[float, ...]  # level lines from top to bottom
    left: float
    right: float


def grids(rules: Sequence[Box], fills: Sequence[Box]) -> tuple[Grid, ...]:
    """Find the grids of a page; there is none on a page that is drawn full."""
    cells = [fill for fill in fills if _SHORT < fill.height < _TALL and fill.width > _SHORT]
    edges = [edge for cell in cells for edge in _edges(cell)]
    lines = [*rules, *edges]
    level = _merged([box for box in lines if box.width > max(box.height, _SHORT)])
    upright = [_flipped(box) for box in lines if box.height > max(box.width, _SHORT)]
    stood = [_flipped(box) for box in _merged(upright)]
    if len(level) * len(stood) > MAX_PDF_CROSSINGS:
        return ()
    return tuple(islice(_grids(level, stood), _MOST))


def _edges(box: Box) -> Iterator[Box]:
    yield Box(box.left, box.top, box.right, box.top)
    yield Box(box.left, box.bottom, box.right, box.bottom)
    yield Box(box.left, box.bottom, box.left, box.top)
    yield Box(box.right, box.bottom, box.right, box.top)


def _flipped(box: Box) -> Box:
    return Box(box.bottom, box.left, box.top, box.right)


def _merged(level: Iterable[Box]) -> list[Box]:
    """Join level lines on one height that touch each other."""
    rows: list[list[Box]] = []
    for box in sorted(level, key=lambda box: box.bottom):
        if rows and box.bottom - rows[-1][0].bottom <= _TOUCH / 2:
            rows[-1].append(box)
        else:
            rows.append([box])
    merged: list[Box] = []
    for row in rows:
        merged += _end_to_end(row)
    return merged


def _end_to_end(row: Sequence[Box]) -> list[Box]:
    joined: list[Box] = []
    for box in sorted(row, key=lambda box: box.left):
        last = joined[-1] if joined else None
        if last and box.left <= last.right + _TOUCH:
            joined[-1] = Box(last.left, last.bottom, max(last.right, box.right), last.top)
        else:
            joined.append(box)
    return joined


def _grids(level: Sequence[Box], upright: Sequence[Box]) -> Iterator[Grid]:
    """Yield what meets: level lines first, then upright ones, in one set of groups."""
    boxes = [*level, *upright]
    parents = list(range(len(boxes)))
    heights = [box.bottom for box in level]
    for i, box in enumerate(upright, len(level)):
        low = bisect_left(heights, box.bottom - _TOUCH)
        for k in range(low, bisect_right(heights, box.top + _TOUCH)):
            if level[k].left - _TOUCH <= box.left <= level[k].right + _TOUCH:
                _join(parents, k, i)
    for above, below in _alike(level):
        _join(parents, above, below)
    groups: dict[int, list[int]] = {}
    for i in range(len(boxes)):
        groups.setdefault(_root(parents, i), []).append(i)
    for group in groups.values():
        rows = [boxes[i] for i in group if i < len(level)]
        columns = [boxes[i].left for i in group if i >= len(level)]
        if len(rows) >= 2:
            yield Grid(
                tuple(_apart(columns)),
                tuple(reversed(_apart([row.bottom for row in rows]))),
                min(row.left for row in rows),
                max(row.right for row in rows),
            )


def _alike(level: Sequence[Box]) -> Iterator[tuple[int, int]]:
    """Yield neighbours of the same length below each other, from the bottom up."""
    seen: dict[tuple[int, int], int] = {}
    for i, box in enumerate(level):
        key = round(box.left / _TOUCH), round(box.right / _TOUCH)
        last = seen.get(key)
        if last is not None and box.bottom - level[last].bottom < _ROWS_APART:
            yield last, i
        seen[key] = i


def _join(parents: list[int], one: int, other: int) -> None:
    parents[_root(parents, one)] = _root(parents, other)


def _root(parents: list[int], i: int) -> int:
    while parents[i] != i:
        parents[i] = parents[parents[i]]
        i = parents[i]
    return i


def _apart(places: Sequence[float]) -> list[float]:
    """Return the places in order, those left out that come close behind another."""
    kept: list[float] = []
    for place in sorted(places):
        if not kept or place - kept[-1] > _SMALL:
            kept.append(place)
    return kept
