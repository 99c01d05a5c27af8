"""Gutters: the white space between two columns of text, from the line where it opens on."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import islice, pairwise
from statistics import median

from briefing.readers.pdf.lines import Line

_NARROW = 6.0  # points; no gutter is narrower
_MOST = 12  # followed at once
_ROWS = 2  # on each side, at least
_MORE_ROWS = 3  # on one of them
_MANY_ROWS = 8  # beside which one line alone is a column
_FILLED = 0.72  # of a column's width; so much of it lines of prose fill, usually
_LETTERS = 16  # of a line of prose, usually
_NARROWER = 0.8  # of a gutter's width; words of one line are no further apart
_MOST_BEGIN = 0.4  # of the lines of a column begin at its edge
_WIDER = 2.0  # times the usual space of the line
_WIDE = 2.5  # of the size; what is wider is no space of a line, but parts columns too
_FAR = 2.4  # of the size; a line that is further below is none of the column


@dataclass(slots=True)
class Gutter:
    """White space that is `left` to `right` wide, with the rows that have text beside it."""

    left: float
    right: float
    lefts: list[int] = field(default_factory=list)
    rights: list[int] = field(default_factory=list)
    crossed: bool = False  # by a line below; what is right above that may head it

    @property
    def ample(self) -> bool:
        """Tell whether it has rows enough beside it to be judged by them."""
        fewer, more = sorted((len(self.lefts), len(self.rights)))
        over = fewer and more >= _MANY_ROWS and not self.crossed  # a line that ran over
        return bool(over) or (fewer >= _ROWS and more >= _MORE_ROWS)

    @property
    def middle(self) -> float:
        """Return where the columns are parted."""
        return (self.left + self.right) / 2

    def span(self, rows: Sequence[Sequence[Line]]) -> tuple[int, int]:
        """Return the first row and the one behind the last that the columns reach."""
        last = min(self.lefts[-1], self.rights[-1])
        if not self.crossed:
            last = max(self.lefts[-1], self.rights[-1])
        for side in (self.lefts, self.rights):
            before = max((i for i in side if i <= last), default=last)
            for i in (i for i in side if i > last):
                above, below = rows[before][0], rows[i][0]
                apart = above.baseline - below.baseline > _FAR * below.size
                if apart or abs(above.size - below.size) > 0.5:
                    break
                before = i
            last = max(last, before)
        first = min(self.lefts[0], self.rights[0])
        looks = {(round(line.left), line.size) for row in rows[first:last] for line in row}
        while first and self._is_headed_by(rows[first - 1], rows[first], looks):
            first -= 1
        return first, last + 1

    def _is_headed_by(
        self, row: Sequence[Line], below: Sequence[Line], looks: set[tuple[int, float]]
    ) -> bool:
        """Tell whether a row above begins one of the columns, before the other one begins."""
        near = row[0].baseline - below[0].baseline <= _FAR * row[0].size
        left = max(self.left, self.right - _NARROW)  # justified lines differ by a hair
        right = min(self.right, self.left + _NARROW)
        beside = all(line.right <= left or line.left >= right for line in row)
        return near and beside and all((round(line.left), line.size) in looks for line in row)


def gutters(rows: Sequence[Sequence[Line]]) -> Iterator[Gutter]:
    """Yield the gutters with a row on both sides, if only one; rows run from top to bottom."""
    open_ones: list[Gutter] = []
    for i, row in enumerate(rows):
        kept: list[Gutter] = []
        for gutter in open_ones:
            going = _narrowed(gutter, row)
            if not going:
                gutter.crossed = True
                yield from _sided(gutter)
            kept += going
        kept += islice(_opened(rows, i, kept), _MOST)
        for gutter in kept:
            if any(line.right <= gutter.middle for line in row):
                gutter.lefts.append(i)
            if any(line.left >= gutter.middle for line in row):
                gutter.rights.append(i)
        open_ones = kept[:_MOST]
    for gutter in open_ones:
        yield from _sided(gutter)


def _sided(gutter: Gutter) -> Iterator[Gutter]:
    if gutter.lefts and gutter.rights:
        yield gutter


def _narrowed(gutter: Gutter, row: Sequence[Line]) -> list[Gutter]:
    """Return what a row leaves of a gutter: nothing, or one, or one on each side of a line."""
    parts = [(gutter.left, gutter.right)]
    for line in row:
        parts = [rest for part in parts for rest in _without(part, line)]
    wide = [part for part in parts if part[1] - part[0] >= _NARROW]
    if len(wide) == 1:
        gutter.left, gutter.right = wide[0]
        return [gutter]
    return [Gutter(*part, gutter.lefts[:], gutter.rights[:]) for part in wide]


def _without(part: tuple[float, float], line: Line) -> list[tuple[float, float]]:
    left, right = part
    if line.right <= left or line.left >= right:
        return [part]
    return [(a, b) for a, b in ((left, line.left), (line.right, right)) if a < b]


def _opened(rows: Sequence[Sequence[Line]], i: int, going: Sequence[Gutter]) -> Iterator[Gutter]:
    """Yield the gaps between the lines of a row, and of the next one where that is half below."""
    lines = list(rows[i])
    if i + 1 < len(rows):
        size = min(lines[0].size, rows[i + 1][0].size)
        if lines[0].baseline - rows[i + 1][0].baseline < 0.8 * size:
            lines += rows[i + 1]
    lines.sort(key=lambda line: line.left)
    reached = lines[0].right
    for line in lines[1:]:
        if line.left - reached >= _NARROW:
            taken = any(g.left < line.left and g.right > reached for g in going)
            if not taken:
                yield Gutter(reached, line.left)
        reached = max(reached, line.right)


def is_wide(row: Sequence[Line], middle: float) -> bool:
    """Tell whether the gap at a gutter is wider than the line's spaces, however stretched."""
    words = sorted((word for line in row for word in line.words), key=lambda word: word.left)
    pairs = list(pairwise(words))
    spaces = [
        b.left - a.right
        for a, b in pairs
        if not a.left < middle <= b.left and b.left - a.right <= _WIDE * b.size
    ]
    parted = [b.left - a.right for a, b in pairs if a.left < middle <= b.left]
    return not spaces or max(parted, default=0.0) > _WIDER * median(spaces)


def parts_prose(rows: Sequence[Sequence[Line]], gutter: Gutter) -> bool:
    """Tell whether lines that fill their column stand on both sides, and no cells of a table."""
    lefts = [_beside(row, gutter, left=True) for row in rows]
    rights = [_beside(row, gutter, left=False) for row in rows]
    return all(_is_prose([line for line in side if line]) for side in (lefts, rights))


def _beside(row: Sequence[Line], gutter: Gutter, left: bool) -> list[Line]:
    """Return the lines next to a gutter, as far as the gaps between them are narrower than it."""
    side = sorted(
        (line for line in row if (line.left < gutter.middle) is left),
        key=lambda line: -line.right if left else line.left,
    )
    near: list[Line] = []
    for line in side:
        gap = 0.0
        if near:
            gap = near[-1].left - line.right if left else line.left - near[-1].right
        if gap > _NARROWER * (gutter.right - gutter.left):
            break
        near.append(line)
    return near


def _is_prose(rows: Sequence[Sequence[Line]]) -> bool:
    """Tell whether the lines that begin where most do fill their column with letters."""
    spans = [(min(line.left for line in row), max(line.right for line in row)) for row in rows]
    starts = Counter(round(left) for left, _ in spans)
    if not starts:
        return False
    start = max(starts, key=lambda place: (starts[place], -place))
    usual = [i for i, (left, _) in enumerate(spans) if abs(left - start) <= 1.0]
    if len(usual) < _MOST_BEGIN * len(spans):
        return False
    width = max(spans[i][1] for i in usual) - start
    filled = median(spans[i][1] - spans[i][0] for i in usual)
    letters = median(sum(len(line.text) for line in rows[i]) for i in usual)
    return filled >= _FILLED * width and letters >= _LETTERS
