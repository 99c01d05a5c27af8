"""What happens next: from tables, from lists, and from sentences that say it will."""

from collections.abc import Iterator

from briefing.derive.trims import trim
from briefing.model.article import Kind
from briefing.model.briefing import Due, NextStep, Participant
from briefing.normalise.divided import each_of
from briefing.normalise.due import due_of
from briefing.normalise.found import Span
from briefing.normalise.headed import headed
from briefing.normalise.hearing import Heard
from briefing.normalise.owned import called
from briefing.normalise.planned import plans_of
from briefing.normalise.proposals import accepted
from briefing.normalise.reading import Reading, Section, cite
from briefing.normalise.similar import overlap, terms
from briefing.normalise.tables import column, tables
from briefing.normalise.tasks import Plan

_ELSEWHERE = frozenset({Section.BACKGROUND, Section.REACTIONS, Section.SOURCES, Section.CONCLUSION})
_SAME = 0.75  # share of the shorter one's words from which two steps count as one
_COMPARED = 100  # steps before it that a step is compared with


def steps_of(
    reading: Reading, heard: tuple[Heard, ...], parties: tuple[Participant, ...]
) -> tuple[NextStep, ...]:
    """Return the next steps in the order of the article."""
    found = [*_tabled(reading), *_told(reading, heard, parties)]
    found.sort(key=lambda step: step.evidence["action"][0].start)
    settled = tuple(one.sentence.block for one in heard if one.cue is not None)
    busy = tuple(reading.article.blocks[block] for block in dict.fromkeys(settled))
    return tuple(called(reading, step, parties, busy) for step in _distinct(reading, found))


def _distinct(reading: Reading, found: list[NextStep]) -> Iterator[NextStep]:
    """Yield the steps that are not said again in other words; what two take on is two steps."""
    seen: list[tuple[list[str], str | None]] = []
    for step in found:
        words, owner = terms(step.action, reading.vocabulary), step.owner
        recent = (said for said, by in seen[-_COMPARED:] if not (by and owner and by != owner))
        if all(overlap(words, said) < _SAME for said in recent):
            seen.append((words, owner))
            yield step


def _told(
    reading: Reading, heard: tuple[Heard, ...], parties: tuple[Participant, ...]
) -> Iterator[NextStep]:
    for one, plan in accepted(reading, heard):
        yield _stated(reading, one, plan)
    for one in heard:
        if one.sentence.kind is not Kind.ROW and one.sentence.section not in _ELSEWHERE:
            meeting = headed(reading, one)
            plans = (meeting,) if meeting else plans_of(reading, one, parties)
            for told in plans:
                yield from (_stated(reading, one, each) for each in each_of(reading, one, told))


def _tabled(reading: Reading) -> Iterator[NextStep]:
    for table in tables(reading):
        action = column(reading, table, "action")
        if action is None or column(reading, table, "outcome") is not None:
            continue
        places = [action, column(reading, table, "owner"), column(reading, table, "due")]
        for cells in table.rows:
            spans = [
                Span(cells[i].start, cells[i].end) if i is not None and i < len(cells) else None
                for i in places
            ]
            given = [s if s and reading.article.words(*s) else None for s in spans]
            if given[0]:
                yield _made(reading, given[0], Plan(given[0], given[1], given[2]))


def _stated(reading: Reading, heard: Heard, plan: Plan) -> NextStep:
    """Make the step that a sentence states."""
    action, owner, due = plan.action, plan.owner, plan.due
    placed = Plan(
        Span(*heard.place(*action)),
        Span(*heard.place(*owner)) if owner else None,
        Span(*heard.place(*due)) if due else None,
    )
    said = Span(min(heard.sentence.start, placed.action.start), heard.sentence.end)
    return _made(reading, said, placed)


def _made(reading: Reading, said: Span, plan: Plan) -> NextStep:
    """Make a step of what stands at places of the article; its action loses a leading "But"."""
    words = reading.article.words
    begins = plan.action.start == said.start
    action = trim(words(*plan.action), reading.vocabulary.language) if begins else None
    trims = action.trims if action else ()
    evidence = {"action": cite(reading, *said, trims=trims)}
    if plan.owner:
        evidence["owner"] = cite(reading, *plan.owner)
    when: Due | None = None
    if plan.due:
        when, rule = due_of(reading, *plan.due)
        evidence["due"] = cite(reading, *plan.due, rule)
    text = action.text if action else words(*plan.action)
    owner = words(*plan.owner) if plan.owner else None
    return NextStep("n", text, owner=owner, due=when, evidence=evidence)
