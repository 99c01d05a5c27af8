"""Lists in plain text: marks before an item, or on a line of their own before or after it."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from briefing.model.article import Block, Kind
from briefing.readers.found import Found, item
from briefing.readers.lines import BULLETS, NUMBER, PURE_BULLETS, Line, is_mark, is_rule
from briefing.readers.numbering import numbered
from briefing.readers.shape import ends_sentence
from briefing.vocabulary.furniture import Furniture

_MARK = re.compile(rf"(?:[{re.escape(BULLETS)}]\s+|[{PURE_BULLETS}]|o\s{{2,}})(?=\S)")
_LONG = 160  # characters; items are seldom longer
_LOST_LONG = 120  # characters; a line without a mark that is longer is no item


def lists(text: str, lines: Sequence[Line], found: Found, furniture: Furniture) -> Found:
    """Find the items of every list among the lines that are not yet understood."""
    free = [i for i in range(len(lines)) if i not in found]
    own = _own_line_marks(lines, free, found)
    marked = own | _inline_marks(text, lines, [i for i in free if i not in own])
    rest = [i for i in free if i not in marked]
    return _levelled(marked | numbered(text, lines, rest, marked, furniture), lines)


def unmarked(lines: Sequence[Line], found: Found, furniture: Furniture) -> Found:
    """Take short lines below "… the following:" or "Attendees" for items that lost their marks."""
    items: Found = {}
    for i, line in enumerate(lines):
        if i in found or i in items:
            continue
        head = line.text.lower() in furniture.list_heads
        if head or line.text.endswith((":", "：")):
            run = _short_run(lines, found, i + 1, furniture)
            if len(run) >= 2:
                items |= {k: item(lines[k], lines[k].start, False) for k in run}
                if head:
                    items[i] = Block(Kind.HEADING, line.start, line.end, level=1)
    return items


def _short_run(lines: Sequence[Line], found: Found, start: int, furniture: Furniture) -> list[int]:
    """Return the short lines from `start` on, without a last one that heads what follows."""
    run: list[int] = []
    for k in range(start, len(lines)):
        line = lines[k]
        parted = bool(run) and line.gap and not lines[run[0]].gap
        head = line.text.lower() in furniture.list_heads
        if k in found or parted or head or len(line.text) > _LOST_LONG or ends_sentence(line.text):
            break
        run.append(k)
    after = run[-1] + 1 if run else len(lines)
    if after >= len(lines) or (lines[after].gap and not lines[run[-1]].gap):
        return run
    block = found.get(after)
    listed = after in found and (block is None or block.kind in (Kind.ITEM, Kind.ROW))
    long = after not in found and len(lines[after].text) > _LOST_LONG
    return run[:-1] if listed or long else run


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
            items[k] = item(lines[k], lines[k].start, not is_mark(lines[i]))
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
    if inside:
        usual = sum(len(line.text) for line in inside) / len(inside)
        nearer = abs(len(after.text) - usual) - abs(len(before.text) - usual)
        vote += 0.6 * (nearer > usual / 4) - 0.6 * (nearer < -usual / 4)
    return vote


def _inline_marks(text: str, lines: Sequence[Line], free: Sequence[int]) -> Found:
    items: Found = {}
    for i in free:
        line = lines[i]
        if is_rule(line):
            continue
        match = _MARK.match(text, line.start, line.end)
        if match:
            items[i] = item(line, match.end(), False)
    return items


def _levelled(found: Found, lines: Sequence[Line]) -> Found:
    """Rank the items of each list by how far they are indented."""
    levelled = dict(found)
    run: list[int] = []
    for i in [*sorted(found), len(lines) + 1]:
        if run and i != run[-1] + 1:
            items = {k: block for k in run if (block := found[k]) and block.kind is Kind.ITEM}
            steps = sorted({lines[k].indent for k in items})
            for k, block in items.items():
                levelled[k] = replace(block, level=steps.index(lines[k].indent))
            run = []
        run.append(i)
    return levelled
