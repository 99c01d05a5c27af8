"""How high everything is: one sum for both formats, of lines, leadings and spaces.

A paragraph is its space before and its lines; a row is its highest cell, the padding above and
below and a hairline. Word adds up the same numbers when it sets the file.
"""

from collections.abc import Iterable
from itertools import pairwise, starmap

from briefing.fonts import Face
from briefing.layout.measure import Text
from briefing.layout.scale import mark_width_pt
from briefing.layout.walk import rows
from briefing.model.memo import (
    Block,
    Cell,
    Form,
    List,
    Memo,
    Paragraph,
    Part,
    Role,
    Row,
    Table,
    leads_fields,
)
from briefing.model.page import Setting, Sheet
from briefing.vocabulary.breaks import Span


class Galley:
    """The texts of a memo measured in one face, kept from rung to rung."""

    __slots__ = ("_texts", "face")

    def __init__(self, face: Face) -> None:
        self.face = face
        self._texts: dict[tuple[int, bool], Text] = {}

    def text(self, paragraph: Paragraph, bold: bool) -> Text:
        """Return the paragraph measured; the text holds on to it, so its id stays its own."""
        key = (id(paragraph), bold)
        known = self._texts.get(key)
        if known is None:
            known = self._texts[key] = Text(paragraph, self.face, bold)
        return known


class Gauge:
    """Measures blocks in one setting; what it has measured it remembers."""

    __slots__ = ("_columns_pt", "_heights", "_inset_pt", "_widths", "galley", "setting", "sheet")

    def __init__(self, setting: Setting, sheet: Sheet, galley: Galley) -> None:
        self.setting = setting
        self.sheet = sheet
        self.galley = galley
        self._widths = {role: _width_pt(role, setting, sheet) for role in Role}
        self._columns_pt = {f: [w - setting.pad_x_pt for w in setting.columns_pt[f]] for f in Form}
        self._inset_pt = mark_width_pt(setting.types[Role.CELL])
        self._heights: dict[int, tuple[Paragraph | Row, float]] = {}  # holds on to what has the id

    def body_pt(self, memo: Memo) -> float:
        """Return the height of the head and of all parts."""
        return self.blocks_pt(memo.head) + sum(map(self.part_pt, memo.parts))

    def part_pt(self, part: Part) -> float:
        """Return the height of one part, its heading included."""
        heading = self.paragraph_pt(part.heading) if part.heading else 0.0
        return heading + self.blocks_pt(part.blocks)

    def blocks_pt(self, blocks: Iterable[Block]) -> float:
        """Return the height of blocks one below the other."""
        row = tuple(blocks)
        return sum(map(self.block_pt, row)) + sum(starmap(self.gap_pt, pairwise(row)))

    def gap_pt(self, above: Block, below: Block) -> float:
        """Return the space between two blocks, besides their own; see `Setting.gap_pt`."""
        return self.setting.gap_pt if leads_fields(above, below) else 0.0

    def block_pt(self, block: Block) -> float:
        """Return the height of a block as wide as the page allows."""
        if isinstance(block, Table):
            return sum(self.row_pt(row, block.form) for row in rows(block))
        if isinstance(block, List):
            return sum(map(self.paragraph_pt, block.items))
        return self.paragraph_pt(block)

    def paragraph_pt(self, paragraph: Paragraph) -> float:
        """Return the height of a paragraph outside tables, the space before it included."""
        known = self._heights.get(id(paragraph))
        if known is None:
            height = self._stretch_pt(paragraph, self.width_pt(paragraph.role), False)
            known = self._heights[id(paragraph)] = (paragraph, height)
        return known[1]

    def row_pt(self, row: Row, form: Form) -> float:
        """Return the height of a table's row, from hairline to hairline."""
        known = self._heights.get(id(row))
        if known is None:
            highest = max(self._cell_pt(cell, n, form) for n, cell in enumerate(row.cells))
            height = highest + 2 * self.setting.pad_y_pt + self.setting.rule_pt
            known = self._heights[id(row)] = (row, height)
        return known[1]

    def width_pt(self, role: Role) -> float:
        """Return the length of a line outside tables."""
        return self._widths[role]

    def cell_width_pt(self, cell: Cell, column: int, form: Form) -> float:
        """Return the length of a line in a cell."""
        return self._columns_pt[form][column] - self.inset_pt(cell, column, form)

    def inset_pt(self, cell: Cell, column: int, form: Form) -> float:
        """Return how far the words of a cell are set in: status words all alike, marked or not."""
        if cell.mark:
            return self._inset_pt
        last = column == len(self._columns_pt[form]) - 1
        if last and form.judged and all(each.role is Role.CELL for each in cell.paragraphs):
            return self._inset_pt
        return 0.0

    def lines(self, paragraph: Paragraph, width_pt: float, strong: bool) -> tuple[Span, ...]:
        """Return the lines of a paragraph in a column of some width."""
        kind = self.setting.types[paragraph.role]
        text = self.galley.text(paragraph, kind.bold or strong)
        return text.lines(width_pt / kind.size_pt / self.galley.face.stretch)

    def _cell_pt(self, cell: Cell, column: int, form: Form) -> float:
        width_pt, strong = self.cell_width_pt(cell, column, form), is_strong(cell, column, form)
        return sum(self._stretch_pt(each, width_pt, strong) for each in cell.paragraphs)

    def _stretch_pt(self, paragraph: Paragraph, width_pt: float, strong: bool) -> float:
        kind = self.setting.types[paragraph.role]
        return kind.before_pt + len(self.lines(paragraph, width_pt, strong)) * kind.leading_pt


def is_strong(cell: Cell, column: int, form: Form) -> bool:
    """Say whether a cell is set in bold: its row is found by it, unless it says "Not given"."""
    return column == 0 and form.named and not any(each.ours for each in cell.paragraphs)


def _width_pt(role: Role, setting: Setting, sheet: Sheet) -> float:
    if role is Role.LEAD:  # as far from the panel's right edge as from its left
        return sheet.measure_pt - 2 * setting.bar_pt
    return sheet.measure_pt - (setting.indent_pt if role is Role.ITEM else 0.0)
