"""Words and signs of a text with their places; abbreviations keep their full stops."""

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import NamedTuple

from briefing.vocabulary.people import load

_TOKEN = (
    r"(?:[^\W\d_]\.)+(?:[^\W\d_](?![\w’']))?"  # "U.S.", "J.", "p.m"
    r"|[^\W\d_][^\W_]*(?:(?:[’'](?!s\b)|[-‐‑])[^\W_]+)*"  # "O’Leary", "vice-chair", "Code4"
    r"|[’']s\b"
    r"|\d+(?:[.,:]\d+)*"
    r"|[^\w\s]|_"
)


class Token(NamedTuple):
    """One word, number or sign; `start` and `end` count code points in the whole text."""

    text: str
    start: int
    end: int
    lower: str  # with straight apostrophes
    capital: bool  # begins with a capital letter, "al-Saud" and "d’Arc" included


def tokens(text: str, language: str, start: int = 0, end: int | None = None) -> Iterator[Token]:
    """Yield the tokens of a text between two offsets; those of the tokens count from its start.

    A word that its language elides is a token of its own: "l’", "accord".
    """
    stop = len(text) if end is None else end
    for match in _expression(language).finditer(text, start, stop):
        word = match[0]
        low, capital = _shape(word)
        yield Token(word, match.start(), match.end(), low, capital)


@cache
def _expression(language: str) -> re.Pattern[str]:
    elided = "|".join(load(language).ordered("grammar.elided"))
    names = "".join(load(language).ordered("grammar.unelided")).upper()
    name = rf"(?![{names}][’'][A-ZÀ-Þ])" if names else ""
    return re.compile(rf"(?<!\w){name}(?i:{elided})[’'](?=\w)|{_TOKEN}" if elided else _TOKEN)


@lru_cache(maxsize=4096)  # most words of a text are the same few hundred
def _shape(word: str) -> tuple[str, bool]:
    return _lower(word), _capital(word)


def _lower(word: str) -> str:
    lower = word.lower()
    return lower.replace("’", "'") if "’" in lower else lower


def _capital(word: str) -> bool:
    if word[0].isupper():
        return True
    if word.islower():
        return False
    inner = word[1:2] if word[1:2] in _JOINTS else word[2:3]
    at = word.find(inner) if inner in _JOINTS and inner else -1
    return at > 0 and word[0].isalpha() and word[at + 1 : at + 2].isupper()


_JOINTS = frozenset("-'’")
