"""Plans that name two actions: "to mend the pier by June and to report back in September"."""

from collections.abc import Iterator

from briefing.normalise.clauses import bare_end
from briefing.normalise.due import before_due, due_in
from briefing.normalise.found import Span
from briefing.normalise.hearing import Heard
from briefing.normalise.reading import Reading
from briefing.normalise.tasks import LEAST, Plan

_MOST = 4  # actions of one plan


def each_of(reading: Reading, heard: Heard, plan: Plan) -> tuple[Plan, ...]:
    """Return the actions of a plan, each with its own due date; all have one owner.

    A plan without an owner stays whole, since what follows "and" has no subject of its own.
    """
    last = max(plan.action.end, plan.due.end if plan.due else 0)
    cuts = list(_cuts(reading, heard, plan.action.start, last)) if plan.owner else []
    if not 0 < len(cuts) < _MOST:
        return (plan,)
    starts = [plan.action.start, *(end for _, end in cuts)]
    ends = [*(start for start, _ in cuts), last]
    parts = [Span(start, end) for start, end in zip(starts, ends, strict=True)]
    if any(len(heard.raw[slice(*part)].split()) < LEAST for part in parts):
        return (plan,)
    return tuple(_part(reading, heard, part, plan.owner) for part in parts)


def _cuts(reading: Reading, heard: Heard, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield where a conjunction stands, with its comma, and where the next action begins."""
    for match in reading.vocabulary.pattern("plans_clauses.further").finditer(
        heard.cues, start, end
    ):
        before = len(heard.cues[: match.start()].rstrip(" ,"))
        yield before, match.end() + heard.cues.startswith(" ", match.end())


def _part(reading: Reading, heard: Heard, part: Span, owner: Span | None) -> Plan:
    due = due_in(reading, heard, *part)
    end = before_due(reading, heard, *part, due) if due else part.end
    if len(heard.raw[part.start : end].split()) < LEAST:
        end = part.end
    action = Span(part.start, bare_end(heard.raw, end))
    return Plan(action, owner, Span(*due) if due else None)
