"""Who speaks in a sentence of a language whose verbs may stand before their subjects."""

import re

from briefing.normalise.clauses import bare_end
from briefing.normalise.genitives import genitive_end
from briefing.normalise.hearing import Heard
from briefing.normalise.line import Line
from briefing.normalise.reading import Reading
from briefing.normalise.sightings import people_in

_TELLS = re.compile(r"(?:[»”\"!?…]\s?,?|,)\s[—–]\s")  # "«We agreed», — said Kari Lund"
_END = re.compile(r"[,.;:(—–]")
_NAME = re.compile(r"[^\W\d_a-zа-яё][\w.-]*(?: [^\W\d_a-zа-яё][\w.-]*)*")  # all in capitals
_MOST = 8  # words of a speaker without a name

_NOBODY = (0, 0)  # somebody speaks whom no words of the sentence name
Place = tuple[int, int]
"""Offsets in the sentence, half open."""


def voice_of(reading: Reading, heard: Heard) -> Place | None:
    """Return who speaks: behind the verb where it closes a quotation, else in front of it."""
    pattern = reading.vocabulary.pattern
    led = pattern("reactions.according").match(heard.cues)
    if led is not None:
        return _person(heard, led.end(), len(heard.raw))
    for tells in _TELLS.finditer(heard.raw):
        verb = pattern("reactions.verbs").match(heard.cues, tells.end())
        if verb is not None:
            return _behind(heard, verb.end())
    verb = pattern("reactions.verbs").search(heard.cues)
    if verb is None or pattern("reactions.no_speaker").match(heard.cues):
        return None
    return _person(heard, 0, verb.start()) or _subject(heard, verb.start())


def _person(heard: Heard, start: int, end: int) -> Place | None:
    """Return the first person named between two offsets, if nothing ends the phrase before."""
    offset = heard.sentence.start
    for sighting in people_in(heard.sentence.line):
        first, last = heard.sentence.line.span(sighting.first, sighting.last)
        if start <= first - offset and last - offset <= end:
            return first - offset, last - offset
    return None


def _behind(heard: Heard, start: int) -> Place | None:
    stop = _END.search(heard.raw, start)
    end = bare_end(heard.raw, stop.start() if stop else len(heard.raw))
    person = _person(heard, start, end)
    text = heard.raw[start:end].strip()
    if person is not None or not text or len(text.split()) > _MOST:
        return person
    named = _NAME.match(text)
    return start + 1, start + 1 + (named.end() if named else len(text))


def _subject(heard: Heard, end: int) -> Place | None:
    """Return the noun with its adjectives and genitives that a sentence begins with.

    The place is empty where it would not be that of a name: "В союзе дачников опасаются".
    """
    line = heard.sentence.line
    noun = 0 + line.among(0, "grammar.in")
    start = noun
    while noun < line.count and _is_adjective(line, noun):
        noun += 1
    if noun >= line.count or not line.tokens[noun].text[0].isalpha():
        return None
    if line.among(noun, "names.function"):
        return None
    if line.lower(noun).endswith(line.people.ordered("grammar.impersonal")):
        return _NOBODY
    last = noun + 1
    while line.capital(last):
        last += 1
    last = genitive_end(line, last)
    stop = line.tokens[last - 1].end - heard.sentence.start
    follows = heard.raw[stop:end].strip()
    if stop > end or last > _MOST or (start and follows):
        return None
    torn = line.lower(last - 1).endswith(("ых", "их", "ого", "его")) and follows[:1].islower()
    return _NOBODY if start or torn else (0, stop)


def _is_adjective(line: Line, index: int) -> bool:
    return line.lower(index).endswith(line.people.ordered("grammar.adjectives"))
