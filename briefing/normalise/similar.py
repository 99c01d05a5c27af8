"""How alike two texts are: by the stems of their content words."""

import re
from collections.abc import Iterable
from functools import cache

from briefing.vocabulary import Vocabulary, lower

_WORD = re.compile(r"[^\W_]+")
_SUFFIXES = ("ations", "ation", "ings", "ing", "ies", "ied", "edly", "ely", "ed", "es", "s", "ly")
_STEM = 4  # letters that a stem keeps at least


def terms(text: str, vocabulary: Vocabulary) -> list[str]:
    """Return the stems of the content words, in order, repeats included."""
    stop = vocabulary.words("stop")
    return [_stem(w) for w in _WORD.findall(lower(text)) if len(w) > 2 and w not in stop]


@cache
def vague(vocabulary: Vocabulary) -> frozenset[str]:
    """Return the stems of words that name no issue by themselves: "talks", "agreement"."""
    words = vocabulary.words("issues.vague")
    return frozenset(term for word in words for term in terms(word, vocabulary))


def _stem(word: str) -> str:
    if not word.endswith(_SUFFIXES):
        return word
    for suffix in _SUFFIXES:
        if word.endswith(suffix) and len(word) - len(suffix) >= _STEM:
            return word.removesuffix(suffix)
    return word


def overlap(first: Iterable[str], second: Iterable[str]) -> float:
    """Return the shared words as a share of the smaller set; 0 if one is empty."""
    one, other = set(first), set(second)
    return len(one & other) / min(len(one), len(other)) if one and other else 0.0
