"""Lines that say by themselves what is to be done: tasks handed out, entries of lists."""

import re
from dataclasses import dataclass

from briefing.model.article import Kind
from briefing.model.briefing import Participant
from briefing.normalise.clauses import bare_end
from briefing.normalise.due import before_due, due_in
from briefing.normalise.found import Span
from briefing.normalise.hearing import Heard
from briefing.normalise.owners import owner_in
from briefing.normalise.reading import Reading, Section

_QUOTED = re.compile(r"[«“„]([^«»“”„]{2,60})[»”“]")  # the name of a firm
_MARKS = (": ", " – ", " — ")  # between an owner and the task
_LONGEST_OWNER = 40  # characters
LEAST = 2  # words of an action
_LONGEST = 330  # characters
_LONGEST_TOLD = 30  # words of an action that cannot do without what somebody said
_LONGEST_LINE = 40  # words of a line that hands out a task


@dataclass(frozen=True, slots=True)
class Plan:
    """What is to happen, by offsets of its sentence."""

    action: Span
    owner: Span | None = None
    due: Span | None = None


def is_listed(reading: Reading, heard: Heard) -> bool:
    """Tell whether a heading on next steps makes one of a sentence that names no plan."""
    if heard.sentence.section is not Section.NEXT_STEPS:
        return False
    if heard.sentence.kind is Kind.ITEM:
        return True
    pattern = reading.vocabulary.pattern
    settled = heard.cue is not None and not heard.cue.voiced
    if settled or pattern("plans_clauses.told").search(heard.cues):
        return False
    ahead = pattern("plans_clauses.ahead").search(heard.cues)
    return bool(ahead or due_in(reading, heard, 0, len(heard.raw)))


def kept(heard: Heard, plan: Plan, *, safe: bool) -> Plan | None:
    """Return a plan unless it is too short or too long to be printed."""
    start, end = plan.action
    words = len(heard.raw[start:end].split())
    if words < LEAST or end - start > _LONGEST or (not safe and words > _LONGEST_TOLD):
        return None
    return plan


def assigned(
    reading: Reading, heard: Heard, start: int, parties: tuple[Participant, ...]
) -> Plan | None:
    """Read "Anna to draft the letter by Friday" and, in lists, "Anna: draft the letter"."""
    listed = start > 0 or heard.sentence.section is Section.NEXT_STEPS
    if listed and (plan := _marked_off(reading, heard, start, parties)):
        return plan
    match = reading.vocabulary.pattern("plans_clauses.minutes").match(heard.cues, start)
    if len(heard.raw.split()) > _LONGEST_LINE:
        return None
    if match is None:
        return _at_end(reading, heard, start, parties) if heard.is_entry else None
    end, first = _joint(reading, heard, start, match.end())
    called = _QUOTED.search(heard.raw, start, end)
    words = (heard.raw[start : called.start()] if called else heard.raw[start:end]).split()
    small = reading.people.words("grammar.and")
    the = reading.vocabulary.pattern("owners.determiners")
    if not all(w[0].isupper() or w in small or the.fullmatch(w) for w in words):
        return None
    if not heard.raw[first : first + 1].islower():
        return None
    owner = called.span(1) if called else owner_in(reading, heard, (start, end), parties)
    plan = whole(reading, heard, first) if owner or listed else None
    return Plan(plan.action, Span(*(owner or (start, end))), plan.due) if plan else None


def _at_end(
    reading: Reading, heard: Heard, start: int, parties: tuple[Participant, ...]
) -> Plan | None:
    """Read an entry that says last who takes it on: "Fees, Anna Velde to report"."""
    comma = heard.cues.rfind(", ", start)
    match = reading.vocabulary.pattern("plans_clauses.minutes").match(heard.cues, comma + 2)
    if comma < start or match is None:
        return None
    end, _ = _joint(reading, heard, comma + 2, match.end())
    owner = owner_in(reading, heard, (comma + 2, end), parties)
    plan = whole(reading, heard, start) if owner and heard.raw[owner[0]].isupper() else None
    return Plan(plan.action, Span(*owner), plan.due) if plan and owner else None


def _joint(reading: Reading, heard: Heard, start: int, end: int) -> tuple[int, int]:
    """Return where the owner ends and where the action begins: "Anna| to |draft"."""
    pattern = reading.vocabulary.pattern
    verb = pattern("plans_clauses.infinitives").search(heard.cues, start, end)
    first = verb.start() if verb else end
    mark = pattern("plans_clauses.to").match(heard.cues, first)
    end = len(heard.raw[: first - 1].rstrip(" –—-"))
    return end, mark.end() + 1 if mark else first


def _marked_off(
    reading: Reading, heard: Heard, start: int, parties: tuple[Participant, ...]
) -> Plan | None:
    for mark in _MARKS:
        end = heard.cues.find(mark, start, start + _LONGEST_OWNER)
        owner = owner_in(reading, heard, (start, end), parties) if end > start else None
        plan = whole(reading, heard, end + len(mark)) if owner else None
        if owner and plan:
            return Plan(plan.action, Span(*owner), plan.due)
    return None


def whole(reading: Reading, heard: Heard, start: int) -> Plan | None:
    """Return a line as it stands behind `start`, its due phrase at the end left to itself."""
    last = bare_end(heard.raw, len(heard.raw))
    due = due_in(reading, heard, start, last)
    end = before_due(reading, heard, start, last, due) if due else last
    if len(heard.raw[start:end].split()) < LEAST:
        end = last
    plan = Plan(Span(start, end), None, Span(*due) if due else None)
    return kept(heard, plan, safe=True)
