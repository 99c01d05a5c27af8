"""What a Word memo carries, and what its page says now that somebody may have changed it."""

from briefing.archive import open_archive
from briefing.carried.edits import edited
from briefing.carried.printed import printed_page
from briefing.carried.word import items
from briefing.carried.word.items import may_carry
from briefing.carried.word.styled import by_styles, is_styled
from briefing.errors import ReadError
from briefing.limits import MAX_MEMO_LINES, MAX_MEMO_TEXT
from briefing.model.article import Source
from briefing.model.briefing import Briefing

__all__ = ["as_edited", "by_styles", "files", "is_styled", "may_carry"]


def files(source: Source) -> tuple[bytes, ...]:
    """Return the briefing files in our namespace, in the order of their parts' numbers.

    Raises:
        ReadError: A part is damaged.
    """
    return tuple(item.briefing for item in items.found(source))


def as_edited(source: Source, briefing: Briefing) -> Briefing:
    """Return the briefing that a memo carries as its page tells it now.

    Raises:
        ReadError: The page is another memo's, or holds more than one, or cannot be read.
    """
    said = next((item.page for item in items.found(source) if item.page is not None), None)
    page = None if said is None else printed_page(said)
    if page is None:
        return briefing
    from briefing.carried.word.lines import lines  # noqa: PLC0415 (late: it loads lxml)

    now = lines(open_archive(source.data, source.name), page.lines)
    if len(now) > MAX_MEMO_LINES or sum(len(t) for line in now for t in line.texts) > MAX_MEMO_TEXT:
        reason = (
            f"it is longer than {MAX_MEMO_LINES:,} paragraphs or {MAX_MEMO_TEXT:,} characters, "
            "which no memo is; take the other text out and try again."
        )
        raise ReadError(source.name, reason)
    return edited(briefing, page, now, source.name)
