"""Adding up heights."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.layout.heights import Galley, Gauge
from briefing.layout.scale import rungs, setting, sheet
from briefing.model.memo import Cell, Form, List, Mark, Role, Row, Table
from tests.generate import memo
from tests.layout.samples import faces, few, gauge, paragraph, style


@few
@given(st.integers(0, 10_000))
def test_no_rung_is_higher_than_the_one_above(seed: int) -> None:
    made = memo(seed)
    for face in (faces().pdf, faces().word):
        galley = Galley(face)
        ladder = [Gauge(setting(r, style()), sheet(style()), galley) for r in rungs(style())]
        for above, below in pairwise(each.body_pt(made) for each in ladder):
            assert below <= above + 1e-9


def test_a_paragraph_is_its_space_before_and_its_lines() -> None:
    gauged = gauge()
    kind = gauged.setting.types[Role.BODY]
    short, long = paragraph(Role.BODY, "One line."), paragraph(Role.BODY, "word " * 60 + "end")
    assert gauged.block_pt(short) == kind.before_pt + kind.leading_pt
    lines = len(gauged.lines(long, gauged.width_pt(Role.BODY), False))
    assert lines > 2
    assert gauged.block_pt(long) == kind.before_pt + lines * kind.leading_pt


def test_a_list_is_its_items() -> None:
    gauged = gauge()
    items = tuple(paragraph(Role.ITEM, text) for text in ("One.", "Two."))
    assert gauged.block_pt(List(items)) == sum(map(gauged.paragraph_pt, items))


def test_a_row_is_its_highest_cell() -> None:
    gauged = gauge()
    cells = [Cell((paragraph(Role.CELL, text),)) for text in ("Issue", "word " * 40 + "x", "Open")]
    made = Row(tuple(cells))
    lines = len(
        gauged.lines(
            cells[1].paragraphs[0], gauged.cell_width_pt(cells[1], 1, Form.OUTCOMES), False
        )
    )
    assert lines > 2
    expected = lines * gauged.setting.types[Role.CELL].leading_pt
    expected += 2 * gauged.setting.pad_y_pt + gauged.setting.rule_pt
    assert gauged.row_pt(made, Form.OUTCOMES) == pytest.approx(expected)
    table = Table(Form.OUTCOMES, (made, Row(made.cells)), head=Row(made.cells))
    assert gauged.block_pt(table) == pytest.approx(3 * expected)


def test_a_mark_takes_room_from_the_words_of_its_column() -> None:
    gauged = gauge()
    word = (paragraph(Role.CELL, "Open"),)
    for cell in (Cell(word, mark=Mark.HOLLOW), Cell(word)):  # so that all words share an edge
        status_pt = gauged.cell_width_pt(cell, 2, Form.OUTCOMES)
        assert status_pt < gauged.setting.columns_pt[Form.OUTCOMES][2] - gauged.setting.pad_x_pt
    due_pt = gauged.cell_width_pt(Cell(word), 2, Form.ACTIONS)
    assert due_pt == gauged.setting.columns_pt[Form.ACTIONS][2] - gauged.setting.pad_x_pt


def test_a_subject_stands_clear_of_the_fields_below_it() -> None:
    measure = gauge()
    subject = paragraph(Role.SUBJECT, "Ferry talks")
    fields = Table(Form.BLOCK, (Row((Cell((paragraph(Role.LABEL, "To"),)),)),))
    apart = measure.block_pt(subject) + measure.block_pt(fields)
    assert measure.blocks_pt((fields, subject)) == apart
    assert measure.blocks_pt((subject, fields)) >= apart + 6
