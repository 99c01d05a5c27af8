"""Blocks: a page's tree to its blocks in reading order, each with where it stands."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from lxml import etree

from briefing.limits import MAX_REACHED
from briefing.model.article import Kind
from briefing.readers.html.context import NOWHERE, Context, context_of
from briefing.readers.html.layout import Layout, layout_of
from briefing.readers.html.rows import Grid
from briefing.readers.html.runs import Run
from briefing.readers.html.walk import Event, Step, walk
from briefing.readers.pieces import Piece
from briefing.vocabulary import pages

_HEADINGS = {f"h{level}": level for level in range(1, 7)}
_LISTS = frozenset(("ul", "ol", "menu", "dir"))
_SOFT = frozenset(("p", "div", "address", "center", "summary", "details"))
_PRE = frozenset(("pre", "xmp", "listing", "plaintext"))
_LONG_ITEM = 600  # characters; what comes behind so long an item is a paragraph of its own
_DEEPEST = 30  # level of a list
_BACK = re.compile(r"(?: ?[↩↑⤴⏎]\ufe0e?)+$")  # from a note to where it is cited
_INTEGER = re.compile(r"-?[0-9]{1,9}")


@dataclass(frozen=True, slots=True)
class Seen:
    """A block of the page: the piece, where on the page it stands, and its elements."""

    piece: Piece
    context: Context
    element: etree._Element  # the innermost block element around its words
    linked: float = 0.0  # the share of its characters that are in links
    bold: bool = False  # all of it is set in bold


class _Frame(NamedTuple):
    """An element that is open, with what holds inside of it."""

    element: etree._Element
    context: Context
    heading: int = 0  # level, inside a heading
    lists: int = 0  # how many are open around
    ordered: bool = False  # the innermost of them is numbered
    number: int = 0  # of the item
    item: bool = False  # inside an item of a list
    grid: Grid | None = None  # inside a table of data
    cell: bool = False  # inside a cell of it
    head: bool = False  # inside the head of it
    pre: bool = False  # white space counts


def blocks_of(root: etree._Element) -> tuple[Seen, ...]:
    """Return every visible block of a page in document order; no visible word is left out."""
    return tuple(_Reading(layout_of(root)).read(root))


class _Reading:
    """One walk through a page, with what has to be remembered on the way."""

    def __init__(self, layout: Layout) -> None:
        self._layout = layout
        self._blocks = pages.load().block
        self._frames: list[_Frame] = []
        self._run = Run()
        self._begun = False  # the words of the item that is open have been told in part
        self._numbers: list[int] = []  # of the last item in each list that is open
        self._tables = 0
        self._room = MAX_REACHED

    def read(self, root: etree._Element) -> Iterator[Seen]:
        self._frames = [_Frame(root, NOWHERE)]
        for event in walk(root):
            tag = event.element.tag
            if event.step is Step.TEXT:
                self._run.add(event.text, self._frames[-1].pre)
            elif tag in self._blocks or event.element.get("role") == "heading":
                yield from self._opened(event) if event.step is Step.OPEN else self._closed()
            else:
                self._run.mark(tag, event.step is Step.OPEN)
        yield from self._told()

    def _opened(self, event: Event) -> Iterator[Seen]:
        element, frame = event.element, self._frames[-1]
        yield from self._boundary(element)
        inside = frame._replace(element=element, context=context_of(element, frame.context))
        if element.tag in ("td", "th") and frame.grid and not frame.cell:
            yield from self._told()
        self._frames.append(self._entered(inside))

    def _entered(self, frame: _Frame) -> _Frame:
        """Return the frame with what its own element changes in it."""
        element, tag = frame.element, frame.element.tag
        level = _level(element)
        if level and not frame.cell:
            return frame._replace(heading=level)
        if tag in _LISTS:
            self._numbers.append(_integer(element, "start", 1) - 1)
            return frame._replace(lists=frame.lists + 1, ordered=tag == "ol", item=False)
        if tag == "li":
            self._begun = False
            number = self._numbered(element) if frame.ordered else 0
            return frame._replace(item=element in self._layout.items, number=number)
        if tag in _PRE:
            return frame._replace(pre=True)
        if element in self._layout.tables and not frame.heading and not frame.cell:
            self._tables += 1
            return frame._replace(grid=Grid(self._tables, self._room), item=False)
        if frame.grid and tag == "thead":
            return frame._replace(head=True)
        return frame._replace(cell=True) if frame.grid and tag in ("td", "th") else frame

    def _numbered(self, element: etree._Element) -> int:
        """Return the number of an item: its own, or the one behind the last."""
        self._numbers[-1] = _integer(element, "value", self._numbers[-1] + 1)
        return self._numbers[-1]

    def _closed(self) -> Iterator[Seen]:
        frame = self._frames[-1]
        outer = self._frames[-2] if len(self._frames) > 1 else frame
        tag = frame.element.tag
        if frame.cell and not outer.cell and frame.grid:
            columns, rows = (_number(frame.element, name) for name in ("colspan", "rowspan"))
            frame.grid.cell(self._run.line(), tag == "th", columns, rows)
        elif frame.grid and not frame.cell and tag in ("tr", "table"):
            yield from self._told()
            if row := frame.grid.row(frame.head):
                yield Seen(row[0], frame.context, frame.element, row[1])
            self._room = frame.grid.room
        elif frame.heading and not outer.heading:
            yield from self._told()
        else:
            yield from self._boundary(frame.element)
        if tag in _LISTS:
            self._numbers.pop()
            self._begun = True
        if len(self._frames) > 1:
            self._frames.pop()

    def _boundary(self, element: etree._Element) -> Iterator[Seen]:
        """Tell what has been read where a block begins or ends, unless it is part of a larger."""
        frame = self._frames[-1]
        soft = element.tag in _SOFT and frame.item and self._run.length < _LONG_ITEM
        if frame.heading or frame.cell or soft:
            self._run.space()
        else:
            yield from self._told()

    def _told(self) -> Iterator[Seen]:
        if self._run.is_empty():
            return
        frame = self._frames[-1]
        whole = frame.heading or frame.item
        for words in [self._run.line()] if whole else self._run.paragraphs(frame.pre):
            if words.text:
                piece = self._piece(words.text, frame)
                yield Seen(piece, frame.context, frame.element, words.links(), words.is_bold())

    def _piece(self, text: str, frame: _Frame) -> Piece:
        if frame.heading:
            return Piece(Kind.HEADING, text, level=frame.heading)
        if frame.item and not self._begun:
            self._begun = True
            level = min(max(0, frame.lists - 1), _DEEPEST)
            mark = f"{frame.number}. " if frame.ordered else "- "
            text = _BACK.sub("", text) or text
            return Piece(Kind.ITEM, text, mark, level=level, ordered=frame.ordered)
        return Piece(Kind.PARAGRAPH, text)


def _level(element: etree._Element) -> int:
    """Return the level of a heading, 0 for what is none."""
    if element.get("role") == "heading":
        written = element.get("aria-level", "")
        return min(int(written), 6) if written in tuple("123456789") else 2
    return _HEADINGS.get(element.tag, 0) if isinstance(element.tag, str) else 0


def _integer(element: etree._Element, name: str, otherwise: int) -> int:
    """Return the whole number that an attribute says, or another where it says none."""
    written = (element.get(name) or "").strip()
    return int(written) if _INTEGER.fullmatch(written) else otherwise


def _number(element: etree._Element, name: str) -> int:
    """Return how many columns or rows a cell reaches over, 1 where nothing sensible is said."""
    written = (element.get(name) or "")[:6].strip()
    return max(1, int(written)) if written.isascii() and written.isdigit() else 1
