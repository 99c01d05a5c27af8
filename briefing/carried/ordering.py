"""The order of a part's statements once some of them stand elsewhere, are new, or are gone."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from briefing.model.briefing import (
    Briefing,
    Mention,
    NextStep,
    Outcome,
    Participant,
    Reaction,
    Statement,
)
from briefing.model.parts import Row, Stated


def ordered(old: Sequence[str], before: Sequence[str], now: Sequence[str]) -> list[str]:
    """Return the ids of a part in their new order.

    Args:
        old: In the briefing; a page may print them in another order, or not all of them.
        before: Those on the page, in its order.
        now: Those on the page now, new ones among them.
    """
    stays, printed = set(now), set(before)
    result = [name for name in old if name in stays or name not in printed]
    moved = [name for name in now if name in printed]
    if moved != [name for name in before if name in stays]:
        following = iter(moved)
        result = [next(following) if name in stays else name for name in result]
    for place, name in enumerate(now):
        if name not in printed:
            result.insert(_place(result, now, place), name)
    return result


def _place(result: Sequence[str], now: Sequence[str], place: int) -> int:
    """Return where a new one goes: behind the one that it follows, or else to the front."""
    return result.index(now[place - 1]) + 1 if place else 0


def filled(briefing: Briefing, rows: Mapping[str, Sequence[Stated]]) -> Briefing:
    """Return the briefing with other statements in every part; those of no such kind are not."""
    return replace(
        briefing,
        bottom_line=_of(Statement, rows["bottom_line"]),
        summary=_of(Statement, rows["summary"]),
        participants=_of(Participant, rows["participants"]),
        mentioned=_of(Mention, rows["mentioned"]),
        outcomes=_of(Outcome, rows["outcomes"]),
        next_steps=_of(NextStep, rows["next_steps"]),
        reactions=_of(Reaction, rows["reactions"]),
    )


def _of(kind: type[Row], rows: Sequence[Stated]) -> tuple[Row, ...]:
    return tuple(row for row in rows if isinstance(row, kind))
