"""Whole PDFs in two columns, with what stands around and below them."""

import pytest
from reportlab.platypus import Flowable, TableStyle

from briefing.model.article import Article, Kind
from tests.readers.pdf.made import (
    JUSTIFIED,
    TITLE,
    article,
    document,
    dropped,
    heading,
    paragraph,
    table,
    told,
)

RUN = (
    "the harbour board of the outer islands met for a third day and heard what the engineers "
    "had found below the old pier, whose planks had been laid by hand before anybody living "
    "was born, and which nobody had looked at since"
)
PLAIN = TableStyle([])


def story(count: int) -> list[str]:
    return [f"On day {number} {RUN}." for number in range(count)]


def balanced(left: list[str], right: list[str]) -> Flowable:
    """Set two short columns beside each other, as a program balances the end of a text."""
    return table([["<br/>".join(left), "<br/>".join(right)]], PLAIN)


def cells(read_as: Article) -> list[list[str]]:
    rows = [block for block in read_as.kept() if block.kind is Kind.ROW]
    return [[read_as.words(cell.start, cell.end) for cell in row.cells] for row in rows]


@pytest.mark.parametrize("count", range(17, 24))
def test_where_a_page_ends_changes_nothing(count: int) -> None:
    parts = [paragraph(text, JUSTIFIED) for text in story(count)]
    assert told(article(document(*parts, columns=2))) == story(count)


@pytest.mark.parametrize(("left", "right"), [(1, 1), (2, 1), (2, 2), (3, 2), (3, 1)])
def test_a_balanced_rest_is_no_line(left: int, right: int) -> None:
    lines = [
        "become too shallow for loaded barges in late",
        "summer, when the water falls below the mark and",
        "captains have to wait for rain, or unload at the",
        "old sugar wharf, which has one crane and no",
        "road.",
    ]
    rest = lines[:left], lines[5 - right :]
    read_as = article(document(paragraph("Barges wait", TITLE), balanced(*rest)))
    text = " ".join(told(read_as))
    assert " ".join(rest[0]) in text
    assert " ".join(rest[1]) in text


def test_a_table_without_lines_in_a_column_is_read_in_rows() -> None:
    rows = [["State", "2027", "2028"], ["Arl", "14.0", "9.5"], ["Bermark", "14.0", "open"]]
    parts = [paragraph(text) for text in story(4)]
    made = document(*parts, heading("Who pays", 2), table(rows, PLAIN), *parts, columns=2)
    assert cells(article(made)) == rows


def test_a_head_and_numbers_on_two_pages_are_set_aside() -> None:
    made = document(*map(paragraph, story(24)), columns=2, header="The Quay", footer="Page {page}")
    aside = [("header", "The Quay"), ("page number", "Page 1")]
    assert dropped(article(made)) == [*aside, ("header", "The Quay"), ("page number", "Page 2")]
    assert told(article(made)) == story(24)
