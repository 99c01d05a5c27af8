"""How much two texts are alike, whatever Word has made of their quotation marks and hyphens."""

import re
from collections import Counter

from briefing.renderers.said import Said
from briefing.vocabulary.breaks import NO_BREAK_HYPHEN

ALIKE = 0.5
"""Share of words, from 0 to 1, from which two lines are taken for one."""

_SAME = str.maketrans(
    {NO_BREAK_HYPHEN: "-", "\u2010": "-", "\u00ad": None, "\u200b": None, "\u2060": None}
    | dict.fromkeys("“”„«»", '"')
    | dict.fromkeys("‘’‚", "'")
)
_WORD = re.compile(r"\w+")


def folded(text: str) -> str:
    """Return a text without what Word and no person changes: quotation marks, spaces, hyphens."""
    return " ".join(text.translate(_SAME).split())


def cells(line: Said) -> tuple[str, ...]:
    """Return the texts of a line, each of them folded."""
    return tuple(map(folded, line.texts))


def same(one: Said, other: Said) -> bool:
    """Return whether two lines say the same in the same cells."""
    return cells(one) == cells(other)


def alike(one: Said, other: Said) -> bool:
    """Return whether two lines are one, perhaps changed."""
    return same(one, other) or share(words(one), words(other)) >= ALIKE


def words(line: Said) -> Counter[str]:
    """Return how often each word stands in a line, in lower case."""
    return _counted(" ".join(line.texts))


def likeness(one: str, other: str) -> float:
    """Return the share of words that two texts have in common, from 0 to 1."""
    return share(_counted(one), _counted(other))


def share(one: Counter[str], other: Counter[str]) -> float:
    """Return the share that two counts of words have in common, from 0 to 1."""
    total = one.total() + other.total()
    return 2 * (one & other).total() / total if total else 0.0


def _counted(text: str) -> Counter[str]:
    return Counter(_WORD.findall(folded(text).casefold()))
