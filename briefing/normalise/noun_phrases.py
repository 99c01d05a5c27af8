"""What a decision is about where every noun has a capital: the noun behind an article.

An article, or a preposition that holds one, tells a noun from a name: "den Antrag", "beim Lohn".
The adjectives between them are left out, since their endings hang on the case.
"""

import re
from collections.abc import Iterator

from briefing.derive.status import Standing
from briefing.normalise.hearing import Heard
from briefing.vocabulary import Vocabulary, lower

_WORD = re.compile(r"[^\s,;:()„“”\"»«]+|[,;:()]")
_CLAUSE = re.compile(r"[;:]\s")
_ADJECTIVES = 3  # between an article and its noun
_LONGEST = 6  # words

Words = list[tuple[str, int, int]]


def noun_beside(heard: Heard, cue: Standing, vocabulary: Vocabulary) -> tuple[int, int] | None:
    """Find what a cue is about: inside it, behind it, else before it."""
    stop = _CLAUSE.search(heard.raw, cue.end)
    last = stop.start() if stop else len(heard.raw)
    reason = vocabulary.pattern("issues.reasons").search(heard.cues, cue.end, last)
    last = reason.start() if reason else last
    for start, end in ((cue.start, cue.end), (cue.end, last), (0, cue.start)):
        found = next(_phrases(heard, start, end, vocabulary), None)
        if found is not None:
            return found
    return None


def _phrases(
    heard: Heard, start: int, end: int, vocabulary: Vocabulary
) -> Iterator[tuple[int, int]]:
    words: Words = [(m[0], *m.span()) for m in _WORD.finditer(heard.raw, start, end)]
    for at, (word, _, _) in enumerate(words):
        if lower(word) not in vocabulary.words("issues.determiners"):
            continue
        lead = lower(f"{words[at - 1][0]} {word}") if at else ""
        if vocabulary.pattern("issues.asides").fullmatch(lead):
            continue
        noun = _noun(words, at + 1, vocabulary)
        if noun is not None and not _is_vague(words[noun][0], vocabulary):
            word, start, _ = words[_last(words, noun, vocabulary)]
            yield words[noun][1], start + len(word.rstrip("."))


def _noun(words: Words, at: int, vocabulary: Vocabulary) -> int | None:
    """Return the noun behind an article and its adjectives."""
    for index in range(at, min(at + _ADJECTIVES, len(words))):
        word = words[index][0].rstrip(".")
        if word[0].isupper():
            return index
        if not word.isalpha() or lower(word) in vocabulary.words("issues.stops"):
            return None
    return None


def _last(words: Words, noun: int, vocabulary: Vocabulary) -> int:
    """Follow "Zuschlag für Nachtarbeit", "Rechte der Volksgruppen" to the last noun."""
    last = noun
    while last + 1 < len(words) and last - noun < _LONGEST:
        further = _further(words, last, vocabulary)
        if further is None or further - noun > _LONGEST or _is_empty(words[further][0], vocabulary):
            break
        last = further
    return last


def _further(words: Words, last: int, vocabulary: Vocabulary) -> int | None:
    """Return the noun that one noun leads to, None where it ends the phrase."""
    following = words[last + 1][0]
    if following in vocabulary.words("issues.joints"):
        article = last + 2 < len(words) and _is_article(words[last + 2][0], vocabulary)
        return _noun(words, last + 2 + article, vocabulary)
    if following[0].isupper():
        return last + 1  # "Übergang Seebergsattel"
    genitive = following[0].islower() and following.endswith("er")
    return _noun(words, last + 1, vocabulary) if genitive else None  # "Bau neuer Wege"


def _is_article(word: str, vocabulary: Vocabulary) -> bool:
    return word in vocabulary.words("issues.articles")


def _is_vague(noun: str, vocabulary: Vocabulary) -> bool:
    """Tell whether a noun says nothing of the issue, or is who decides it."""
    word = lower(noun.rstrip("."))
    parties = ("guards.collective", "owners.agents")
    party = any(vocabulary.pattern(name).fullmatch(word) for name in parties)
    return party or _is_empty(noun, vocabulary)


def _is_empty(noun: str, vocabulary: Vocabulary) -> bool:
    return vocabulary.pattern("issues.empty").fullmatch(lower(noun.rstrip("."))) is not None
