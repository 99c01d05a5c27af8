"""What one sentence says will be done: which slice of it is the action, who acts, and by when."""

from collections.abc import Iterator
from dataclasses import dataclass

from briefing.model.article import Kind
from briefing.model.briefing import Participant
from briefing.normalise.clauses import bare_end, clause_around
from briefing.normalise.due import before_due, due_in, is_past
from briefing.normalise.found import Span
from briefing.normalise.hearing import Heard
from briefing.normalise.owners import owner_in
from briefing.normalise.plans import plan_in, stands_alone, subject_of, verb_of, words_after_be
from briefing.normalise.reading import Reading, Section
from briefing.vocabulary import Hit

_LEAST = 2  # words of an action
_LONGEST = 330  # characters
_LONGEST_TOLD = 30  # words of an action that cannot do without what somebody said
_LONGEST_LINE = 40  # words of a line that hands out a task
_ENTRIES = frozenset({"called", "delivered"})
_MARKS = ("; ", ", and ")  # between clauses
_CLAUSES = 4  # of a sentence, that are read
_STATED = frozenset(
    {"charged", "recurring", "dated", "starting", "foretold"}
)  # told with their subject


@dataclass(frozen=True, slots=True)
class Plan:
    """What is to happen, by offsets of its sentence."""

    action: Span
    owner: Span | None = None
    due: Span | None = None


def plans_of(reading: Reading, heard: Heard, parties: tuple[Participant, ...]) -> Iterator[Plan]:
    """Yield what a sentence plans: nothing under a condition, one thing a clause."""
    pattern = reading.vocabulary.pattern
    if pattern("guards.conditions").match(heard.cues) or heard.raw.rstrip().endswith((":", "?")):
        return
    if pattern("outcomes.proposals").match(heard.cues):
        return
    label = pattern("outcomes.labels").match(heard.cues)
    start = label.end() + 1 if label else 0
    assigned = _assigned(reading, heard, start, parties)
    hit = None if assigned else plan_in(reading, heard)
    if assigned:
        yield assigned
    elif hit is not None and hit.rule in _ENTRIES:
        yield from _given(_whole(reading, heard, hit.start))
    elif hit is not None:
        yield from _clauses(reading, heard, hit, parties)
    elif label or _is_listed(reading, heard):
        yield from _given(_whole(reading, heard, start))


def _given(plan: Plan | None) -> tuple[Plan, ...]:
    return (plan,) if plan else ()


def _clauses(
    reading: Reading, heard: Heard, hit: Hit, parties: tuple[Participant, ...]
) -> Iterator[Plan]:
    """Yield the plan of each clause that has its own subject: "A will …; B will …"."""
    following: Hit | None = hit
    for _ in range(_CLAUSES):
        if following is None:
            return
        hit, end = following, len(heard.raw)
        mark = min(
            (at for at in (heard.cues.find(m, hit.end) for m in _MARKS) if at > 0), default=0
        )
        following = plan_in(reading, heard, mark) if mark else None
        if (
            following is not None
            and (subject_of(reading, heard, following.start) or (0,))[0] > mark
        ):
            end = mark
        else:
            following = None
        yield from _given(_planned(reading, heard, hit, end, parties))


def _is_listed(reading: Reading, heard: Heard) -> bool:
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


def _planned(
    reading: Reading, heard: Heard, hit: Hit, end: int, parties: tuple[Participant, ...]
) -> Plan | None:
    subject = _subject(reading, heard, hit)
    first, last = clause_around(heard, hit.start, hit.end, reading.vocabulary)
    last = min(last, end)
    safe = stands_alone(reading, heard, subject.start)
    first = subject.start if safe and subject.start > first else first
    if hit.rule == "unscheduled":
        due = Span(words_after_be(reading, heard, hit), hit.end)
        return _kept(heard, Plan(Span(first, bare_end(heard.raw, hit.start)), None, due), safe=safe)
    by = _due(reading, heard, hit, first, last)
    verb = verb_of(reading, heard, hit)
    acting = _charged(reading, heard, hit) if hit.rule == "charged" else subject
    told = hit.rule == "foretold"  # its subject is who tells it
    owner = None if told else _owner(reading, heard, acting, verb, parties)
    alone = safe and _is_cut_off(reading, heard, hit, last)
    cut = alone and (owner is not None or subject.start == subject.end)
    action = _ended(reading, heard, hit, Span(verb if cut else first, last), by)
    if len(heard.raw[action.start : action.end].split()) < _LEAST:
        action = Span(subject.start, action.end)
    return _kept(heard, Plan(action, owner, by), safe=safe)


def _subject(reading: Reading, heard: Heard, hit: Hit) -> Span:
    """Return the subject of a plan without an "and" before it; empty if there is none."""
    start, end = subject_of(reading, heard, hit.start) or (0, 0)
    lead = reading.vocabulary.pattern("plans_clauses.lists").match(heard.cues, start)
    return Span(lead.end() + 1, end) if lead and end > lead.end() + 1 else Span(start, end)


def _charged(reading: Reading, heard: Heard, hit: Hit) -> Span:
    """Return who is to act in "the board directed staff to"."""
    verb = reading.vocabulary.pattern("plans_clauses.charges").match(heard.cues, hit.start)
    return Span(verb.end() + 1 if verb else hit.start, heard.cues.rfind(" ", 0, hit.end))


def _due(reading: Reading, heard: Heard, hit: Hit, first: int, last: int) -> Span | None:
    """Return by when: said of the first thing that is planned, or before its subject."""
    start = max(first, hit.start)
    joint = reading.vocabulary.pattern("plans_clauses.joints").search(heard.cues, hit.end, last)
    due = due_in(reading, heard, start, joint.start()) if joint else None
    due = due or due_in(reading, heard, start, last) or _due_ahead(reading, heard, hit)
    return Span(*due) if due else None


def _due_ahead(reading: Reading, heard: Heard, hit: Hit) -> tuple[int, int] | None:
    """Find "In May, the board will" or "the board today is to", not "the report of May will"."""
    clause = heard.cues.rfind("; ", 0, hit.start) + 1
    due = due_in(reading, heard, clause, hit.start)
    if due is None:
        return None
    leads = due[0] == 0 or due[1] <= _subject(reading, heard, hit).start
    adjoins = not heard.cues[due[1] : hit.start].strip()
    past = is_past(reading, *heard.place(*due))
    return due if (leads or adjoins) and not past else None


def _owner(
    reading: Reading, heard: Heard, subject: Span, verb: int, parties: tuple[Participant, ...]
) -> Span | None:
    """Return who acts: the subject, unless something is done to it ("will be published")."""
    if reading.vocabulary.pattern("plans_clauses.passives").match(heard.cues, verb):
        return None
    owner = owner_in(reading, heard, subject, parties)
    return Span(*owner) if owner else None


def _is_cut_off(reading: Reading, heard: Heard, hit: Hit, last: int) -> bool:
    """Tell whether what begins with the verb can do without the subject up to its end."""
    pattern, verb = reading.vocabulary.pattern, verb_of(reading, heard, hit)
    wished = pattern("plans_clauses.wishes").search(heard.cues, hit.start, hit.end)
    if hit.rule in _STATED or wished or pattern("plans_clauses.not").match(heard.cues, verb):
        return False
    return not pattern("plans_clauses.goes_on").search(heard.cues, verb, last)


def _ended(reading: Reading, heard: Heard, hit: Hit, action: Span, due: Span | None) -> Span:
    """End an action before its due phrase, unless that would leave its subject alone."""
    end = before_due(reading, heard, *action, due) if due else action.end
    verbless = action.start < hit.start and end <= hit.start
    if verbless and reading.vocabulary.pattern("plans_clauses.be").match(heard.cues, hit.start):
        end = action.end
    return Span(action.start, bare_end(heard.raw, end))


def _kept(heard: Heard, plan: Plan, *, safe: bool) -> Plan | None:
    """Return a plan unless it is too short or too long to be printed."""
    start, end = plan.action
    words = len(heard.raw[start:end].split())
    if words < _LEAST or end - start > _LONGEST or (not safe and words > _LONGEST_TOLD):
        return None
    return plan


def _assigned(
    reading: Reading, heard: Heard, start: int, parties: tuple[Participant, ...]
) -> Plan | None:
    """Read "Anna to draft the letter by Friday"."""
    match = reading.vocabulary.pattern("plans_clauses.minutes").match(heard.cues, start)
    if match is None or len(heard.raw.split()) > _LONGEST_LINE:
        return None
    end = heard.cues.index(" to ", start)
    words = heard.raw[start:end].split()
    if not all(word[0].isupper() or word in ("and", "the") for word in words):
        return None
    if not heard.raw[end + 4].islower():
        return None
    owner = owner_in(reading, heard, (start, end), parties)
    listed = start or heard.sentence.section is Section.NEXT_STEPS
    if owner is None and not listed:
        return None
    plan = _whole(reading, heard, end + 4)
    return Plan(plan.action, Span(*(owner or (start, end))), plan.due) if plan else None


def _whole(reading: Reading, heard: Heard, start: int) -> Plan | None:
    last = bare_end(heard.raw, len(heard.raw))
    due = due_in(reading, heard, start, last)
    end = before_due(reading, heard, start, last, due) if due else last
    if len(heard.raw[start:end].split()) < _LEAST:
        end = last
    plan = Plan(Span(start, end), None, Span(*due) if due else None)
    return _kept(heard, plan, safe=True)
