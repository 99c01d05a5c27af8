"""What became of each issue: from tables, from lists, from minutes and from sentences."""

from collections.abc import Iterator
from dataclasses import replace

from briefing.derive.status import Standing, status_of
from briefing.model.article import Kind
from briefing.model.briefing import Outcome, Participant, Reaction, Status
from briefing.normalise.clauses import clause_around
from briefing.normalise.doubles import parts
from briefing.normalise.found import Found, Span, outcome_of
from briefing.normalise.hearing import Heard
from briefing.normalise.introduced import introduced
from briefing.normalise.issues import issue_before, issue_beside
from briefing.normalise.listed import listed, own_heading, tabled
from briefing.normalise.minutes import minuted
from briefing.normalise.precise import precise
from briefing.normalise.reading import Reading, Section
from briefing.normalise.similar import overlap, terms
from briefing.normalise.speakers import said_by_parties
from briefing.normalise.votes import vote_in
from briefing.normalise.weight import most_important_first

_ELSEWHERE = frozenset({Section.BACKGROUND, Section.REACTIONS, Section.SOURCES, Section.CONCLUSION})
_SAME = 0.5  # share of the shorter one's words from which two outcomes count as one
_TOPIC = 4  # words of a heading that names a topic rather than telling the story
_LONGEST = 330  # characters of an outcome; a longer one is no entry for a table
_MOST = 100  # statements of running text that are compared with each other
_DECISIONS = 3  # from which on an article tells of decisions rather than of what was said
_MOST_VOICED = 6  # of what was only said, once nothing else was decided


def outcomes_of(
    reading: Reading,
    heard: tuple[Heard, ...],
    reactions: tuple[Reaction, ...] = (),
    participants: tuple[Participant, ...] = (),
) -> tuple[Outcome, ...]:
    """Return the outcomes, the most important first, else in the order of the article.

    What a third party said is a reaction and no outcome. Where a table or a list gives the
    outcomes, sentences add decisions that it does not name.
    """
    structured = [*tabled(reading), *listed(reading, heard)]
    taken = {block for found in structured for block in found.blocks}
    below = [one for one in introduced(reading, heard) if taken.isdisjoint(one.blocks)]
    taken |= {block for found in below for block in found.blocks}
    rest = tuple(one for one in heard if one.sentence.block not in taken)
    minutes = [] if structured else minuted(reading, rest)
    entered = {place for found in (*below, *minutes) for place in _places(found)}
    voices = said_by_parties(reading, heard, participants)
    lead = next((one.sentence.start for one in heard if one.sentence.lead), 0)
    stated = [
        found
        for one in heard
        if one.sentence.block not in taken and not _is_caption(one, lead)
        if one.sentence.start not in entered
        for found in _all_stated(reading, one, voices, agenda=bool(minutes))
    ]
    outside = {citation.start for said in reactions for citation in said.evidence["text"]}
    told = [found for found in stated if found and not (found.voiced and found.said[0] in outside)]
    told = _without_speeches(reading, heard, told[:_MOST], len(structured) + len(below))
    if structured:
        told = [found for found in told if _adds(found)]
    elif below or minutes or sum(not found.voiced for found in told) > _MOST_VOICED:
        told = [found for found in told if not found.voiced]
    ordered = [*structured, *below, *minutes, *_ranked(told)]
    made = (outcome_of(reading, found) for found in _distinct(reading, ordered))
    return most_important_first(reading, heard, precise(reading, tuple(made)))


def _without_speeches(
    reading: Reading, heard: tuple[Heard, ...], told: list[Found], more: int
) -> list[Found]:
    """Leave out what one of those who met said, where the article tells what all of them decided.

    `more` counts the decisions that stand in tables and lists.
    """
    if more + sum(not found.voiced for found in told) < _DECISIONS:
        return told
    bodies = said_by_parties(reading, heard, ())
    return [found for found in told if not found.voiced or found.said.start in bodies]


def _places(found: Found) -> Iterator[int]:
    """Yield where the sentences begin that an entry of minutes was read from."""
    yield from (span.start for span in (found.said, found.standing, found.vote) if span)


def _ranked(found: list[Found]) -> list[Found]:
    voiced = [one for one in found if one.voiced][:_MOST_VOICED]
    return [one for one in found if not one.voiced] + voiced


def _adds(found: Found) -> bool:
    return found.status is Status.AGREED and found.issue is not None and not found.voiced


def _distinct(reading: Reading, found: list[Found]) -> list[Found]:
    kept: list[Found] = []
    seen: list[frozenset[str]] = []
    for one in found:
        words = frozenset(terms(reading.article.words(*one.outcome), reading.vocabulary))
        alike = (at for at, other in enumerate(seen) if overlap(words, other) >= _SAME)
        before = None if one.listed else next(alike, None)
        if before is None:
            kept.append(one)
            seen.append(words)
        elif _is_preciser(reading, one, kept[before]):
            kept[before], seen[before] = one, words
    return kept


def _is_preciser(reading: Reading, one: Found, other: Found) -> bool:
    """Tell whether only the latter of two tellings says how it was voted."""
    if other.listed or one.status is not other.status:
        return False
    counted = vote_in(reading, *(one.vote or one.said))
    return counted is not None and vote_in(reading, *(other.vote or other.said)) is None


def _is_caption(heard: Heard, lead: int) -> bool:
    """Tell whether a paragraph is a headline or a caption before the running text."""
    return heard.sentence.kind is Kind.PARAGRAPH and heard.sentence.start < lead


def _all_stated(
    reading: Reading, heard: Heard, voices: frozenset[int], *, agenda: bool
) -> tuple[Found | None, ...]:
    """Read what one sentence settles, part by part where it settles several things."""
    whole = _stated(reading, heard, voices, agenda=agenda)
    several = parts(heard, reading.vocabulary) if whole and not whole.voiced else ()
    if not (whole and several):
        return (whole,)
    return tuple(
        replace(
            whole,
            outcome=Span(max(whole.outcome.start, heard.place(*part)[0]), heard.place(*part)[1]),
            issue=_of_part(reading, heard, part, cue) or _issue(reading, heard, cue, agenda=agenda),
            standing=_standing(reading, heard, cue),
            vote=Span(*heard.place(*part)),
            voiced=cue.voiced,
            status=cue.status,
        )
        for part, cue in several
    )


def _of_part(reading: Reading, heard: Heard, part: tuple[int, int], cue: Standing) -> Span | None:
    """Return the subject of a part that ends with its verb: "the toll rejected"."""
    if heard.cues[cue.end : part[1]].strip():
        return None
    found = issue_before(heard, cue.start, reading.vocabulary, part[0])
    return Span(*heard.place(*found)) if found else None


def _stated(
    reading: Reading, heard: Heard, voices: frozenset[int], *, agenda: bool
) -> Found | None:
    """Read an outcome out of one sentence; None if it states none that the event brought."""
    section = heard.sentence.section
    if heard.sentence.kind is Kind.ROW or section in _ELSEWHERE or heard.raw.endswith(("?", ":")):
        return None
    cue = heard.cue
    if cue is None or (cue.voiced and heard.sentence.start not in voices):
        return None
    start, end = clause_around(heard, cue.start, cue.end, reading.vocabulary)
    if end - start > _LONGEST or len(heard.cues[start:end].split()) < 4:
        return None
    return Found(
        outcome=Span(*heard.place(start, end)),
        said=Span(heard.sentence.start, heard.sentence.end),
        issue=_issue(reading, heard, cue, agenda=agenda),
        standing=_standing(reading, heard, cue),
        vote=Span(heard.sentence.start, heard.sentence.end),
        blocks=(heard.sentence.block,),
        voiced=cue.voiced,
        status=cue.status,
    )


def _standing(reading: Reading, heard: Heard, cue: Standing) -> Span | None:
    """Return the words of the cue if they say by themselves where the issue stands.

    Some say so only with the word behind them, or with what follows.
    """
    following = heard.raw.find(" ", cue.end + 1)
    ends = (cue.end, following if following > 0 else cue.end, len(heard.raw))
    for end in ends:
        own = status_of(heard.raw[cue.start : end], reading.vocabulary.language)
        if own[1] == cue.rule:
            return Span(*heard.place(cue.start, end))
    return None


def _issue(reading: Reading, heard: Heard, cue: Standing, *, agenda: bool) -> Span | None:
    """Return the heading where headings are the items of an agenda, else what the verb acts on."""
    heading = own_heading(reading, heard.sentence.block) if agenda else None
    if heading:
        return heading
    found = issue_beside(heard, cue, reading.vocabulary)
    if found:
        return Span(*heard.place(*found))
    heading = own_heading(reading, heard.sentence.block)
    short = heading and len(reading.article.words(*heading).split()) <= _TOPIC
    return heading if short else None
