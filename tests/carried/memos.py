"""Memos that carry their briefing, made of a short article and of generated briefings."""

from dataclasses import replace
from functools import cache

from briefing import pipeline, styles
from briefing.errors import DoesNotFit
from briefing.model.article import Source
from briefing.model.briefing import Briefing
from briefing.model.page import Page
from briefing.model.style import Carry, Style
from tests import generate

FORMATS = ("pdf", "docx", "html")
ARTICLE = b"""\
Ferry board keeps the winter timetable

The ferry board of Skarsund met on 14 January 2026 and agreed to keep the winter timetable until
March. Chair Ingrid Hovland said the crews needed certainty. The board rejected a second boat on
Sundays.

Action: Per Aune to write to the county about the quay by 30 January 2026.

Action: Ingrid Hovland to meet the crews by 6 February 2026.

The board will meet again in April 2026.
"""


def style(carry: Carry) -> Style:
    return replace(styles.load("memo"), carry=carry)


@cache
def briefing() -> Briefing:
    return pipeline.extract(Source("article.txt", ARTICLE))


@cache
def page(carry: Carry = "visible") -> Page:
    return pipeline.lay_out(briefing(), style(carry))


@cache
def memo(format: str, carry: Carry = "visible") -> Source:
    """Return the memo of the article as a source that one could be given."""
    return drawn((page(carry),), format)


def drawn(pages: tuple[Page, ...], format: str) -> Source:
    (document,) = pipeline.documents(pages, (format,))
    return Source(f"memo.{format}", document.data)


def carrying(text: str | None, format: str) -> Source:
    """Return a memo that carries a text, whatever it is."""
    return drawn((replace(page("none"), carried=text),), format)


@cache
def fitted(seed: int, carry: Carry = "visible") -> Page | None:
    """Return the page of a generated briefing; None where it does not fit on one."""
    try:
        return pipeline.lay_out(generate.briefing(seed), style(carry))
    except DoesNotFit:
        return None
