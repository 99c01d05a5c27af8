"""Kinds: groups of lines to pieces: the title, headings and their ranks, items and their levels."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from briefing.limits import MAX_TITLE
from briefing.model.article import Kind
from briefing.readers.lines import BULLETS
from briefing.readers.pdf.flow import Read
from briefing.readers.pdf.hyphens import Breaks, text_of
from briefing.readers.pdf.lines import Line
from briefing.readers.pdf.paragraphs import mark_of
from briefing.readers.pdf.rows import numbered, rows_of
from briefing.readers.pieces import Piece
from briefing.readers.shape import CLOSING, ends_sentence

_LARGER = 1.1  # times the size of the text; so large is a heading
_TITLE = 1.15  # times the size of the text, at least
_TOP = 8  # groups of the first page among which the title is looked for
_LINES = 3  # of a heading, at most
_STEP = 0.6  # of the size; items that are set in further are a level below
_TABLE = 10  # times as many letters a table needs to set the size of the text
_ENDS = (".", ";", ",")

Look = tuple[float, bool, bool]
"""Size, bold, and capitals: what ranks a heading."""


def usual_size(lines: Iterable[Line]) -> float:
    """Return the size of most of the text."""
    counted: Counter[float] = Counter()
    for line in lines:
        counted[line.size] += len(line.text) // (_TABLE if line.table else 1)
    return max(counted, key=lambda size: counted[size]) if counted else 0.0


def pieces_of(reads: Sequence[Read], body: float, breaks: Breaks) -> Iterator[Piece]:
    """Say what each group is, in reading order."""
    looks = [_look(read, body) for read in reads]
    title = _title(reads, body)
    if title is not None:
        looks[title] = None
    ranks = {look: n for n, look in enumerate(_ranked(looks), 1)}
    levels = _levels(reads, looks)
    tables = numbered(reads)
    for i, (read, look) in enumerate(zip(reads, looks, strict=True)):
        if i in tables:
            yield from rows_of(read, *tables[i], breaks)
            continue
        text = " ".join(text_of([line.text for line in read.group.lines], breaks).split())
        mark = mark_of(text)
        if read.aside:
            yield Piece(Kind.PARAGRAPH, text, dropped=read.aside)
        elif i == title:
            yield Piece(Kind.TITLE, text)
        elif look:
            yield Piece(Kind.HEADING, text, level=min(ranks[look], 6))
        elif mark and i in levels:
            ordered = mark[0] not in BULLETS and mark != "o "
            piece = Piece(Kind.ITEM, text.removeprefix(mark).lstrip(), level=levels[i])
            yield replace(piece, mark=mark.strip() + " " if ordered else "- ", ordered=ordered)
        else:
            yield Piece(Kind.PARAGRAPH, text)


def _look(read: Read, body: float) -> Look | None:
    """Return what a heading looks like, or None where a group is no heading."""
    group = read.group
    text = group.text.rstrip(CLOSING)
    if (
        read.aside
        or group.lines[0].table
        or len(group.lines) > _LINES
        or not any(c.isalpha() for c in text)
    ):
        return None
    if sum(len(line.text) for line in group.lines) > MAX_TITLE:
        return None
    last = group.lines[-1].text.rstrip(CLOSING)
    capitals = text.isupper() and len(text) > 3
    look = (round(group.size, 1), group.bold, capitals)
    if group.size >= _LARGER * body:
        return look
    if group.size < 0.95 * body or last.endswith(_ENDS) or mark_of(text)[:1] in tuple(BULLETS):
        return None
    return look if group.bold or (capitals and not ends_sentence(last)) else None


def _ranked(looks: Iterable[Look | None]) -> list[Look]:
    return sorted({look for look in looks if look}, reverse=True)


def _title(reads: Sequence[Read], body: float) -> int | None:
    """Find the largest type among the first groups of the first page."""
    first = [i for i, read in enumerate(reads) if read.page == 1 and not read.aside][:_TOP]
    best = max(first, key=lambda i: reads[i].group.size, default=None)
    if best is None:
        return None
    group = reads[best].group
    length = sum(len(line.text) for line in group.lines)
    letters = any(c.isalpha() for c in group.text)
    large = group.size >= _TITLE * body and letters and length <= MAX_TITLE
    return best if large and not _is_rivalled(reads, best) else None


def _is_rivalled(reads: Sequence[Read], best: int) -> bool:
    """Tell whether other lines of the same size say that it is one heading of several."""
    size = reads[best].group.size
    rest = reads[best + 1 :]
    return any(read.group.size >= size - 0.2 and not read.aside for read in rest)


def _levels(reads: Sequence[Read], looks: Sequence[Look | None]) -> dict[int, int]:
    """Rank the items of each run by how far they are set in."""
    levels: dict[int, int] = {}
    stack: list[float] = []
    for i, read in enumerate(reads):
        if read.aside:
            continue
        if looks[i] or read.group.lines[0].table or not mark_of(read.group.text):
            stack = []
            continue
        left, step = read.group.lines[0].left, _STEP * read.group.size
        while stack and left < stack[-1] - step:
            stack.pop()
        if not stack or left > stack[-1] + step:
            stack.append(left)
        levels[i] = len(stack) - 1
    return levels
