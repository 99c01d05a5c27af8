"""Columns of tables as wide as their longest word, so that "Withdrawn" is not broken.

The widest column of a table gives what a narrower one needs. Needs are in em, so that no column
grows narrower down the ladder in multiples of its type.
"""

from collections.abc import Iterator
from dataclasses import replace
from typing import NamedTuple

from briefing.layout.heights import Gauge, is_strong
from briefing.layout.scale import mark_width_pt
from briefing.layout.walk import rows
from briefing.model.memo import Cell, Form, Memo, Role, Table
from briefing.model.page import Setting

_MOST = 0.3  # of the measure: wider than that, a column breaks its words
_HAIR_PT = 0.05  # the step of every width


class Need(NamedTuple):
    """The longest word of a column that is too narrow for it, in em of the role it is set in."""

    form: Form
    column: int
    role: Role
    ems: float


def needs(memo: Memo, gauge: Gauge) -> frozenset[Need]:
    """Return what the narrow columns of a memo's tables need beyond what they have.

    `gauge` measures in the largest type: a word that fits then fits in any.
    """
    found: dict[tuple[Form, int, Role], float] = {}
    for table in _tables(memo):
        widths = gauge.setting.columns_pt[table.form]
        narrow = {n for n, width_pt in enumerate(widths) if width_pt < max(widths)}
        for column, cell in (pair for row in rows(table) for pair in enumerate(row.cells)):
            if column in narrow:
                for role, ems in _too_long(cell, column, table.form, gauge):
                    key = table.form, column, role
                    found[key] = max(ems, found.get(key, 0.0))
    return frozenset(Need(*key, ems) for key, ems in found.items())


def widened(setting: Setting, needed: frozenset[Need]) -> Setting:
    """Return the setting with columns that hold their longest word, as far as the page allows."""
    if not needed:
        return setting
    columns = dict(setting.columns_pt)
    for form, column, role, ems in sorted(needed):
        inset_pt = mark_width_pt(setting.types[Role.CELL]) if _judges(form, column, setting) else 0
        wanted_pt = setting.types[role].size_pt * ems + inset_pt + setting.pad_x_pt
        most_pt = _MOST * sum(columns[form])
        columns[form] = _moved(columns[form], column, min(wanted_pt, most_pt))
    return replace(setting, columns_pt=columns)


def _moved(widths_pt: tuple[float, ...], column: int, wanted_pt: float) -> tuple[float, ...]:
    """Return the widths with one of them as wide as wanted, at the cost of the widest."""
    steps = -((widths_pt[column] - wanted_pt) // _HAIR_PT)
    if steps <= 0:
        return widths_pt
    moved = list(widths_pt)
    widest = moved.index(max(moved))
    moved[column] = round(moved[column] + steps * _HAIR_PT, 2)
    moved[widest] = round(moved[widest] - steps * _HAIR_PT, 2)
    return tuple(moved)


def _tables(memo: Memo) -> Iterator[Table]:
    for block in (*memo.head, *(block for part in memo.parts for block in part.blocks)):
        if isinstance(block, Table):
            yield block


def _too_long(cell: Cell, column: int, form: Form, gauge: Gauge) -> Iterator[tuple[Role, float]]:
    """Yield the longest word of each paragraph that does not stand on one line of its cell."""
    width_pt, strong = gauge.cell_width_pt(cell, column, form), is_strong(cell, column, form)
    for each in cell.paragraphs:
        kind = gauge.setting.types[each.role]
        text = gauge.galley.text(each, kind.bold or strong)
        ems = width_pt / kind.size_pt / gauge.galley.face.stretch
        if text.total > ems and text.longest > ems:
            yield each.role, text.longest * gauge.galley.face.stretch


def _judges(form: Form, column: int, setting: Setting) -> bool:
    return form.judged and column == len(setting.columns_pt[form]) - 1
