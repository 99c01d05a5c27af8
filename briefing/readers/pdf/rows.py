"""Rows: the tables of a PDF to pieces; one that goes on overleaf stays one table."""

from collections.abc import Iterator, Sequence

from briefing.model.article import Kind
from briefing.readers.pdf.flow import Read
from briefing.readers.pdf.hyphens import Breaks, text_of
from briefing.readers.pdf.lines import Cell, Table
from briefing.readers.pieces import BETWEEN, Piece

_SAME = 3.0  # points; columns that begin so close are the same ones


def numbered(reads: Sequence[Read]) -> dict[int, tuple[Table, int, bool]]:
    """Number the tables from 1, and say of each whether it goes on with the one before."""
    found: dict[int, tuple[Table, int, bool]] = {}
    number, last = 0, None
    for i, read in enumerate(reads):
        if read.aside:
            continue
        table = read.group.lines[0].table
        if table:
            goes_on = last is not None and _is_continued(last, read)
            number += not goes_on
            found[i] = table, number, goes_on
        last = read
    return found


def _is_continued(last: Read, read: Read) -> bool:
    above, below = last.group.lines[0].table, read.group.lines[0].table
    if not above or not below or read.page != last.page + 1:
        return False
    if len(above.places) != len(below.places):
        return False
    pairs = zip(above.places, below.places, strict=True)
    return all(abs(one - other) <= _SAME for one, other in pairs)


def rows_of(
    read: Read, table: Table, number: int, goes_on: bool, breaks: Breaks
) -> Iterator[Piece]:
    """Yield the rows of a table."""
    for i, row in enumerate(table.rows):
        cells = tuple(_text(cell, breaks) for cell in row)
        header = table.header and not i
        yield Piece(
            Kind.ROW,
            BETWEEN.join(cells),
            table=number,
            header=header and not goes_on,
            cells=cells,
            dropped="header" if header and goes_on else read.aside,
        )


def _text(cell: Cell, breaks: Breaks) -> str:
    return text_of([line.text for line in cell], breaks) if cell else ""
