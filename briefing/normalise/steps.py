"""What happens next: from tables, from lists, and from sentences that say it will."""

from collections.abc import Iterator

from briefing.model.article import Kind
from briefing.model.briefing import Due, NextStep, Participant
from briefing.normalise.clauses import bare_end, clause_around
from briefing.normalise.due import before_due, due_in, due_of
from briefing.normalise.hearing import Heard
from briefing.normalise.owners import owner_in
from briefing.normalise.reading import Reading, Section, cite
from briefing.normalise.found import Span
from briefing.normalise.similar import overlap, terms
from briefing.normalise.tables import column, tables
from briefing.vocabulary import Hit, lower

_ELSEWHERE = frozenset(
    {Section.BACKGROUND, Section.REACTIONS, Section.SOURCES, Section.CONCLUSION}
)
_SAME = 0.75
_LEAST = 2  # words of an action
_LONGEST = 330  # characters
_LONGEST_TOLD = 30  # words of an action that cannot do without what somebody said


def steps_of(
    reading: Reading, heard: tuple[Heard, ...], parties: tuple[Participant, ...]
) -> tuple[NextStep, ...]:
    """Return the next steps in the order of the article."""
    found = [*_tabled(reading)]
    for one in heard:
        if one.sentence.kind is not Kind.ROW and one.sentence.section not in _ELSEWHERE:
            step = _step(reading, one, parties)
            found += [step] if step else []
    kept: list[NextStep] = []
    for step in found:
        words = terms(step.action, reading.vocabulary)
        if all(overlap(words, terms(o.action, reading.vocabulary)) < _SAME for o in kept):
            kept.append(step)
    return tuple(kept)


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
                yield _made(reading, given[0], given[0], given[1], given[2])


def _made(
    reading: Reading, said: Span, action: Span, owner: Span | None, due: Span | None
) -> NextStep:
    words = reading.article.words
    evidence = {"action": cite(reading, *said)}
    if owner:
        evidence["owner"] = cite(reading, *owner)
    when: Due | None = None
    if due:
        when, rule = due_of(reading, *due)
        evidence["due"] = cite(reading, *due, rule)
    name = words(*owner) if owner else None
    return NextStep("n", words(*action), owner=name, due=when, evidence=evidence)


def _step(
    reading: Reading, heard: Heard, parties: tuple[Participant, ...]
) -> NextStep | None:
    if reading.vocabulary.pattern("guards.conditions").match(heard.cues):
        return None
    if heard.raw.rstrip().endswith((":", "?")):
        return None
    minute = _minute(reading, heard, parties)
    if minute:
        return minute
    hit = _plan(reading, heard)
    if hit is not None:
        return _planned(reading, heard, hit, parties)
    listed = heard.sentence.kind is Kind.ITEM and heard.sentence.section is Section.NEXT_STEPS
    return _whole(reading, heard) if listed else None


def _plan(reading: Reading, heard: Heard) -> Hit | None:
    """Find the words of a plan that nothing before them takes back."""
    rules = reading.vocabulary.rules("plans")
    hit = rules.search(heard.cues)
    while hit is not None:
        if not _taken_back(reading, heard, hit):
            return hit
        hit = rules.search(heard.cues, hit.end)
    return None


def _taken_back(reading: Reading, heard: Heard, hit: Hit) -> bool:
    before = heard.cues[: hit.start]
    if reading.vocabulary.pattern("guards.speculation").search(before):
        return True
    words = before.split()
    noun = hit.rule == "intended" and bool(words)
    if noun and reading.vocabulary.pattern("plans_clauses.nouns").fullmatch(words[-1]):
        return True
    subject = _subject(reading, heard, hit.start)
    if subject is None:
        return bool(words) or hit.rule != "agreed"
    first = heard.cues[subject[0] : subject[1]].split()[0]
    return first in ("and", "or")


def _planned(
    reading: Reading, heard: Heard, hit: Hit, parties: tuple[Participant, ...]
) -> NextStep | None:
    subject = _subject(reading, heard, hit.start) or (0, 0)
    first, last = clause_around(heard, hit.start, hit.end, reading.vocabulary)
    lead = reading.vocabulary.pattern("plans_clauses.lists").match(heard.cues, subject[0])
    subject = (lead.end() + 1, subject[1]) if lead and subject[1] > lead.end() + 1 else subject
    safe = not reading.vocabulary.pattern("clauses.unsafe").search(heard.cues, 0, subject[0])
    first = subject[0] if safe and subject[0] > first else first
    due = due_in(reading, heard, max(first, hit.start), last) or due_in(reading, heard, 0, hit.start)
    owner = owner_in(reading, heard, subject, parties)
    if hit.rule == "unscheduled":
        due = (_after_verb(reading, heard, hit), hit.end)
        last = hit.start
    elif safe and (hit.rule == "agreed" or owner):
        first = _verb(reading, heard, hit)
    if due:
        last = before_due(reading, heard, first, last, due)
    last = bare_end(heard.raw, last)
    if not safe and len(heard.raw[first:last].split()) > _LONGEST_TOLD:
        return None
    if last - first > _LONGEST or len(heard.raw[first:last].split()) < _LEAST:
        return None
    return _made(
        reading,
        Span(heard.sentence.start, heard.sentence.end),
        Span(*heard.place(first, last)),
        Span(*heard.place(*owner)) if owner else None,
        Span(*heard.place(*due)) if due else None,
    )


def _subject(reading: Reading, heard: Heard, end: int) -> tuple[int, int] | None:
    """Find the subject before a verb, in its own clause; None where a pronoun refers back."""
    breaks = reading.vocabulary.pattern("plans_clauses.breaks")
    start = max((match.end() for match in breaks.finditer(heard.cues, 0, end)), default=0)
    for mark in (", ", "; ", ": ", "· ", "” ", "\" "):
        start = max(start, heard.cues.rfind(mark, 0, end) + len(mark) if mark in heard.cues[:end] else 0)
    while start < end and heard.cues[start] == " ":
        start += 1
    text = heard.cues[start:end].strip(" ,")
    if not text or reading.vocabulary.pattern("plans_clauses.relatives").fullmatch(text):
        return None
    return start, start + len(text)


def _verb(reading: Reading, heard: Heard, hit: Hit) -> int:
    match = reading.vocabulary.pattern("plans_clauses.modals").match(heard.cues, hit.start)
    position = match.end() if match else hit.start
    while position < len(heard.cues) and heard.cues[position] == " ":
        position += 1
    return position


def _after_verb(reading: Reading, heard: Heard, hit: Hit) -> int:
    match = reading.vocabulary.pattern("plans_clauses.be").match(heard.cues, hit.start)
    return match.end() + 1 if match else hit.start


def _minute(
    reading: Reading, heard: Heard, parties: tuple[Participant, ...]
) -> NextStep | None:
    """Read "Anna to draft the letter by Friday"."""
    match = reading.vocabulary.pattern("plans_clauses.minutes").match(heard.cues)
    if match is None or not heard.raw[0].isupper() or len(heard.raw.split()) > 40:
        return None
    end = heard.cues.index(" to ")
    owner = owner_in(reading, heard, (0, end), parties)
    if owner is None and heard.sentence.section is not Section.NEXT_STEPS:
        return None
    owner = owner or (0, end)
    first, last = end + 4, bare_end(heard.raw, len(heard.raw))
    due = due_in(reading, heard, first, last)
    last = before_due(reading, heard, first, last, due) if due else last
    return _made(
        reading,
        Span(heard.sentence.start, heard.sentence.end),
        Span(*heard.place(first, last)),
        Span(*heard.place(*owner)),
        Span(*heard.place(*due)) if due else None,
    )


def _whole(reading: Reading, heard: Heard) -> NextStep | None:
    last = bare_end(heard.raw, len(heard.raw))
    due = due_in(reading, heard, 0, last)
    end = before_due(reading, heard, 0, last, due) if due else last
    if len(heard.raw[:end].split()) < _LEAST:
        return None
    said = Span(heard.sentence.start, heard.sentence.end)
    place = Span(*heard.place(0, end))
    return _made(reading, said, place, None, Span(*heard.place(*due)) if due else None)
