"""What one sentence says will be done: which slice of it is the action, who acts, and by when."""

from collections.abc import Iterator

from briefing.model.briefing import Participant
from briefing.normalise.antecedents import antecedent
from briefing.normalise.clauses import bare_end, clause_around
from briefing.normalise.due import before_due, due_in, is_past
from briefing.normalise.found import Span
from briefing.normalise.hearing import Heard
from briefing.normalise.owners import owner_in
from briefing.normalise.plans import plan_in, stands_alone, subject_of, verb_of, words_after_be
from briefing.normalise.reading import Reading
from briefing.normalise.tasks import LEAST, Plan, assigned, is_listed, kept, whole
from briefing.vocabulary import Hit

_DECIDED = frozenset({"agreed", "intended"})  # who decided has been said before
_ENTRIES = frozenset({"called", "delivered"})
_CLAUSES = 4  # of a sentence, that are read
_REPORT = 60  # characters of "indicated to the senator that he"
_WORDS = 5  # of a subject behind its verb
# What these say needs its subject.
_STATED = frozenset({"charged", "recurring", "dated", "starting", "foretold"})


def plans_of(reading: Reading, heard: Heard, parties: tuple[Participant, ...]) -> Iterator[Plan]:
    """Yield what a sentence plans: nothing under a condition, one thing a clause."""
    pattern = reading.vocabulary.pattern
    if pattern("guards.conditions").match(heard.cues) or heard.raw.rstrip().endswith((":", "?")):
        return
    if pattern("outcomes.proposals").match(heard.cues):
        return
    label = pattern("outcomes.labels").match(heard.cues)
    start = label.end() + 1 if label else 0
    task = assigned(reading, heard, start, parties)
    hit = None if task else plan_in(reading, heard)
    if task:
        yield task
    elif hit is not None and hit.rule in _ENTRIES:
        yield from _given(whole(reading, heard, hit.start))
    elif hit is not None:
        yield from _clauses(reading, heard, hit, parties)
    elif label or is_listed(reading, heard):
        yield from _given(whole(reading, heard, start))


def _given(plan: Plan | None) -> tuple[Plan, ...]:
    return (plan,) if plan else ()


def _clauses(
    reading: Reading, heard: Heard, hit: Hit | None, parties: tuple[Participant, ...]
) -> Iterator[Plan]:
    """Yield the plan of each clause that has its own subject: "A will …; B will …"."""
    for _ in range(_CLAUSES):
        if hit is None:
            return
        end, following = _next_clause(reading, heard, hit)
        yield from _given(_planned(reading, heard, hit, end, parties))
        hit = following


def _next_clause(reading: Reading, heard: Heard, hit: Hit) -> tuple[int, Hit | None]:
    """Return where the clause of a plan ends, and the plan of the clause behind it if any."""
    between = ("; ", *(f", {word} " for word in reading.people.words("grammar.and")))
    marks = [at for at in (heard.cues.find(mark, hit.end) for mark in between) if at > 0]
    following = plan_in(reading, heard, min(marks)) if marks else None
    subject = subject_of(reading, heard, following.start) if following else None
    if subject is None or subject[0] <= min(marks):
        return len(heard.raw), None
    return min(marks), following


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
        return kept(heard, Plan(Span(first, bare_end(heard.raw, hit.start)), None, due), safe=safe)
    by = _due(reading, heard, hit, first, last)
    verb = verb_of(reading, heard, hit)
    charged = _charged(reading, heard, hit) if hit.rule == "charged" else subject
    told = _is_told(reading, heard, hit)
    owner = None if told else _owner(reading, heard, _until(charged, by), verb, parties)
    alone = safe and _is_cut_off(reading, heard, hit, last)
    known = owner is not None or subject.start == subject.end
    cut = alone and (known or _is_shared(reading, heard, hit, subject))
    action = _ended(reading, heard, hit, Span(verb if cut else first, last), by)
    if len(heard.raw[action.start : action.end].split()) < LEAST:
        action = Span(subject.start, action.end)
    acting = owner or (None if told else _owner_behind(reading, heard, hit, verb, parties))
    acting = acting or _reporter(reading, heard, hit, verb, parties)
    return kept(heard, Plan(action, acting, by), safe=safe)


def _is_told(reading: Reading, heard: Heard, hit: Hit) -> bool:
    """Tell whether the subject of a plan is not who acts: it only says so, or it is acted on."""
    tells = reading.vocabulary.pattern("plans_clauses.tellers").match(heard.cues, hit.start)
    passive = reading.vocabulary.ending("plans_clauses.passive_ends")
    return tells is not None or passive.search(heard.cues[: hit.end], hit.start) is not None


def _is_shared(reading: Reading, heard: Heard, hit: Hit, subject: Span) -> bool:
    """Tell whether a plan has a pronoun for its subject, or that of a verb before it."""
    if hit.rule not in _DECIDED:
        return False
    text = heard.cues[subject.start : subject.end].split()
    pronoun = " ".join(text[:1]) in reading.vocabulary.words("plans_clauses.pronouns")
    joined = reading.vocabulary.ending("plans_clauses.lists").search(
        heard.cues[: hit.start].rstrip()
    )
    return pronoun or joined is not None


def _subject(reading: Reading, heard: Heard, hit: Hit) -> Span:
    """Return the subject of a plan without an "and" before it; empty if there is none."""
    start, end = subject_of(reading, heard, hit.start) or (0, 0)
    lead = reading.vocabulary.pattern("plans_clauses.lists").match(heard.cues, start)
    return Span(lead.end() + 1, end) if lead and end > lead.end() + 1 else Span(start, end)


def _charged(reading: Reading, heard: Heard, hit: Hit) -> Span:
    """Return who is to act in "the board directed staff to"."""
    verb = reading.vocabulary.pattern("plans_clauses.charges").match(heard.cues, hit.start)
    return Span(verb.end() + 1 if verb else hit.start, heard.cues.rfind(" ", 0, hit.end))


def _until(acting: Span, due: Span | None) -> Span:
    """Leave out of who acts by when: "the board by May", "by May the board"."""
    if due is None or not acting.start <= due.start < acting.end:
        return acting
    if due.start == acting.start:
        return Span(min(due.end + 1, acting.end), acting.end)
    return Span(acting.start, due.start)


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
    subject = _subject(reading, heard, hit).start
    leads = due[0] in (0, subject) or due[1] <= subject
    adjoins = not heard.cues[due[1] : hit.start].strip()
    past = is_past(reading, *heard.place(*due))
    return due if (leads or adjoins) and not past else None


def _owner(
    reading: Reading, heard: Heard, subject: Span, verb: int, parties: tuple[Participant, ...]
) -> Span | None:
    """Return who acts: the subject, unless something is done to it ("will be published")."""
    if reading.vocabulary.pattern("plans_clauses.passives").match(heard.cues, verb):
        return None
    said = heard.cues[subject.start : subject.end].strip()
    if reading.vocabulary.pattern("guards.pronouns").fullmatch(said):
        return antecedent(reading, heard, parties)
    owner = owner_in(reading, heard, subject, parties)
    return Span(*owner) if owner else None


def _reporter(
    reading: Reading, heard: Heard, hit: Hit, verb: int, parties: tuple[Participant, ...]
) -> Span | None:
    """Return who says it of itself: "the clerk said | she would write", "anunció que | volverá"."""
    reports = reading.vocabulary.pattern("plans_clauses.reporting")
    told = reports.match(heard.cues, hit.start)
    ahead = reading.vocabulary.ending("plans_clauses.reporting").search(
        heard.cues[max(0, hit.start - _REPORT) : hit.start].rstrip()
    )
    start = hit.start if told else max(0, hit.start - _REPORT) + (ahead.start() if ahead else 0)
    subject = subject_of(reading, heard, start) if told or ahead else None
    return _owner(reading, heard, Span(*subject), verb, parties) if subject else None


def _owner_behind(
    reading: Reading, heard: Heard, hit: Hit, verb: int, parties: tuple[Participant, ...]
) -> Span | None:
    """Return who acts where the subject stands behind the verb: "soll | die Kommission …"."""
    fronted = reading.vocabulary.pattern("plans_clauses.acting").match(heard.cues, hit.start)
    if fronted is None:
        return None
    end = verb
    for _ in range(_WORDS):
        end = heard.cues.find(" ", end + 1, hit.end)
        owner = _owner(reading, heard, Span(verb, end), verb, parties) if end > 0 else None
        if owner or end < 0:
            return owner
    return None


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
