"""Columns of tables as wide as their longest word, so that "Withdrawn" is not broken.

The widest column of a table gives what a narrower one needs. Needs are in em and of the whole
memo, so that no column of type grows narrower down the ladder, whatever is left out.
"""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from briefing.layout.heights import Galley, is_strong
from briefing.layout.scale import mark_width_pt
from briefing.layout.walk import rows
from briefing.model.memo import Cell, Form, Memo, Role, Table
from briefing.model.page import Setting

_MOST = 0.3  # of the measure: wider than that, a column breaks its words
_HAIR_PT = 0.05  # the step of every width

Needs = Mapping[tuple[Form, int], Mapping[Role, float]]
"""The longest word of each narrow column in em, by the role that it is set in."""


def needs(memo: Memo, setting: Setting, galley: Galley) -> Needs:
    """Return what the narrow columns of a memo's tables need, in any setting of its style."""
    found: dict[tuple[Form, int], dict[Role, float]] = {}
    for table in _tables(memo):
        widths = setting.columns_pt[table.form]
        narrow = [n for n, width_pt in enumerate(widths) if width_pt < max(widths)]
        for column, cell in (pair for row in rows(table) for pair in enumerate(row.cells)):
            if column in narrow:
                kept = found.setdefault((table.form, column), {})
                strong = is_strong(cell, column, table.form)
                for role, ems in _words(cell, strong, setting, galley):
                    kept[role] = max(ems, kept.get(role, 0.0))
    return found


def widened(setting: Setting, needed: Needs) -> Setting:
    """Return the setting with columns that hold their longest word, as far as the page allows."""
    columns = dict(setting.columns_pt)
    for (form, column), words in needed.items():
        most_pt = max((setting.types[role].size_pt * ems for role, ems in words.items()), default=0)
        inset_pt = mark_width_pt(setting.types[Role.CELL]) if _judges(form, column, setting) else 0
        wanted_pt = min(most_pt + inset_pt + setting.pad_x_pt, _MOST * sum(columns[form]))
        columns[form] = _moved(columns[form], column, wanted_pt)
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


def _words(
    cell: Cell, strong: bool, setting: Setting, galley: Galley
) -> Iterator[tuple[Role, float]]:
    """Yield the longest word of each paragraph of a cell."""
    for each in cell.paragraphs:
        text = galley.text(each, setting.types[each.role].bold or strong)
        yield each.role, text.longest * galley.face.stretch


def _judges(form: Form, column: int, setting: Setting) -> bool:
    return form.judged and column == len(setting.columns_pt[form]) - 1
