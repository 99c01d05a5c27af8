"""The fields of each statement: what each says, and how it has to be shown."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum, auto

from briefing.evidence.source_text import fold
from briefing.model.briefing import (
    Briefing,
    Mention,
    NextStep,
    Outcome,
    Participant,
    Reaction,
    Statement,
    Status,
)
from briefing.model.parts import Stated


class Proof(Enum):
    """How a field is shown to be the source's."""

    CLAIM = auto()  # a slice that must not leave behind what governs it
    PHRASE = auto()  # a slice: a name, a role, a noun
    EITHER = auto()  # a slice, or made by a rule
    RULE = auto()  # made by a rule
    COUNT = auto()  # numbers, each of which stands in the quote


@dataclass(frozen=True, slots=True)
class Field:
    """One given field. `name` is how findings call it, `key` where its evidence lies."""

    name: str
    key: str
    value: str
    proof: Proof


def given(statement: Stated) -> tuple[Field, ...]:
    """Return the fields of a statement that say something, the one it cannot do without first."""
    found: list[Field | None]
    match statement:
        case Statement():
            found = [_claim("text", statement.text)]
        case Participant():
            found = list(_participant(statement))
        case Mention():
            found = [_named(statement.name), _role(statement.role), *_absence(statement)]
        case Outcome():
            found = list(_outcome(statement))
        case NextStep():
            found = list(_step(statement))
        case Reaction():
            found = [_claim("text", statement.text), _made("by", statement.by)]
    return tuple(field for field in found if field is not None)


def of_briefing(briefing: Briefing) -> tuple[tuple[str, Field], ...]:
    """Return the title, date and place as far as they are given.

    The title of a file that names no source is the person's own who wrote it.
    """
    found: list[tuple[str, Field]] = []
    if briefing.sources or briefing.evidence.get("title"):
        proof = Proof.CLAIM if briefing.title.derived else Proof.PHRASE
        found.append(("title", Field("text", "title", fold(briefing.title.text), proof)))
    if date := briefing.date:
        if date.text is not None:
            found.append(("date", Field("text", "date", fold(date.text), Proof.PHRASE)))
        found.append(("date", Field("start", "date", date.start, Proof.RULE)))
        if date.end is not None:
            found.append(("date", Field("end", "date", date.end, Proof.RULE)))
    if briefing.place is not None:
        found.append(("place", Field("text", "place", fold(briefing.place), Proof.EITHER)))
    return tuple(found)


def _participant(person: Participant) -> Iterator[Field | None]:
    yield _named(person.name)
    yield _role(person.role)
    if person.affiliation is not None:
        yield Field("affiliation", "affiliation", fold(person.affiliation), Proof.EITHER)
    if person.kind != "person":
        yield Field("kind", "kind", person.kind, Proof.RULE)
    if person.head:
        yield Field("head", "head", "true", Proof.RULE)


def _absence(mention: Mention) -> Iterator[Field]:
    if mention.absent:
        yield Field("absent", "absent", "true", Proof.RULE)


def _outcome(outcome: Outcome) -> Iterator[Field | None]:
    yield _claim("outcome", outcome.outcome)
    yield _phrase("issue", outcome.issue)
    if outcome.status is not Status.UNKNOWN:
        yield Field("status", "status", outcome.status.value, Proof.RULE)
    yield _phrase("ref", outcome.ref)
    if vote := outcome.vote:
        counts = (vote.for_, vote.against, vote.abstained)
        shown = "–".join(str(count) for count in counts if count is not None)
        yield Field("vote", "vote", shown, Proof.COUNT)


def _step(step: NextStep) -> Iterator[Field | None]:
    yield _claim("action", step.action)
    yield _made("owner", step.owner)
    if step.due:
        yield _phrase("due.text", step.due.text, "due")
        if step.due.date is not None:
            yield Field("due.date", "due", step.due.date, Proof.RULE)


def _made(name: str, value: str | None) -> Field | None:
    return None if value is None else Field(name, name, fold(value), Proof.EITHER)


def _named(value: str) -> Field:
    return Field("name", "name", fold(value), Proof.EITHER)


def _role(value: str | None) -> Field | None:
    return None if value is None else Field("role", "role", fold(value), Proof.EITHER)


def _claim(name: str, value: str) -> Field:
    return Field(name, name, fold(value), Proof.CLAIM)


def _phrase(name: str, value: str | None, key: str | None = None) -> Field | None:
    return None if value is None else Field(name, key or name, fold(value), Proof.PHRASE)
