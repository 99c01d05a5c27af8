"""Whose statements count among the outcomes: those of the ones who met, by body or by name."""

import re

from briefing.derive.status import Standing
from briefing.model.briefing import Participant
from briefing.normalise.cases import again_by, as_called
from briefing.normalise.cues import by_parties, subject_before
from briefing.normalise.hearing import Heard
from briefing.normalise.names import called_by
from briefing.normalise.reading import Reading
from briefing.vocabulary import lower

_WORD = re.compile(r"[^\W\d_][\w’'-]*")
_FIRST = 4  # sentences of a report
_LEAST = 3  # letters of a name by which somebody is known again


def said_by_parties(
    reading: Reading, heard: tuple[Heard, ...], participants: tuple[Participant, ...]
) -> frozenset[int]:
    """Return where the sentences begin in which those who met say something.

    "She also thanked …" counts behind a sentence about one of them.
    """
    names = _names(reading, participants) if is_of_a_meeting(reading) else frozenset()
    found: set[int] = set()
    about = False
    for one in heard:
        cue = one.cue
        named = _names_one(reading, one.raw, names)
        spoken = cue is not None and cue.voiced
        if cue and spoken and _is_of_parties(reading, one, cue, names, about=about):
            found.add(one.sentence.start)
            named = True
        pronoun = reading.vocabulary.pattern("guards.pronouns").match(one.cues)
        about = named or (about and pronoun is not None)
    return frozenset(found)


def is_of_a_meeting(reading: Reading) -> bool:
    """Tell whether the title or the first sentences are about people who met."""
    pattern = reading.vocabulary.pattern("outcomes.meetings")
    first = (sentence.text for sentence in reading.sentences[:_FIRST])
    return any(pattern.search(lower(text)) for text in (reading.article.title or "", *first))


def _names(reading: Reading, participants: tuple[Participant, ...]) -> frozenset[str]:
    """Return the words by which alone the participants are called."""
    words: set[str] = set()
    for party in participants:
        if party.kind == "person":
            words.update(called_by(party.name, reading.people))
            words.update(again_by(party.name, reading.people))
        else:
            words.add(party.name)
    return frozenset(word for word in words if len(word) >= _LEAST)


def _is_of_parties(
    reading: Reading, heard: Heard, cue: Standing, names: frozenset[str], *, about: bool
) -> bool:
    vocabulary = reading.vocabulary
    if by_parties(heard.cues, cue, vocabulary):
        return True
    start = subject_before(heard.cues, cue, vocabulary)
    subject = heard.raw[start : cue.start]
    if vocabulary.pattern("guards.outsiders").search(lower(subject)):
        return False
    pronoun = vocabulary.pattern("guards.pronouns").match(heard.cues)
    return _names_one(reading, subject, names) or (about and pronoun is not None)


def _names_one(reading: Reading, text: str, names: frozenset[str]) -> bool:
    if not names:
        return False
    words, people = _WORD.findall(text), reading.people
    if not names.isdisjoint(words):
        return True
    inflected = people.words("names.cases")
    if inflected and any(as_called(word, people) in names for word in words):
        return True
    return any(" " in name and name in text for name in names)
