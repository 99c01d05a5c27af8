"""Paragraphs: the lines of columns to groups that belong together."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from briefing.readers.lines import BULLETS, NUMBER, PURE_BULLETS
from briefing.readers.pdf.columns import Column
from briefing.readers.pdf.lines import Line
from briefing.readers.shape import ends_sentence

_LOOSE = 1.18  # of the usual distance; a paragraph begins below a wider one
_LARGER = 1.08  # lines whose sizes differ more are no one paragraph
_INDENT = 0.7  # of the size
_DEEP = 6.0  # of the size; what is indented further is set apart
_CENTRED = 2.5  # points
_USUAL = 1.2  # of the size, where no two lines tell their distance
_OFTEN = 0.15  # of the pairs
_WIDEST = 1.45  # of the size, where no line goes on with a sentence
_FAR = 2.2  # of the size; lines that are further apart tell nothing about their distance


@dataclass(frozen=True, slots=True)
class Group:
    """Lines that are one paragraph, item or heading."""

    lines: tuple[Line, ...]
    left: float  # of its column
    right: float

    @property
    def text(self) -> str:
        """Return its first line's words; enough to know what it is."""
        return self.lines[0].text

    @property
    def size(self) -> float:
        """Return the size of its type."""
        return self.lines[0].size

    @property
    def bold(self) -> bool:
        """Tell whether all of it is bold."""
        return all(line.bold for line in self.lines)


def groups_of(column: Column) -> Iterator[Group]:
    """Yield the groups of a column from top to bottom."""
    lines, pitch = column.lines, _pitches(column.lines)
    left, right = column.left, column.right
    group = [lines[0]]
    for i, line in enumerate(lines[1:], 1):
        following = lines[i + 1] if i + 1 < len(lines) else None
        if _begins(group, line, following, pitch, right):
            yield Group(tuple(group), left, right)
            group = []
        group.append(line)
    yield Group(tuple(group), left, right)


def mark_of(text: str) -> str:
    """Return the bullet or number with which an item begins, with the space behind it, or ""."""
    if text[:1] in BULLETS and text[1:2] == " ":
        return text[:2]
    if text[:1] in PURE_BULLETS and text[1:2]:
        return text[:1]
    if text.startswith("o ") and text[2:3]:
        return "o "
    number = NUMBER.match(text)
    return number[0] if number and number.end() < len(text) else ""


def _pitches(lines: Sequence[Line]) -> dict[float, float]:
    """Return the distance of the lines of a paragraph for each size of type."""
    found: dict[float, list[float]] = {}
    inside: dict[float, list[float]] = {}
    for above, below in pairwise(lines):
        distance = above.baseline - below.baseline
        if above.size == below.size and 0 < distance < _FAR * above.size:
            found.setdefault(above.size, []).append(round(distance, 1))
            if below.text[:1].islower():  # it goes on with a sentence
                inside.setdefault(above.size, []).append(round(distance, 1))
    return {
        size: _least(inside[size]) if size in inside else min(*distances, _WIDEST * size)
        for size, distances in found.items()
    }


def _least(distances: Sequence[float]) -> float:
    """Return the least distance that is no accident."""
    counted = Counter(distances)
    return min(d for d in counted if _near(counted, d) >= _OFTEN * len(distances))


def _near(counted: Counter[float], distance: float) -> int:
    steps = (-0.2, -0.1, 0.0, 0.1, 0.2)
    return sum(counted[round(distance + step, 1)] for step in steps)


def _begins(
    group: Sequence[Line],
    line: Line,
    following: Line | None,
    pitch: dict[float, float],
    right: float,
) -> bool:
    """Tell whether a line begins something new below the group."""
    above = group[-1]
    if above.table or line.table or _is_styled_otherwise(group, line):
        return True
    usual = pitch.get(above.size, _USUAL * above.size)
    distance = above.baseline - line.baseline
    if distance > _LOOSE * max(usual, above.size) or distance < 0:
        return True
    if mark_of(line.text) and _may_be_item(group, line):
        return True
    if _is_centred(above, line):
        return False
    if _is_indented(group, line, following):
        return True
    return had_room(above, line, right)


def _is_styled_otherwise(group: Sequence[Line], line: Line) -> bool:
    above = group[-1]
    if max(above.size, line.size) > _LARGER * min(above.size, line.size):
        return True
    if all(each.bold for each in group) and not line.words[0].face.bold:
        return not (line.text[:1].islower() and not ends_sentence(above.text))
    return line.bold and not above.words[-1].face.bold and not line.text[:1].islower()


def _may_be_item(group: Sequence[Line], line: Line) -> bool:
    if line.text[:1] in BULLETS:
        return True
    above = group[-1]
    return bool(mark_of(group[0].text)) or ends_sentence(above.text) or line.left < above.left - 1


def _is_centred(above: Line, line: Line) -> bool:
    apart = abs(above.left - line.left) > _CENTRED
    return apart and abs(above.middle - line.middle) <= _CENTRED


def _is_indented(group: Sequence[Line], line: Line, following: Line | None) -> bool:
    """Tell whether the first line of a paragraph is set in, or an item's hanging lines end."""
    above, step = group[-1], _INDENT * line.size
    if mark_of(group[0].text):
        return line.left < group[0].left + 1 and above.left > group[0].left + step
    if line.left > above.left + step:
        return following is None or following.left < line.left - step or len(group) > 1
    return len(group) > 1 and line.left < above.left - step


def had_room(above: Line, line: Line, right: float) -> bool:
    """Tell whether the first word of a line had had room on the line above."""
    if above.text.endswith("-") and line.text[:1].islower():
        return False  # half a word
    first = line.words[0]
    needed = first.right - first.left + 0.3 * line.size
    return above.right + needed < right - 0.5 * line.size
