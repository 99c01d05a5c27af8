"""How much of a briefing its memo carries."""

from collections.abc import Iterator
from dataclasses import replace

from briefing import briefing_file
from briefing.layout.walk import in_part
from briefing.model.briefing import Briefing
from briefing.model.memo import Memo, Table
from briefing.model.notice import Level, Notice
from briefing.model.page import Page
from briefing.model.parts import Row, changed
from briefing.model.style import Carry

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
    that tell of either. How many were left out of each part to keep to one page stays told, so
    that the page says it when it is printed again, and is the same.
    """
    ids = frozenset(_ids(page.memo))
    conflicts = (each for each in briefing.conflicts if {each.id, each.about} <= ids)
    told = _told(briefing.notices, ids | _HEAD)

    def on_page(rows: tuple[Row, ...]) -> tuple[Row, ...]:
        return tuple(row for row in rows if row.id in ids)

    return replace(
        changed(briefing, on_page),
        conflicts=tuple(conflicts),
        sources=tuple(replace(source, text=None) for source in briefing.sources),
        notices=tuple(dict.fromkeys((*told, *_left_out(page, briefing)))),
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


def _told(notices: tuple[Notice, ...], about: frozenset[str]) -> Iterator[Notice]:
    """Yield the notices that quote nothing but what is printed.

    A problem is told in the words that were taken out for it, so it stays behind.
    """
    for note in notices:
        known = note.about in about and note.level is not Level.PROBLEM
        if note.level is Level.CUT or known:
            yield note


def _left_out(page: Page, briefing: Briefing) -> Iterator[Notice]:
    """Yield a notice for each statement that gave way, about its part; conflicts are no items."""
    followers = {conflict.id for conflict in briefing.conflicts}
    for cut in page.cut:
        if cut.id not in followers:
            yield Notice(Level.CUT, f"{cut.id} was left out to keep to one page.", cut.part)
