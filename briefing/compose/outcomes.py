"""The table of issues and outcomes: what each row says, and how a house numbers it."""

from dataclasses import dataclass

from briefing.compose.labels import Labels
from briefing.compose.line import Line, begun, says
from briefing.model.briefing import Conflict, Outcome, Vote
from briefing.model.memo import Mark

_LONGEST_NUMBER = 10  # characters; a longer one stands in the outcome
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


@dataclass(frozen=True, slots=True)
class OutcomeRow:
    """A row of the table. None where the source does not say."""

    id: str
    number: str  # the source's where it numbers them all, else 1, 2, …
    issue: str | None
    outcome: str  # with number and vote, unless it says them itself
    decision: str  # without those that have a column of their own
    vote: str | None  # "7–2–1": for, against, abstained
    status: str
    mark: str | None


def rows(outcomes: tuple[Outcome, ...], labels: Labels) -> tuple[OutcomeRow, ...]:
    """Return the rows in the order of the briefing."""
    numbered = all(o.ref and len(o.ref) <= _LONGEST_NUMBER for o in outcomes)
    return tuple(
        _row(outcome, labels, outcome.ref if numbered else None, number)
        for number, outcome in enumerate(outcomes, 1)
    )


def conflict(found: Conflict, labels: Labels) -> Line:
    """Return what the source says elsewhere about a statement."""
    others = "; ".join(f"“{claim.text}”" for claim in found.values[1:])
    return Line(found.id, labels.words["conflict"].format(quote=others), about=found.about)


def _row(outcome: Outcome, labels: Labels, own: str | None, number: int) -> OutcomeRow:
    text, vote = outcome.outcome, outcome.vote
    ref = outcome.ref if outcome.ref and not says(text, outcome.ref) else None
    told = _vote(vote, labels) if vote and not says(text, f"{vote.for_}") else None
    return OutcomeRow(
        outcome.id,
        own or str(number),
        begun(outcome.issue) if outcome.issue else None,
        _with(text, ref, told),
        _with(text, None if own else ref),
        _counted(vote) if vote else None,
        labels.statuses[outcome.status],
        _MARKS.get(outcome.status),
    )


def _with(text: str, *extras: str | None) -> str:
    given = "; ".join(filter(None, extras))
    return begun(f"{text} ({given})" if given else text)


def _counted(vote: Vote) -> str:
    counts = (vote.for_, vote.against, vote.abstained)
    return "–".join(str(count) for count in counts if count is not None)


def _vote(vote: Vote, labels: Labels) -> str:
    form = "vote" if vote.abstained is None else "vote_abstained"
    return labels.words[form].format(for_=vote.for_, against=vote.against, abstained=vote.abstained)
