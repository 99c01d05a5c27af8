"""Tables in PDFs, drawn and only aligned, read back from what ReportLab and the memo draw."""

from reportlab.lib.colors import Color, black
from reportlab.platypus import TableStyle

from briefing.layout import fit
from briefing.model.article import Article, Kind
from briefing.renderers import pdf as renderer
from tests.layout.samples import faces, style
from tests.readers.pdf.made import article, document, paragraph, table, told
from tests.renderers.pages import MEMO

ROWS = [
    ["Work", "Who pays for it", "Share"],
    ["Breakwater at Northhaven, with the lights on it", "The ministry and the board", "60 percent"],
    ["New pier", "The town of Kirkvale", "25 percent"],
    ["Buoys", "The union of fishermen", "15 percent"],
]
BEFORE = "The board said on Monday what the repairs of the harbour would cost, and who would pay."
AFTER = "Nobody on the council voted against it, though two of the members had left by then."
PALE = Color(0.85, 0.85, 0.9)


def rows(read_as: Article) -> list[list[str]]:
    return [
        [read_as.words(cell.start, cell.end) for cell in block.cells]
        for block in read_as.kept()
        if block.kind is Kind.ROW
    ]


def read(*style: tuple[object, ...]) -> Article:
    top = ("VALIGN", (0, 0), (-1, -1), "TOP")
    made = table(ROWS, TableStyle([top, *style]))  # type: ignore[list-item]
    return article(document(paragraph(BEFORE), made, paragraph(AFTER)))


def test_a_grid() -> None:
    read_as = read(("GRID", (0, 0), (-1, -1), 0.5, black))
    assert rows(read_as) == ROWS
    assert [block.header for block in read_as.blocks if block.cells] == [True, False, False, False]
    assert told(read_as, Kind.PARAGRAPH) == [BEFORE, AFTER]


def test_level_lines_alone() -> None:
    assert rows(read(("LINEBELOW", (0, 0), (-1, -1), 0.5, black))) == ROWS


def test_lines_around_the_head_and_below_the_last_row() -> None:
    style = (
        ("LINEABOVE", (0, 0), (-1, 0), 1, black),
        ("LINEBELOW", (0, 0), (-1, 0), 0.5, black),
        ("LINEBELOW", (0, -1), (-1, -1), 1, black),
    )
    assert rows(read(*style)) == ROWS


def test_a_shaded_head_and_no_lines() -> None:
    read_as = read(("BACKGROUND", (0, 0), (-1, 0), PALE))
    assert rows(read_as) == ROWS


def test_no_lines_at_all() -> None:
    assert rows(read()) == ROWS


def test_a_frame_around_text_is_no_table() -> None:
    made = table([[BEFORE], [AFTER]], TableStyle([("BOX", (0, 0), (-1, -1), 1, black)]))
    read_as = article(document(made))
    assert told(read_as) == [BEFORE, AFTER]


def test_a_table_goes_on_overleaf() -> None:
    many = [ROWS[0], *([f"Pier {i}", "The town", f"{i} percent"] for i in range(60))]
    style = TableStyle([("GRID", (0, 0), (-1, -1), 0.5, black)])
    read_as = article(document(table(many, style)))
    assert {block.table for block in read_as.kept() if block.cells} == {1}
    assert rows(read_as) == many


def test_the_memo_is_read_back() -> None:
    read_as = article(renderer.render((fit(MEMO, style(), faces()),), faces()))
    assert read_as.title is not None
    assert "header" in {("header" if block.header else "") for block in read_as.kept()}
    assert told(read_as, Kind.HEADING)
    assert told(read_as, Kind.ITEM)
