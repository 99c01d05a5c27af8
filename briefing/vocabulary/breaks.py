"""Where a line may break: after spaces, hyphens and dashes, as every word processor does.

A break is not taken inside "10 April", "J. R. Ames", "Dr. Ames", "Article 5" or "« oui »", nor
between a hyphen and a digit. Chinese and Japanese also break between their letters, but no line
begins with a closing sign or ends in an opening one (Unicode Standard Annex 14: ID, CL, NS, OP).
"""

import re
from collections.abc import Iterator
from functools import lru_cache

from briefing.vocabulary import ties

Span = tuple[int, int]
"""Code points of a paragraph's text, half open."""

_SPACE = " "
_HYPHENED = r"(?<=[^\s\-–—.]-)(?=[^\W\d_])|(?<=[^\s\-–—][–—])(?=[^\W\d_])"
_LETTER = "\u2e80-\u2fdf\u3041-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
_OPENS = "「『（【〈《〔〖〘［｛"
_CLOSES = "」』）】〉》〕〗〙］｝、。，．！？：；"
_CLINGS = "々〻ーぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶゝゞヽヾ・" + _CLOSES
_IDEOGRAPH = re.compile(f"[{_LETTER}]")
_CHANCE = re.compile(f" +|{_HYPHENED}")
_CHANCE_TOO = re.compile(
    rf" +|(?:{_HYPHENED}|(?<=[\w{_CLOSES}])(?=[{_LETTER}{_OPENS}])|(?<=[{_LETTER}{_CLOSES}])(?=\w))"
    rf"(?![{_CLINGS}])"
)
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
    start = word = 0  # where the unit and the word between spaces began
    for chance in (_CHANCE_TOO if _IDEOGRAPH.search(text) else _CHANCE).finditer(text):
        end, after = chance.span()
        if end == start:
            start = word = after if end != after else start
        elif after == len(text):
            break
        elif end == after:
            yield start, end
            start = after
        else:
            if not ties.tied(text[word:end], _word(text, after)):
                yield start, end
                start = after
            word = after
    yield start, len(text.rstrip(_SPACE)) or start


def _word(text: str, start: int) -> str:
    end = text.find(_SPACE, start)
    return text[start:] if end < 0 else text[start:end]
