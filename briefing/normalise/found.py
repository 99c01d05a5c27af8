"""Found outcomes, by their places in the article, made into statements with evidence."""

from dataclasses import dataclass
from typing import NamedTuple

from briefing.derive.status import status_of
from briefing.model.briefing import Outcome, Status
from briefing.normalise.issues import names_issue
from briefing.normalise.reading import Reading, cite
from briefing.normalise.votes import reference_in, vote_in


class Span(NamedTuple):
    """A stretch of `Article.text`."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Found:
    """An outcome as it lies in the article."""

    outcome: Span
    said: Span  # the sentence, item or cell that it was taken from
    issue: Span | None = None
    standing: Span | None = None  # what its status is read from, where that stands elsewhere
    vote: Span | None = None  # likewise its vote
    blocks: tuple[int, ...] = ()
    voiced: bool = False  # said only; nothing was settled by it
    listed: bool = False  # an entry of a table or a list
    status: Status = Status.UNKNOWN


def outcome_of(reading: Reading, found: Found) -> Outcome:
    """Make the statement, with a citation for every field."""
    words = reading.article.words
    evidence = {"outcome": cite(reading, *found.said)}
    issue = found.issue if found.issue and names_issue(words(*found.issue)) else None
    if issue:
        evidence["issue"] = cite(reading, *issue)
    place = found.standing or found.outcome
    status, rule = status_of(words(*place), reading.vocabulary.language)
    if found.status not in (Status.UNKNOWN, status):
        status = Status.UNKNOWN  # these words, out of their sentence, would say something else
    if status is not Status.UNKNOWN:
        evidence["status"] = cite(reading, *place, rule)
    counted = vote_in(reading, *(found.vote or found.standing or found.said))
    if counted:
        evidence["vote"] = cite(reading, *counted.place)
    numbered = reference_in(reading, *found.outcome)
    if numbered:
        evidence["ref"] = cite(reading, *numbered)
    return Outcome(
        id="o",
        outcome=words(*found.outcome),
        issue=words(*issue) if issue else None,
        status=status,
        ref=words(*numbered) if numbered else None,
        vote=counted.vote if counted else None,
        evidence=evidence,
    )
