"""A statement with what a person wrote on the page in its place: from cells back to fields."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace

from briefing.carried.matching import folded, likeness
from briefing.carried.spots import Spot, spots, taken
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
from briefing.model.parts import SAYS, Stated
from briefing.renderers.said import Said

COLUMNS: Mapping[str, tuple[str, ...]] = {
    "people": ("affiliation", "name"),
    "outcomes": ("issue", "outcome", "status"),
    "decisions": ("outcome", "status"),
    "items": ("ref", "issue", "outcome", "status"),
    "votes": ("ref", "issue", "outcome", "vote", "status"),
    "actions": ("action", "owner", "due"),
}
"""The field that each column of a table prints."""

_LONGEST_NAME = 8  # words before a colon that are somebody's name
_COUNTS = re.compile(r"\d{1,6}")
_NUMBER = re.compile(r"\d{1,3}\.?")

Fields = dict[str, str]
"""What fields say now, "" where nothing is said any more."""


class NotTaken(Exception):
    """What somebody wrote cannot be taken over; the sentence says why."""


def changes(statement: Stated, before: Said, now: Said, words: Labels) -> Fields:
    """Return the fields of a statement that its line says otherwise now.

    Raises:
        NotTaken: The line has other columns than it had.
    """
    columns = _columns(statement, before)
    if len(columns) != len(before.texts) or len(now.texts) != len(before.texts):
        raise NotTaken("its row has other columns than before")
    values = values_of(statement)
    changed: Fields = {}
    for column, was, is_now in zip(columns, before.texts, now.texts, strict=True):
        if folded(was) == folded(is_now) or (column not in values and _is_count(was, is_now)):
            continue
        inside = _inside(column, columns, statement, values)
        read = _Cell(was, is_now, now.lead, inside, words.language)
        changed |= read.fields(column) if column in values and column != "status" else {
            column: is_now
        }  # fmt: skip
    return {name: "" if is_nothing(text, words) else text for name, text in changed.items()}


def _columns(statement: Stated, line: Said) -> tuple[str, ...]:
    columns = COLUMNS.get(line.kind, (SAYS[type(statement)],))
    stands_for_itself = isinstance(statement, Participant) and columns[0] == "affiliation"
    if stands_for_itself and folded(line.texts[0]) == folded(values_of(statement)["name"]):
        return ("name", "role")
    return columns


def _inside(column: str, columns: tuple[str, ...], statement: Stated, values: Fields) -> Fields:
    """Return what a cell may hold: its own field, and in the main one those without a column."""
    if column not in values:
        return {}
    others = {n: v for n, v in values.items() if n not in columns and n != "status"}
    main = column == SAYS[type(statement)]
    return {column: values[column]} | (others if main else {})


class _Cell:
    """A text before and after, and the fields that it may hold."""

    def __init__(self, was: str, now: str, lead: str, inside: Fields, language: str) -> None:
        self._was, self._now, self._lead = was, now, lead
        self._inside, self._language = inside, language

    def fields(self, main: str) -> Fields:
        """Return what the fields say now, as far as it differs; a capital is the page's."""
        where = spots(self._was, self._inside)
        if main not in (spot.field for spot in where):
            where = (Spot(main, 0, len(self._was)),)
        printed = {spot.field: self._was[spot.start : spot.end] for spot in where}
        now = taken(self._was, self._now, where, main, self._holds)
        changed = {
            name: _uncapped(text, printed[name], self._inside[name])
            for name, text in now.items()
            if folded(text) != folded(printed[name])
        }
        return changed | dict(self._unsaid(printed, now.get(main, "")))

    def _holds(self, field: str, text: str) -> bool:
        old = self._inside[field]
        if field in ("owner", "by"):
            short = len(text.split()) <= _LONGEST_NAME
            return bool(text) and (short or self._lead.startswith(text))
        if field == "due":
            return bool(dates_in(text, None, self._language)) or likeness(text, old) > 0
        if field == "date":
            return bool(dates_in(text, None, self._language))
        if field in ("ref", "vote"):
            return any(map(str.isdigit, text))
        return bool(text)

    def _unsaid(self, printed: Fields, main: str) -> Iterator[tuple[str, str]]:
        """Yield the fields that the main one said before, and says no more."""
        for name, value in self._inside.items():
            was_said = value.casefold() in self._was.casefold()
            if name not in printed and was_said and value.casefold() not in main.casefold():
                yield name, ""


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

    def text(name: str, old: str) -> str:
        return changed.get(name) or old

    def given(name: str, old: str | None) -> str | None:
        return (changed[name] or None) if name in changed else old

    made: Stated
    match statement:
        case Statement():
            made = replace(statement, text=text("text", statement.text))
        case Reaction():
            made = replace(statement, text=text("text", statement.text))
            made = replace(made, by=given("by", statement.by))
        case Participant():
            made = replace(statement, name=text("name", statement.name))
            made = replace(made, role=given("role", statement.role))
            made = replace(made, affiliation=given("affiliation", statement.affiliation))
        case Mention():
            made = replace(statement, name=text("name", statement.name))
        case NextStep():
            made = replace(statement, action=text("action", statement.action))
            made = replace(made, owner=given("owner", statement.owner))
            made = replace(made, due=_due(changed, statement.due, language))
        case Outcome():
            made = replace(statement, outcome=text("outcome", statement.outcome))
            made = replace(made, issue=given("issue", statement.issue))
            made = replace(made, ref=given("ref", statement.ref))
            if "vote" in changed:
                made = replace(made, vote=_vote_of(changed["vote"]))
            if "status" in changed:
                made = replace(made, status=_status_of(changed["status"], words) or made.status)
    gone = {name for name, words_ in changed.items() if not words_}
    kept = {name: cited for name, cited in made.evidence.items() if name not in gone}
    return replace(made, evidence=kept, edited=True)


def values_of(statement: Stated) -> Fields:
    """Return what the given fields of a statement say, the main one first."""
    found: dict[str, str | None]
    match statement:
        case Statement():
            found = {"text": statement.text}
        case Reaction():
            found = {"text": statement.text, "by": statement.by}
        case Participant():
            found = {"name": statement.name, "role": statement.role}
            found["affiliation"] = statement.affiliation
        case Mention():
            found = {"name": statement.name, "role": statement.role}
        case NextStep():
            due = statement.due.text if statement.due else None
            found = {"action": statement.action, "owner": statement.owner, "due": due}
        case Outcome():
            found = {"outcome": statement.outcome, "issue": statement.issue}
            found |= {"ref": statement.ref, "status": statement.status.value}
            found["vote"] = _counts(statement.vote) if statement.vote else None
    return {name: " ".join(value.split()) for name, value in found.items() if value}


def due(text: str, language: str) -> Due:
    """Return by when, dated as far as a text is precise."""
    found = next(iter(dates_in(text, None, language)), None)
    if found is None or found.iso is None or found.precision is None or "--" in found.iso:
        return Due(text)
    return Due(text, found.iso, found.precision)


def _due(changed: Fields, old: Due | None, language: str) -> Due | None:
    if "due" not in changed:
        return old
    return due(changed["due"], language) if changed["due"] else None


def _status_of(text: str, words: Labels) -> Status | None:
    said = folded(text).casefold()
    labels = {folded(label).casefold(): status for status, label in words.statuses.items()}
    return Status(labels[said]) if said in labels else None if said else Status.UNKNOWN


def _vote_of(text: str) -> Vote | None:
    counts = [int(number) for number in _COUNTS.findall(text)]
    if len(counts) not in (2, 3):
        return None
    return Vote(counts[0], counts[1], counts[2] if len(counts) > 2 else None)


def _counts(vote: Vote) -> str:
    counts = (vote.for_, vote.against, vote.abstained)
    return "–".join(str(count) for count in counts if count is not None)


def _is_count(was: str, now: str) -> bool:
    """Tell whether both are places in a list, which nobody gave."""
    return _NUMBER.fullmatch(was) is not None and _NUMBER.fullmatch(now) is not None


def is_nothing(text: str, words: Labels) -> bool:
    """Return whether a text is what the page prints where nothing is given."""
    said = folded(text)
    return any(said == folded(words.words[key]) for key in ("not_given", "others", "no_person"))


def _uncapped(text: str, printed: str, value: str) -> str:
    """Return a text as its field has it where the page began it with a capital."""
    capped = printed[:1] != value[:1] and printed[:1] == value[:1].upper()
    first = text.split()[:1] == printed.split()[:1]
    return value[:1] + text[1:] if capped and first else text
