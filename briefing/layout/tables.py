"""A table to boxes: rows, cells, hairlines and the marks before status words."""

from collections.abc import Iterator
from dataclasses import replace

from briefing.layout.heights import is_strong
from briefing.layout.lines import Column, Desk, baseline_pt
from briefing.layout.scale import mark_width_pt
from briefing.layout.walk import rows
from briefing.model.memo import Cell, Role, Row, Table
from briefing.model.page import Box, Ornament, Rule, Shape, Tag

_RADIUS = 0.27  # of a mark, in em
_HEAVY = 1.5  # hairlines; the line under column headings
_RISE = 0.32  # em; from the baseline to the middle of a capital


def place_table(table: Table, top_pt: float, desk: Desk) -> Box:
    """Place a table across the whole measure."""
    kids = []
    for row in rows(table):
        bottom_pt = top_pt + desk.gauge.row_pt(row, table.form)
        cells = tuple(_cells(row, table, top_pt, desk))
        ornaments = tuple(_rule(row, table, bottom_pt, desk))
        kids.append(Box(Tag.TR, row.id, kids=cells, ornaments=ornaments))
        top_pt = bottom_pt
    return Box(Tag.TABLE, kids=tuple(kids), caption=table.caption)


def _cells(row: Row, table: Table, top_pt: float, desk: Desk) -> Iterator[Box]:
    setting, heads = desk.gauge.setting, row is table.head
    first_pt = top_pt + setting.pad_y_pt + _first_baseline_pt(row, desk)
    left_pt = desk.left_pt
    for number, cell in enumerate(row.cells):
        column = Column(
            x_pt=left_pt + desk.gauge.inset_pt(cell, number, table.form),
            width_pt=desk.gauge.cell_width_pt(cell, number, table.form),
            strong=is_strong(cell, number, table.form),
        )
        yield _cell(cell, column, first_pt, desk, heads)
        left_pt += setting.columns_pt[table.form][number]


def _cell(cell: Cell, column: Column, first_pt: float, desk: Desk, heads: bool) -> Box:
    """Place a cell; a statement in it, or one of several paragraphs, is a box of its own."""
    tag = Tag.TH if heads or cell.heading else Tag.TD
    ornaments = tuple(_mark(cell, column, first_pt, desk))
    kids = tuple(_paragraphs(cell, column, first_pt, desk))
    bare = Box(tag, ornaments=ornaments, column_heading=heads)
    if len(kids) == 1 and kids[0].id is None:
        return replace(bare, lines=kids[0].lines, says=kids[0].says)
    return replace(bare, kids=kids)


def _paragraphs(cell: Cell, column: Column, first_pt: float, desk: Desk) -> Iterator[Box]:
    """Yield the paragraphs of a cell, the first on the baseline that its row shares."""
    for paragraph in cell.paragraphs:
        lines = desk.lines(paragraph, column, first_pt)
        yield Box(Tag.P, paragraph.id, lines, says=paragraph)
        kind = desk.gauge.setting.types[paragraph.role]
        first_pt += kind.before_pt + len(lines) * kind.leading_pt


def _first_baseline_pt(row: Row, desk: Desk) -> float:
    """Return the depth of the baseline that all cells of a row share."""
    kinds = [desk.gauge.setting.types[p.role] for cell in row.cells for p in cell.paragraphs[:1]]
    return max((kind.before_pt + baseline_pt(kind) for kind in kinds), default=0.0)


def _mark(cell: Cell, column: Column, first_pt: float, desk: Desk) -> Iterator[Shape]:
    if cell.mark:
        kind = desk.gauge.setting.types[Role.CELL]
        radius_pt = _RADIUS * kind.size_pt
        x_pt = column.x_pt - mark_width_pt(kind) + radius_pt + desk.gauge.setting.rule_pt
        y_pt = first_pt - _RISE * kind.size_pt
        yield Shape(cell.mark, x_pt, y_pt, radius_pt, desk.colours.accent)


def _rule(row: Row, table: Table, bottom_pt: float, desk: Desk) -> Iterator[Ornament]:
    """Yield the line under a row: one below the head's fields, one between outcomes."""
    heads, ends = row is table.head, row is table.rows[-1]
    if table.form.ruled or (table.form.heads and ends):
        thick_pt = desk.gauge.setting.rule_pt * (_HEAVY if heads else 1)
        y_pt = bottom_pt - thick_pt / 2
        right_pt = desk.left_pt + desk.gauge.sheet.measure_pt
        colour = desk.colours.accent if heads else desk.colours.rule
        yield Rule(desk.left_pt, y_pt, right_pt, y_pt, thick_pt, colour)
