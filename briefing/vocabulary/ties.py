"""Words that stay on one line with their neighbour, and what a word needs to be for that.

The words themselves stand in `ties.toml`: one list serves every language.
"""

import re
import tomllib
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files

_EDGES = ".,;:!?()[]{}“”„‘’\"'«»"
_DASHES = ("–", "—")
_AFTER_SPACE = ":;!?»…%‰.,)”"  # a word of nothing else belongs to what it follows
_BEFORE_SPACE = "«(“„"
_NUMBER = re.compile(r"\d(?:er|re|e|st|nd|rd|th|[ºª°]|-?(?:го|й|я|е|м))?$")
_THOUSANDS = re.compile(r"\d{3}(?!\d)")
_ROMAN = re.compile(r"[IVXLCM]+$")
_INITIALS = re.compile(r"(?:[^\W\d_]\.-?)+$")


@dataclass(frozen=True, slots=True)
class _Lists:
    """Words of all languages, without the punctuation around them."""

    months: frozenset[str]
    between: frozenset[str]  # a number and a month
    units: frozenset[str]
    pointers: frozenset[str]  # before a number, in small letters
    titles: frozenset[str]


@dataclass(frozen=True, slots=True)
class _Word:
    """What a word is, as far as its neighbours ask."""

    opens: bool  # a sign that belongs to what follows it
    closes: bool  # signs that belong to what they follow
    number: bool  # ends in one, "1st" included
    ordinal: bool  # a number and a full stop
    digit: bool  # begins with one
    counted: bool  # by the number before it
    thousands: bool  # three digits that may go on a number
    month: bool
    between: bool
    pointer: bool
    roman: bool
    title: bool
    capital: bool
    name: bool  # a capital first, a letter last
    initials: bool


def tied(left: str, right: str) -> bool:
    """Say whether a line must not end between two words that a space parts."""
    before, after = _word(left), _word(right)
    return (
        (before.opens or after.closes)
        or (before.number and (after.counted or after.thousands))
        or (after.month and (before.ordinal or before.between))
        or (before.pointer and (after.digit or after.roman))
        or (before.month and after.digit)
        or (after.capital and (before.title or before.initials))
        or (after.initials and before.name)
    )


@lru_cache(maxsize=20_000)
def _word(text: str) -> _Word:
    lists, bare = _lists(), text.strip(_EDGES)
    number = bool(_NUMBER.search(text))
    capital = text[0].isupper()
    return _Word(
        opens=not text.strip(_BEFORE_SPACE),
        closes=not text.strip(_AFTER_SPACE) or text in _DASHES,
        number=number,
        ordinal=text[-1] == "." and text[-2:-1].isdigit(),
        digit=text[0].isdigit(),
        counted=bare in lists.units or bare in lists.months or bare in lists.between,
        thousands=bool(_THOUSANDS.match(text)),
        month=bare in lists.months,
        between=text in lists.between,
        pointer=bare.lower() in lists.pointers,
        roman=bool(_ROMAN.match(bare)),
        title=bare in lists.titles,
        capital=capital,
        name=capital and text[-1].isalpha(),
        initials=capital and bool(_INITIALS.match(text)),
    )


@cache
def _lists() -> _Lists:
    table = tomllib.loads((files(__package__) / "ties.toml").read_text(encoding="utf-8"))
    return _Lists(**{name: frozenset(words) for name, words in table.items()})
