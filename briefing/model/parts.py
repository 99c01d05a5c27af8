"""The seven parts that hold what a briefing says, and the one walk over them."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Protocol, TypeVar

from briefing.model.briefing import (
    Briefing,
    Mention,
    NextStep,
    Outcome,
    Participant,
    Reaction,
    Statement,
)

Stated = Statement | Participant | Mention | Outcome | NextStep | Reaction
"""One thing that a briefing says."""

Row = TypeVar("Row", Statement, Participant, Mention, Outcome, NextStep, Reaction)

PARTS: Mapping[str, type[Stated]] = {
    "bottom_line": Statement,
    "summary": Statement,
    "participants": Participant,
    "mentioned": Mention,
    "outcomes": Outcome,
    "next_steps": NextStep,
    "reactions": Reaction,
}
"""What each part holds, by the name of the briefing's field, in the order of the file."""

SAYS: Mapping[type[Stated], str] = {
    Statement: "text",
    Participant: "name",
    Mention: "name",
    Outcome: "outcome",
    NextStep: "action",
    Reaction: "text",
}
"""The field without which a statement says nothing."""


class Change(Protocol):
    """What becomes of the statements of a part, whatever they are."""

    def __call__(self, rows: tuple[Row, ...]) -> tuple[Row, ...]:
        """Return those that take their place."""


def parts(briefing: Briefing) -> Iterator[tuple[str, tuple[Stated, ...]]]:
    """Yield the name of each part and its statements, in the order of `PARTS`."""
    yield "bottom_line", briefing.bottom_line
    yield "summary", briefing.summary
    yield "participants", briefing.participants
    yield "mentioned", briefing.mentioned
    yield "outcomes", briefing.outcomes
    yield "next_steps", briefing.next_steps
    yield "reactions", briefing.reactions


def statements(briefing: Briefing) -> Iterator[Stated]:
    """Yield every statement, part by part."""
    for _, rows in parts(briefing):
        yield from rows


def changed(briefing: Briefing, change: Change) -> Briefing:
    """Return the briefing with every part as `change` makes it; all else stays."""
    return replace(
        briefing,
        bottom_line=change(briefing.bottom_line),
        summary=change(briefing.summary),
        participants=change(briefing.participants),
        mentioned=change(briefing.mentioned),
        outcomes=change(briefing.outcomes),
        next_steps=change(briefing.next_steps),
        reactions=change(briefing.reactions),
    )
