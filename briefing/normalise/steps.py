"""What happens next: from tables, from lists, and from sentences that say it will."""

from collections.abc import Iterator

from briefing.model.article import Kind
from briefing.model.briefing import Due, NextStep, Participant
from briefing.normalise.clauses import bare_end, clause_around
from briefing.normalise.due import before_due, due_in, due_of
from briefing.normalise.found import Span
from briefing.normalise.hearing import Heard
from briefing.normalise.owners import owner_in
from briefing.normalise.plans import plan_in, stands_alone, subject_of, verb_of, words_after_be
from briefing.normalise.reading import Reading, Section, cite
from briefing.normalise.similar import overlap, terms
from briefing.normalise.tables import column, tables
from briefing.vocabulary import Hit

_ELSEWHERE = frozenset({Section.BACKGROUND, Section.REACTIONS, Section.SOURCES, Section.CONCLUSION})
_SAME = 0.75  # share of the shorter one's words from which two steps count as one
_COMPARED = 100  # steps before it that a step is compared with
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
    return tuple(_distinct(reading, found))


def _distinct(reading: Reading, found: list[NextStep]) -> Iterator[NextStep]:
    """Yield the steps that are not said again in other words."""
    seen: list[list[str]] = []
    for step in found:
        words = terms(step.action, reading.vocabulary)
        if all(overlap(words, other) < _SAME for other in seen[-_COMPARED:]):
            seen.append(words)
            yield step


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


def _step(reading: Reading, heard: Heard, parties: tuple[Participant, ...]) -> NextStep | None:
    if reading.vocabulary.pattern("guards.conditions").match(heard.cues):
        return None
    if heard.raw.rstrip().endswith((":", "?")):
        return None
    minute = _minute(reading, heard, parties)
    if minute:
        return minute
    hit = plan_in(reading, heard)
    if hit is not None:
        return _planned(reading, heard, hit, parties)
    listed = heard.sentence.kind is Kind.ITEM and heard.sentence.section is Section.NEXT_STEPS
    return _whole(reading, heard) if listed else None


def _planned(
    reading: Reading, heard: Heard, hit: Hit, parties: tuple[Participant, ...]
) -> NextStep | None:
    subject = subject_of(reading, heard, hit.start) or (0, 0)
    first, last = clause_around(heard, hit.start, hit.end, reading.vocabulary)
    lead = reading.vocabulary.pattern("plans_clauses.lists").match(heard.cues, subject[0])
    subject = (lead.end() + 1, subject[1]) if lead and subject[1] > lead.end() + 1 else subject
    safe = stands_alone(reading, heard, subject[0])
    first = subject[0] if safe and subject[0] > first else first
    due = due_in(reading, heard, max(first, hit.start), last) or due_in(
        reading, heard, 0, hit.start
    )
    owner = owner_in(reading, heard, subject, parties)
    if hit.rule == "unscheduled":
        due = (words_after_be(reading, heard, hit), hit.end)
        last = hit.start
    elif safe and hit.rule != "recurring" and (hit.rule == "agreed" or owner):
        first = verb_of(reading, heard, hit)
    if due:
        last = before_due(reading, heard, first, last, due)
    last = bare_end(heard.raw, last)
    if len(heard.raw[first:last].split()) < _LEAST:
        first = subject[0]
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


def _minute(reading: Reading, heard: Heard, parties: tuple[Participant, ...]) -> NextStep | None:
    """Read "Anna to draft the letter by Friday"."""
    label = reading.vocabulary.pattern("outcomes.labels").match(heard.cues)
    start = label.end() + 1 if label else 0
    match = reading.vocabulary.pattern("plans_clauses.minutes").match(heard.cues, start)
    if match is None or len(heard.raw.split()) > 40:
        return None
    end = heard.cues.index(" to ", start)
    words = heard.raw[start:end].split()
    if not all(word[0].isupper() or word in ("and", "the") for word in words):
        return None
    if not heard.raw[end + 4].islower():
        return None
    owner = owner_in(reading, heard, (start, end), parties)
    listed = label or heard.sentence.section is Section.NEXT_STEPS
    if owner is None and not listed:
        return None
    owner = owner or (start, end)
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
