"""Who is to do it: the subject of a plan, where it is a party that the article knows."""

import re

from briefing.model.briefing import Participant
from briefing.normalise.hearing import Heard
from briefing.normalise.reading import Reading
from briefing.vocabulary import lower

_LONGEST = 9  # words; a longer subject is no name of anybody


def owner_in(
    reading: Reading, heard: Heard, span: tuple[int, int], parties: tuple[Participant, ...]
) -> tuple[int, int] | None:
    """Return the place of the owner in a subject; None if it is nobody known.

    Known are the participants and whom they represent, collectives ("both sides", "the board"), and
    names that the article uses elsewhere too.
    """
    start, end = span
    article = reading.vocabulary.pattern("owners.articles").match(heard.cues, start, end)
    start = article.end() + 1 if article else start
    text = _bare(reading, heard, start, end)
    if not text or len(text.split()) > _LONGEST:
        return None
    end = start + len(text)
    if reading.vocabulary.pattern("owners.nobody").fullmatch(lower(text)):
        return None
    known = (
        reading.vocabulary.pattern("guards.collective").fullmatch(lower(text))
        or _names(text, parties)
        or _is_named(reading, text)
    )
    return (start, end) if known else None


def _bare(reading: Reading, heard: Heard, start: int, end: int) -> str:
    """Return a subject without the adverbs and auxiliaries at its end."""
    tail = reading.vocabulary.pattern("owners.tails")
    text = heard.raw[start:end].strip(" ,")
    while words := text.split():
        if len(words) == 1 or not tail.fullmatch(lower(words[-1])):
            return text
        text = text[: -len(words[-1])].rstrip(" ,")
    return text


def _names(text: str, parties: tuple[Participant, ...]) -> bool:
    words = set(lower(text).split())
    for party in parties:
        names = [party.name.split()[-1], party.name, party.affiliation or party.name]
        if any(set(lower(name).split()) <= words for name in names):
            return True
    return False


def _is_named(reading: Reading, text: str) -> bool:
    """Tell whether a capitalised subject is a name: it is capitalised elsewhere too."""
    words = text.split()
    small = ("of", "and", "the", "for", "&")
    if not all(word.lstrip("(")[:1].isupper() or word in small for word in words):
        return False
    if len(words) > 1:
        return True
    inside = re.compile(rf"[\w,’'] {re.escape(text)}(?!\w)")
    return text.isupper() or inside.search(reading.article.text) is not None
