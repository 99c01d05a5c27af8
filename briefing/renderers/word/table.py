"""The tables of a Word memo: a fixed grid, header rows, hairlines, and names to be heard."""

from collections.abc import Iterator

from briefing.model.memo import Cell, Table
from briefing.renderers.markup import escape
from briefing.renderers.word.look import Look
from briefing.renderers.word.xml import eighths, twips, widths

_LONGEST = 255  # characters that Word keeps of a name

Cells = tuple[str, ...]
"""The paragraphs of a row's cells, as XML."""


def table_of(table: Table, look: Look, head: Cells, rows: tuple[Cells, ...]) -> str:
    """Return the table, which has a caption, with its head, if it has one, and its rows."""
    columns = _columns(table, look)
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in columns)
    written = (
        [_row(head, columns, _line(look, look.page.colours.accent), head=True)] if head else []
    )
    for number, row in enumerate(rows, 1):
        ruled = table.form.ruled or (table.form.heads and number == len(rows))
        written.append(_row(row, columns, _line(look, look.page.colours.rule) * ruled))
    properties = _properties(table, look, sum(columns))
    return (
        f"<w:tbl><w:tblPr>{properties}</w:tblPr><w:tblGrid>{grid}</w:tblGrid>"
        f"{''.join(written)}</w:tbl>"
    )


def _columns(table: Table, look: Look) -> tuple[int, ...]:
    """Return the columns' widths in twips; the last of few takes what the absent ones leave."""
    columns_pt = look.page.word.columns_pt[table.form]
    count = max((len(row.cells) for row in table.rows), default=len(columns_pt))
    return widths((*columns_pt[: count - 1], sum(columns_pt[count - 1 :])))


def _properties(table: Table, look: Look, width: int) -> str:
    """Return the properties, in the order of 17.4.59."""
    first_row = int(table.head is not None)
    first_column = int(table.form.named or not table.form.ruled)
    names = (("Caption", table.caption or ""), ("Description", ", ".join(_about(table))))
    return (
        f'<w:tblStyle w:val="{look.style(look.table(table.form))}"/>'
        f'<w:tblW w:w="{width}" w:type="dxa"/><w:tblInd w:w="0" w:type="dxa"/>'
        f'<w:tblLayout w:type="fixed"/>{_padding(look)}'
        # The same flags twice: once as the number that older programs read (17.4.56).
        f'<w:tblLook w:val="{0x600 + 0x20 * first_row + 0x80 * first_column:04X}" '
        f'w:firstRow="{first_row}" w:lastRow="0" w:firstColumn="{first_column}" '
        'w:lastColumn="0" w:noHBand="1" w:noVBand="1"/>'
        + "".join(f'<w:tbl{n} w:val="{escape(said[:_LONGEST])}"/>' for n, said in names if said)
    )


def _about(table: Table) -> Iterator[str]:
    """Yield what a table is about, for who cannot see it: its column headings, or its rows'."""
    if table.head:
        cells: Iterator[Cell] = iter(table.head.cells)
    else:
        cells = (cell for row in table.rows for cell in row.cells if cell.heading)
    for cell in cells:
        yield from ("".join(run.text for run in each.runs) for each in cell.paragraphs)


def _padding(look: Look) -> str:
    """Return the cells' margins; text begins at the left edge of its column."""
    setting = look.page.word
    sides = (
        ("top", setting.pad_y_pt),
        ("left", 0.0),
        ("bottom", setting.pad_y_pt),
        ("right", setting.pad_x_pt),
    )
    margins = "".join(f'<w:{side} w:w="{twips(pad)}" w:type="dxa"/>' for side, pad in sides)
    return f"<w:tblCellMar>{margins}</w:tblCellMar>"


def _line(look: Look, colour: str) -> str:
    """Return a hairline below a cell. Borders that cells share differ from program to program."""
    thick = eighths(look.page.word.rule_pt)
    line = f'<w:bottom w:val="single" w:sz="{thick}" w:space="0" w:color="{colour}"/>'
    return f"<w:tcBorders>{line}</w:tcBorders>"


def _row(cells: Cells, columns: tuple[int, ...], line: str, *, head: bool = False) -> str:
    """Return a row that never breaks over two pages; the head's is read out with every cell."""
    written = "".join(
        f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{line}</w:tcPr>{cell}</w:tc>'
        for width, cell in zip(columns, cells, strict=True)
    )
    flags = "<w:cantSplit/>" + "<w:tblHeader/>" * head
    return f"<w:tr><w:trPr>{flags}</w:trPr>{written}</w:tr>"
