"""Notes: the small type at the foot of a page or column that a mark in the text points to."""

import re
from collections.abc import Iterable, Iterator, Sequence

from briefing.readers.pdf.columns import Column, level
from briefing.readers.pdf.lines import Line, joined
from briefing.readers.pdf.paragraphs import Group

_SMALLER = 0.93  # of the size of the text; notes are set no larger
_MARK = re.compile(r"(?:\d{1,3}|[*†‡§]{1,3})[.)]?(?=\s)|\d{1,3}(?=[A-Z“])|[*†‡§]{1,3}")
_RAISED = re.compile(r"\d{1,3}|[*†‡§]{1,3}")
_STEP, _PLACES = 4.0, 2_000  # points across a page, and how many steps of them are told apart
_MOST = 0.6  # of a page's letters; a page with more is no page with notes
_FAR = 2.2  # of the size; lines of one stack are closer


def starts_note(line: Line) -> bool:
    """Tell whether a line begins with the mark of a note, and not with a number of a list."""
    first = line.words[0]
    if first.size < line.size and _RAISED.fullmatch(first.text):
        return True
    mark = _MARK.match(line.text)
    return mark is not None and (mark[0][-1] not in ".)" or first.size < line.size)


def notes_of(lines: Sequence[Line], body: float) -> set[int]:
    """Return the indexes of the lines that are notes.

    Args:
        lines: What is left of a page without its furniture.
        body: The size of the text.
    """
    small: list[int] = []
    text = bytearray(_PLACES)  # 1 where text stands below
    for i in sorted(range(len(lines)), key=lambda i: lines[i].baseline):
        line = lines[i]
        across = slice(_place(line.left), _place(line.right) + 1)
        if line.size > _SMALLER * body or line.table or any(text[across]):
            text[across] = b"\1" * len(text[across])
        else:
            small.append(i)
    found = {i for stack in _stacks(lines, small) for i in _from_mark(lines, stack)}
    letters = sum(len(lines[i].text) for i in found)
    return found if letters <= _MOST * sum(len(line.text) for line in lines) else set()


def noted(lines: Sequence[Line]) -> Iterator[Group]:
    """Yield a group for each note, those that stand beside each other apart."""
    for stack in _stacks(lines, range(len(lines))):
        column = Column(tuple(joined(row) for row in level([lines[i] for i in stack])))
        note: list[Line] = []
        for line in column.lines:
            if note and starts_note(line):
                yield Group(tuple(note), column.left, column.right)
                note = []
            note.append(line)
        yield Group(tuple(note), column.left, column.right)


def _place(x: float) -> int:
    return min(max(int(x / _STEP), 0), _PLACES - 1)


def _from_mark(lines: Sequence[Line], stack: Sequence[int]) -> Sequence[int]:
    """Return a stack from its first mark on."""
    for k, i in enumerate(stack):
        if starts_note(lines[i]):
            return stack[k:]
    return ()


def _stacks(lines: Sequence[Line], indexes: Iterable[int]) -> list[list[int]]:
    """Put lines together that stand below each other, each stack from its top on."""
    stacks: list[list[int]] = []
    for i in sorted(indexes, key=lambda i: (-lines[i].baseline, lines[i].left)):
        for stack in stacks[-4:]:
            if _stands_below(lines[stack[-1]], lines[i]):
                stack.append(i)
                break
        else:
            stacks.append([i])
    return sorted(stacks, key=lambda stack: lines[stack[0]].left)


def _stands_below(above: Line, line: Line) -> bool:
    shared = min(above.right, line.right) - max(above.left, line.left)
    beside = above.baseline - line.baseline < 0.35 * line.size
    if beside:
        return -line.size * 2 < shared <= 0
    return shared > 0 and above.baseline - line.baseline <= _FAR * line.size
