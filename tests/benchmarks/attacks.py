"""Attacks on a briefing: one field says something else than the source, its evidence untouched.

Each yields such a briefing and the id of the statement with the mistake. Statements that have no
part in the mistake are left out where that changes nothing, so that judging is quick.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from functools import partial
from itertools import chain, permutations

from briefing.model.briefing import (
    Briefing,
    NextStep,
    Outcome,
    Participant,
    Reaction,
    Statement,
    Status,
)
from briefing.model.parts import SAYS, Row, changed, statements
from tests.benchmarks.attack_texts import MISTAKES, mistakes

Told = tuple[Briefing, str]
"""A briefing with one mistake, and the id of the statement that holds it."""
Attack = Callable[[Briefing], Iterator[Told]]
Claim = Statement | Outcome | NextStep | Reaction

OF_NO_STEP = "plan told as done"  # a next step is to come, whatever its words are


def _in_texts(kind: str, briefing: Briefing) -> Iterator[Told]:
    for row in statements(briefing):
        if not isinstance(row, Claim) or (isinstance(row, NextStep) and kind == OF_NO_STEP):
            continue
        told = _claimed(row)
        for text in mistakes(MISTAKES[kind], told, briefing.language):
            if not any(quote in told and quote not in text for quote in _elsewhere(row)):
                yield _put(_emptied(briefing), _saying(row, text)), row.id


def _elsewhere(row: Claim) -> Iterator[str]:
    """Yield what other fields of a statement say: "by" says who said it, if the text does not."""
    for key, citations in row.evidence.items():
        if key != SAYS[type(row)]:
            yield from (citation.quote for citation in citations)


def _claimed(row: Claim) -> str:
    match row:
        case Outcome():
            return row.outcome
        case NextStep():
            return row.action
        case _:
            return row.text


def _saying(row: Claim, text: str) -> Claim:
    match row:
        case Outcome():
            return replace(row, outcome=text)
        case NextStep():
            return replace(row, action=text)
        case _:
            return replace(row, text=text)


def _emptied(briefing: Briefing) -> Briefing:
    def none(rows: tuple[Row, ...]) -> tuple[Row, ...]:
        return rows[:0]

    return changed(briefing, none)


def _put(briefing: Briefing, row: Claim | Participant) -> Briefing:
    """Put a row where the one with its id stands, else behind the others of its part."""
    match row:
        case Statement():
            return replace(briefing, summary=_with(briefing.summary, row))
        case Participant():
            return replace(briefing, participants=_with(briefing.participants, row))
        case Outcome():
            return replace(briefing, outcomes=_with(briefing.outcomes, row))
        case NextStep():
            return replace(briefing, next_steps=_with(briefing.next_steps, row))
        case Reaction():
            return replace(briefing, reactions=_with(briefing.reactions, row))


def _with(rows: tuple[Row, ...], row: Row) -> tuple[Row, ...]:
    if row.id not in {each.id for each in rows}:
        return tuple(chain(rows, (row,)))
    return tuple(row if each.id == row.id else each for each in rows)


def _roles(briefing: Briefing) -> Iterator[Told]:
    for one, other in permutations(briefing.participants, 2):
        own, others = one.role or "", other.role or ""
        if own and others and others not in own and own not in others:
            wrong = replace(one, role=others)
            yield from _with_either_evidence(briefing, wrong, other, "role")


def _affiliations(briefing: Briefing) -> Iterator[Told]:
    for one, other in permutations(briefing.participants, 2):
        own, others = one.affiliation or "", other.affiliation or ""
        if own and others and others not in own and own not in others:
            wrong = replace(one, affiliation=others)
            yield from _with_either_evidence(briefing, wrong, other, "affiliation")


def _with_either_evidence(
    briefing: Briefing, wrong: Participant, other: Participant, field: str
) -> Iterator[Told]:
    cited = {**wrong.evidence, field: other.evidence[field]}
    for row in (wrong, replace(wrong, evidence=cited)):
        yield _put(briefing, row), row.id


def _statuses(briefing: Briefing) -> Iterator[Told]:
    for row in briefing.outcomes:
        for status in Status:
            if Status.UNKNOWN not in (row.status, status) and status is not row.status:
                yield _put(_emptied(briefing), replace(row, status=status)), row.id


def _owners(briefing: Briefing) -> Iterator[Told]:
    for step in briefing.next_steps:
        for person in briefing.participants:
            name = person.name
            if step.owner and name not in step.owner and step.owner not in name:
                yield _put(briefing, replace(step, owner=name)), step.id


def _days(briefing: Briefing) -> Iterator[Told]:
    if briefing.date and briefing.date.basis == "stated":
        start = briefing.date.start
        for digit in range(1, 10):
            other = start[:-1] + str((int(start[-1]) + digit) % 10)
            wrong = replace(briefing.date, start=other, end=None)
            yield replace(_emptied(briefing), date=wrong), "date"
    for step in briefing.next_steps:
        if step.due and step.due.date:
            day = step.due.date
            due = replace(step.due, date=day[:-1] + str((int(day[-1]) + 1) % 10))
            yield _put(_emptied(briefing), replace(step, due=due)), step.id


ATTACKS: Mapping[str, Attack] = {
    **{name: partial(_in_texts, name) for name in MISTAKES},
    "another's role": _roles,
    "another's affiliation": _affiliations,
    "wrong status": _statuses,
    "wrong owner": _owners,
    "wrong day": _days,
}
