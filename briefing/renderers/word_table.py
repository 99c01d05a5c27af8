"""The tables of a Word memo: a fixed grid, header rows, hairlines and a caption to be heard."""

from briefing.model.memo import Form, Table
from briefing.renderers.markup import escape
from briefing.renderers.word_styles import Look
from briefing.renderers.word_xml import eighths, twips, widths

_LONGEST_CAPTION = 255


def frame(table: Table, look: Look, rows: str) -> str:
    """Return the table around its rows, properties in the order of 17.4.59."""
    setting = look.page.word
    columns = widths(setting.columns_pt[table.form])
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in columns)
    first_row = int(table.head is not None)
    first_column = int(table.form is not Form.OUTCOMES)
    caption = escape((table.caption or "")[:_LONGEST_CAPTION])
    return (
        f'<w:tbl><w:tblPr><w:tblW w:w="{sum(columns)}" w:type="dxa"/>'
        f'<w:tblInd w:w="0" w:type="dxa"/>{_borders(table, look)}<w:tblLayout w:type="fixed"/>'
        f"{_padding(look)}"
        f'<w:tblLook w:val="{_look_bits(first_row, first_column)}" w:firstRow="{first_row}" '
        f'w:lastRow="0" w:firstColumn="{first_column}" w:lastColumn="0" w:noHBand="1" '
        f'w:noVBand="1"/>'
        + (f'<w:tblCaption w:val="{caption}"/>' if caption else "")
        + f"</w:tblPr><w:tblGrid>{grid}</w:tblGrid>{rows}</w:tbl>"
    )


def row(cells: tuple[str, ...], table: Table, look: Look, *, head: bool) -> str:
    """Return a row that never breaks over two pages; the head's is read out with every cell."""
    columns = widths(look.page.word.columns_pt[table.form])
    tint = f'<w:shd w:val="clear" w:color="auto" w:fill="{look.page.colours.tint}"/>' * head
    written = "".join(
        f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{tint}</w:tcPr>{cell}</w:tc>'
        for width, cell in zip(columns, cells, strict=True)
    )
    flags = "<w:cantSplit/>" + "<w:tblHeader/>" * head
    return f"<w:tr><w:trPr>{flags}</w:trPr>{written}</w:tr>"


def _borders(table: Table, look: Look) -> str:
    line = (
        f'w:val="single" w:sz="{eighths(look.page.word.rule_pt)}" w:space="0" '
        f'w:color="{look.page.colours.rule}"'
    )
    between = "" if table.form is Form.FIELDS else f"<w:insideH {line}/>"
    return f"<w:tblBorders><w:bottom {line}/>{between}</w:tblBorders>"


def _padding(look: Look) -> str:
    """Return the cells' margins; text stands at the left edge of its column."""
    setting = look.page.word
    sides = (("top", setting.pad_y_pt), ("left", 0.0), ("bottom", setting.pad_y_pt))
    inner = "".join(f'<w:{side} w:w="{twips(pad)}" w:type="dxa"/>' for side, pad in sides)
    right = f'<w:right w:w="{twips(setting.pad_x_pt)}" w:type="dxa"/>'
    return f"<w:tblCellMar>{inner}{right}</w:tblCellMar>"


def _look_bits(first_row: int, first_column: int) -> str:
    """Return the same flags as the one number that older programs read (17.4.56)."""
    return f"{0x600 + 0x20 * first_row + 0x80 * first_column:04X}"
