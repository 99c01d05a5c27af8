"""What the template sees: the briefing in the words of the page, nothing measured yet.

Statements keep the source's words; the page only begins a sentence with a capital and says what
is not given. Labels are the locale's.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from babel import Locale

from briefing.compose import origin, outcomes, people, steps
from briefing.compose.head import Head, Rows
from briefing.compose.labels import Labels
from briefing.compose.line import Line, ended, says
from briefing.compose.origin import Piece
from briefing.compose.outcomes import OutcomeRow
from briefing.compose.people import Delegation
from briefing.compose.steps import Action
from briefing.compose.subject import subject
from briefing.model.briefing import Briefing, Statement
from briefing.model.style import Style


@dataclass(frozen=True, slots=True)
class View:
    """The context of the template, version 1."""

    labels: Labels
    marking: str | None
    fields: Rows
    subject: str
    lead: tuple[Line, ...]
    summary: tuple[Line, ...]
    people: tuple[Line, ...]
    delegations: tuple[Delegation, ...]  # empty where nobody's party is given
    apologies: tuple[Line, ...]  # those who the source says were absent
    outcomes: tuple[OutcomeRow, ...]
    issues: bool  # the source names an issue for at least one outcome
    votes: bool  # it counts at least one vote
    conflicts: tuple[Line, ...]
    steps: tuple[Line, ...]
    actions: tuple[Action, ...]  # the same as a table
    reactions: tuple[Line, ...]
    source: tuple[Piece, ...]  # empty where no source is recorded
    footer: str | None


def look(briefing: Briefing, labels: Labels, locale: Locale, style: Style, head: Head) -> View:
    """Return everything that the template may print."""
    language = briefing.language
    return View(
        labels=labels,
        marking=head.marking,
        fields=head.rows(),
        subject=subject(briefing, locale),
        lead=tuple(Line(s.id, ended(s.text)) for s in briefing.bottom_line),
        summary=tuple(Line(s.id, ended(s.text)) for s in _unsaid(briefing, style)),
        people=tuple(map(people.person, briefing.participants)),
        delegations=people.delegations(briefing.participants, labels),
        apologies=tuple(people.person(each) for each in briefing.mentioned if each.absent),
        outcomes=outcomes.rows(briefing.outcomes, labels),
        issues=any(outcome.issue for outcome in briefing.outcomes),
        votes=any(outcome.vote for outcome in briefing.outcomes),
        conflicts=tuple(outcomes.conflict(each, labels) for each in briefing.conflicts),
        steps=tuple(steps.line(step, language, locale) for step in briefing.next_steps),
        actions=tuple(steps.action(step, language, locale) for step in briefing.next_steps),
        reactions=tuple(
            Line(r.id, ended(r.text), by=r.by if r.by and not says(r.text, r.by) else None)
            for r in briefing.reactions
        ),
        source=origin.line(briefing.sources, labels, locale),
        footer=head.foot(),
    )


def _unsaid(briefing: Briefing, style: Style) -> Iterable[Statement]:
    """Yield the summary without what a bottom line on the page says already, in the same words."""
    printed = any(part.name == "bottom_line" for part in style.parts)
    said = {statement.text for statement in briefing.bottom_line if printed}
    return (statement for statement in briefing.summary if statement.text not in said)
