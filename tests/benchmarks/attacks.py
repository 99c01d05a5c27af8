"""Attacks: what goes wrong when somebody, or a model, writes a briefing carelessly.

Each yields a briefing in which exactly one field says something else than the source, its evidence
untouched, and the id of the statement it is about.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from functools import partial
from itertools import pairwise, permutations
from typing import TypeVar

from briefing.model.briefing import (
    Briefing,
    NextStep,
    Outcome,
    Participant,
    Reaction,
    Statement,
    Status,
)

Told = tuple[Briefing, str]
"""A briefing with one mistake, and the id of the statement that holds it."""
Attack = Callable[[Briefing], Iterator[Told]]
Claim = Statement | Outcome | NextStep | Reaction
Row = TypeVar("Row", Statement, Participant, Outcome, NextStep, Reaction)

_NUMBER = re.compile(r"\d+")
_NAME = re.compile(r"(?<=[\w,] )[^\W\d_a-z][^\W\d_]{2,}")
_PERSON = re.compile(r"[^\W\d_a-z][^\W\d_]+ [^\W\d_a-z][^\W\d_]+")
_DATES = (
    *("January", "February", "March", "April", "June", "July", "August", "September"),
    *("October", "November", "December", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday"),
)
_DENIALS = (" did not", "n't", " not", " no", " never", " neither", " without", " nor", " nothing")
_OPPOSITES = (
    *(("agreed", "refused"), ("approved", "rejected"), ("accepted", "declined")),
    *(("rejected", "approved"), ("voted against", "voted for"), ("more", "less")),
    *(("before", "after"), ("open", "closed"), ("raise", "lower"), ("rise", "fall")),
    *(("all", "none"), ("welcomed", "condemned"), ("will", "will not"), ("failed", "succeeded")),
)
_INVENTED = (
    ", and the minister resigned",
    ", according to the prime minister",
    " after a long quarrel",
    ", which pleased everybody",
)
_SPOKEN = re.compile(r",? (?:[^\W\d_]+ ){0,4}(?:said|says|told|warned|argued|added)\b")
_CONDITION = re.compile(r" (?:if|unless|provided that|subject to|as long as|on condition)\b.*$")
_REPORTING = re.compile(
    r"\b(?:said|says|warned|claimed|proposed|asked|suggested|hopes?|hoped|plans?|wants?|wanted"
    r"|could|may|might|should|would|expects?|is expected|are expected)\b (?:that |to )?"
)


def _texts(briefing: Briefing) -> Iterator[tuple[str, Callable[[str], Briefing], str]]:
    """Yield every claim, how to say it otherwise, and the id of its statement."""
    for row in _claims(briefing):
        yield _claimed(row), partial(_otherwise, briefing, row), row.id


def _claims(briefing: Briefing) -> Iterator[Claim]:
    yield from briefing.bottom_line
    yield from briefing.summary
    yield from briefing.outcomes
    yield from briefing.next_steps
    yield from briefing.reactions


def _claimed(row: Claim) -> str:
    match row:
        case Outcome():
            return row.outcome
        case NextStep():
            return row.action
        case _:
            return row.text


def _otherwise(briefing: Briefing, row: Claim, text: str) -> Briefing:
    match row:
        case Outcome():
            return _put(briefing, replace(row, outcome=text))
        case NextStep():
            return _put(briefing, replace(row, action=text))
        case _:
            return _put(briefing, replace(row, text=text))


def _put(briefing: Briefing, row: Claim | Participant) -> Briefing:
    """Put a row where the one with its id stands."""
    match row:
        case Statement():
            summary, line = _in(briefing.summary, row), _in(briefing.bottom_line, row)
            return replace(briefing, summary=summary, bottom_line=line)
        case Participant():
            return replace(briefing, participants=_in(briefing.participants, row))
        case Outcome():
            return replace(briefing, outcomes=_in(briefing.outcomes, row))
        case NextStep():
            return replace(briefing, next_steps=_in(briefing.next_steps, row))
        case Reaction():
            return replace(briefing, reactions=_in(briefing.reactions, row))


def _in(rows: tuple[Row, ...], row: Row) -> tuple[Row, ...]:
    return tuple(row if other.id == row.id else other for other in rows)


def _in_texts(changed: Callable[[str], Iterator[str]]) -> Attack:
    def attack(briefing: Briefing) -> Iterator[Told]:
        for text, said, id_ in _texts(briefing):
            for other in dict.fromkeys(changed(text)):
                if other.split() != text.split():
                    yield said(other), id_

    return attack


def _numbers(text: str) -> Iterator[str]:
    for match in _NUMBER.finditer(text):
        for other in (str(int(match[0]) + 1), match[0] + "0", "7" if match[0] != "7" else "8"):
            yield text[: match.start()] + other + text[match.end() :]


def _numbers_moved(text: str) -> Iterator[str]:
    found = list(_NUMBER.finditer(text))
    for one, two in pairwise(found):
        between = text[one.end() : two.start()]
        yield text[: one.start()] + two[0] + between + one[0] + text[two.end() :]


def _names(text: str) -> Iterator[str]:
    for match in _NAME.finditer(text):
        yield text[: match.start()] + "Zubrin" + text[match.end() :]


def _dates(text: str) -> Iterator[str]:
    for date in _DATES:
        if date in text:
            yield from (text.replace(date, other, 1) for other in _DATES[:4] if other != date)


def _people_swapped(text: str) -> Iterator[str]:
    people = list(dict.fromkeys(_PERSON.findall(text)))
    for one, two in pairwise(people):
        yield text.replace(one, "\0").replace(two, one).replace("\0", two)


def _denied(text: str) -> Iterator[str]:
    for match in re.finditer(r"(?<=[a-z]) (?=[a-z])", text):
        yield f"{text[: match.start()]} not{text[match.start() :]}"


def _affirmed(text: str) -> Iterator[str]:
    yield from (text.replace(denial, "", 1) for denial in _DENIALS if f"{denial} " in f"{text} ")


def _opposites(text: str) -> Iterator[str]:
    for one, other in _OPPOSITES:
        yield re.sub(rf"\b{one}\b", other, text, count=1)


def _invented(text: str) -> Iterator[str]:
    yield from (text.rstrip(".") + clause + "." for clause in _INVENTED)


def _attribution(text: str) -> Iterator[str]:
    for match in _SPOKEN.finditer(text):
        yield (text[: match.start()] + text[match.end() :]).strip(" ,")


def _condition(text: str) -> Iterator[str]:
    if match := _CONDITION.search(text):
        yield text[: match.start()].strip(" ,")


def _verb(text: str) -> Iterator[str]:
    for match in _REPORTING.finditer(text):
        yield text[: match.start()] + text[match.end() :]


def _across(text: str) -> Iterator[str]:
    """Leave out what stands between two words: the beginning of one clause, the end of another."""
    words = text.split()
    for start in range(1, len(words) - 4, 2):
        for gone in (1, 3, 6):
            if start + gone < len(words) - 1:
                yield " ".join(words[:start] + words[start + gone :])


def _roles(briefing: Briefing) -> Iterator[Told]:
    for one, other in permutations(briefing.participants, 2):
        if one.role and other.role and one.role != other.role:
            wrong = replace(one, role=other.role)
            cited = {**one.evidence, "role": other.evidence["role"]}
            yield from _exchanged(briefing, wrong, replace(wrong, evidence=cited))


def _affiliations(briefing: Briefing) -> Iterator[Told]:
    for one, other in permutations(briefing.participants, 2):
        if one.affiliation and other.affiliation and one.affiliation != other.affiliation:
            wrong = replace(one, affiliation=other.affiliation)
            cited = {**one.evidence, "affiliation": other.evidence["affiliation"]}
            yield from _exchanged(briefing, wrong, replace(wrong, evidence=cited))


def _exchanged(briefing: Briefing, *rows: Participant) -> Iterator[Told]:
    yield from ((_put(briefing, row), row.id) for row in rows)


def _statuses(briefing: Briefing) -> Iterator[Told]:
    for row in briefing.outcomes:
        for status in Status:
            if Status.UNKNOWN not in (row.status, status) and status is not row.status:
                yield _put(briefing, replace(row, status=status)), row.id


def _owners(briefing: Briefing) -> Iterator[Told]:
    names = [p.name for p in briefing.participants]
    for step in briefing.next_steps:
        for name in names:
            if step.owner and name not in step.owner and step.owner not in name:
                yield _put(briefing, replace(step, owner=name)), step.id


def _days(briefing: Briefing) -> Iterator[Told]:
    if briefing.date and briefing.date.basis == "stated":
        start = briefing.date.start
        for digit in range(2, 10):
            other = start[:-1] + str((int(start[-1]) + digit) % 10)
            if other != start:
                date = replace(briefing.date, start=other, end=None)
                yield replace(briefing, date=date), "date"
    for step in briefing.next_steps:
        if step.due and step.due.date:
            day = step.due.date
            due = replace(step.due, date=day[:-1] + str((int(day[-1]) + 1) % 10))
            yield _put(briefing, replace(step, due=due)), step.id


ATTACKS: Mapping[str, Attack] = {
    "numbers changed": _in_texts(_numbers),
    "numbers moved": _in_texts(_numbers_moved),
    "names changed": _in_texts(_names),
    "dates changed": _in_texts(_dates),
    "people swapped": _in_texts(_people_swapped),
    "denial added": _in_texts(_denied),
    "denial dropped": _in_texts(_affirmed),
    "opposite said": _in_texts(_opposites),
    "clause invented": _in_texts(_invented),
    "attribution deleted": _in_texts(_attribution),
    "condition deleted": _in_texts(_condition),
    "reporting verb deleted": _in_texts(_verb),
    "deleted across clauses": _in_texts(_across),
    "another's role": _roles,
    "another's affiliation": _affiliations,
    "wrong status": _statuses,
    "wrong owner": _owners,
    "wrong day": _days,
}
