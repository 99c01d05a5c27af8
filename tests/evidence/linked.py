"""Briefings of linked fields, right ones and ones in which two statements were mixed up."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from briefing.derive.countries import RULE
from briefing.derive.status import status_of
from briefing.model.briefing import (
    Briefing,
    Citation,
    EventDate,
    Evidence,
    Outcome,
    Participant,
    SourceRecord,
    Status,
    Title,
)


@dataclass(frozen=True, slots=True)
class Person:
    name: str
    role: str
    country: str
    adjective: str


PEOPLE = (
    Person("Liv Aasen", "Fisheries Minister", "Norway", "Norwegian"),
    Person("Juris Ozols", "Director of the Coast Department", "Latvia", "Latvian"),
    Person("Kadri Tamm", "special envoy", "Estonia", "Estonian"),
    Person("Lucia Ferri", "Deputy Head of the Sea Office", "Italy", "Italian"),
    Person("Tomas Reyes", "ambassador", "Chile", "Chilean"),
    Person("Ana Sousa", "State Secretary for Trade", "Portugal", "Portuguese"),
)
FRAMES = (
    "Delegations\n{a.country}: {a.name}, {a.role}\n{b.country}: {b.name}, {b.role}\n",
    "{a.name}, {a.role} of {a.country}, met {b.name}, {b.role} of {b.country}, in Porto.",
    "The {a.adjective} {a.role} {a.name} and {b.adjective} {b.role} {b.name} signed the text.",
    "{a.country}'s {a.role} {a.name} met {b.country}'s {b.role} {b.name} on Monday.",
    "| {a.name} | {a.role} | {a.country} |\n| {b.name} | {b.role} | {b.country} |\n",
    "- {a.name} ({a.role}, {a.country})\n- {b.name} ({b.role}, {b.country})\n",
    "The talks were short.\n{a.role} {a.name} spoke for {a.country}.\n"
    "{b.role} {b.name} spoke for {b.country}.\n",
)
ROWS = (
    ("Herring quota", "The sides agreed to cut it by 10 percent"),
    ("Port fees", "Talks on them were postponed until June"),
    ("Safety code", "The draft was rejected by the board"),
    ("Joint patrols", "Final stage of agreement to start them"),
)
TABLE = "Issue | Outcome |\n" + "".join(f"{issue} | {outcome} |\n" for issue, outcome in ROWS)
DATED = "Envoys met in Bergen on 4 June 2025. A first round was held on 9 March 2024."


def cite(text: str, quote: str, rule: str | None = None) -> tuple[Citation, ...]:
    start = text.index(quote)
    return (Citation(1, start, start + len(quote), quote, rule),)


def record(text: str) -> tuple[SourceRecord, ...]:
    return (SourceRecord(1, published="2025-06-05", text=text),)


def meetings() -> Iterator[Briefing]:
    """Yield briefings in which two people took part, honest ones."""
    for frame in FRAMES:
        for a, b in zip(PEOPLE, (*PEOPLE[1:], PEOPLE[0]), strict=True):
            text = frame.format(a=a, b=b)
            people = (_participant("p1", a, text), _participant("p2", b, text))
            yield Briefing(Title("Talks"), "en", participants=people, sources=record(text))


def _participant(id_: str, person: Person, text: str) -> Participant:
    literal = re.search(rf"{person.country}\b", text) is not None
    where = person.country if literal else person.adjective
    rule = None if literal else RULE
    evidence = {
        "name": cite(text, person.name),
        "role": cite(text, person.role),
        "affiliation": cite(text, where, rule),
    }
    return Participant(id_, person.name, person.role, person.country, evidence=evidence)


def mixed_up(briefing: Briefing, field: str) -> Iterator[Briefing]:
    """Yield the briefing with one field of the first person as the second's, and the reverse."""
    a, b = briefing.participants
    yield replace(briefing, participants=(_taken(a, b, field), b))
    yield replace(briefing, participants=(a, _taken(b, a, field)))
    yield replace(briefing, participants=(_taken(a, b, field), _taken(b, a, field)))


def _taken(one: Participant, other: Participant, field: str) -> Participant:
    evidence: Evidence = {**one.evidence, field: other.evidence[field]}
    if field == "role":
        return replace(one, role=other.role, evidence=evidence)
    return replace(one, affiliation=other.affiliation, evidence=evidence)


def outcomes() -> Briefing:
    """Return a table of outcomes, each with its status."""
    rows = tuple(_outcome(number, *row) for number, row in enumerate(ROWS, 1))
    return Briefing(Title("Talks"), "en", outcomes=rows, sources=record(TABLE))


def _outcome(number: int, issue: str, outcome: str) -> Outcome:
    status, rule = status_of(outcome, "en")
    evidence = {
        "issue": cite(TABLE, issue),
        "outcome": cite(TABLE, outcome),
        "status": cite(TABLE, outcome, rule),
    }
    return Outcome(f"o{number}", outcome, issue, status, evidence=evidence)


def wrong_outcomes() -> Iterator[Briefing]:
    """Yield the table with one status or issue that is another row's, or nobody's."""
    honest = outcomes()
    for number, row in enumerate(honest.outcomes):
        for other in honest.outcomes:
            if other is row:
                continue
            status = {**row.evidence, "status": other.evidence["status"]}
            issue = {**row.evidence, "issue": other.evidence["issue"]}
            yield _with(honest, number, replace(row, status=other.status, evidence=status))
            yield _with(honest, number, replace(row, issue=other.issue, evidence=issue))
        for status_ in Status:
            if status_ not in (row.status, Status.UNKNOWN):
                yield _with(honest, number, replace(row, status=status_))


def _with(briefing: Briefing, number: int, row: Outcome) -> Briefing:
    rows = (*briefing.outcomes[:number], row, *briefing.outcomes[number + 1 :])
    return replace(briefing, outcomes=rows)


def dated(start: str, quote: str = "4 June 2025") -> Briefing:
    """Return a briefing with a date of the event that cites a quote."""
    evidence = {"date": cite(DATED, quote, "date.stated")}
    date = EventDate(start, text=quote)
    return Briefing(Title("Talks"), "en", date=date, sources=record(DATED), evidence=evidence)
