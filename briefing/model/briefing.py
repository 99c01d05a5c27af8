"""Briefing: what is to be said about an article, every field with its evidence.

It knows no paper. The briefing file writes these values under the same names; `memo.from_` is
`from` there. A field that the source does not give is None; a tuple may be empty.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Literal

from briefing.model.notice import Notice


@dataclass(frozen=True, slots=True)
class Citation:
    """Where the source says it. The quote is mandatory and wins over the offsets."""

    source: int  # a `SourceRecord.id`
    start: int  # code points in that source's text
    end: int
    quote: str  # the text between the offsets, white space folded
    rule: str | None = None  # for a derived field, the rule that made it from the quote
    trims: tuple[str, ...] = ()  # the safe trims that made the field shorter than its quote


Evidence = Mapping[str, tuple[Citation, ...]]
"""The citations of each field of one statement, by the field's name."""


class Status(StrEnum):
    """Where an issue stands after the event."""

    AGREED = "agreed"
    PROGRESS = "progress"
    RAISED = "raised"
    NOTED = "noted"
    OPEN = "open"
    DEFERRED = "deferred"
    REJECTED = "rejected"
    WITHDRAWN = "withdrawn"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Title:
    """The memo's subject; `derived` when the source prints no title and one was made."""

    text: str
    derived: bool = False


@dataclass(frozen=True, slots=True)
class EventDate:
    """When the event took place, never more precise than stated.

    ISO 8601 by length: 2025, 2025-04, 2025-04-10; --05-12 is a day whose year is not given.
    """

    start: str
    end: str | None = None
    basis: Literal["stated", "published"] = "stated"
    text: str | None = None  # the source's own words


@dataclass(frozen=True, slots=True)
class MemoFields:
    """The head of the memo. People and styles fill it, extractors never do."""

    to: str | None = None
    through: str | None = None
    from_: str | None = None
    copy: str | None = None
    date: str | None = None  # ISO 8601
    reference: str | None = None
    purpose: str | None = None
    marking: str | None = None
    contact: str | None = None


@dataclass(frozen=True, slots=True)
class Statement:
    """One sentence of the bottom line or of the summary."""

    id: str
    text: str
    evidence: Evidence = field(default_factory=dict)
    edited: bool = False  # a person changed what the quote no longer supports


@dataclass(frozen=True, slots=True)
class Participant:
    """Who took part: a person, or a party that the source names without a person."""

    id: str
    name: str
    role: str | None = None
    affiliation: str | None = None  # the country or organisation represented
    kind: Literal["person", "organisation"] = "person"
    head: bool = False  # head of the delegation
    evidence: Evidence = field(default_factory=dict)
    edited: bool = False


@dataclass(frozen=True, slots=True)
class Mention:
    """A person named by the source who did not take part, as far as it says."""

    id: str
    name: str
    role: str | None = None
    evidence: Evidence = field(default_factory=dict)
    edited: bool = False
    absent: bool = False  # the source lists the person among those who were away


@dataclass(frozen=True, slots=True)
class Vote:
    """A counted vote."""

    for_: int
    against: int
    abstained: int | None = None


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one issue."""

    id: str
    outcome: str
    issue: str | None = None
    status: Status = Status.UNKNOWN
    ref: str | None = None  # the source's own number
    vote: Vote | None = None
    evidence: Evidence = field(default_factory=dict)
    edited: bool = False


@dataclass(frozen=True, slots=True)
class Due:
    """By when, as precisely as stated. `date` and `precision` are both None or both given."""

    text: str
    date: str | None = None  # ISO 8601: 2026-03, 2026-W12, 2026-03-14
    precision: Literal["day", "week", "month", "year"] | None = None


@dataclass(frozen=True, slots=True)
class NextStep:
    """What the source says will or should happen."""

    id: str
    action: str
    owner: str | None = None
    due: Due | None = None
    evidence: Evidence = field(default_factory=dict)
    edited: bool = False


@dataclass(frozen=True, slots=True)
class Reaction:
    """What a third party said about it; `by` names that party."""

    id: str
    text: str
    by: str | None = None
    evidence: Evidence = field(default_factory=dict)
    edited: bool = False


@dataclass(frozen=True, slots=True)
class Claim:
    """One side of a conflict."""

    text: str
    evidence: Evidence = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Conflict:
    """Two values that sources, or one source, give for the same fact."""

    id: str
    about: str  # the id of the statement in question
    values: tuple[Claim, ...]  # the first is the one that the statement prints


@dataclass(frozen=True, slots=True)
class SourceRecord:
    """What is known about a source, and its text."""

    id: int  # from 1
    title: str | None = None
    publisher: str | None = None
    author: str | None = None
    published: str | None = None  # ISO 8601
    url: str | None = None
    credit: str | None = None
    rights: str | None = None
    retrieved: str | None = None  # ISO 8601
    sha256: str | None = None  # of the bytes
    text_sha256: str | None = None  # of the text as UTF-8
    text: str | None = None


@dataclass(frozen=True, slots=True)
class Briefing:
    """Everything that is to be said, most important first in every part."""

    title: Title
    language: str  # ISO 639-1, of the source
    date: EventDate | None = None
    place: str | None = None
    memo: MemoFields = field(default_factory=MemoFields)
    bottom_line: tuple[Statement, ...] = ()
    summary: tuple[Statement, ...] = ()
    participants: tuple[Participant, ...] = ()
    mentioned: tuple[Mention, ...] = ()
    outcomes: tuple[Outcome, ...] = ()
    next_steps: tuple[NextStep, ...] = ()
    reactions: tuple[Reaction, ...] = ()
    conflicts: tuple[Conflict, ...] = ()
    sources: tuple[SourceRecord, ...] = ()
    notices: tuple[Notice, ...] = ()
    evidence: Evidence = field(default_factory=dict)  # of `title`, `date` and `place`
