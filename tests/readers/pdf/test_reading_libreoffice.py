"""Word files that LibreOffice has exported, read back as what was written."""

from io import BytesIO

import pytest
from docx import Document
from docx.document import Document as Made
from docx.enum.section import WD_SECTION
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from briefing.model.article import Article, Kind
from tests import libreoffice
from tests.readers.pdf.made import article, dropped, told

OPENING = (
    "The minister for the outer islands said on Tuesday that the ferries would sail again from "
    "the first of May, after a winter in which storms had closed the old pier at Northhaven."
)
MEETING = (
    "Officials from both harbours met in the town hall of Kirkvale, went through the long list "
    "of repairs that the engineers had drawn up in January, and agreed to share the costs."
)
AGAIN = MEETING.replace("Officials", "officials")  # no sentence ends where a column may
ITEMS = ["Four sailings a day until the end of September", "Free passage for bicycles"]
ROWS = [
    ["Work", "Who pays", "Share"],
    ["Breakwater", "The ministry and the harbour board together", "60 percent"],
    ["New pier", "The town of Kirkvale", "25 percent"],
]


def written() -> bytes:
    made: Made = Document()
    section = made.sections[0]
    section.header.paragraphs[0].text = "Ministry of the Outer Islands"
    section.footer.paragraphs[0].text = "For release at noon"
    made.add_heading("Ferries to sail again in May", 0)
    made.add_paragraph(OPENING)
    made.add_heading("What was agreed", 1)
    for item in ITEMS:
        made.add_paragraph(item, style="List Bullet")
    made.add_heading("Costs", 2)
    made.add_paragraph(MEETING)
    table = made.add_table(len(ROWS), 3, style="Table Grid")
    for row, texts in zip(table.rows, ROWS, strict=True):
        for cell, text in zip(row.cells, texts, strict=True):
            cell.text = text
    for number in range(12):
        made.add_paragraph(f"On day {number} they met once more. {MEETING}")
    out = BytesIO()
    made.save(out)
    return out.getvalue()


def in_columns(days: int) -> bytes:
    """Write a page and a bit in two columns, which LibreOffice balances on the last page."""
    made: Made = Document()
    made.sections[0].header.paragraphs[0].text = "Outer Islands Review"
    made.add_heading("Ferries to sail again in May", 0)
    made.add_section(WD_SECTION.CONTINUOUS)
    made.sections[1]._sectPr.append(parse_xml(f'<w:cols {nsdecls("w")} w:num="2"/>'))
    for number in range(days):
        made.add_paragraph(f"On day {number} {AGAIN}")
    made.add_section(WD_SECTION.CONTINUOUS)
    out = BytesIO()
    made.save(out)
    return out.getvalue()


@pytest.mark.slow
def test_columns_that_are_balanced_on_the_last_page() -> None:
    counts = range(14, 26)
    for count, made in zip(counts, libreoffice.pdfs([in_columns(n) for n in counts]), strict=True):
        days = [f"On day {number} {AGAIN}" for number in range(count)]
        assert told(article(made), Kind.PARAGRAPH) == days


@pytest.fixture(scope="module")
def read_as() -> Article:
    return article(libreoffice.pdfs([written()])[0])


@pytest.mark.slow
def test_words_and_kinds(read_as: Article) -> None:
    assert read_as.title == "Ferries to sail again in May"
    assert told(read_as, Kind.HEADING) == ["What was agreed", "Costs"]
    assert told(read_as, Kind.ITEM) == ITEMS
    days = [f"On day {number} they met once more. {MEETING}" for number in range(12)]
    assert told(read_as, Kind.PARAGRAPH) == [OPENING, MEETING, *days]


@pytest.mark.slow
def test_rows_and_levels(read_as: Article) -> None:
    rows = [block for block in read_as.kept() if block.kind is Kind.ROW]
    cells = [[read_as.words(cell.start, cell.end) for cell in row.cells] for row in rows]
    assert cells == ROWS
    assert [row.header for row in rows] == [True, False, False]
    assert [b.level for b in read_as.kept() if b.kind is Kind.HEADING] == [1, 2]


@pytest.mark.slow
def test_heads_and_feet_are_set_aside(read_as: Article) -> None:
    assert {reason for reason, _ in dropped(read_as)} == {"header", "footer"}
    assert len(dropped(read_as)) == 4
