"""Faces, styles and small memos that the tests of the layout share."""

from dataclasses import replace
from functools import cache

from hypothesis import settings

from briefing import fonts, styles
from briefing.fonts import Faces
from briefing.layout.heights import Galley, Gauge
from briefing.layout.scale import Rung, setting, sheet
from briefing.model.memo import List, Memo, Paragraph, Part, Role, Run
from briefing.model.style import Style

calm = settings(deadline=None)
"""For laws on small values; the first example loads the faces."""
few = settings(max_examples=40, deadline=None)
"""For laws that lay out a whole memo."""


@cache
def style(size: float = 11.0, comfort: float = 10.0, floor: float = 9.0) -> Style:
    return replace(styles.load("memo"), size_pt=size, comfort_pt=comfort, floor_pt=floor)


@cache
def faces() -> Faces:
    return fonts.faces("Source Sans Pro", "Calibri")


def gauge(rung: Rung | None = None) -> Gauge:
    chosen = rung or Rung(11.0, 1.36, 1.0)
    return Gauge(setting(chosen, style()), sheet(style()), Galley(faces().pdf))


def paragraph(role: Role, text: str, id: str | None = None) -> Paragraph:
    return Paragraph(role, (Run(text),), id)


def bullets(name: str, count: int, *, keep: int = 1, rank: int = 1, text: str = "A point.") -> Part:
    """Return a part of so many items, with ids made of the first letter of its name."""
    items = tuple(paragraph(Role.ITEM, text, f"{name[0]}{n}") for n in range(1, count + 1))
    heading = paragraph(Role.HEADING, name.capitalize())
    return Part(name, heading, (List(items),), keep, rank, "and 1 other", "and {n} others")


def memo(*parts: Part) -> Memo:
    return Memo("A memo", "en", "en-GB", (paragraph(Role.SUBJECT, "A memo"),), parts)
