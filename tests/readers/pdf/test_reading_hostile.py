"""PDFs that are damaged, locked, endless or meant to harm: an article or one clear sentence."""

from io import BytesIO

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.pdfgen.canvas import Canvas

from briefing.errors import ReadError
from briefing.limits import MAX_PDF_BYTES
from briefing.readers.decode import NO_TEXT
from tests.readers.pdf.made import article, document, dropped, heading, paragraph, told
from tests.readers.pdf.raw import CATALOG, LINE, drawings, page, pdf

SAID = "The ferry sails again in May"
SMALL = document(heading("Ferries"), paragraph(SAID), paragraph("The board met on Monday."))


def refused(data: bytes) -> str:
    with pytest.raises(ReadError) as caught:
        article(data)
    assert "\n" not in caught.value.reason
    return caught.value.reason


@pytest.mark.parametrize(
    "data",
    [
        page(LINE, b"0 0 0 0"),
        page(LINE, b"-1e30 -1e30 1e30 1e30"),
        page(LINE.replace(b"/F ", b"/Nobody ")),
        page(b"BT /F 1e38 Tf 1e38 0 0 -1e38 nan 9e99 Tm (x) Tj ET " + LINE),
        page(b"q " * 100_000 + LINE),
        page(b"<<" * 100_000 + LINE),
        page(b" " * 10_000_000 + LINE),
        page(LINE).replace(b"trailer\n<<", b"trailer\n<</Prev 9 "),
        page(LINE).replace(b"startxref", b"startwhat"),
        b"\0" * 500 + page(LINE),
    ],
)
def test_what_can_be_read_is_read(data: bytes) -> None:
    assert told(article(data)) == [SAID]


@pytest.mark.parametrize("quarters", range(4))
def test_a_page_may_be_turned(quarters: int) -> None:
    matrix = (b"1 0 0 1 50 700", b"0 1 -1 0 300 100", b"-1 0 0 -1 500 100", b"0 -1 1 0 300 700")
    content = b"BT /F 10 Tf %s Tm (%s) Tj ET\n" % (matrix[quarters], SAID.encode())
    assert told(article(page(content, says=b"/Rotate %d" % (90 * quarters)))) == [SAID]


def test_what_is_cut_off_or_empty_is_damaged() -> None:
    assert "damaged" in refused(b"%PDF-1.4\n")
    assert "damaged" in refused(page(LINE)[:200])


def test_a_page_tree_without_end_holds_nothing() -> None:
    loop = b"<</Type/Pages/Kids[2 0 R]/Count 1>>"
    assert refused(pdf(CATALOG, loop)) in (NO_TEXT, refused(b"%PDF-1.4\n"))


def test_too_many_pages_are_refused_by_their_number() -> None:
    tree = b"<</Type/Pages/Kids[%s]/Count 10000>>" % (b"3 0 R " * 10_000)
    leaf = b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>"
    assert "10,000 pages" in refused(pdf(CATALOG, tree, leaf))


def test_what_lies_outside_the_page_is_set_aside() -> None:
    assert dropped(article(page(LINE, b"-600 -800 0 0"))) == [("outside the page", SAID)]


def test_too_many_characters_are_refused() -> None:
    line = b"BT /F 2 Tf 10 %d Td (" + b"ab " * 150 + b") Tj ET\n"
    many = b"".join(line % (2 * i) for i in range(390))
    assert "100,000 characters" in refused(page(many))


def test_a_file_that_is_too_long_is_not_opened() -> None:
    assert "64 MB" in refused(b"%PDF-1.4\n" + bytes(MAX_PDF_BYTES))


def test_what_unpacks_without_end_is_not_opened() -> None:
    assert "16 MB" in refused(page(b" " * 20_000_000))


def test_drawings_that_hold_each_other_without_end_are_not_opened() -> None:
    assert "hold each other" in refused(drawings([b"/X Do\n" * 100], last=5))
    assert "hold each other" in refused(drawings([b"/X Do\n" * 20] * 6 + [LINE]))
    assert told(article(drawings([b"/X Do\n", b"/X Do\n", LINE]))) == [SAID]


def locked(user: str) -> bytes:
    out = BytesIO()
    canvas = Canvas(out, encrypt=StandardEncryption(user, ownerPassword="secret", canPrint=0))
    canvas.drawString(50, 700, SAID)
    canvas.save()
    return out.getvalue()


def test_only_a_password_for_reading_locks_a_file() -> None:
    assert "password" in refused(locked("mine"))
    assert told(article(locked(""))) == [SAID]


def test_a_form_of_xfa_is_refused_by_name() -> None:
    form = CATALOG.replace(b"/Pages", b"/NeedsRendering true/AcroForm<</XFA[(a) 6 0 R]>>/Pages")
    tree = b"<</Type/Pages/Kids[3 0 R]/Count 1>>"
    leaf = b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>"
    assert "XFA" in refused(pdf(form, tree, leaf, b"<<>>", b"<<>>", b"<<>>"))


@settings(max_examples=150, deadline=None)
@given(st.data())
def test_changed_bytes_make_an_article_or_a_sentence(data: st.DataObject) -> None:
    changed = bytearray(data.draw(st.sampled_from([SMALL, page(LINE)])))
    for _ in range(data.draw(st.integers(1, 12))):
        at = data.draw(st.integers(0, len(changed) - 1))
        changed[at] = data.draw(st.integers(0, 255))
    cut = data.draw(st.integers(20, len(changed)))
    try:
        blocks = article(bytes(changed[:cut])).blocks
    except ReadError as error:
        reason = error.reason
    else:
        reason = "." if blocks else ""
    assert reason.endswith((".", "?"))
