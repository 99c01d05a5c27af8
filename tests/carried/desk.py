"""A memo on somebody's desk: made of a briefing of our own, changed in Word, and read back."""

from collections.abc import Callable
from copy import deepcopy
from dataclasses import replace
from functools import cache
from io import BytesIO
from typing import TypeVar
from zipfile import ZIP_DEFLATED, ZipFile

import docx
from docx.document import Document
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.table import _Row
from docx.text.paragraph import Paragraph

from briefing import pipeline, styles
from briefing.carried import carried
from briefing.model.article import Source
from briefing.model.briefing import (
    Briefing,
    Citation,
    Claim,
    Conflict,
    Due,
    EventDate,
    Evidence,
    MemoFields,
    NextStep,
    Outcome,
    Participant,
    Reaction,
    SourceRecord,
    Statement,
    Status,
    Title,
    Vote,
)
from briefing.model.page import Page
from briefing.model.parts import Stated, statements
from briefing.model.style import Carry

SENTENCES = (
    "Ministers of the two valleys met in Arvenne on 12 March 2026 to settle the water year.",
    "They agreed to keep 4 million cubic metres in the upper dam until June.",
    "The lower valley asked for a second gauge at Pont-Sel.",
    "Mrs. Lena Orlik, Minister for Rivers, chaired for the Upper Valley.",
    "Ivo Tannert, Head of the Dam Office, sat beside her.",
    "Carla Besso, Water Commissioner, spoke for the Lower Valley.",
    "On releases, the dam will open twice a week (item 4.2), 7 for and 2 against.",
    "On fish ladders, no date was set.",
    "The Dam Office will publish the levels by 30 April 2026.",
    "Both sides meet again in the autumn.",
    "Farmers’ League: the plan comes too late for the early crops.",
)
TEXT = "\n".join(SENTENCES)


def cited(**quotes: str) -> Evidence:
    """Return evidence for fields, each cited by words of the text."""
    return {
        name: (Citation(1, TEXT.index(quote), TEXT.index(quote) + len(quote), quote),)
        for name, quote in quotes.items()
    }


def _said(name: str, text: str) -> Statement:
    return Statement(name, text, cited(text=text))


BRIEFING = Briefing(
    title=Title("Water talks"),
    language="en",
    date=EventDate("2026-03-12", None, "stated", "12 March 2026"),
    place="Arvenne",
    memo=MemoFields(to="The Minister", from_="Rivers desk", reference="RIV/12", date="2026-03-13"),
    bottom_line=(_said("b1", SENTENCES[1]),),
    summary=(_said("s1", SENTENCES[0]), _said("s2", SENTENCES[2]), _said("s3", SENTENCES[3])),
    participants=(
        Participant(
            "p1", "Lena Orlik", "Minister for Rivers", "Upper Valley", "person", True,
            cited(name="Lena Orlik", role="Minister for Rivers", affiliation="Upper Valley"),
        ),
        Participant(
            "p2", "Ivo Tannert", "Head of the Dam Office", "Upper Valley",
            evidence=cited(name="Ivo Tannert", role="Head of the Dam Office"),
        ),
        Participant(
            "p3", "Carla Besso", "Water Commissioner", "Lower Valley",
            evidence=cited(name="Carla Besso", role="Water Commissioner"),
        ),
    ),
    outcomes=(
        Outcome(
            "o1", "the dam will open twice a week", "releases", Status.AGREED, "4.2", Vote(7, 2),
            cited(outcome="the dam will open twice a week", issue="releases", ref="4.2"),
        ),
        Outcome(
            "o2", "no date was set", "fish ladders", Status.OPEN,
            evidence=cited(outcome="no date was set", issue="fish ladders"),
        ),
        Outcome(
            "o3", "asked for a second gauge at Pont-Sel", None, Status.RAISED,
            evidence=cited(outcome="asked for a second gauge at Pont-Sel"),
        ),
    ),
    next_steps=(
        NextStep(
            "n1", "publish the levels", "the Dam Office",
            Due("by 30 April 2026", "2026-04-30", "day"),
            cited(action="publish the levels", owner="The Dam Office", due="by 30 April 2026"),
        ),
        NextStep(
            "n2", "Both sides meet again in the autumn", None, Due("in the autumn"),
            cited(action="Both sides meet again in the autumn", due="in the autumn"),
        ),
    ),
    reactions=(
        Reaction(
            "r1", "the plan comes too late for the early crops", "Farmers’ League",
            cited(text="the plan comes too late for the early crops", by="Farmers’ League"),
        ),
    ),
    conflicts=(Conflict("c1", "o2", (Claim("no date was set"), Claim("in the autumn"))),),
    sources=(SourceRecord(1, publisher="The Arvenne Courier", text=TEXT),),
)  # fmt: skip


@cache
def page(carry: Carry = "all") -> Page:
    """Return the page of the briefing, with every statement on it."""
    made = pipeline.lay_out(BRIEFING, replace(styles.load("memo"), carry=carry))
    assert made.cut == ()
    return made


@cache
def data(carry: Carry = "all") -> bytes:
    """Return the Word memo."""
    (document,) = pipeline.documents((page(carry),), ("docx",))
    return document.data


def opened(carry: Carry = "all") -> Document:
    """Return the memo as a person has it before them."""
    return docx.Document(BytesIO(data(carry)))


def saved(memo: Document) -> bytes:
    """Return the memo as python-docx saves it."""
    file = BytesIO()
    memo.save(file)
    return file.getvalue()


def back(file: bytes) -> Briefing:
    """Return what is read out of a memo, before anything is held against its evidence."""
    found = carried(Source("memo.docx", file))
    assert found is not None
    return found


def after(change: Callable[[Document], object]) -> Briefing:
    """Return what is read out of a memo in which somebody changed something."""
    memo = opened()
    change(memo)
    return back(saved(memo))


def rewritten(old: bytes, new: bytes, part: str = "word/document.xml") -> bytes:
    """Return the memo with one stretch of a part's XML as somebody else would write it."""
    file = BytesIO()
    with ZipFile(BytesIO(data())) as package, ZipFile(file, "w", ZIP_DEFLATED) as made:
        assert package.read(part).count(old) >= 1
        for name in package.namelist():
            xml = package.read(name)
            made.writestr(name, xml.replace(old, new, 1) if name == part else xml)
    return file.getvalue()


def line(memo: Document, start: str) -> Paragraph:
    """Return the paragraph that begins so, in the text or in a table."""
    cells = (cell for table in memo.tables for row in table.rows for cell in row.cells)
    everywhere = (*memo.paragraphs, *(each for cell in cells for each in cell.paragraphs))
    found: Paragraph = next(p for p in everywhere if spaced(p.text).startswith(start))
    return found


def row(memo: Document, start: str) -> _Row:
    """Return the row of a table whose first cell begins so."""
    rows = (row for table in memo.tables for row in table.rows)
    found: _Row = next(row for row in rows if spaced(row.cells[0].text).startswith(start))
    return found


def write(paragraph: Paragraph, text: str) -> None:
    """Write something else in a paragraph's first run, and nothing in the others."""
    for number, run in enumerate(paragraph.runs):
        run.text = "" if number else text


def copied(paragraph: Paragraph, text: str) -> Paragraph:
    """Put a paragraph of the same kind behind one, as the return key does."""
    element = _unmarked(paragraph._p)
    paragraph._p.addnext(element)
    made = Paragraph(element, paragraph._parent)
    write(made, text)
    return made


def copied_row(row: _Row, *texts: str) -> _Row:
    """Put a row of the same kind behind one."""
    element = _unmarked(row._tr)
    row._tr.addnext(element)
    made = _Row(element, row.table)
    for cell, text in zip(made.cells, texts, strict=True):
        write(cell.paragraphs[0], text)
    return made


Element = TypeVar("Element", bound=BaseOxmlElement)


def _unmarked(element: Element) -> Element:
    """Return a copy without bookmarks, since there is one of each."""
    made = deepcopy(element)
    for mark in made.xpath(".//w:bookmarkStart | .//w:bookmarkEnd"):
        mark.getparent().remove(mark)
    return made


def removed(thing: Paragraph | _Row) -> None:
    """Take a paragraph or a row out."""
    element = thing._p if isinstance(thing, Paragraph) else thing._tr
    parent = element.getparent()
    assert parent is not None
    parent.remove(element)


def spaced(text: str) -> str:
    """Return a text with ordinary spaces and hyphens."""
    return text.replace("\u00a0", " ").replace("\u2011", "-")


def by_id(briefing: Briefing) -> dict[str, Stated]:
    """Return the statements of a briefing by their ids."""
    return {statement.id: statement for statement in statements(briefing)}


def untouched(made: Briefing, *but: str) -> bool:
    """Return whether all statements but some are what they were, evidence and order included."""
    before = {k: v for k, v in by_id(BRIEFING).items() if k not in but}
    now = {k: v for k, v in by_id(made).items() if k in before}
    return now == before and list(now) == list(before)
