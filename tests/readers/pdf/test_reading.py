"""Whole PDFs read back."""

import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from io import BytesIO
from textwrap import wrap

import pytest
from reportlab.pdfgen.canvas import Canvas

from briefing.errors import ReadError
from briefing.model.article import Kind
from briefing.model.notice import Level
from tests.readers.pdf.made import (
    TITLE,
    article,
    bullets,
    document,
    dropped,
    heading,
    paragraph,
    told,
)
from tests.readers.pdf.raw import LINE, page

FERRY = (
    "The ferry between the two islands will sail again from the first of May, the harbour board "
    "said on Monday, after a winter in which the old pier had been closed to everyone but the "
    "people who repaired it."
)
COUNCIL = (
    "The council had asked for a second ship as well, but the board found no money for it in "
    "this year's budget and will come back to the question in the autumn."
)


def test_a_plain_page_is_read() -> None:
    read_as = article(
        document(
            paragraph("Ferry sails again in May", TITLE),
            paragraph(FERRY),
            heading("What was decided", 2),
            bullets("The ferry sails four times a day", "Bicycles travel free"),
            paragraph(COUNCIL),
        )
    )
    assert read_as.title == "Ferry sails again in May"
    assert told(read_as) == [
        "Ferry sails again in May",
        FERRY,
        "What was decided",
        "The ferry sails four times a day",
        "Bicycles travel free",
        COUNCIL,
    ]
    assert told(read_as, Kind.HEADING) == ["What was decided"]
    assert len(told(read_as, Kind.ITEM)) == 2


def test_a_scan_is_refused_by_name() -> None:
    with pytest.raises(ReadError, match=r"scanned document without a text layer; run OCR"):
        article(scanned())


def test_what_a_machine_recognised_is_read_and_said() -> None:
    read_as = article(scanned(FERRY))
    assert " ".join(told(read_as)).split() == FERRY.split()
    assert [notice.level for notice in read_as.notices] == [Level.GUESS]


def scanned(text: str = "") -> bytes:
    """Make a page of one grey picture, with text below it that is not drawn (mode 3)."""
    picture = b"q 600 0 0 800 0 0 cm BI /W 1 /H 1 /CS /G /BPC 8 ID \x80 EI Q\n"
    lines = wrap(text, 60)
    unseen = b"".join(
        b"BT 3 Tr /F 10 Tf 50 %d Td (%s) Tj ET\n" % (700 - 12 * i, line.encode())
        for i, line in enumerate(lines)
    )
    return page(picture + unseen)


def test_what_nobody_sees_is_set_aside() -> None:
    hidden = b"BT 3 Tr /F 10 Tf 50 500 Td (in secret) Tj ET\n"
    white = b"1 1 1 rg BT 0 Tr /F 10 Tf 50 480 Td (white on white) Tj ET 0 g\n"
    mark = b"BT 0 Tr /F 60 Tf 0.7 0.7 -0.7 0.7 100 100 Tm (DRAFT) Tj ET\n"
    margin = b"BT /F 8 Tf 0 1 -1 0 20 300 Tm (Printed at the quay) Tj ET\n"
    read_as = article(page(LINE + hidden + white + mark + margin))
    assert told(read_as) == ["The ferry sails again in May"]
    assert set(dropped(read_as)) == {
        ("hidden", "in secret"),
        ("hidden", "white on white"),
        ("watermark", "DRAFT"),
        ("margin", "Printed at the quay"),
    }


def test_the_values_of_a_form_are_read() -> None:
    out = BytesIO()
    canvas = Canvas(out)
    canvas.drawString(50, 700, "The ferry is registered here, in the harbour of")
    canvas.acroForm.textfield(name="port", value="Kirkvale", x=50, y=600, width=300, height=20)
    canvas.save()
    assert told(article(out.getvalue()))[-1] == "Kirkvale"


def test_what_the_file_says_about_itself() -> None:
    story = [paragraph(FERRY), paragraph(COUNCIL)]
    assert article(document(*story, title="Ferries in May")).title == "Ferries in May"
    assert article(document(*story, title="Microsoft Word - Ferries in May")).title == (
        "Ferries in May"
    )
    assert article(document(*story, title="ferries final.docx")).title is None
    assert article(document(*story)).published is None


def test_what_every_page_repeats_is_set_aside() -> None:
    story = [f"On day {n} they met again. {FERRY} {COUNCIL}" for n in range(20)]
    made = document(*map(paragraph, story), header="Harbour News", footer="Page {page}")
    read_as = article(made)
    assert dropped(read_as) == [
        pair
        for page in (1, 2)
        for pair in (("header", "Harbour News"), ("page number", f"Page {page}"))
    ]
    assert "".join(told(read_as)) == "".join(story)


def test_several_threads_read_at_once() -> None:
    made = [document(paragraph(f"{FERRY} So the board, number {n}.")) for n in range(8)]
    with ThreadPoolExecutor(4) as threads:
        together = list(threads.map(article, made))
    assert together == [article(each) for each in made]


def test_pdfium_is_loaded_only_for_a_pdf() -> None:
    code = "import sys, briefing.readers; sys.exit('pypdfium2' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
