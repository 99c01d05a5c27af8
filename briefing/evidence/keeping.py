"""What becomes of a field that an article does not support: it goes."""

from collections.abc import Mapping
from dataclasses import replace
from typing import TypeVar

from briefing.evidence.examining import Known, refuted
from briefing.evidence.finding import Finding
from briefing.model.briefing import (
    Briefing,
    Conflict,
    Due,
    EventDate,
    Mention,
    NextStep,
    Outcome,
    Participant,
    Reaction,
    Status,
)
from briefing.model.notice import Level, Notice
from briefing.model.parts import SAYS, Row, changed, statements

Findings = Mapping[str, tuple[Finding, ...]]
T = TypeVar("T")


def keep_supported(briefing: Briefing) -> Briefing:
    """Drop what the source does not say, with a notice of level problem for each.

    A statement goes when its main field is not supported, else only the field in question. What a
    person edited stays, and so does what cites nothing. A title stays: no memo is without one.
    """
    return _kept(briefing, {})


def _kept(briefing: Briefing, known: Known) -> Briefing:
    failed = _failed(briefing, known)
    told = (_dropped(finding) for found in failed.values() for finding in found)
    notices = (*briefing.notices, *(one for one in told if one not in briefing.notices))
    kept = _standing(replace(_reduced(briefing, failed), notices=notices))
    # What leaned on a field that went, like a text on whose words it was, is looked at again.
    if kept == briefing:
        return kept
    return _kept(kept, known if kept.date == briefing.date else {})


def _reduced(briefing: Briefing, failed: Findings) -> Briefing:
    def supported(rows: tuple[Row, ...]) -> tuple[Row, ...]:
        told = ((row, {one.field for one in failed.get(row.id, ())}) for row in rows)
        return tuple(_without(row, names) for row, names in told if SAYS[type(row)] not in names)

    return replace(
        changed(briefing, supported),
        date=_date(briefing.date, failed.get("date", ())),
        place=None if "place" in failed else briefing.place,
        conflicts=tuple(_claims(conflict, failed) for conflict in briefing.conflicts),
    )


def _standing(briefing: Briefing) -> Briefing:
    """Take away conflicts and evidence that have lost what they are about."""
    ids = {row.id for row in statements(briefing)}
    conflicts = tuple(c for c in briefing.conflicts if c.about in ids and len(c.values) > 1)
    gone = {key for key in ("date", "place") if getattr(briefing, key) is None}
    evidence = {key: cited for key, cited in briefing.evidence.items() if key not in gone}
    return replace(briefing, conflicts=conflicts, evidence=evidence)


def _failed(briefing: Briefing, known: Known) -> dict[str, tuple[Finding, ...]]:
    failed: dict[str, tuple[Finding, ...]] = {}
    for finding in refuted(briefing, known):
        failed[finding.about] = (*failed.get(finding.about, ()), finding)
    return failed


def _without(row: Row, names: set[str]) -> Row:
    """Take the named fields and their evidence back to what stands for "not given"."""
    if not names:
        return row
    gone = {name.partition(".")[0] for name in names - {"due.date"}}
    evidence = {key: cited for key, cited in row.evidence.items() if key not in gone}
    return replace(_blank(row, names), evidence=evidence)


def _blank(row: Row, names: set[str]) -> Row:
    def kept(name: str, value: T) -> T | None:
        return None if name in names else value

    if isinstance(row, Mention):
        absent = row.absent and "absent" not in names
        return replace(row, role=kept("role", row.role), absent=absent)
    if isinstance(row, Participant):
        row = replace(row, role=kept("role", row.role), head=row.head and "head" not in names)
        row = replace(row, affiliation=kept("affiliation", row.affiliation))
        return replace(row, kind="person") if "kind" in names else row
    if isinstance(row, Outcome):
        row = replace(row, issue=kept("issue", row.issue), ref=kept("ref", row.ref))
        row = replace(row, vote=kept("vote", row.vote))
        return replace(row, status=Status.UNKNOWN) if "status" in names else row
    if isinstance(row, NextStep):
        row = replace(row, owner=kept("owner", row.owner), due=kept("due.text", row.due))
        return replace(row, due=_undated(row.due)) if "due.date" in names else row
    return replace(row, by=kept("by", row.by)) if isinstance(row, Reaction) else row


def _undated(due: Due | None) -> Due | None:
    return replace(due, date=None, precision=None) if due else None


def _date(date: EventDate | None, failed: tuple[Finding, ...]) -> EventDate | None:
    names = {finding.field for finding in failed}
    if date is None or names & {"start", "text"}:
        return None
    return replace(date, end=None) if names else date


def _claims(conflict: Conflict, failed: Findings) -> Conflict:
    names = {finding.field for finding in failed.get(conflict.id, ())}
    values = enumerate(conflict.values)
    return replace(conflict, values=tuple(c for n, c in values if f"values[{n}].text" not in names))


def _dropped(finding: Finding) -> Notice:
    text = f"Left out, since the source does not support it: “{_short(finding.value)}”. "
    return Notice(Level.PROBLEM, text + finding.reason, finding.about, finding.field)


def _short(value: str) -> str:
    return value if len(value) <= 80 else value[:79] + "…"
