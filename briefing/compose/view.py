"""What the template sees: the briefing in the words of the page, nothing measured yet.

Statements keep the source's words; the page only begins a sentence with a capital and says what
is not given. Labels are the locale's.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import zip_longest

from babel import Locale

from briefing.compose import dates, origin
from briefing.compose.labels import Labels
from briefing.compose.origin import Piece
from briefing.derive.dates import dates_in
from briefing.model.briefing import (
    Briefing,
    Conflict,
    Due,
    NextStep,
    Outcome,
    Participant,
    Statement,
    Vote,
)
from briefing.model.memo import Mark
from briefing.model.style import Style

FieldRows = tuple[tuple[tuple[str, str], ...], ...]
"""Rows of (label, value) pairs; one or two pairs a row, an absent second one empty."""

_TWO_COLUMNS_FROM = 4  # fields


@dataclass(frozen=True, slots=True)
class Line:
    """A statement as one line of text, and what stands beside it: None where it says it itself."""

    id: str
    text: str
    owner: str | None = None
    due: str | None = None
    by: str | None = None
    about: str | None = None


@dataclass(frozen=True, slots=True)
class Delegation:
    """Those who took part for one party, its head first."""

    name: str
    members: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class OutcomeRow:
    """A row of the issue and outcome table."""

    id: str
    issue: str
    outcome: str
    status: str
    mark: str | None


@dataclass(frozen=True, slots=True)
class View:
    """The context of the template, version 1."""

    labels: Labels
    marking: str | None
    fields: FieldRows
    subject: str
    lead: tuple[Line, ...]
    summary: tuple[Line, ...]
    people: tuple[Line, ...]
    delegations: tuple[Delegation, ...]  # empty where nobody's party is given
    outcomes: tuple[OutcomeRow, ...]
    issues: bool  # the source names an issue for at least one outcome
    conflicts: tuple[Line, ...]
    steps: tuple[Line, ...]
    reactions: tuple[Line, ...]
    source: tuple[Piece, ...]
    footer: str | None


_LEFT = ("to", "through", "from_", "purpose")
_RIGHT = ("date", "reference", "contact", "copy")
_MARKS = {
    "agreed": Mark.FULL,
    "progress": Mark.HALF,
    "open": Mark.HOLLOW,
    "deferred": Mark.HOLLOW,
    "rejected": Mark.CROSS,
    "withdrawn": Mark.CROSS,
    "raised": Mark.DOT,
    "noted": Mark.DOT,
}


def look(briefing: Briefing, labels: Labels, locale: Locale, style: Style) -> View:
    """Return everything that the template may print."""
    return View(
        labels=labels,
        marking=briefing.memo.marking or style.marking,
        fields=_fields(briefing, labels, locale),
        subject=_subject(briefing, locale),
        lead=tuple(Line(s.id, _begun(s.text)) for s in briefing.bottom_line),
        summary=tuple(Line(s.id, _begun(s.text)) for s in _unsaid(briefing, style)),
        people=tuple(_person(p) for p in briefing.participants),
        delegations=_delegations(briefing.participants, labels),
        outcomes=tuple(_row(o, labels) for o in briefing.outcomes),
        issues=any(outcome.issue for outcome in briefing.outcomes),
        conflicts=tuple(_conflict(c, labels) for c in briefing.conflicts),
        steps=tuple(_step(step, briefing.language, locale) for step in briefing.next_steps),
        reactions=tuple(
            Line(r.id, _begun(r.text), by=r.by if r.by and not _says(r.text, r.by) else None)
            for r in briefing.reactions
        ),
        source=origin.line(briefing.sources, labels, locale),
        footer=briefing.memo.reference,
    )


def _fields(briefing: Briefing, labels: Labels, locale: Locale) -> FieldRows:
    """Return the given fields in two columns, or in one where there are few."""
    left, right = (
        [
            (labels.fields[name], dates.written(value, locale) if name == "date" else value)
            for name in names
            if (value := getattr(briefing.memo, name))
        ]
        for names in (_LEFT, _RIGHT)
    )
    if len(left) + len(right) < _TWO_COLUMNS_FROM:
        return tuple((pair,) for pair in [*left, *right])
    return tuple(zip_longest(left, right, fillvalue=("", "")))


def _subject(briefing: Briefing, locale: Locale) -> str:
    """Return the title with the event's place and date, unless it says them itself."""
    title = _begun(briefing.title.text.rstrip("."))
    said = [title]
    if briefing.place and not _says(title, briefing.place.split(",")[0]):
        said.append(briefing.place)
    date = briefing.date
    if date and date.basis == "stated" and not _says(title, date.text or date.start):
        said.append(dates.span(date.start, date.end, locale))
    return ", ".join(said)


def _unsaid(briefing: Briefing, style: Style) -> Iterable[Statement]:
    """Yield the summary without what a bottom line on the page says already, in the same words."""
    printed = any(part.name == "bottom_line" for part in style.parts)
    said = {statement.text for statement in briefing.bottom_line if printed}
    return (statement for statement in briefing.summary if statement.text not in said)


def _person(person: Participant) -> Line:
    return Line(person.id, ", ".join(filter(None, (person.name, person.role))))


def _delegations(people: tuple[Participant, ...], labels: Labels) -> tuple[Delegation, ...]:
    if not any(person.affiliation or person.kind == "organisation" for person in people):
        return ()
    groups: dict[str, list[Participant]] = {}
    for person in people:
        groups.setdefault(_party(person) or labels.words["others"], []).append(person)
    return tuple(
        Delegation(name, tuple(_member(p, name, labels) for p in _heads_first(members)))
        for name, members in groups.items()
    )


def _party(person: Participant) -> str | None:
    if person.affiliation or person.kind == "person":
        return person.affiliation
    return person.name


def _member(person: Participant, party: str, labels: Labels) -> Line:
    if person.name != party:
        return _person(person)
    return Line(person.id, _begun(person.role or labels.words["no_person"]))


def _heads_first(members: Iterable[Participant]) -> list[Participant]:
    return sorted(members, key=lambda person: not person.head)


def _row(outcome: Outcome, labels: Labels) -> OutcomeRow:
    text = outcome.outcome
    extra = [outcome.ref] if outcome.ref and not _says(text, outcome.ref) else []
    if outcome.vote and not _says(text, f"{outcome.vote.for_}"):
        extra.append(_vote(outcome.vote, labels))
    return OutcomeRow(
        outcome.id,
        _begun(outcome.issue or labels.words["not_given"]),
        _begun(f"{text} ({'; '.join(extra)})" if extra else text),
        labels.statuses[outcome.status],
        _MARKS.get(outcome.status),
    )


def _vote(vote: Vote, labels: Labels) -> str:
    form = "vote" if vote.abstained is None else "vote_abstained"
    return labels.words[form].format(for_=vote.for_, against=vote.against, abstained=vote.abstained)


def _conflict(conflict: Conflict, labels: Labels) -> Line:
    others = "; ".join(f"“{claim.text}”" for claim in conflict.values[1:])
    return Line(conflict.id, labels.words["conflict"].format(quote=others), about=conflict.about)


def _step(step: NextStep, language: str, locale: Locale) -> Line:
    """Return what is to happen, who will do it and by when, each said once."""
    owner = step.owner if step.owner and not _says(step.action, step.owner) else None
    told = step.due is None or _says(step.action, step.due.text)
    due = None if step.due is None or told else _due(step.due, language, locale)
    text = step.action if owner else _begun(step.action)
    return Line(
        step.id, text.rstrip(".") if due else text, owner=_begun(owner) if owner else None, due=due
    )


def _due(due: Due, language: str, locale: Locale) -> str:
    """Return the date as the locale writes it where the day is known, else the source's words.

    What governs the date stays in front of it: a deadline is not a day.
    """
    found = next(iter(dates_in(due.text, None, language)), None)
    if due.date is None or due.precision != "day" or found is None:
        return due.text
    return due.text[: found.start] + dates.written(due.date, locale)


def _says(text: str, words: str) -> bool:
    return words.casefold() in text.casefold()


def _begun(text: str) -> str:
    """Return the text with a capital at its beginning."""
    return text[:1].upper() + text[1:]
