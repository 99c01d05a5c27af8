"""Tables that hold facts, and tables that only hold the page together."""

import pytest

from briefing.model.article import Article
from tests.readers.reading import article, kinds
from tests.readers.word.documents import bold, docx, p, r, t, tbl, tc, tr

LONG = "The board met on Monday to settle the berths. " * 10


def read(*body: str) -> Article:
    return article(docx("".join(body)), "a.docx")


def cells(found: Article, row: int) -> list[str]:
    return [found.text[cell.start : cell.end] for cell in found.blocks[row].cells]


def test_a_table_becomes_rows_of_cells() -> None:
    found = read(tbl(tr("Issue", "Result"), tr("Berths", "agreed")), tbl(tr("a", "b")))
    assert kinds(found) == ["row: Issue | Result", "row: Berths | agreed", "row: a | b"]
    assert [block.table for block in found.blocks] == [1, 1, 2]


def test_paragraphs_of_a_cell_are_kept_apart() -> None:
    two = tc(t("Ann Wray, chair") + t("Bo Lind, clerk"))
    assert cells(read(tbl(tr("Board", two), tr("x", "y"))), 0)[1] == (
        "Ann Wray, chair; Bo Lind, clerk"
    )
    assert cells(read(tbl(tr("x", tc(t("Yes.") + t("No."))), tr("x", "y"))), 0)[1] == "Yes. No."


def test_columns_keep_their_places_beside_merged_cells() -> None:
    span = tc(t("Both"), '<w:gridSpan w:val="2"/>')
    started = tc(t("Quays"), '<w:vMerge w:val="restart"/>')
    found = read(
        tbl(
            tr("a", "b", "c"),
            tr(span, "c"),
            tr(started, "1", "2"),
            tr(tc(p(), "<w:vMerge/>"), "3", "4"),
            tr("b", "c", properties='<w:gridBefore w:val="1"/>'),
            tr("a"),
        )
    )
    assert [cells(found, i) for i in range(6)] == [
        ["a", "b", "c"],
        ["Both", "", "c"],
        ["Quays", "1", "2"],
        ["", "3", "4"],
        ["", "b", "c"],
        ["a", "", ""],
    ]


@pytest.mark.parametrize("width", ["999", "2000000000", "-5", "x", "9" * 5000])
def test_a_cell_of_absurd_width_covers_no_more_than_the_table(width: str) -> None:
    giant = tc(t("Both"), f'<w:gridSpan w:val="{width}"/>')
    assert cells(read(tbl(tr("a", "b", "c"), tr(giant))), 1) == ["Both", "", ""]


@pytest.mark.parametrize(
    ("first", "second", "is_header"),
    [
        (tr("a", "b", properties="<w:tblHeader/>"), tr("c", "d"), True),
        (tr("a", "b", properties='<w:tblHeader w:val="0"/>'), tr("c", "d"), False),
        (tr(tc(bold("a")), tc(bold("b"))), tr("c", "d"), True),
        (tr(tc(bold("a")), tc(p())), tr("c", "d"), False),
        (tr(tc(p()), tc(bold("b"))), tr("c", "d"), True),
        (tr(tc(bold("a")), "b"), tr("c", "d"), False),
        (tr(tc(bold("a")), tc(bold("b"))), tr(tc(bold("c")), tc(bold("d"))), False),
        (tr("a", "b"), tr("c", "d"), False),
        (tr(tc(bold("a"), '<w:gridSpan w:val="2"/>')), tr("c", "d"), False),
    ],
)
def test_the_first_row_is_a_header_where_it_says_or_looks_so(
    first: str, second: str, is_header: bool
) -> None:
    found = read(tbl(first, second))
    assert [block.header for block in found.blocks] == [is_header, False]


def test_a_table_of_one_column_is_a_box_of_text() -> None:
    assert kinds(read(tbl(tr("In brief."), tr("All agreed.")))) == [
        "paragraph: In brief.",
        "paragraph: All agreed.",
    ]


def test_a_row_of_long_cells_is_two_columns_of_text() -> None:
    assert [b.kind for b in read(tbl(tr(LONG, "Beside it."))).blocks] == ["paragraph"] * 2
    assert [b.kind for b in read(tbl(tr(LONG, "a"), tr("b", "c"))).blocks] == ["row"] * 2


def test_a_table_around_tables_and_headings_is_taken_apart() -> None:
    inner = tbl(tr("Berths", "agreed"), tr("Locks", "open"))
    headed = tc(t("Result", style="Heading2") + t("All agreed."))
    found = read(t("The berths", "Title"), tbl(tr(tc(t("Before.") + inner + p()), headed)))
    assert kinds(found)[1:] == [
        "paragraph: Before.",
        "row: Berths | agreed",
        "row: Locks | open",
        "heading: Result",
        "paragraph: All agreed.",
    ]


def test_headings_alone_in_their_cells_are_names_of_columns() -> None:
    heads = tr(tc(t("Issue", style="Heading2")), tc(t("Result", style="Heading2")))
    assert kinds(read(tbl(heads, tr("Berths", "agreed"))))[0] == "row: Issue | Result"


def test_what_is_set_aside_in_a_cell_comes_after_its_table() -> None:
    picture = '<w:r><w:drawing><wp:docPr descr="A tick"/></w:drawing></w:r>'
    found = read(tbl(tr("Berths", tc(p(r("agreed "), picture))), tr("a", "b")))
    assert kinds(found) == ["row: Berths | agreed", "row: a | b", "caption: A tick"]


def test_empty_tables_and_rows_are_nothing() -> None:
    empty = tbl() + tbl("<w:tr/>") + tbl(tr(tc(p()), tc(p())))
    assert kinds(read(empty, t("They met."), tbl(tr("", ""), tr("a", "b")))) == [
        "paragraph: They met.",
        "row: a | b",
    ]
