"""How high everything is: one sum for both formats, of lines, leadings and spaces.

A paragraph is its space before and its lines; a row is its highest cell, the padding above and
below and a hairline. Word adds up the same numbers when it sets the file.
"""

from collections.abc import Iterable

from briefing.fonts import Face
from briefing.layout.measure import Span, Text
from briefing.layout.scale import mark_width_pt
from briefing.model.memo import Block, Cell, Form, List, Memo, Paragraph, Part, Role, Row, Table
from briefing.model.page import Setting, Sheet


class Galley:
    """The texts of a memo measured in one face, kept from rung to rung."""

    __slots__ = ("_texts", "face", "sheet")

    def __init__(self, face: Face, sheet: Sheet) -> None:
        self.face = face
        self.sheet = sheet
        self._texts: dict[tuple[int, bool], Text] = {}

    def text(self, paragraph: Paragraph, bold: bool) -> Text:
        """Return the paragraph measured; the text holds on to it, so its id stays its own."""
        key = (id(paragraph), bold)
        known = self._texts.get(key)
        if known is None:
            known = self._texts[key] = Text(paragraph, self.face, bold)
        return known

    def lines(
        self, paragraph: Paragraph, setting: Setting, width_pt: float, strong: bool = False
    ) -> tuple[Span, ...]:
        """Return the lines of a paragraph in a column of some width."""
        kind = setting.types[paragraph.role]
        measure = width_pt / kind.size_pt / self.face.stretch
        return self.text(paragraph, kind.bold or strong).lines(measure)


def body_pt(memo: Memo, setting: Setting, galley: Galley) -> float:
    """Return the height of the head and of all parts."""
    head = sum(block_pt(block, setting, galley) for block in memo.head)
    return head + sum(part_pt(part, setting, galley) for part in memo.parts)


def footer_pt(memo: Memo, setting: Setting, galley: Galley) -> float:
    """Return the height of the footer."""
    return sum(block_pt(paragraph, setting, galley) for paragraph in memo.footer)


def part_pt(part: Part, setting: Setting, galley: Galley) -> float:
    """Return the height of one part, its heading included."""
    heading = block_pt(part.heading, setting, galley) if part.heading else 0.0
    return heading + sum(block_pt(block, setting, galley) for block in part.blocks)


def block_pt(block: Block, setting: Setting, galley: Galley) -> float:
    """Return the height of a block as wide as the page allows."""
    if isinstance(block, Table):
        return sum(row_pt(row, block.form, setting, galley) for row in rows(block))
    paragraphs = block.items if isinstance(block, List) else (block,)
    return sum(_paragraph_pt(paragraph, setting, galley) for paragraph in paragraphs)


def row_pt(row: Row, form: Form, setting: Setting, galley: Galley) -> float:
    """Return the height of a table's row, from hairline to hairline."""
    highest = max(
        sum(_cell_heights(row, column, form, setting, galley)) for column in range(len(row.cells))
    )
    return highest + 2 * setting.pad_y_pt + setting.rule_pt


def rows(table: Table) -> tuple[Row, ...]:
    """Return the rows of a table, its head first."""
    return (table.head, *table.rows) if table.head else table.rows


def width_pt(role: Role, setting: Setting, sheet: Sheet) -> float:
    """Return the length of a line outside tables; it ends at the right margin."""
    if role is Role.LEAD:
        return sheet.measure_pt - 2 * setting.bar_pt
    return sheet.measure_pt - (setting.indent_pt if role is Role.ITEM else 0.0)


def cell_width_pt(cell: Cell, column: int, form: Form, setting: Setting) -> float:
    """Return the length of a line in a cell."""
    inset = mark_width_pt(setting.types[Role.CELL]) if cell.mark else 0.0
    return setting.columns_pt[form][column] - setting.pad_x_pt - inset


def is_strong(column: int, form: Form) -> bool:
    """Say whether a column is set in bold: the one that its row is found by."""
    return column == 0 and form is not Form.FIELDS


def _paragraph_pt(paragraph: Paragraph, setting: Setting, galley: Galley) -> float:
    kind = setting.types[paragraph.role]
    lines = galley.lines(paragraph, setting, width_pt(paragraph.role, setting, galley.sheet))
    return kind.before_pt + len(lines) * kind.leading_pt


def _cell_heights(
    row: Row, column: int, form: Form, setting: Setting, galley: Galley
) -> Iterable[float]:
    cell = row.cells[column]
    measure_pt = cell_width_pt(cell, column, form, setting)
    for paragraph in cell.paragraphs:
        kind = setting.types[paragraph.role]
        lines = galley.lines(paragraph, setting, measure_pt, is_strong(column, form))
        yield kind.before_pt + len(lines) * kind.leading_pt
