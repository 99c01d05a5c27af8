"""What was or was not decided and what comes next, in at most four lines."""

from briefing.derive.status import Standing
from briefing.derive.trims import trim
from briefing.model.article import Kind
from briefing.model.briefing import NextStep, Outcome, Statement
from briefing.normalise.clauses import clause_around
from briefing.normalise.cues import outcome_cue
from briefing.normalise.hearing import Heard
from briefing.normalise.reading import Reading, Section, cite

_ROOM = 4 * 95  # characters: four lines of the memo
_SHARE = 250  # of them, for one sentence
_ELSEWHERE = frozenset({Section.BACKGROUND, Section.REACTIONS, Section.SOURCES})
_MOST = 3


def bottom_line_of(
    reading: Reading,
    heard: tuple[Heard, ...],
    outcomes: tuple[Outcome, ...],
    steps: tuple[NextStep, ...],
) -> tuple[Statement, ...]:
    """Return the result, then the next step, then a further result if there is room for it."""
    results = _results(reading, heard)
    cited = {c.start for o in outcomes for c in o.evidence.get("outcome", ())}
    results.sort(key=lambda one: one[0])
    plans = {c.start for step in steps for c in step.evidence["action"]}
    upcoming = [one for one in heard if one.sentence.start in plans]
    first = [one for _, one in results[:1]] or _leads(heard)
    wanted = [*first, *_nearest(upcoming, first), *[one for _, one in results[1:]]]
    del cited
    return _fitted(reading, wanted)


def _results(reading: Reading, heard: tuple[Heard, ...]) -> list[tuple[tuple[int, int], Heard]]:
    """Return sentences that say what came of it, each with its rank."""
    found = []
    for place, one in enumerate(heard):
        if one.sentence.kind is not Kind.PARAGRAPH or one.sentence.section in _ELSEWHERE:
            continue
        cue = outcome_cue(reading, one)
        if cue and not cue.voiced and not one.raw.endswith(("?", ":")):
            found.append(((_rank(one, cue), place), one))
    return found


def _rank(heard: Heard, cue: Standing) -> int:
    """Rank a result: that nothing was agreed comes first, then decisions near the start."""
    if cue.denied and cue.rule.startswith("open."):
        return 0
    return 1 if heard.sentence.lead else 2


def _leads(heard: tuple[Heard, ...]) -> list[Heard]:
    return [one for one in heard if one.sentence.lead and one.spoken < 0.6][:1]


def _nearest(upcoming: list[Heard], said: list[Heard]) -> list[Heard]:
    """Prefer the plan of a section on next steps, else the first."""
    named = [one for one in upcoming if one.sentence.section is Section.NEXT_STEPS]
    fresh = [one for one in named or upcoming if one not in said]
    return fresh[:1]


def _fitted(reading: Reading, wanted: list[Heard]) -> tuple[Statement, ...]:
    room, kept = _ROOM, []  # type: int, list[Statement]
    for one in wanted:
        statement = _short(reading, one)
        if statement is None or any(s.text == statement.text for s in kept):
            continue
        if len(statement.text) <= room and len(kept) < _MOST:
            kept.append(statement)
            room -= len(statement.text) + 1
    return tuple(kept)


def _short(reading: Reading, heard: Heard) -> Statement | None:
    place = heard.sentence.start, heard.sentence.end
    trimmed = trim(heard.sentence.text)
    if len(trimmed.text) <= _SHARE:
        return Statement("b", trimmed.text, {"text": cite(reading, *place, trims=trimmed.trims)})
    cue = outcome_cue(reading, heard)
    if cue is None:
        return None
    start, end = heard.place(*clause_around(heard, cue.start, cue.end, reading.vocabulary))
    text = reading.article.words(start, end)
    return Statement("b", text, {"text": cite(reading, *place)}) if len(text) <= _SHARE else None
