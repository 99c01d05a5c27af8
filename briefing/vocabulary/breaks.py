"""Where a line may break: after spaces, hyphens, dashes and slashes, as a word processor does.

A break is not taken inside "10 April", "J. Ames" or "Dr. Ames", nor between a hyphen and a digit.
"""

import re
from collections.abc import Iterator
from functools import lru_cache

from briefing.vocabulary import ties

Span = tuple[int, int]
"""Code points of a paragraph's text, half open."""

_SPACE = " "
_CHANCE = re.compile(r" +|(?<=[^\s\-–—/][\-–—/])(?=[^\W\d_])")
_EDGES = ".,;:!?()[]{}“”‘’\"'«»"
_DASHES = frozenset("–—")
_BEFORE_DIGIT = re.compile(r"(?<=\S)-(?=\d)")
NO_BREAK_SPACE, NO_BREAK_HYPHEN = "\u00a0", "\u2011"


@lru_cache(maxsize=4096)  # both formats ask, and one after the other
def units(text: str) -> tuple[Span, ...]:
    """Return the spans between which lines may break, without the spaces around them."""
    return tuple(_between_breaks(text))


@lru_cache(maxsize=4096)
def tied(text: str) -> str:
    """Return the text, as long as before, with no-break signs where a line must not end."""
    held = list(_BEFORE_DIGIT.sub(NO_BREAK_HYPHEN, text))
    for start, end in units(text):
        at = text.find(_SPACE, start, end)
        while at >= 0:
            held[at] = NO_BREAK_SPACE
            at = text.find(_SPACE, at + 1, end)
    return "".join(held)


def _between_breaks(text: str) -> Iterator[Span]:
    start = 0
    for chance in _CHANCE.finditer(text):
        end, after = chance.span()
        if end == start:
            start = after if end != after else start
        elif after == len(text):
            break
        elif end == after or not _tied(text, start, end, after):
            yield start, end
            start = after
    yield start, len(text.rstrip(_SPACE)) or start


def _tied(text: str, start: int, end: int, after: int) -> bool:
    """Say whether the space from `end` to `after` must not end a line."""
    left = text[max(start, text.rfind(_SPACE, start, end) + 1) : end]
    if text[after] in _DASHES and text[after + 1 : after + 2] == _SPACE:
        return True
    known = ties.load()
    word = left.strip(_EDGES)
    if left[-1].isdigit():
        return _word(text, after) in known.after_number
    if text[after].isdigit():
        return word in known.before_number
    if left[-1] == "." and text[after].isupper():
        return word in known.before_name or (len(word) == 1 and word.isupper())
    return word in known.before_name and text[after].isupper()


def _word(text: str, start: int) -> str:
    end = text.find(_SPACE, start)
    return text[start : end if end >= 0 else len(text)].strip(_EDGES)
