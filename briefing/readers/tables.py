"""Tables in plain text: rows between pipes or tabs, and columns that lost their rows."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from briefing.model.article import Cell
from briefing.readers.found import Found, row
from briefing.readers.lines import Line

_SEPARATOR = re.compile(r"[-|:+= ]*")
_HEADING_WORDS = 5  # a cell that heads a column has no more


@dataclass(frozen=True, slots=True)
class _Row:
    line: int  # index of its first line
    cells: tuple[Cell, ...]


def tables(text: str, lines: Sequence[Line]) -> Found:
    """Find runs of lines that are rows; the lines between head and body are marks."""
    found: Found = {}
    number = 0
    for run in _runs(text, lines):
        for part in _parted(run, lines):
            rows, ruled = _rows(text, lines, part)
            if len(rows) + ruled < 2:
                continue
            number += 1
            found |= dict.fromkeys(part)
            found |= _blocks(text, rows, ruled, number)
    return found


def is_separator(line: Line) -> bool:
    """Return whether the line is the rule between a table's head and its body."""
    return (
        ("|" in line.text or "+" in line.text)
        and ("-" in line.text or "=" in line.text)
        and _SEPARATOR.fullmatch(line.text) is not None
    )


def _runs(text: str, lines: Sequence[Line]) -> Iterator[range]:
    """Yield stretches of neighbours that are all divided by the same character."""
    start, running = 0, ""
    for i, line in enumerate(lines):
        by = "|" if "|" in line.text or is_separator(line) else ""
        if not by and "\t" in text[line.start : line.end]:
            by = "\t"
        if by != running:
            if running:
                yield range(start, i)
            start, running = i, by
    if running:
        yield range(start, len(lines))


def _parted(run: range, lines: Sequence[Line]) -> Iterator[range]:
    """Part a run where, after a blank line, another head with its rule begins."""
    start = run.start
    for i in run:
        new_head = i + 1 < run.stop and is_separator(lines[i + 1]) and not is_separator(lines[i])
        if new_head and i > start and lines[i].gap and not is_separator(lines[i - 1]):
            yield range(start, i)
            start = i
    yield range(start, run.stop)


def _rows(text: str, lines: Sequence[Line], part: range) -> tuple[list[_Row], bool]:
    """Return the rows and whether a rule stands below the first one."""
    written = [i for i in part if not is_separator(lines[i])]
    ruled = len(written) < len(part)
    by = "|" if "|" in lines[part.start].text else "\t"
    rows = [_Row(i, _cells(text, lines[i], by)) for i in written]
    if by == "|" and _one_cell_a_line(text, lines, written):
        width = _columns(lines, part, len(rows))
        rows = [
            _Row(rows[k].line, tuple(each.cells[0] for each in rows[k : k + width]))
            for k in range(0, len(rows), width)
        ]
    elif by == "|" and all("||" in text[lines[i].start : lines[i].end] for i in written):
        rows = [_Row(each.line, _undoubled(each.cells)) for each in rows]
    return [each for each in rows if any(c.start < c.end for c in each.cells)], ruled


def _one_cell_a_line(text: str, lines: Sequence[Line], written: Sequence[int]) -> bool:
    ends = (text[lines[i].start : lines[i].end].find("|") for i in written)
    lengths = (lines[i].end - lines[i].start - 1 for i in written)
    return len(written) >= 4 and all(a == b > 0 for a, b in zip(ends, lengths, strict=True))


def _columns(lines: Sequence[Line], part: range, cells: int) -> int:
    """Return how many cells make a row: the rule says so, else what divides the cells evenly."""
    rules = [lines[i].text.strip("| ").count("|") + 1 for i in part if is_separator(lines[i])]
    if rules:
        return rules[0]
    return 3 if cells % 2 and cells % 3 == 0 else 2


def _undoubled(cells: tuple[Cell, ...]) -> tuple[Cell, ...]:
    """Leave out the nothing between two pipes, where every column is divided by two."""
    between = cells[1::2]
    return cells[::2] if all(cell.start == cell.end for cell in between) else cells


def _cells(text: str, line: Line, by: str) -> tuple[Cell, ...]:
    start, end = line.start, line.end
    if by == "|":  # the outer pipes
        start += text[start] == by
        end -= end > start and text[end - 1] == by
    cells, at = [], start
    for piece in text[start:end].split(by):
        left = at + len(piece) - len(piece.lstrip())
        right = left + len(piece.strip())
        cells.append(Cell(left, right) if left < right else Cell(at, at))
        at += len(piece) + 1
    return tuple(cells)


def _blocks(text: str, rows: Sequence[_Row], ruled: bool, number: int) -> Found:
    columns = max((len(each.cells) for each in rows), default=0)
    head = ruled or _looks_like_head(text, rows)
    found: Found = {}
    for k, written in enumerate(rows):
        last = max(cell.end for cell in written.cells)
        missing = (Cell(last, last),) * (columns - len(written.cells))
        found[written.line] = row(written.cells + missing, number, head and k == 0)
    return found


def _looks_like_head(text: str, rows: Sequence[_Row]) -> bool:
    """Guess from the shape: few words, no digits, no full stop, and longer cells below."""
    if len(rows) < 3 or len(rows[0].cells) < 2:
        return False
    heads = [text[cell.start : cell.end] for cell in rows[0].cells]
    short = all(
        0 < len(head.split()) <= _HEADING_WORDS
        and head[-1] not in ".;"
        and not any(c.isdigit() for c in head)
        for head in heads
    )
    below = [cell.end - cell.start for each in rows[1:] for cell in each.cells]
    return short and sum(below) / len(below) > sum(map(len, heads)) / len(heads)
