"""Decisions that a sentence ending in a colon introduces: "Resolved (3–1):" and the list below."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import groupby

from briefing.derive.status import Standing
from briefing.model.briefing import Status
from briefing.normalise.cues import by_parties
from briefing.normalise.found import Found, Span
from briefing.normalise.hearing import Heard
from briefing.normalise.issues import issue_beside
from briefing.normalise.listed import entry
from briefing.normalise.reading import Reading, Section

_ELSEWHERE = frozenset(
    {Section.BACKGROUND, Section.REACTIONS, Section.SOURCES, Section.PARTICIPANTS}
)


def introduced(reading: Reading, heard: tuple[Heard, ...]) -> Iterator[Found]:
    """Yield the items of lists below a sentence that says how things stand with all of them.

    An item that says itself where it stands keeps its own status. The heading above the list is
    the issue of all, else what each item acts on.
    """
    intro: Heard | None = None
    for item in _blocks(heard):
        if not item[0].is_entry:
            intro = item[-1] if _settles(reading, item[-1]) else None
        elif intro and intro.cue and item[0].sentence.heading == intro.sentence.heading:
            yield _under(reading, intro, intro.cue, item)


def _blocks(heard: tuple[Heard, ...]) -> Iterator[tuple[Heard, ...]]:
    for _, group in groupby(heard, key=lambda one: one.sentence.block):
        yield tuple(group)


def _settles(reading: Reading, heard: Heard) -> bool:
    cue = heard.cue
    follows = reading.vocabulary.pattern("outcomes.follows").search(heard.cues)
    if cue is None or not (heard.raw.rstrip().endswith(":") or follows):
        return False
    if heard.sentence.section in _ELSEWHERE:
        return False
    return not cue.voiced or by_parties(heard.cues, cue, reading.vocabulary)


def _under(reading: Reading, intro: Heard, cue: Standing, item: tuple[Heard, ...]) -> Found:
    found = entry(reading, item)
    above = Span(intro.sentence.start, intro.sentence.end)
    own = next((one.cue for one in item if one.cue and not one.cue.voiced), None)
    return replace(
        found,
        issue=found.issue or _issue(reading, item[0]),
        standing=None if own else above,
        vote=found.said if own else above,
        voiced=(own or cue).voiced,
        status=(own or cue).status,
    )


def _issue(reading: Reading, heard: Heard) -> Span | None:
    """Return what an item acts on: "to buy | two pumps"."""
    nothing = Standing(Status.UNKNOWN, "", 0, 0)
    found = issue_beside(heard, nothing, reading.vocabulary)
    return Span(*heard.place(*found)) if found else None
