"""How much of a briefing its memo carries."""

from collections.abc import Iterator
from dataclasses import replace
from typing import TypeVar

from briefing import briefing_file
from briefing.layout.walk import in_part
from briefing.model.briefing import (
    Briefing,
    NextStep,
    Outcome,
    Participant,
    Reaction,
    Statement,
)
from briefing.model.memo import Memo, Table
from briefing.model.notice import Level, Notice
from briefing.model.page import Page
from briefing.model.style import Carry

Printed = TypeVar("Printed", Statement, Participant, Outcome, NextStep, Reaction)

_HEAD = frozenset(("title", "date", "place", "language"))  # what of the briefing is always there


def chosen(briefing: Briefing, page: Page, carry: Carry) -> str | None:
    """Return the briefing file, in JSON, that goes along with a page; None for nothing."""
    if carry == "none":
        return None
    taken = printed(briefing, page) if carry == "visible" else briefing
    return briefing_file.to_compact_json(taken)


def printed(briefing: Briefing, page: Page) -> Briefing:
    """Return what of a briefing its page prints, with the words that are cited for it.

    Gone are the statements that are not on the page, the text of the sources, and the notices
    that tell of either. That something was left out to keep to one page stays told, and printing
    the result once more changes nothing.
    """
    ids = frozenset(_ids(page.memo))
    conflicts = (each for each in briefing.conflicts if {each.id, each.about} <= ids)
    return replace(
        briefing,
        bottom_line=_on_page(briefing.bottom_line, ids),
        summary=_on_page(briefing.summary, ids),
        participants=_on_page(briefing.participants, ids),
        mentioned=(),
        outcomes=_on_page(briefing.outcomes, ids),
        next_steps=_on_page(briefing.next_steps, ids),
        reactions=_on_page(briefing.reactions, ids),
        conflicts=tuple(conflicts),
        sources=tuple(replace(source, text=None) for source in briefing.sources),
        notices=_told(briefing.notices, page.notices, ids | _HEAD),
    )


def _ids(memo: Memo) -> Iterator[str]:
    """Yield the ids of the statements on a page; a row may print one as a whole."""
    for part in memo.parts:
        for paragraph in in_part(part):
            if paragraph.id is not None:
                yield paragraph.id
        for block in part.blocks:
            rows = block.rows if isinstance(block, Table) else ()
            yield from (row.id for row in rows if row.id is not None)


def _on_page(statements: tuple[Printed, ...], ids: frozenset[str]) -> tuple[Printed, ...]:
    return tuple(each for each in statements if each.id in ids)


def _told(
    of_briefing: tuple[Notice, ...], of_page: tuple[Notice, ...], about: frozenset[str]
) -> tuple[Notice, ...]:
    """Return the notices that quote nothing but what is printed, each once.

    A problem is told in the words that were taken out for it, so it stays behind.
    """
    cuts = (note for note in of_page if note.level is Level.CUT)
    kept = (
        note
        for note in of_briefing
        if note.level is Level.CUT or (note.about in about and note.level is not Level.PROBLEM)
    )
    return tuple(dict.fromkeys((*kept, *cuts)))
