"""Lines: the text cut at its line breaks, blank lines left out, hard-wrapped ones joined again."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from briefing.readers.shape import ends_sentence

PURE_BULLETS = "•·▪◦‣●○■□►▸➤➢✓✔∙⁃"
"""Signs that mark an item and mean nothing else."""

BULLETS = "-–—*" + PURE_BULLETS
_WIDEST_WRAP = 110  # nobody wraps by hand beyond this
_NARROWEST_WRAP = 40
_BROKEN = 0.25  # of the breaks in a wrapped text stand before a small letter, at least
_RAGGED = 2  # columns that a wrapping program may leave unused

LIST_NUMBER = r"\(?\d{1,2}[.)]|\(?[a-z]\)|\(?[ivx]{1,4}\)"
NUMBER = re.compile(rf"(?:{LIST_NUMBER})(?: |$)")
"""The number of an item or a heading, at the start of a folded line."""
_DRAWN = "-=_*~#·•—–.+"
_RULE = re.compile(rf"([{re.escape(_DRAWN)}])(?:\s?\1){{2,}}")


@dataclass(frozen=True, slots=True)
class Line:
    """A line that holds something, or several that were one before they were wrapped.

    Attributes:
        start: Offset of its first character that is not white space.
        end: Offset behind its last one.
        text: What stands between, white space folded.
        indent: Columns before `start`, a tab counting as four.
        gap: A blank line stands before it.
        width: Columns up to its end; of the last one where several were joined.
    """

    start: int
    end: int
    text: str
    indent: int = 0
    gap: bool = False
    width: int = 0


def lines_of(text: str) -> tuple[Line, ...]:
    """Cut at line feeds; join what was wrapped by hand."""
    return tuple(_unwrapped(written_lines(text)))


def written_lines(text: str) -> tuple[Line, ...]:
    """Cut at line feeds and nothing else."""
    return tuple(_split(text))


def is_mark(line: Line) -> bool:
    """Return whether the line is a bullet and nothing else."""
    return len(line.text) == 1 and line.text in BULLETS


def is_rule(line: Line) -> bool:
    """Return whether the line is drawn rather than written: "-----", "* * *"."""
    return line.text[0] in _DRAWN and _RULE.fullmatch(line.text) is not None


def starts_item(line: Line) -> bool:
    """Return whether the line begins with a bullet."""
    return line.text[:1] in BULLETS and line.text[1:2] in ("", " ")


def _split(text: str) -> Iterator[Line]:
    at, gap = 0, False
    for raw in text.split("\n"):
        folded = " ".join(raw.split())
        if folded:
            start = at + len(raw) - len(raw.lstrip())
            end = at + len(raw.rstrip())
            indent = _indent(raw)
            yield Line(start, end, folded, indent, gap, width=indent + end - start)
        gap = not folded
        at += len(raw) + 1


def _indent(raw: str) -> int:
    white = raw[: len(raw) - len(raw.lstrip())]
    return len(white) + 3 * white.count("\t")


def joins(last: Line, text: str, width: int) -> bool:
    """Return whether a line with these words goes on where the one before was broken.

    `width` is the column at which the text was wrapped, or 0.
    """
    if text[:1] in (",", ";", ")"):
        return True
    if (
        text[:1].islower()
        and not ends_sentence(last.text)
        and (width or last.width >= _NARROWEST_WRAP)
    ):
        return True
    if ends_sentence(last.text) and text.endswith((":", "：")) and len(text) * 2 < width:
        return False
    return bool(width and text) and last.width + 1 + len(text.split(" ", 1)[0]) > width - _RAGGED


def wrapped_at(lines: Sequence[Line]) -> int:
    """Return the column at which the text was wrapped by hand, or 0."""
    pairs = [(a, b) for a, b in pairwise(lines) if _may_join(a, b) and not _hangs(a, b)]
    broken = sum(b.text[0].islower() and not ends_sentence(a.text) for a, b in pairs)
    if not broken or broken < _BROKEN * len(pairs):
        return 0
    widths = sorted(a.width for a, _ in pairs)
    width = widths[int(0.95 * (len(widths) - 1) + 0.5)]
    return width if _NARROWEST_WRAP <= width <= _WIDEST_WRAP else 0


def _unwrapped(lines: Sequence[Line]) -> Iterator[Line]:
    """Join each line to the one before where that one had no room for its first word."""
    width = wrapped_at(lines)
    group: list[Line] = []
    for line in lines:
        if group and not _continues(group, line, width):
            yield _joined(group)
            group = []
        group.append(line)
    if group:
        yield _joined(group)


def _joined(group: Sequence[Line]) -> Line:
    if len(group) == 1:
        return group[0]
    return replace(group[0], end=group[-1].end, text=" ".join(line.text for line in group))


def _continues(group: Sequence[Line], line: Line, width: int) -> bool:
    if not _may_join(group[-1], line):
        return False
    return _hangs(group[0], line) or joins(group[-1], line.text, width)


def _hangs(item: Line, line: Line) -> bool:
    return starts_item(item) and line.indent > item.indent


def _may_join(before: Line, line: Line) -> bool:
    return not (
        line.gap
        or "|" in line.text
        or "|" in before.text
        or is_mark(before)
        or is_rule(before)
        or is_rule(line)
        or starts_item(line)
        or NUMBER.match(line.text)
    )
