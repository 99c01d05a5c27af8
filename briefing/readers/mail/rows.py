"""Rows: the lines of a message, each with how often it has been quoted."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

_QUOTES = re.compile(r" ?>(?: ?>)*")
_SIGNATURE = "-- "


@dataclass(frozen=True, slots=True)
class Row:
    """A line that holds something.

    Attributes:
        text: Its words without quotation marks, white space folded.
        depth: How many quotation marks stood before it.
        gap: An empty line stands before it.
        raw: As `text`, with its own white space.
    """

    text: str
    depth: int = 0
    gap: bool = False
    raw: str = ""


def rows_of(text: str) -> tuple[Row, ...]:
    """Cut a plain text at its line feeds."""
    return tuple(_rows(text.split("\n")))


def _rows(lines: Sequence[str]) -> Iterator[Row]:
    gap = False
    for i, line in enumerate(lines):
        quotes = _QUOTES.match(line)
        if quotes and _is_escaped(lines, i):
            quotes, line = None, line[1:]
        rest = line[quotes.end() :] if quotes else line
        rest = rest[1:] if quotes and rest.startswith(" ") else rest
        words = " ".join(rest.split())
        if words:
            yield Row(words, quotes[0].count(">") if quotes else 0, gap, rest)
        gap = not words


def _is_escaped(lines: Sequence[str], i: int) -> bool:
    """Tell a line that a mailbox has escaped (">From ") from one that is quoted."""
    around = (*lines[max(0, i - 1) : i], *lines[i + 1 : i + 2])
    return lines[i].startswith(">From ") and not any(each.startswith(">") for each in around)


def unflowed(text: str, *, delsp: bool) -> str:
    """Put the lines of a paragraph together that were broken to be flowed (RFC 3676, section 4).

    Args:
        text: With LF line ends; broken lines end in a space.
        delsp: The space at the end of a broken line is no part of the text.
    """
    written: list[str] = []
    depth, open_line = 0, False
    for line in text.split("\n"):
        rest = line.lstrip(">")
        quotes = len(line) - len(rest)
        rest = rest.removeprefix(" ")
        flows = rest.endswith(" ") and rest != _SIGNATURE
        kept = rest[:-1] if flows and delsp else rest
        if open_line and quotes == depth and rest != _SIGNATURE:
            written.append(kept)
        else:
            written += ["\n" if written else "", ">" * quotes + " " if quotes else "", kept]
        depth, open_line = quotes, flows
    return "".join(written)
