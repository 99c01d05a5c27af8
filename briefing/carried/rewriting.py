"""A statement with what a person wrote on the page in its place: from words back to fields."""

import re
from dataclasses import replace

from briefing.carried.cells import Fields
from briefing.carried.likeness import folded
from briefing.compose.labels import Labels
from briefing.derive.dates import dates_in
from briefing.model.briefing import (
    Due,
    Mention,
    NextStep,
    Outcome,
    Participant,
    Reaction,
    Statement,
    Status,
    Vote,
)
from briefing.model.parts import Stated

_COUNTS = re.compile(r"\d{1,6}")


def faults(changed: Fields, words: Labels) -> dict[str, str]:
    """Return the fields that cannot hold what they say now, each with the reason."""
    found = {}
    status, vote = changed.get("status"), changed.get("vote")
    if status and _status_of(status, words) is None:
        known = ", ".join(words.statuses.values())
        found["status"] = f"“{status[:60]}” is no status; write one of {known}"
    if vote and _vote_of(vote) is None:
        found["vote"] = f"“{vote[:60]}” is no vote; write how many for and how many against"
    return found


def rewritten(statement: Stated, changed: Fields, words: Labels, language: str) -> Stated:
    """Return the statement with other fields, in which there are no faults, marked as edited."""
    new = _New(changed)
    made: Stated
    match statement:
        case Statement():
            made = replace(statement, text=new.text("text", statement.text))
        case Reaction():
            by = new.given("by", statement.by)
            made = replace(statement, text=new.text("text", statement.text), by=by)
        case Participant():
            role, party = new.given("role", statement.role), statement.affiliation
            made = replace(statement, name=new.text("name", statement.name), role=role)
            made = replace(made, affiliation=new.given("affiliation", party))
        case Mention():
            role = new.given("role", statement.role)
            made = replace(statement, name=new.text("name", statement.name), role=role)
        case NextStep():
            owner, by_when = new.given("owner", statement.owner), statement.due
            made = replace(statement, action=new.text("action", statement.action), owner=owner)
            made = replace(made, due=_due(changed, by_when, (language, words.language)))
        case Outcome():
            made = _outcome(statement, new, words)
    gone = {name for name, said in changed.items() if not said}
    kept = {name: cited for name, cited in made.evidence.items() if name not in gone}
    return replace(made, evidence=kept, edited=True)


class _New:
    """What is said now where something is, and what was said before elsewhere."""

    def __init__(self, changed: Fields) -> None:
        self.changed = changed

    def text(self, name: str, old: str) -> str:
        return self.changed.get(name) or old

    def given(self, name: str, old: str | None) -> str | None:
        return (self.changed[name] or None) if name in self.changed else old


def _outcome(old: Outcome, new: _New, words: Labels) -> Outcome:
    issue, ref = new.given("issue", old.issue), new.given("ref", old.ref)
    made = replace(old, outcome=new.text("outcome", old.outcome), issue=issue, ref=ref)
    if "vote" in new.changed:
        made = replace(made, vote=_vote_of(new.changed["vote"]))
    if "status" in new.changed:
        made = replace(made, status=_status_of(new.changed["status"], words) or old.status)
    return made


def _due(changed: Fields, old: Due | None, languages: tuple[str, ...]) -> Due | None:
    """Return by when, dated as far as the text is precise in the source's language or ours."""
    text = changed.get("due")
    if text is None:
        return old
    for found in (day for spoken in languages for day in dates_in(text, None, spoken)):
        if found.iso and found.precision and "--" not in found.iso:
            return Due(text, found.iso, found.precision)
    return Due(text) if text else None


def _status_of(text: str, words: Labels) -> Status | None:
    said = folded(text).casefold()
    labels = {folded(label).casefold(): status for status, label in words.statuses.items()}
    return Status(labels[said]) if said in labels else None if said else Status.UNKNOWN


def _vote_of(text: str) -> Vote | None:
    counts = [int(number) for number in _COUNTS.findall(text)]
    if len(counts) not in (2, 3):
        return None
    return Vote(counts[0], counts[1], counts[2] if len(counts) > 2 else None)
