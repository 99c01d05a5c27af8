"""Hyphens: the lines of a paragraph to its text, with words joined that a line end broke."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_LAST = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*-$")
_FIRST = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_OFTEN = 0.02  # of the lines; a text that breaks more of its words was hyphenated by a program
_FEW = 20  # lines, in which one word may be broken


@dataclass(frozen=True, slots=True)
class Breaks:
    """How a text breaks its words."""

    words: Counter[str]  # as they stand inside lines, in lower case
    often: bool  # a program has broken them


def breaks_of(lines: Iterable[str]) -> Breaks:
    """Learn from all lines of a text how it writes and breaks its words."""
    words: Counter[str] = Counter()
    count = broken = 0
    for line in lines:
        found = _WORD.findall(line.lower())
        count += 1
        if line.endswith("-") and found:
            broken += 1
            found.pop()
        words.update(found)
    return Breaks(words, broken > _OFTEN * count or count <= _FEW)


def text_of(lines: Sequence[str], breaks: Breaks) -> str:
    """Join the lines of a paragraph."""
    text = lines[0]
    for line in lines[1:]:
        text = together(text, line, breaks)
    return text


def together(text: str, line: str, breaks: Breaks) -> str:
    """Join a line to the text before it, by the hyphen's meaning where there is one."""
    before, after = _LAST.search(text[-80:]), _FIRST.match(line)
    if not text.endswith("-") or len(text) < 2 or text[-2].isspace():
        return f"{text} {line}"
    if not before or not after:
        return text + line
    if not after[0][0].islower():
        return text + line
    whole = (before[0][:-1] + after[0]).lower()
    hyphened = (before[0] + after[0]).lower()
    if breaks.words[whole] >= breaks.words[hyphened] and (breaks.words[whole] or breaks.often):
        return text[:-1] + line
    return text + line
