"""Where an article says one thing of an issue in one place and another elsewhere."""

from typing import NamedTuple

from briefing.model.article import Kind
from briefing.model.briefing import Claim, Conflict, Outcome, Status
from briefing.normalise.hearing import Heard
from briefing.normalise.reading import Reading, Section, cite
from briefing.normalise.similar import terms, vague

_SETTLED = frozenset({Status.AGREED, Status.PROGRESS})
_LONGEST = 160  # characters of the other place's words
_MOST = 50  # places that call something open


class _Doubt(NamedTuple):
    """Where something is called open, and the stems of the words that do so."""

    sentence: int  # its start
    start: int
    end: int
    about: frozenset[str]


def conflicts_of(
    reading: Reading, heard: tuple[Heard, ...], outcomes: tuple[Outcome, ...]
) -> tuple[Conflict, ...]:
    """Return conflicts between an outcome that was settled and words that call it open.

    Both have to name the same thing. `Conflict.about` is the outcome's id.
    """
    settled = [outcome for outcome in outcomes if outcome.status in _SETTLED and outcome.issue]
    doubts = _doubts(reading, heard) if settled else []
    if not doubts:
        return ()
    found = (_against(reading, outcome, doubts) for outcome in settled)
    return tuple(conflict for conflict in found if conflict)


def _doubts(reading: Reading, heard: tuple[Heard, ...]) -> list[_Doubt]:
    pattern = reading.vocabulary.pattern("conflicts.open")
    found: list[_Doubt] = []
    for one in heard:
        sentence = one.sentence
        if sentence.kind is Kind.PARAGRAPH and sentence.section is not Section.BACKGROUND:
            match = pattern.search(one.cues)
            if match and len(match[0]) <= _LONGEST:
                first = _start(reading, one, match.start())
                start, end = one.place(first, match.end())
                about = terms(reading.article.words(start, end), reading.vocabulary)
                found.append(_Doubt(sentence.start, start, end, frozenset(about)))
        if len(found) == _MOST:
            break
    return found


def _against(reading: Reading, outcome: Outcome, doubts: list[_Doubt]) -> Conflict | None:
    words, vocabulary = reading.article.words, reading.vocabulary
    about = set(terms(outcome.issue or "", vocabulary)) - vague(vocabulary)
    own = {citation.start for citation in outcome.evidence.get("outcome", ())}
    for doubt in doubts:
        if doubt.sentence not in own and about & doubt.about:
            said = Claim(outcome.outcome, {"text": outcome.evidence["outcome"]})
            place = doubt.start, doubt.end
            other = Claim(words(*place), {"text": cite(reading, *place)})
            return Conflict("c", outcome.id, (said, other))
    return None


def _start(reading: Reading, heard: Heard, start: int) -> int:
    """Leave out the conjunctions before the words of a conflict."""
    lead = reading.vocabulary.pattern("conflicts.lead")
    while match := lead.match(heard.cues, start):
        start = match.end() + 1
    return start
