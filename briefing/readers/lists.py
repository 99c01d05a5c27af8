"""Lists in plain text: marks before the item, on a line of their own before or after it, numbers."""

import re
from collections.abc import Iterator, Sequence

from briefing.model.article import Block, Kind
from briefing.readers.found import Found
from briefing.readers.lines import BULLETS, NUMBER, Line, ends_sentence, is_mark, is_rule

_UNMISTAKABLE = "•·▪◦‣●○■□►▸➤➢✓✔∙⁃"  # needs no space behind it
_MARK = re.compile(rf"(?:[{re.escape(BULLETS)}]\s+|[{_UNMISTAKABLE}]|o\s{{2,}})(?=\S)")
_NUMBER = re.compile(r"(?:\(?\d{1,2}[.)]|\(?[a-z]\)|\(?[ivx]{1,4}\))\s+(?=\S)")
_LONG = 160  # characters; items are seldom longer
_SENTENCES = re.compile(r"[.!?] +[^\W\d_a-z]")


def lists(text: str, lines: Sequence[Line], found: Found) -> Found:
    """Find the items of every list among the lines that are not yet understood."""
    free = [i for i in range(len(lines)) if i not in found]
    own = _own_line_marks(lines, free, found)
    marked = _inline_marks(text, lines, [i for i in free if i not in own])
    numbered = _numbers(text, lines, [i for i in free if i not in own and i not in marked], marked)
    return own | marked | numbered


def _own_line_marks(lines: Sequence[Line], free: Sequence[int], found: Found) -> Found:
    marks = [i for i in free if is_mark(lines[i]) or _is_bare_number(lines[i])]
    if not marks:
        return {}
    taken = set(marks) | set(found)
    after = _marks_follow(lines, list(_runs(marks)), taken)
    items: Found = dict.fromkeys(marks)
    for i in marks:
        k = i - 1 if after else i + 1
        if 0 <= k < len(lines) and k not in taken:
            items[k] = _item(lines[k], lines[k].start, not is_mark(lines[i]), lines[i].indent)
    return items


def _is_bare_number(line: Line) -> bool:
    return len(line.text) <= 4 and NUMBER.fullmatch(line.text) is not None


def _runs(marks: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Yield first and last of the marks with one line between each two."""
    first = last = marks[0]
    for i in marks[1:]:
        if i - last > 2:
            yield first, last
            first = i
        last = i
    yield first, last


def _marks_follow(lines: Sequence[Line], runs: Sequence[tuple[int, int]], taken: set[int]) -> bool:
    """Tell whether marks stand behind their items; one program wrote the text, so one vote."""
    return sum(_vote(lines, first, last, taken) for first, last in runs) > 0


def _vote(lines: Sequence[Line], first: int, last: int, taken: set[int]) -> float:
    """Weigh one run: more than 0 when its marks seem to follow their items."""
    before = lines[first - 1] if first and first - 1 not in taken else None
    after = lines[last + 1] if last + 1 < len(lines) and last + 1 not in taken else None
    if before is None or after is None:
        return 9.0 * ((after is None) - (before is None))
    vote = -3.0 * before.text.endswith((":", "："))
    vote += 1.0 * (after.gap and not lines[first].gap) - 1.0 * (lines[first].gap and not after.gap)
    vote += 1.0 * (len(after.text) > _LONG >= len(before.text))
    vote -= 1.0 * (len(before.text) > _LONG >= len(after.text))
    inside = [lines[i] for i in range(first + 1, last) if i not in taken]
    stops = sum(ends_sentence(line.text) for line in inside)
    if inside and stops in (0, len(inside)):  # all alike: the odd one out is no item
        alike = ends_sentence(inside[0].text)
        vote += 0.5 * (ends_sentence(before.text) == alike)
        vote -= 0.5 * (ends_sentence(after.text) == alike)
    return vote


def _inline_marks(text: str, lines: Sequence[Line], free: Sequence[int]) -> Found:
    items: Found = {}
    for i in free:
        line = lines[i]
        if is_rule(line):
            continue
        match = _MARK.match(text, line.start, line.end)
        if match:
            items[i] = _item(line, match.end(), False, line.indent)
    return items


def _numbers(text: str, lines: Sequence[Line], free: Sequence[int], marked: Found) -> Found:
    matches = {i: m for i in free if (m := _NUMBER.match(text, lines[i].start, lines[i].end))}
    blocks: Found = {}
    for i, match in matches.items():
        words = lines[i].text[match.end() - match.start() :]
        in_company = any(k in matches or k in marked for k in (i - 1, i + 1))
        if len(words) > 2 * _LONG or _SENTENCES.search(words):
            blocks[i] = Block(Kind.PARAGRAPH, match.end(), lines[i].end)
        elif in_company or len(words) > 120 or words.endswith((".", ";")):
            blocks[i] = _item(lines[i], match.end(), True, lines[i].indent)
        elif i + 1 < len(lines):
            blocks[i] = Block(Kind.HEADING, match.end(), lines[i].end, level=1)
    return blocks


def _item(line: Line, start: int, ordered: bool, indent: int) -> Block:
    return Block(Kind.ITEM, start, line.end, level=min(indent // 2, 9), ordered=ordered)
