"""Rows: tables that hold facts, told from tables that are there for the layout alone."""

from collections.abc import Iterator

from briefing.model.article import Kind
from briefing.readers.pieces import BETWEEN, Piece
from briefing.readers.shape import CLOSING
from briefing.readers.word.values import Cell, Paragraph, Row, Table, paragraphs

_LONG = 400  # characters of a cell in a table of one row that is a column of text
_MOST_CELLS = 200_000  # of a table with those that merged cells cover


def is_layout(table: Table) -> bool:
    """Tell whether the cells of a table are read one after the other, as if there were none."""
    if all(len(row.cells) < 2 for row in table.rows):
        return True
    cells = [cell for row in table.rows for cell in row.cells]
    if any(map(_is_structured, cells)):
        return True
    return len(table.rows) == 1 and any(len(_words(cell)) > _LONG for cell in cells)


def _is_structured(cell: Cell) -> bool:
    """Tell whether a cell holds a table, or a heading and what it heads."""
    return any(
        isinstance(each, Table) or (each.level > 0 and len(cell.blocks) > 1) for each in cell.blocks
    )


def rows(table: Table, number: int) -> Iterator[Piece]:
    """Make the rows of a table that holds facts; those without a word are left out."""
    width = max(len(row.cells) for row in table.rows)
    padded = width * len(table.rows) <= _MOST_CELLS
    headed = not any(row.is_header for row in table.rows) and _is_headed(table)
    for i, row in enumerate(table.rows):
        cells = tuple(_texts(row, width if padded else 0))
        if any(cells):
            is_header = row.is_header or (headed and not i)
            text = BETWEEN.join(cells)
            yield Piece(Kind.ROW, text, table=number, header=is_header, cells=cells)


def _texts(row: Row, width: int) -> Iterator[str]:
    """Yield the words of the cells, with nothing in the other columns that a cell covers."""
    room = width - len(row.cells)
    for cell in row.cells:
        yield _words(cell)
        covered = min(cell.width - 1, max(room, 0))
        room -= covered
        yield from [""] * covered
    yield from [""] * room


def _words(cell: Cell) -> str:
    """Return the words of a cell, its paragraphs kept apart by a semicolon or their own marks."""
    text = ""
    for paragraph in paragraphs(cell.blocks):
        if not paragraph.dropped:
            apart = "; " if text[-1:].isalnum() or text[-1:] in CLOSING else " "
            text = f"{text}{apart}{paragraph.text}" if text else paragraph.text
    return text


def _is_headed(table: Table) -> bool:
    """Tell whether the first row looks like names of columns: bold, or set off by its style."""
    if len(table.rows) < 2:
        return False
    first, second = (list(_all(row)) for row in table.rows[:2])
    names = table.rows[0].cells[1:]  # the first column may well have none
    if not first or not names or not all(map(_words, names)):
        return False
    bold = all(p.is_strong for p in first) and not all(p.is_strong for p in second)
    return bold or table.head_row


def _all(row: Row) -> Iterator[Paragraph]:
    for cell in row.cells:
        yield from paragraphs(cell.blocks)
