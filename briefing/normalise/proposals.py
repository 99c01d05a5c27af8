"""Proposals in minutes that were accepted: what they propose is to be done."""

from collections.abc import Iterator

from briefing.derive.status import status_of
from briefing.model.briefing import Status
from briefing.normalise.clauses import bare_end
from briefing.normalise.due import due_in
from briefing.normalise.found import Span
from briefing.normalise.hearing import Heard
from briefing.normalise.minutes import minuted
from briefing.normalise.reading import Reading
from briefing.normalise.tasks import Plan

_LEAST = 2  # words that a proposal says besides by when


def accepted(reading: Reading, heard: tuple[Heard, ...]) -> Iterator[tuple[Heard, Plan]]:
    """Yield accepted proposals, each whole: what it proposes is no slice that stands alone."""
    pattern = reading.vocabulary.pattern("plans_clauses.together")
    entries = {one.sentence.start: one for one in heard if pattern.match(one.cues)}
    for found in minuted(reading, heard) if entries else ():
        one = entries.get(found.said.start)
        if one is not None and found.standing and _was_accepted(reading, found.standing):
            plan = _proposed(reading, one)
            if plan:
                yield one, plan


def _was_accepted(reading: Reading, standing: Span) -> bool:
    words = reading.article.words(*standing)
    return status_of(words, reading.vocabulary.language)[0] is Status.AGREED


def _proposed(reading: Reading, heard: Heard) -> Plan | None:
    last = bare_end(heard.raw, len(heard.raw))
    due = due_in(reading, heard, 0, last)
    opening = reading.vocabulary.pattern("plans_clauses.together").match(heard.cues)
    start, end = opening.end() if opening else 0, due[0] if due else last
    if reading.vocabulary.pattern("plans_clauses.refers_back").search(heard.cues, start):
        return None
    if len(heard.raw[start:end].split()) < _LEAST:
        return None
    return Plan(Span(0, last), None, Span(*due) if due else None)
