"""Decisions below agenda headings, as minutes have them: the heading is the issue."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import groupby

from briefing.derive.status import Standing
from briefing.model.article import Kind
from briefing.model.briefing import Status
from briefing.normalise.clauses import bare_end, clause_around
from briefing.normalise.found import Found, Span
from briefing.normalise.hearing import Heard
from briefing.normalise.issues import issue_beside
from briefing.normalise.listed import own_heading
from briefing.normalise.reading import Reading

_CLOSED = ("", ",", ";", ".", ":")  # what may follow the words of an acceptance
_SHORT = 30  # words of a paragraph that can be an entry


def minuted(reading: Reading, heard: tuple[Heard, ...]) -> list[Found]:
    """Return the outcomes of entries below headings that name no section, in their order.

    Where entries below one heading decided something, what was only discussed there is left out.
    """
    entries = [one for one in heard if one.sentence.section is None and one.sentence.heading]
    found: list[Found] = []
    for _, group in groupby(entries, key=lambda one: one.sentence.heading):
        below = list(_outcomes(reading, [one for one in group if _is_entry(reading, one)]))
        decided = [one for one in below if not one.voiced]
        found += decided or below
    return found


def _is_entry(reading: Reading, heard: Heard) -> bool:
    if heard.raw.rstrip().endswith(":"):
        return False  # what it says is said of what it introduces
    if heard.sentence.kind is Kind.ITEM:
        return True
    short = heard.sentence.kind is Kind.PARAGRAPH and len(heard.raw.split()) <= _SHORT
    proposed = reading.vocabulary.pattern("outcomes.proposals").match(heard.cues)
    proposed = proposed or reading.vocabulary.pattern("outcomes.entries").match(heard.cues)
    # A verb may close its clause there, so that a vote or an object opens many a sentence.
    free = reading.people.words("grammar.brackets")
    opens = heard.cue is not None and heard.cue.start == 0 and not free
    return short and bool(proposed or opens)


def _outcomes(reading: Reading, entries: list[Heard]) -> Iterator[Found]:
    words = reading.vocabulary
    waiting: list[Found] = []
    last: Found | None = None
    for one in entries:
        text = one.cues.strip(" .;")
        if words.pattern("outcomes.labels").match(text):
            continue
        accepted = words.pattern("outcomes.acceptance").match(text)
        if waiting and accepted and text[accepted.end() : accepted.end() + 1] in _CLOSED:
            several = words.pattern("outcomes.several").search(accepted[0])
            settled = waiting if several else waiting[-1:]
            yield from (_settled(proposal, one) for proposal in settled)
            waiting = waiting[: len(waiting) - len(settled)]
            continue
        own = last is not None and last.blocks == (one.sentence.block,)
        if own and words.pattern("outcomes.movers").match(text):
            continue
        if own and accepted and last is not None:
            last = replace(last, vote=Span(one.sentence.start, one.sentence.end))
            continue  # "It was agreed to raise the fee. Carried by 14 votes to 3."
        entry = _entry(reading, one)
        proposed = words.pattern("outcomes.proposals").match(one.cues)
        if entry is not None and (entry.voiced and proposed):
            waiting.append(entry)
        elif entry is not None:
            if last is not None:
                yield last
            last = entry
    if last is not None:
        yield last
    yield from waiting


def _settled(proposal: Found, acceptance: Heard) -> Found:
    place = Span(acceptance.sentence.start, acceptance.sentence.end)
    return Found(
        proposal.outcome,
        proposal.said,
        proposal.issue,
        standing=place,
        blocks=(*proposal.blocks, acceptance.sentence.block),
        status=Status.AGREED,
        listed=True,
    )


def _issue(reading: Reading, heard: Heard, cue: Standing) -> Span | None:
    """Return the heading, or the verb's object where the heading only says "other business"."""
    heading = own_heading(reading, heard.sentence.block)
    if heading is not None:
        return heading
    found = issue_beside(heard, cue, reading.vocabulary)
    return Span(*heard.place(*found)) if found else None


def _entry(reading: Reading, heard: Heard) -> Found | None:
    cue = heard.cue
    if cue is None:
        return None
    sentence = heard.sentence
    start, end = clause_around(heard, cue.start, cue.end, reading.vocabulary)
    place = Span(*heard.place(start, bare_end(heard.raw, end)))
    return Found(
        outcome=place,
        said=Span(sentence.start, sentence.end),
        issue=_issue(reading, heard, cue),
        blocks=(sentence.block,),
        voiced=cue.voiced,
        status=cue.status,
        listed=True,
    )
