"""Documents that other programs write: python-docx, LibreOffice, and this one."""

import html
import io
import itertools
import re
import zipfile

import pytest
from docx import Document
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing import pipeline, readers, styles
from briefing.model.article import Article, Block, Kind, Source
from briefing.readers.pieces import Piece
from tests.libreoffice import saved
from tests.readers.reading import kinds
from tests.readers.word.documents import docx, p, r, t

STORY = """\
Harbour board settles berth fees

The harbour board of Halmouth met on 12 May 2026 and agreed to lower berth fees by ten per cent.

The board will meet again in June 2026. Ann Wray, chair of the board, will write to the pilots.
"""


def read(data: bytes) -> Article:
    return readers.read(Source("a.docx", data))


def words_of(text: str) -> list[str]:
    return re.findall(r"\w+", text)


WORDS = st.lists(st.sampled_from(["board", "quays", "met", "Łódź"]), min_size=1, max_size=6)
SENTENCES = st.builds(lambda words: f"They {' '.join(words)} today.", WORDS)
ONE_PIECE = st.one_of(
    st.builds(lambda text: Piece(Kind.PARAGRAPH, text), SENTENCES),
    st.builds(
        lambda text, level: Piece(Kind.HEADING, text, level=level), SENTENCES, st.integers(1, 6)
    ),
    st.builds(
        lambda text, level, ordered: Piece(Kind.ITEM, text, level=level, ordered=ordered),
        SENTENCES,
        st.integers(0, 2),
        st.booleans(),
    ),
)


def written(pieces: list[Piece]) -> bytes:
    """Write pieces with python-docx, in the styles that its template has for them."""
    document = Document()
    document.add_heading("The berths for the winter", 0)
    names = {Kind.PARAGRAPH: "Normal", Kind.HEADING: "Heading {}", Kind.ITEM: "List {}"}
    for piece in pieces:
        name = names[piece.kind].format(
            piece.level if piece.kind is Kind.HEADING else ("Bullet", "Number")[piece.ordered]
        )
        deeper = piece.kind is Kind.ITEM and piece.level > 0
        document.add_paragraph(piece.text, f"{name} {piece.level + 1}" if deeper else name)
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()


@given(st.lists(ONE_PIECE, min_size=1, max_size=8, unique_by=lambda piece: piece.text))
@settings(max_examples=10)
def test_what_python_docx_writes_is_read_back(pieces: list[Piece]) -> None:
    found = read(written(pieces))
    assert found.title == "The berths for the winter"

    def said(block: Block) -> tuple[str, str, int, bool]:
        words = found.words(block.start, block.end)
        return block.dropped or block.kind.value, words, block.level, block.ordered

    expected = [(p.kind.value, p.text, p.level, p.ordered) for p in pieces]
    assert [said(block) for block in found.blocks[1:]] == expected


def test_tables_of_python_docx_are_read_back() -> None:
    document = Document()
    table = document.add_table(rows=2, cols=2, style="Light Grid Accent 1")
    for (i, k), word in zip(itertools.product(range(2), repeat=2), "ABCD", strict=True):
        table.cell(i, k).text = word
    buffer = io.BytesIO()
    document.save(buffer)
    found = read(buffer.getvalue())
    assert kinds(found) == ["row: A | B", "row: C | D"]
    assert [block.header for block in found.blocks] == [True, False]
    assert found.author is None


def test_our_own_memo_is_read_back_in_order() -> None:
    page = pipeline.lay_out(pipeline.extract(Source("a.txt", STORY.encode())), styles.load("memo"))
    (memo,) = pipeline.documents((page,), ("docx",))
    found = read(memo.data)
    with zipfile.ZipFile(io.BytesIO(memo.data)) as package:
        xml = package.read("word/document.xml").decode()
    printed = [html.unescape(text) for text in re.findall(r"<w:t(?: [^>]*)?>([^<]*)</w:t>", xml)]
    blocks = [found.words(block.start, block.end) for block in found.kept()]
    assert words_of(" ".join(blocks)) == words_of(" ".join(printed))
    assert (found.title or "").startswith("Harbour board settles berth fees")
    assert {block.kind for block in found.blocks} >= {Kind.TITLE, Kind.HEADING, Kind.ITEM}


OPEN_DOCUMENT = """<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
 xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"
 xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" office:version="1.3"
 office:mimetype="application/vnd.oasis.opendocument.text"><office:body><office:text>
<text:h text:outline-level="1">Les quais d’hiver</text:h>
<text:p>Le conseil du port a fixé les places.<text:note text:note-class="footnote">
<text:note-citation>1</text:note-citation><text:note-body><text:p>À Halmouth.</text:p>
</text:note-body></text:note></text:p>
<text:h text:outline-level="2">Décisions</text:h>
<text:list><text:list-item><text:p>Quais</text:p><text:list><text:list-item><text:p>au nord</text:p>
</text:list-item></text:list></text:list-item></text:list>
<table:table><table:table-column table:number-columns-repeated="2"/>
<table:table-header-rows><table:table-row>
<table:table-cell><text:p>Quai</text:p></table:table-cell>
<table:table-cell><text:p>Place</text:p></table:table-cell>
</table:table-row></table:table-header-rows><table:table-row>
<table:table-cell><text:p>Nord</text:p></table:table-cell>
<table:table-cell><text:p>12</text:p></table:table-cell>
</table:table-row></table:table>
<text:p>Page <text:page-number>1</text:page-number> : le conseil se réunit en juin.</text:p>
</office:text></office:body></office:document>"""


@pytest.mark.slow
def test_what_libreoffice_makes_of_an_opendocument_text_is_read() -> None:
    (data,) = saved([OPEN_DOCUMENT.encode()])
    found = read(data)
    assert kinds(found) == [
        "title: Les quais d’hiver",
        "paragraph: Le conseil du port a fixé les places.",
        "heading: Décisions",
        "item: Quais",
        "item: au nord",
        "row: Quai | Place",
        "row: Nord | 12",
        "paragraph: Page : le conseil se réunit en juin.",
        "note: À Halmouth.",
    ]
    assert [b.level for b in found.blocks if b.kind is Kind.ITEM] == [0, 1]
    assert [b.header for b in found.blocks if b.kind is Kind.ROW] == [True, False]


@pytest.mark.slow
def test_what_libreoffice_makes_of_a_document_says_the_same() -> None:
    body = t("The winter berths", "Title") + t("Berths", "Heading1")
    made = docx(body + p(r("They "), "<w:ins>", r("met"), "</w:ins>", r(" on Monday.")))
    (data,) = saved([made])
    assert words_of(read(data).text) == words_of(read(made).text)


CHART = (
    '<w:r><w:drawing><a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">'
    '<a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart"/>'
    "</a:graphic></w:drawing></w:r>"
)


@pytest.mark.parametrize(
    ("body", "level", "sentence"),
    [
        (p(f"<w:ins>{r('They met.')}</w:ins>"), "info", "tracked changes"),
        (p(r("They met."), f"<w:del>{r('not')}</w:del>"), "info", "tracked changes"),
        (p(r("They met."), "<w:r><w:commentReference/></w:r>"), "info", "comments"),
        (p(r("They met."), r("not", "<w:vanish/>")), "info", "hidden text"),
        (p(r("They met."), CHART), "info", "charts or diagrams"),
        (t("They met.") + '<w:altChunk r:id="x"/>', "problem", "another file inside"),
    ],
)
def test_what_was_passed_by_is_told(body: str, level: str, sentence: str) -> None:
    (notice,) = read(docx(body)).notices
    assert notice.level == level
    assert sentence in notice.text
