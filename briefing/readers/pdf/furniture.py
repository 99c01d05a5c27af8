"""Furniture: lines that stand at the same place of several pages, and numbers of pages."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain

from briefing.readers.pdf.lines import Line
from briefing.readers.pdf.notes import starts_note
from briefing.readers.pdf.page import Page
from briefing.vocabulary import pagination

_ROWS = 4  # from the top and from the bottom; no head or foot is higher
_MARGIN = 0.2  # of the page’s height; all of it stands within
_APART = 1.5  # of the size; so far the text keeps from what is around it
_LONG = 0.5  # of the page's width; a second row of a head is shorter
_SAME = 0.3  # of the size; lines closer than that are one row
_NUMBER = re.compile(r"\d+")
_PAGE = re.compile(r"(?:[-–—|\[(]\s?)?(?:\d{1,4}|[ivxlc]{1,7})(?:\s?/\s?\d{1,4})?(?:\s?[-–—|\])])?")
_HOLDS_PAGE = re.compile(r"\D{0,12}\d{1,4}(?:\D{1,6}\d{1,4})?\W{0,3}")  # "Page 3 of 12"
_PLACE = 6.0  # points; lines closer than that stand at the same place of two pages
_PAGES = 2  # on so many a line has to stand, at least

Key = tuple[str, int]
"""The words of a line, its numbers left open, and about how high it stands."""

Rows = list[list[int]]
"""Indexes of the segments on each height, from an edge of the page inwards."""


def asides(pages: Sequence[Page], segments: Sequence[Sequence[Line]]) -> list[dict[int, str]]:
    """Find the furniture of each page: index of a segment → "header", "footer" or "page number".

    Args:
        pages: All pages.
        segments: The segments of each, from top to bottom.
    """
    edges = [_edges(page, lines) for page, lines in zip(pages, segments, strict=True)]
    count: Counter[Key] = Counter()
    for lines, pair in zip(segments, edges, strict=True):
        outer = chain.from_iterable(chain(*pair))
        count.update({key for i in outer for key in _keys(lines[i])})
    often = {key for key, number in count.items() if number >= _PAGES}
    steady = {key for key in often if 2 * count[key] >= len(pages)}
    return [
        _furniture(page, lines, pair, _Repeated(often, steady))
        for page, lines, pair in zip(pages, segments, edges, strict=True)
    ]


@dataclass(frozen=True, slots=True)
class _Repeated:
    """What stands at the same place of several pages, and what does on at least half of them."""

    often: set[Key]
    steady: set[Key]

    def all_often(self, row: Iterable[Line]) -> bool:
        """Tell whether several pages have each line of a row at its place."""
        return all(self.often.intersection(_keys(line)) for line in row)

    def all_steadily(self, row: Iterable[Line]) -> bool:
        """Tell whether half of the pages have each line of a row at its place."""
        return all(self.steady.intersection(_keys(line)) for line in row)


def _furniture(
    page: Page, lines: Sequence[Line], edges: tuple[Rows, Rows], repeated: _Repeated
) -> dict[int, str]:
    found: dict[int, str] = {}
    for reason, rows in zip(("header", "footer"), edges, strict=True):
        placed = [[lines[i] for i in row] for row in rows]
        for row in rows[: _depth(page, placed, repeated)]:
            for i in row:
                found[i] = "page number" if is_page_number(lines[i].text) else reason
    return found


def is_page_number(text: str) -> bool:
    """Tell whether a line at the edge of a page holds its number and little else."""
    counts = _NUMBER.search(text) is not None and _HOLDS_PAGE.fullmatch(text) is not None
    return counts or _PAGE.fullmatch(text) is not None


def _depth(page: Page, rows: Sequence[Sequence[Line]], repeated: _Repeated) -> int:
    """Return how many rows from the edge on are furniture: told by distance or by repetition."""
    depth = 0
    for k, row in enumerate(rows[:_ROWS]):
        line, inner = row[0], rows[k + 1] if k + 1 < len(rows) else []
        if not _is_near(page, line):
            break
        certain = len(row) == 1 and _is_number_of(page, line)
        numbered = certain or (len(row) == 1 and _PAGE.fullmatch(line.text))
        if starts_note(line) and not numbered:
            break
        if not numbered and not repeated.all_often(row):
            break
        if depth and _length(row) > _LONG * page.width:
            break
        if certain or not inner or _is_apart(line, inner[0]) or _ends(row, inner, repeated):
            depth = k + 1
    return depth


def _ends(row: Sequence[Line], inner: Sequence[Line], repeated: _Repeated) -> bool:
    """Tell whether a repeated row keeps no distance from a row that is not repeated."""
    alone = len(row) == 1 or row[0].size != inner[0].size
    return alone and repeated.all_steadily(row) and not repeated.all_often(inner)


def _is_number_of(page: Page, line: Line) -> bool:
    """Tell whether a line counts the pages, or is the number of the page that it stands on."""
    text = line.text.strip("-–—|[]() ")
    if text.isascii() and text.isdigit():
        return text == str(page.number)
    return pagination.load().fullmatch(text.casefold()) is not None


def _length(row: Iterable[Line]) -> float:
    return sum(line.right - line.left for line in row)


def _is_apart(line: Line, inner: Line) -> bool:
    return abs(line.baseline - inner.baseline) > _APART * max(line.size, inner.size)


def _is_near(page: Page, line: Line) -> bool:
    return not page.height * _MARGIN < line.baseline < page.height * (1 - _MARGIN)


def _edges(page: Page, lines: Sequence[Line]) -> tuple[Rows, Rows]:
    """Return the outermost rows in the upper and in the lower half of a page."""
    down = sorted(range(len(lines)), key=lambda i: -lines[i].baseline)
    half = page.height / 2
    upper = [i for i in down if lines[i].baseline >= half]
    lower = [i for i in reversed(down) if lines[i].baseline < half]
    return _rows(upper, lines), _rows(lower, lines)


def _rows(indexes: Sequence[int], lines: Sequence[Line]) -> Rows:
    """Return one row more than can be furniture."""
    found: Rows = []
    for i in indexes:
        line = lines[i]
        if found and abs(lines[found[-1][0]].baseline - line.baseline) <= _SAME * line.size:
            found[-1].append(i)
        elif len(found) > _ROWS:
            break
        else:
            found.append([i])
    return found


def _keys(line: Line) -> Iterator[Key]:
    """Yield what a line has in common with the same line of another page, and its place."""
    words = _NUMBER.sub("#", line.text.casefold())
    place = int(line.baseline / _PLACE)
    yield words, place
    yield words, place + 1
