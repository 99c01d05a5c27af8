"""Whom a pronoun stands for: the subject of the sentence before it in the same paragraph."""

from bisect import bisect_left

from briefing.model.briefing import Participant
from briefing.normalise.found import Span
from briefing.normalise.hearing import Heard
from briefing.normalise.owners import owner_in
from briefing.normalise.reading import Reading, Sentence
from briefing.vocabulary import lower

_BACK = 3  # sentences that may begin with the same pronoun
_WORDS = 9  # of a subject


def antecedent(reading: Reading, heard: Heard, parties: tuple[Participant, ...]) -> Span | None:
    """Return who is meant by "she" in a sentence, by its own offsets; None if it is not plain.

    What is meant stands before the sentence: the offsets are negative.
    """
    pronouns = reading.vocabulary.pattern("guards.pronouns")
    at = bisect_left(reading.sentences, heard.sentence.start, key=lambda one: one.start)
    for before in reversed(reading.sentences[max(0, at - _BACK) : at]):
        if before.block != heard.sentence.block:
            return None
        said = _heard(reading, before)
        if pronouns.match(said.cues):
            continue
        subject = _subject(reading, said, parties)
        away = before.start - heard.sentence.start
        return Span(subject[0] + away, subject[1] + away) if subject else None
    return None


def _heard(reading: Reading, sentence: Sentence) -> Heard:
    raw = reading.article.text[sentence.start : sentence.end].replace("\n", " ")
    return Heard(sentence, raw, lower(raw), 0, None)


def _subject(
    reading: Reading, heard: Heard, parties: tuple[Participant, ...]
) -> tuple[int, int] | None:
    """Return the first words that name somebody, with no name going on behind them."""
    end = 0
    for _ in range(_WORDS):
        end = heard.raw.find(" ", end + 1)
        if end < 0:
            return None
        rest = heard.raw[end + 1 : end + 2]
        owner = owner_in(reading, heard, (0, end), parties) if not rest.isupper() else None
        if owner is not None:
            return owner
    return None
