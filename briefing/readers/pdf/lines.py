"""Lines: words that stand beside each other, cut where the gap is wider than between words."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from briefing.readers.lines import BULLETS, NUMBER
from briefing.readers.pdf.page import Box, Face, Word

_SAME = 0.35  # of the size; baselines that differ less are one line's
_GAP = 0.85  # of the size; justified lines stretch their spaces nearly as far
_TOUCH = 0.08  # of the size; words that are closer have no space between them
_RAISED = 0.7  # of the size; a mark stands no higher above the line
_SMALLER = 0.88  # of the size; a raised mark is smaller
_REFERENCE = re.compile(r"\[?(?:\d{1,3}(?:[,–-]\d{1,3})*|[*†‡§]{1,3})\]?")
_YEAR = re.compile(r"(?:1[5-9]|20)\d\d")  # no number that anybody raises to a power
_UNIT = 2  # letters; a unit of measure is no longer
_MARK_GAP = 5.0  # of the size; a list's mark stands no further before its item
_MOSTLY = 0.8  # of the characters; a line with so many bold ones is bold


Cell = tuple["Line", ...]
"""The lines of a cell from top to bottom; empty where the cell is."""


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of cells."""

    box: Box
    rows: tuple[tuple[Cell, ...], ...]
    header: bool  # its first row holds the headings of its columns
    places: tuple[float, ...]  # where its columns begin


@dataclass(frozen=True, slots=True)
class Line:
    """Words on one baseline, left to right, with what they have in common; or a whole table."""

    words: tuple[Word, ...]
    text: str
    left: float
    right: float
    baseline: float
    size: float
    bold: bool
    table: Table | None = None

    @property
    def top(self) -> float:
        """Return about where its tallest letters end."""
        return self.baseline + 0.75 * self.size

    @property
    def bottom(self) -> float:
        """Return about where its lowest letters end."""
        return self.baseline - 0.25 * self.size

    @property
    def middle(self) -> float:
        """Return its middle between left and right."""
        return (self.left + self.right) / 2


def segments(words: Iterable[Word]) -> Iterator[Line]:
    """Yield the stretches of words without a wide gap, line by line from top to bottom."""
    for row in rows(lowered(words)):
        start = 0
        for i in range(1, len(row)):
            gap = row[i].left - row[i - 1].right
            size = max(row[i].size, row[i - 1].size)
            if gap > _GAP * size and not _is_mark(row[start:i], gap / size if size else 0.0):
                yield line_of(row[start:i])
                start = i
        yield line_of(row[start:])


def _is_mark(words: Sequence[Word], gap: float) -> bool:
    """Tell whether words are the mark of an item, which goes with it over a gap of sizes."""
    text = words[0].text
    marks = text in BULLETS or text == "o" or NUMBER.fullmatch(text) is not None
    return len(words) == 1 and marks and gap < _MARK_GAP


def lowered(words: Iterable[Word]) -> Iterator[Word]:
    """Set small marks on the line of the word that they stand at; leave out those of notes."""
    last: Word | None = None
    for word in words:
        if last and word.glued and abs(word.baseline - last.baseline) < _RAISED * last.size:
            if word.size < _SMALLER * last.size:
                rises = word.baseline - last.baseline > 0.1 * last.size
                if not (rises and _is_reference(word.text, last.text)):
                    yield word._replace(baseline=last.baseline)
                continue
            if last.size < _SMALLER * word.size:
                last = last._replace(baseline=word.baseline)
        if last:
            yield last
        last = word
    if last:
        yield last


def _is_reference(mark: str, word: str) -> bool:
    """Tell whether a raised mark points to a note: "talks3", "20263", but not "km2" or "103"."""
    if not _REFERENCE.fullmatch(mark):
        return False
    if word[-1].isdigit():
        return _YEAR.fullmatch(word) is not None
    return len(word) > _UNIT or not word[-1].isalpha()


def rows(words: Iterable[Word]) -> Iterator[list[Word]]:
    """Yield words on one height, left to right, from the top of the page to its bottom."""
    row: list[Word] = []
    for word in sorted(words, key=lambda word: (-word.baseline, word.left)):
        if row and row[-1].baseline - word.baseline > _SAME * min(row[-1].size, word.size):
            yield sorted(row, key=_left)
            row = []
        row.append(word)
    if row:
        yield sorted(row, key=_left)


def _left(word: Word) -> float:
    return word.left


def line_of(words: Sequence[Word]) -> Line:
    """Make a line of words that are in order from left to right."""
    counted: dict[Face, int] = {}
    for word in words:
        counted[word.face] = counted.get(word.face, 0) + len(word.text)
    usual = max(counted, key=lambda face: counted[face])
    bold = sum(count for face, count in counted.items() if face.bold)
    first = max(words[:2], key=lambda word: word.size)
    return Line(
        tuple(words),
        _text(words),
        words[0].left,
        max(word.right for word in words),
        first.baseline,
        usual.size,
        bold >= _MOSTLY * sum(counted.values()),
    )


def _text(words: Sequence[Word]) -> str:
    parts = [words[0].text]
    for last, word in pairwise(words):
        glued = word.glued and last.size >= _SMALLER * word.size
        close = glued or word.left - last.right < _TOUCH * word.size
        parts.append(word.text if close else " " + word.text)
    return "".join(parts)


def tabular(table: Table) -> Line:
    """Let a table stand among the lines of its page; its place is that of its first row."""
    lines = [line for row in table.rows for cell in row for line in cell]
    first = lines[0]
    words = tuple(word for line in lines for word in line.words)
    text = " ".join(line.text for line in lines)
    box = table.box
    return Line(words, text, box.left, box.right, first.baseline, first.size, False, table)


def joined(lines: Sequence[Line]) -> Line:
    """Make one line of several that stand beside each other."""
    if len(lines) == 1:
        return lines[0]
    return line_of(sorted((word for line in lines for word in line.words), key=_left))
