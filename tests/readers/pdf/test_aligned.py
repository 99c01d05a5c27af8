"""Rows that are aligned without lines."""

from briefing.readers.pdf.aligned import aligned
from briefing.readers.pdf.columns import level
from briefing.readers.pdf.lines import Line, Table
from tests.readers.pdf.placed import line, lines

NAMES = ["Ana Berg", "Ola Lund", "Ida Holm", "Per Moe"]
SHARES = ["60 percent", "25 percent", "10 percent", "5 percent"]


def tables(segments: list[Line]) -> list[Table]:
    return [each.table for row in aligned(list(level(segments))) for each in row if each.table]


def cells(table: Table) -> list[list[str]]:
    return [[" ".join(each.text for each in cell) for cell in row] for row in table.rows]


def test_three_aligned_rows_are_a_table() -> None:
    (table,) = tables([*lines(NAMES), *lines(SHARES, 200)])
    assert cells(table) == [list(pair) for pair in zip(NAMES, SHARES, strict=True)]


def test_two_rows_are_none() -> None:
    assert tables([*lines(NAMES[:2]), *lines(SHARES[:2], 200)]) == []


def test_a_cell_goes_on_below() -> None:
    rest = line("of the breakwater", 200, 700 - 12 * 4)
    (table,) = tables([*lines(NAMES), *lines(SHARES, 200), rest])
    assert cells(table)[-1] == ["Per Moe", "5 percent of the breakwater"]


def test_labels_and_marks_make_no_table() -> None:
    assert tables([*lines(["To:", "From:", "Date:"]), *lines(NAMES[:3], 200)]) == []
    assert tables([*lines(["1.", "2.", "3."]), *lines(NAMES[:3], 200)]) == []


def test_stretched_lines_make_no_table() -> None:
    parts = [lines([word] * 4, 50 + 32 * i) for i, word in enumerate(("the", "pier", "is", "old"))]
    assert tables([each for part in parts for each in part]) == []


def test_single_words_far_apart_are_cells() -> None:
    years = [["Year", "Aland", "Berg"], ["2027", "14.0", "9.5"], ["2028", "open", "9.5"]]
    placed = [lines([row[k] for row in years], 50 + 70 * k) for k in range(3)]
    (table,) = tables([each for column in placed for each in column])
    assert cells(table) == years
