"""What became of each issue: from tables, from lists, from minutes and from sentences."""

from dataclasses import replace

from briefing.derive.status import Standing, status_of
from briefing.model.article import Kind
from briefing.model.briefing import Outcome, Reaction, Status
from briefing.normalise.clauses import clause_around
from briefing.normalise.cues import by_parties
from briefing.normalise.doubles import parts
from briefing.normalise.found import Found, Span, outcome_of
from briefing.normalise.hearing import Heard
from briefing.normalise.issues import issue_before, issue_beside
from briefing.normalise.listed import listed, own_heading, tabled
from briefing.normalise.minutes import minuted
from briefing.normalise.reading import Reading, Section
from briefing.normalise.similar import overlap, terms

_ELSEWHERE = frozenset({Section.BACKGROUND, Section.REACTIONS, Section.SOURCES, Section.CONCLUSION})
_SAME = 0.5  # share of the shorter one's words from which two outcomes count as one
_TOPIC = 4  # words of a heading that names a topic rather than telling the story
_LONGEST = 330  # characters of an outcome; a longer one is no entry for a table
_MOST = 100  # statements of running text that are compared with each other
_MOST_VOICED = 6  # of what was only said, once nothing else was decided


def outcomes_of(
    reading: Reading, heard: tuple[Heard, ...], reactions: tuple[Reaction, ...] = ()
) -> tuple[Outcome, ...]:
    """Return the outcomes in the order of the article, decisions before what was only said.

    What a third party said is a reaction and no outcome. Where a table or a list gives the
    outcomes, sentences add decisions that it does not name.
    """
    structured = [*tabled(reading), *listed(reading, heard)]
    taken = {block for found in structured for block in found.blocks}
    minutes = [] if structured else minuted(reading, heard)
    taken |= {block for found in minutes for block in found.blocks}
    lead = next((one.sentence.start for one in heard if one.sentence.lead), 0)
    stated = [
        found
        for one in heard
        if one.sentence.block not in taken and not _is_caption(one, lead)
        for found in _all_stated(reading, one, agenda=bool(minutes))
    ]
    outside = {citation.start for said in reactions for citation in said.evidence["text"]}
    told = [found for found in stated if found and not (found.voiced and found.said[0] in outside)]
    told = told[:_MOST]
    if structured:
        told = [found for found in told if _adds(found)]
    elif minutes or sum(not found.voiced for found in told) > _MOST_VOICED:
        told = [found for found in told if not found.voiced]
    ordered = [*structured, *minutes, *_ranked(told)]
    return tuple(outcome_of(reading, found) for found in _distinct(reading, ordered))


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
        if one.listed or all(overlap(words, other) < _SAME for other in seen):
            kept.append(one)
            seen.append(words)
    return kept


def _is_caption(heard: Heard, lead: int) -> bool:
    """Tell whether a paragraph is a headline or a caption before the running text."""
    return heard.sentence.kind is Kind.PARAGRAPH and heard.sentence.start < lead


def _all_stated(reading: Reading, heard: Heard, *, agenda: bool) -> tuple[Found | None, ...]:
    """Read what one sentence settles, part by part where it settles several things."""
    whole = _stated(reading, heard, agenda=agenda)
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


def _stated(reading: Reading, heard: Heard, *, agenda: bool) -> Found | None:
    """Read an outcome out of one sentence; None if it states none that the event brought."""
    section = heard.sentence.section
    if heard.sentence.kind is Kind.ROW or section in _ELSEWHERE or heard.raw.endswith(("?", ":")):
        return None
    cue, words = heard.cue, reading.vocabulary
    if cue is None or (cue.voiced and not by_parties(heard.cues, cue, words)):
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
    """Return the words of the cue if they say by themselves where the issue stands."""
    own = status_of(heard.raw[cue.start : cue.end], reading.vocabulary.language)
    return Span(*heard.place(cue.start, cue.end)) if own[1] == cue.rule else None


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
