from briefing.model.article import Article, Kind
from tests.readers.reading import article

BODY = "The board spent the whole afternoon on the report and had little to add to it, as was said "
BODY += "by two of its members when the doors were opened again."


def rows(read: Article) -> list[list[str]]:
    return [
        [read.words(cell.start, cell.end) for cell in block.cells]
        for block in read.blocks
        if block.kind is Kind.ROW
    ]


def test_missing_cells_are_empty() -> None:
    read = article(f"{BODY}\nPoint | Result | Due |\n---|---|---|\nQuays | Agreed |\nDues |\n")
    assert rows(read) == [["Point", "Result", "Due"], ["Quays", "Agreed", ""], ["Dues", "", ""]]
    assert all(
        cell.start == cell.end
        for block in read.blocks[2:]
        for cell in block.cells[len(block.cells) :]
    )


def test_empty_cells_inside_keep_their_place() -> None:
    read = article(
        f"{BODY}\n| Point | Due | Result |\n|---|---|---|\n| Quays |  | Agreed |\n||May|x|"
    )
    assert rows(read)[1:] == [["Quays", "", "Agreed"], ["", "May", "x"]]


def test_two_tables_apart_have_two_numbers() -> None:
    table = "Point | Result |\n---|---|\nQuays | Agreed |"
    read = article(f"{BODY}\n{table}\n\n{table}\n{BODY} So.\n{table}")
    assert [block.table for block in read.blocks if block.table] == [1, 1, 2, 2, 3, 3]
    assert [block.header for block in read.blocks if block.table] == [True, False] * 3


def test_without_a_rule_the_shape_tells_the_head() -> None:
    shaped = "Point | Result\nQuays | To be repaired by May\nCranes | One to be bought"
    assert [b.header for b in article(f"{BODY}\n{shaped}").blocks[1:]] == [True, False, False]
    numbers = "2024 | 17 boats\n2025 | 19 boats\n2026 | 12 boats in the first half"
    assert not any(b.header for b in article(f"{BODY}\n{numbers}").blocks)


def test_one_cell_a_line_with_a_rule_has_the_columns_of_the_rule() -> None:
    cells = "A|\nB|\nC|\n---|---|---|\nd|\ne|\nf|\n"
    assert rows(article(f"{BODY}\n{cells}")) == [["A", "B", "C"], ["d", "e", "f"]]


def test_one_line_with_a_pipe_is_no_table() -> None:
    assert (
        rows(article(f"{BODY}\nThe vote was 7 | 2 in the end, the clerk said.\n{BODY} So.")) == []
    )


def test_a_row_covers_its_cells() -> None:
    read = article(f"{BODY}\n| Quays | Agreed |\n| Cranes | Put off |")
    row = read.blocks[1]
    assert read.text[row.start : row.end] == "Quays | Agreed"
