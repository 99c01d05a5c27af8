"""What was or was not decided and what comes next, in at most four lines."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator

from briefing.derive.status import Standing
from briefing.derive.trims import trim
from briefing.model.article import Kind
from briefing.model.briefing import Conflict, NextStep, Outcome, Statement, Status
from briefing.normalise.clauses import after_lead, clause_around
from briefing.normalise.doubles import parts
from briefing.normalise.hearing import Heard
from briefing.normalise.reading import Reading, Section, cite
from briefing.normalise.similar import terms
from briefing.normalise.weight import headline
from briefing.vocabulary import lower

_ROOM = 4 * 95  # characters: four lines of the memo
_SHARE = 250  # of them, for one sentence
_ELSEWHERE = frozenset({Section.BACKGROUND, Section.REACTIONS, Section.SOURCES})
_MOST = 3
_QUOTED = 0.6  # share of a sentence in quotation marks from which somebody only says so
_STOPS = (".", "!", ".”", '."', ".)")  # a caption ends with none of them
_BRIEF = 160  # characters; a longer sentence is cut where it only goes on
_LEAST = 50  # characters of such a cut
_NEAR = 40  # characters between a proposal and the sentence that carries it
_TELLS = "progress.some"  # "only two of five points": what the article is about
_SETTLED = frozenset({"agreed", "rejected", "deferred", "withdrawn", "open"})
_DECIDED = frozenset({Status.AGREED, Status.REJECTED, Status.DEFERRED, Status.OPEN})


def bottom_line_of(
    reading: Reading,
    heard: tuple[Heard, ...],
    outcomes: tuple[Outcome, ...],
    steps: tuple[NextStep, ...],
    conflicts: tuple[Conflict, ...] = (),
) -> tuple[Statement, ...]:
    """Return the result, then the next step, then a further result if there is room for it.

    What a conflict quotes is left out, since it is printed beside the outcomes.
    """
    quoted = frozenset(_quoted(heard, conflicts))
    heard = tuple(one for one in heard if _can_lead(reading, one, quoted))
    results = [one for _, one in sorted(_results(reading, heard), key=lambda found: found[0])]
    plans = {citation.start for step in steps for citation in step.evidence["action"]}
    upcoming = [one for one in heard if one.sentence.start in plans and _says_so(reading, one)]
    if not results and outcomes:
        carried = _carried(reading, outcomes)
        room = _ROOM - sum(len(one.text) + 1 for one in carried)
        settled = _settled(reading, outcomes[len(carried) :], conflicts, room)
        return (*carried, *settled)[:_MOST] or _fitted(reading, [*_leads(heard), *upcoming[:1]])
    dangling = reading.vocabulary.pattern("summary.dangling")
    clear = [one for one in results if not dangling.match(one.cues)]
    leads = [one for one in _leads(heard) if len(one.raw) <= _SHARE]
    voiced = _voiced(reading, heard, outcomes)
    first = clear[:1] or leads or voiced or results[:1] or _leads(heard)
    if first and first == clear[:1] and not _is_news(reading, first[0]):
        first = [*(one for one in leads if one not in first), *first]
    others = [one for one in results if one not in first]
    following = _nearest(reading, upcoming, first)
    agreed = _agreed(others) if first and first[0].cue and not _agreed(first[:1]) else []
    carried = _carried(reading, outcomes)
    return _fitted(reading, [*first[:1], *agreed, *following, *first[1:], *others], carried)


def _agreed(results: list[Heard]) -> list[Heard]:
    """Return the first result that settles something, since a memo says whether anything was."""
    return [one for one in results if one.cue and one.cue.status is Status.AGREED][:1]


def _carried(reading: Reading, outcomes: tuple[Outcome, ...]) -> tuple[Statement, ...]:
    """Return the first outcome with the sentence behind it that says how it was voted."""
    for one in outcomes[:1]:
        said = one.evidence["outcome"][0]
        vote = one.evidence.get("vote", ())
        if one.status in _DECIDED and vote and said.end <= vote[0].start <= said.end + _NEAR:
            place = said.start, vote[0].end
            return (Statement("b", reading.article.words(*place), {"text": cite(reading, *place)}),)
    return ()


def _is_news(reading: Reading, heard: Heard) -> bool:
    """Tell whether a result is what the article is about: the lead, the headline, no agreement."""
    if heard.sentence.lead or (heard.cue and (heard.cue.denied or heard.cue.rule == _TELLS)):
        return True
    news = headline(reading)
    return not news or bool(news & set(terms(heard.raw, reading.vocabulary)))


def _says_so(reading: Reading, heard: Heard) -> bool:
    """Tell whether a plan is a sentence, no entry such as "Papers to the clerk, please"."""
    pattern = reading.vocabulary.pattern
    handed_out = pattern("plans_clauses.minutes").match(heard.cues)
    return not (handed_out or pattern("plans.delivered").search(heard.cues))


def _voiced(
    reading: Reading, heard: tuple[Heard, ...], outcomes: tuple[Outcome, ...]
) -> list[Heard]:
    """Return the first sentence with an outcome that says itself of whom it speaks."""
    dangling = reading.vocabulary.pattern("summary.dangling")
    said = {citation.start for outcome in outcomes for citation in outcome.evidence["outcome"]}
    prose = (one for one in heard if one.sentence.kind is Kind.PARAGRAPH)
    clear = (one for one in prose if one.sentence.start in said and not dangling.match(one.cues))
    return list(clear)[:1]


def _can_lead(reading: Reading, heard: Heard, quoted: frozenset[int]) -> bool:
    """Tell whether a sentence is no labelled or idle entry of minutes and not quoted elsewhere."""
    labelled = reading.vocabulary.pattern("outcomes.labels").match(heard.cues)
    accepted = reading.vocabulary.pattern("outcomes.carried").match(heard.cues)
    idle = reading.vocabulary.pattern("summary.boilerplate").search(heard.cues)
    idle = idle or reading.vocabulary.pattern("summary.procedure").search(heard.cues)
    idle = idle or reading.vocabulary.pattern("summary.bare").match(heard.cues)
    return not (labelled or accepted or idle) and heard.sentence.start not in quoted


def _quoted(heard: tuple[Heard, ...], conflicts: tuple[Conflict, ...]) -> Iterator[int]:
    """Yield where the sentences begin that conflicts quote."""
    starts = [one.sentence.start for one in heard]
    for conflict in conflicts:
        for claim in conflict.values:
            for cited in claim.evidence["text"]:
                first = max(0, bisect_right(starts, cited.start) - 1)
                yield from starts[first : bisect_left(starts, cited.end)]


def _settled(
    reading: Reading, outcomes: tuple[Outcome, ...], conflicts: tuple[Conflict, ...], room: int
) -> tuple[Statement, ...]:
    """Make the bottom line of minutes, which decide item by item; `room` is in characters."""
    quoted = {conflict.about for conflict in conflicts}
    kept: list[Statement] = []
    rows = {b.start for b in reading.article.blocks if b.kind is Kind.ROW}
    rows |= {c.start for b in reading.article.blocks for c in b.cells}
    for outcome in outcomes:
        if outcome.evidence["outcome"][0].start in rows or outcome.id in quoted:
            continue  # a cell says little without its row
        if outcome.status in _DECIDED and len(outcome.outcome) < room and len(kept) < _MOST:
            kept.append(Statement("b", outcome.outcome, {"text": outcome.evidence["outcome"]}))
            room -= len(outcome.outcome) + 1
    return tuple(kept)


def _results(reading: Reading, heard: tuple[Heard, ...]) -> list[tuple[tuple[int, int], Heard]]:
    """Return sentences that say what came of it, each with its rank."""
    found = []
    for place, one in enumerate(heard):
        if one.sentence.kind is not Kind.PARAGRAPH or one.sentence.section in _ELSEWHERE:
            continue
        cue = one.cue
        if cue and not cue.voiced and not one.raw.endswith(("?", ":")):
            found.append(((_rank(reading, one, cue), place), one))
    return found


def _rank(reading: Reading, heard: Heard, cue: Standing) -> int:
    """Rank a result: a lead that settles something, that nothing was agreed, then the rest."""
    dangling = reading.vocabulary.pattern("summary.dangling").match(heard.cues)
    if cue.rule == _TELLS or (cue.denied and cue.rule.startswith("open.") and not dangling):
        return 1
    if heard.sentence.lead:
        return 0 if cue.rule.partition(".")[0] in _SETTLED else 2
    weak = dangling or cue.rule.endswith(".reaffirmed")
    return 4 if weak or len(heard.raw) > _SHARE else 3


def _leads(heard: tuple[Heard, ...]) -> list[Heard]:
    lead = [one for one in heard if one.sentence.lead and one.spoken < _QUOTED]
    return [one for one in lead if one.raw.rstrip().endswith(_STOPS)][:1] or lead[:1]


def _nearest(reading: Reading, upcoming: list[Heard], said: list[Heard]) -> list[Heard]:
    """Prefer when they meet again, then the plan of a section on next steps, a named subject."""
    dangling = reading.vocabulary.pattern("summary.dangling")
    again = reading.vocabulary.pattern("summary.again")
    meeting = [one for one in upcoming if one not in said and again.search(one.cues)]
    named = [one for one in upcoming if one.sentence.section is Section.NEXT_STEPS]
    fresh = [one for one in named or upcoming if one not in said]
    ahead = [one for one in fresh if one.cue is None or one.cue.voiced]
    clear = [one for one in ahead if not dangling.match(one.cues)]
    together = [one for one in meeting if not dangling.match(one.cues)]
    return (together or clear or ahead or fresh)[:1]


def _fitted(
    reading: Reading, wanted: list[Heard], carried: tuple[Statement, ...] = ()
) -> tuple[Statement, ...]:
    room = _ROOM - sum(len(one.text) + 1 for one in carried)
    kept: list[Statement] = [*carried]
    title = frozenset(terms(reading.article.title or "", reading.vocabulary))
    dangling = reading.vocabulary.pattern("summary.dangling")
    for one in wanted:
        statement = _short(reading, one)
        denied = one.cue is not None and one.cue.denied
        if kept and not denied and dangling.match(lower(statement.text)):
            continue  # its subject is said in what was cut away or in the sentence before it
        if any(s.text == statement.text for s in kept):
            continue
        if len(wanted) > 1 and title.issuperset(terms(statement.text, reading.vocabulary)):
            continue  # the title is printed above it
        if len(statement.text) <= room and len(kept) < _MOST:
            kept.append(statement)
            room -= len(statement.text) + 1
    return tuple(kept)


def _short(reading: Reading, heard: Heard) -> Statement:
    place = heard.sentence.start, heard.sentence.end
    trimmed = trim(heard.sentence.text, reading.vocabulary.language)
    whole = Statement("b", trimmed.text, {"text": cite(reading, *place, trims=trimmed.trims)})
    if len(trimmed.text) <= _BRIEF:
        return whole
    several = parts(heard, reading.vocabulary) if heard.cue else ()
    last = None if several else _cut(reading, heard)
    if last is None and (heard.cue is None or len(trimmed.text) <= _SHARE):
        return whole
    around = several[0][0] if several else _around(reading, heard, last)
    text = reading.article.words(*heard.place(*around))
    return Statement("b", text, {"text": cite(reading, *place)}) if len(text) <= _SHARE else whole


def _around(reading: Reading, heard: Heard, last: int | None) -> tuple[int, int]:
    """Return the clause of the cue, or where a sentence without one begins, up to a cut."""
    if heard.cue is None:
        end = last if last is not None else len(heard.raw)
        return after_lead(heard, end, reading.vocabulary), end
    start, end = clause_around(heard, heard.cue.start, heard.cue.end, reading.vocabulary)
    return start, end if last is None else min(last, end)


def _cut(reading: Reading, heard: Heard) -> int | None:
    """Return where a sentence only goes on: with an explanation, or with a clause of its own."""
    pattern, vocabulary = reading.vocabulary.pattern, reading.vocabulary
    first = max(_LEAST, heard.cue.end if heard.cue else 0)
    if pattern("guards.conditions").match(heard.cues):
        return None
    listed = False
    for comma in (place for place in range(first, len(heard.cues)) if heard.cues[place] == ","):
        rest = comma + 2
        if pattern("clauses.tails").match(heard.cues, rest):
            return None if pattern("clauses.unsafe").search(heard.cues, rest) else comma
        joint = pattern("clauses.joined").match(heard.cues, rest)
        subject = heard.cues[joint.end() :].split()[:1] if joint else []
        if not listed and subject and subject[0] in vocabulary.words("clauses.subjects"):
            return None if pattern("clauses.unsafe").search(heard.cues, rest) else comma
        listed = True  # "the north, the south, and the islands" goes on with no clause
    return None
