"""Every format says the same statements in the same order, and so does the layout's tree."""

import re
from collections.abc import Iterator
from dataclasses import replace
from io import BytesIO

import docx
import pytest
from docx.oxml.ns import qn
from lxml import html as parser
from markdown_it import MarkdownIt

from briefing import fonts, layout, styles
from briefing.compose import compose
from briefing.model.memo import Block, List, Memo, Paragraph, Table
from briefing.model.page import Box, Page
from briefing.renderers import html, markdown, pdf, record, word
from briefing.renderers.word.references import bookmark_name
from tests import generate
from tests.renderers.pages import MEMO
from tests.renderers.pdf.heard import Heard, Reading

STYLE = styles.load("memo")
FACES = fonts.faces(STYLE.pdf_family, STYLE.word_family)
MEMOS = [MEMO, *map(generate.memo, range(6))]

Statements = list[tuple[str, str]]
"""Id and words of each statement, without spaces."""


def squeezed(*texts: str) -> str:
    return re.sub(r"\s", "", "".join(texts))


def in_memo(memo: Memo) -> Statements:
    return [
        (id, squeezed(*(run.text for paragraph in paragraphs for run in paragraph.runs)))
        for part in memo.parts
        for block in part.blocks
        for id, paragraphs in _statements(block)
    ]


def _statements(block: Block) -> Iterator[tuple[str, tuple[Paragraph, ...]]]:
    """Yield the rows and paragraphs that have an id, in the order of reading."""
    paragraphs = block.items if isinstance(block, List) else ()
    if isinstance(block, Paragraph):
        paragraphs = (block,)
    elif isinstance(block, Table):
        for row in block.rows:
            inner = tuple(p for cell in row.cells for p in cell.paragraphs)
            paragraphs += inner
            if row.id is not None:
                yield row.id, inner
    yield from ((each.id, (each,)) for each in paragraphs if each.id is not None)


def in_word(page: Page) -> Statements:
    """Return what stands around each bookmark: the whole row if it is the row's."""
    known = {bookmark_name(id): id for id, _ in in_memo(page.memo)}
    tables = (b for part in page.memo.parts for b in part.blocks if isinstance(b, Table))
    rows = {row.id for table in tables for row in table.rows}
    body = docx.Document(BytesIO(word.render((page,)))).element.body
    found = []
    for start in body.iter(qn("w:bookmarkStart")):
        id = known[str(start.get(qn("w:name")))]
        around = next(start.iterancestors(qn("w:tr") if id in rows else qn("w:p")))
        found.append((id, squeezed(*(t.text or "" for t in around.iter(qn("w:t"))))))
    return found


def in_html(page: Page) -> Statements:
    tree = parser.document_fromstring(html.render((page,)))
    return [
        (id, squeezed(*map(str, element.itertext())))
        for element in tree.iter()
        if (id := element.get("data-id"))
    ]


def in_boxes(boxes: tuple[Box, ...]) -> Statements:
    found = []
    for box in boxes:
        if box.id is not None:
            found.append((box.id, squeezed(*_texts(box))))
        found += in_boxes(box.kids)
    return found


def _texts(box: Box) -> Iterator[str]:
    if box.tag.value != "Lbl":
        yield from (piece.text for line in box.lines for piece in line.pieces)
    for kid in box.kids:
        yield from _texts(kid)


def in_pdf(page: Page) -> Statements:
    """Return what each element that names its statement says aloud, without its number."""
    document = Reading(pdf.render((page,), FACES)).document()
    return [(each.id, squeezed(*_heard(each))) for each in document.walk() if each.id]


def _heard(element: Heard) -> Iterator[str]:
    for part in element.parts:
        if isinstance(part, str):
            yield part
        elif part.tag != "Lbl":
            yield from _heard(part)


def in_markdown(page: Page) -> Statements:
    """Return the items and rows that say what a statement says, in the order of the file."""
    tokens = MarkdownIt("commonmark").enable("table").parse(markdown.render((page,)).decode())
    shown, row = [], [""]
    for token in tokens:
        if token.type == "tr_open":
            row = [""]
        elif token.type == "inline":
            words = squeezed(*(kid.content for kid in token.children or ()))
            row.append(words)
            shown.append((words, "".join(row)))
    expected = iter(in_memo(page.memo))
    found, wanted = [], next(expected, None)
    for pair in shown:
        if wanted is not None and wanted[1] in pair:
            found.append(wanted)
            wanted = next(expected, None)
    return found


@pytest.mark.parametrize("memo", MEMOS, ids=range(len(MEMOS)))
def test_every_format_says_the_same_in_the_same_order(memo: Memo) -> None:
    page = layout.fit(memo, STYLE, FACES)
    statements = in_memo(page.memo)
    assert statements
    assert in_word(page) == statements
    assert in_html(page) == statements
    assert in_boxes(page.boxes) == statements
    assert in_pdf(page) == statements
    assert in_markdown(page) == statements


def test_a_statement_left_out_is_missed() -> None:
    page = layout.fit(MEMO, STYLE, FACES)
    shorter = replace(page, memo=replace(page.memo, parts=page.memo.parts[1:]))
    for read in (in_word, in_html, in_markdown):
        assert read(shorter) != in_memo(page.memo)


@pytest.mark.parametrize("seed", range(6))
def test_the_record_holds_all_that_is_printed_and_all_that_is_not(seed: int) -> None:
    briefing = generate.briefing(seed)
    page = layout.fit(compose(briefing, STYLE), STYLE, FACES)
    tokens = MarkdownIt("commonmark").parse(record.render(briefing))
    held: dict[str, str] = {}
    for token in tokens:
        kinds = [kid.type for kid in token.children or ()]
        if "strong_close" in kinds:
            words = [kid.content for kid in token.children or ()]
            end = kinds.index("strong_close")
            held["".join(words[:end])] = squeezed(*words[end:])
    made = {each.id: squeezed(record.said(each)) for each in record.items(briefing)}
    assert held == made
    assert list(held) == list(made)
    assert {id for id, _ in in_memo(page.memo) if not id.startswith("c")} <= set(held)
