"""Sparse: columns of few lines, told by the other pages or by sentences that go on below."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from briefing.readers.pdf.gutters import Gutter, gutters, is_wide, parts_prose
from briefing.readers.pdf.lines import Line
from briefing.readers.shape import ends_sentence

_FEW = 2  # rows; columns with more on both sides are judged by how they fill their width
_MANY = 8  # rows that make the gutter of a page one that its document has
_CLEAR = 6.0  # points that two gutters share
_SAME = 2.0  # points; columns of one gutter begin no further apart
_INDENT = 15.0  # points; so far the only lines of a column may be set in
_LETTERS, _WORDS = 24, 4  # of a line of running text, at least
_STANDING = 3  # lines of running text, beside which nothing is a cell of their row
_NEAR = 1.6  # of the size; lines of one paragraph are closer

Row = Sequence[Line]


def common(pages: Iterable[Sequence[Row]]) -> tuple[Gutter, ...]:
    """Return the gutters of long columns; columns of one document have them on every page.

    Args:
        pages: The rows of each page, from top to bottom.
    """
    return tuple(gutter for rows in pages for gutter in gutters(rows) if _is_long(rows, gutter))


def _is_long(rows: Sequence[Row], gutter: Gutter) -> bool:
    first, end = gutter.span(rows)
    return gutter.ample and end - first >= _MANY and parts_prose(rows[first:end], gutter)


def is_common(gutter: Gutter, known: Sequence[Gutter]) -> bool:
    """Tell whether a gutter is at the place of a known one, and its right column begins there."""
    few = min(len(gutter.lefts), len(gutter.rights)) <= _FEW
    return any(
        min(gutter.right, one.right) - max(gutter.left, one.left) >= _CLEAR
        and -_SAME <= gutter.right - one.right <= (_INDENT if few else _SAME)
        for one in known
    )


def parts_few(rows: Sequence[Row], gutter: Gutter) -> bool:
    """Tell whether few lines beside a gutter are columns, and neither cells nor one line torn."""
    first, end = gutter.span(rows)
    inside = rows[first:end]
    lefts = list(_side(inside, gutter, left=True))
    rights = list(_side(inside, gutter, left=False))
    if not lefts or not rights or min(len(lefts), len(rights)) > _FEW:
        return False
    if any(row[-1].text.endswith(":") for row in lefts) or _is_torn(rows, first, end, gutter):
        return False
    both = [row for row in inside if _sides(row, gutter) == {True, False}]
    if not all(is_wide(row, gutter.middle) for row in both):
        return False
    return _runs_on(lefts) and (len(lefts) >= _STANDING or _runs_on(rights))


def _sides(row: Row, gutter: Gutter) -> set[bool]:
    return {line.left < gutter.middle for line in row}


def _side(rows: Sequence[Row], gutter: Gutter, left: bool) -> Iterator[list[Line]]:
    for row in rows:
        side = [line for line in row if (line.left < gutter.middle) is left]
        if side:
            yield side


def _runs_on(rows: Sequence[Row]) -> bool:
    """Tell whether lines are running text: long, and with a sentence that goes on below."""
    texts = [" ".join(line.text for line in row) for row in rows]
    longest = max(texts, key=len)
    if len(longest) < _LETTERS or len(longest.split()) < _WORDS:
        return False
    goes_on = (b[:1].islower() and not ends_sentence(a) for a, b in pairwise(texts))
    return len(texts) == 1 or any(goes_on)


def _is_torn(rows: Sequence[Row], first: int, end: int, gutter: Gutter) -> bool:
    """Tell whether the lines right above or below cross the gutter: a paragraph with a gap."""
    beside = [(rows[first - 1], rows[first])] if first else []
    beside += [(rows[end], rows[end - 1])] if end < len(rows) else []
    return any(
        abs(row[0].baseline - edge[0].baseline) <= _NEAR * edge[0].size
        and abs(row[0].size - edge[0].size) < 0.5
        and any(line.left < gutter.left and line.right > gutter.right for line in row)
        for row, edge in beside
    )
