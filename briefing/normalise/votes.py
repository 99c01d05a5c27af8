"""Counted votes and the source's own numbers."""

import re
from typing import NamedTuple

from briefing.model.briefing import Vote
from briefing.normalise.reading import Reading
from briefing.vocabulary import Vocabulary, lower

_DIGITS = re.compile(r"\d+")
_WORD = re.compile(r"\w+")
_NUMBERED = re.compile(r"\s+(?:No\.?\s*)?[A-Z]{0,4}[-/]?\d[\w./-]*\w|\s+(?:No\.?\s*)?\d+")


class Counted(NamedTuple):
    """A vote and the offsets in the article between which it is counted."""

    vote: Vote
    place: tuple[int, int]


def vote_in(reading: Reading, start: int, end: int) -> Counted | None:
    """Find a counted vote between two offsets of the article.

    "7–2" alone could be a score or a range: a word for voting has to stand beside it.
    """
    words = lower(reading.article.text[start:end])
    found = reading.vocabulary.pattern("votes.counted").search(words)
    if found is None:
        return _unopposed(reading, start, words)
    numbers = _numbers(found[0], reading.vocabulary)
    if len(numbers) < 2:
        return _unopposed(reading, start, words)
    abstained = reading.vocabulary.pattern("votes.abstained").search(words, found.end())
    more = _numbers(abstained[0], reading.vocabulary)[:1] if abstained else []
    last = abstained.end() if abstained and more else found.end()
    vote = Vote(numbers[0], numbers[1], more[0] if more else None)
    return Counted(vote, (start + found.start(), start + last))


def _unopposed(reading: Reading, start: int, words: str) -> Counted | None:
    """Find "four in favour with one abstention": nobody is counted against it."""
    found = reading.vocabulary.pattern("votes.unopposed").search(words)
    numbers = _numbers(found[0], reading.vocabulary) if found else []
    if found is None or len(numbers) != 2:
        return None
    vote = Vote(numbers[0], 0, numbers[1])
    return Counted(vote, (start + found.start(), start + found.end()))


def _numbers(text: str, vocabulary: Vocabulary) -> list[int]:
    counts = (_number(word, vocabulary) for word in _WORD.findall(text))
    return [number for number in counts if number is not None]


def _number(word: str, vocabulary: Vocabulary) -> int | None:
    if _DIGITS.fullmatch(word) and len(word) <= 4:
        return int(word)
    names = vocabulary.lists.get("votes.numbers", ())
    return next((n for n, forms in enumerate(names) if word in forms.split("/")), None)


def reference_in(reading: Reading, start: int, end: int) -> tuple[int, int] | None:
    """Find the number of a resolution, ordinance or the like between two offsets."""
    text = reading.article.text
    named = reading.vocabulary.pattern("votes.instruments").search(lower(text[start:end]))
    if named is None:
        return None
    number = _NUMBERED.match(text, start + named.end(), end)
    return (start + named.start(), number.end()) if number else None
