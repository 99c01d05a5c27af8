"""Boxes: where every line is drawn, and the tree that is read out."""

from collections.abc import Iterator
from itertools import pairwise

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from briefing.errors import DoesNotFit
from briefing.layout import fit
from briefing.layout.heights import Galley, Gauge
from briefing.layout.place import place
from briefing.layout.scale import rungs, setting, sheet
from briefing.model.memo import (
    Block,
    Cell,
    Form,
    List,
    Mark,
    Memo,
    Paragraph,
    Role,
    Row,
    Run,
    Table,
)
from briefing.model.page import Box, Line, Page, Panel, Rule, Shape, Tag
from tests import generate
from tests.layout.samples import bullets, faces, few, gauge, memo, paragraph, style


def _page(seed: int) -> Page:
    try:
        return fit(generate.memo(seed), style(), faces())
    except DoesNotFit:
        assume(False)
        raise


def _walk(boxes: tuple[Box, ...]) -> Iterator[Box]:
    for box in boxes:
        yield box
        yield from _walk(box.kids)


def _width_pt(line: Line) -> float:
    """Return where a line ends, without the space at its end."""
    last = line.pieces[-1]
    widths = faces().pdf.advances(last.bold)
    return last.x_pt + sum(widths[ord(sign)] for sign in last.text.rstrip(" ")) * line.size_pt


def _words(blocks: tuple[Block, ...]) -> Iterator[str]:
    for block in blocks:
        if isinstance(block, Table):
            for row in (block.head, *block.rows) if block.head else block.rows:
                for cell in row.cells:
                    yield from _words(cell.paragraphs)
        elif isinstance(block, List):
            for number, item in enumerate(block.items, 1):
                yield f"{number}." if block.ordered else "•"
                yield from _words((item,))
        else:
            yield "".join(run.text for run in block.runs)


def _all_words(made: Memo) -> str:
    texts = list(_words(made.head))
    for part in made.parts:
        texts += _words(((part.heading,) if part.heading else ()) + part.blocks)
    return "".join("".join(texts + list(_words(made.footer))).split())


@few
@given(st.integers(0, 10_000), st.integers(0, 9))
def test_what_is_placed_is_as_high_as_what_was_measured(seed: int, number: int) -> None:
    made = generate.memo(seed)
    gauged = Gauge(setting(rungs(style())[number], style()), sheet(style()), Galley(faces().pdf))
    bottom_pt = place(made, gauged, style().colours).bottom_pt
    assert bottom_pt == pytest.approx(sheet(style()).margins.top_pt + gauged.body_pt(made))


@few
@given(st.integers(0, 10_000))
def test_every_character_is_placed_in_reading_order(seed: int) -> None:
    page = _page(seed)
    lines = (line for box in _walk(page.boxes) for line in box.lines)
    text = "".join(piece.text for line in lines for piece in line.pieces)
    assert "".join(text.split()) == _all_words(page.memo)


@few
@given(st.integers(0, 10_000))
def test_every_line_stays_between_the_margins(seed: int) -> None:
    page = _page(seed)
    margins, body_pt = page.sheet.margins, page.pdf.body_bottom_pt
    right_pt = page.sheet.width_pt - margins.right_pt
    for box in _walk(page.boxes):
        for line in box.lines:
            assert line.pieces[0].x_pt >= margins.left_pt - 1e-6
            assert _width_pt(line) <= right_pt + 1e-3
            assert line.baseline_pt - 0.75 * line.size_pt >= margins.top_pt
            assert line.baseline_pt <= body_pt or line.baseline_pt >= page.pdf.footer_top_pt
            assert line.baseline_pt + 0.25 * line.size_pt <= page.sheet.height_pt
        for ornament in box.ornaments:
            if isinstance(ornament, Panel):
                assert ornament.x_pt >= margins.left_pt
                assert ornament.x_pt + ornament.width_pt <= right_pt + 1e-6


@few
@given(st.integers(0, 10_000))
def test_no_two_lines_overlap(seed: int) -> None:
    """Lines whose heights meet stand side by side: in different columns of a row."""
    page = _page(seed)
    lines = sorted(
        ((line.baseline_pt, line) for box in _walk(page.boxes) for line in box.lines),
        key=lambda pair: pair[0],
    )
    for number, (below_pt, below) in enumerate(lines):
        for above_pt, above in lines[max(0, number - 12) : number]:
            if below_pt - above_pt < 0.7 * below.size_pt + 0.2 * above.size_pt:
                left, right = sorted((above, below), key=lambda line: line.pieces[0].x_pt)
                assert _width_pt(left) <= right.pieces[0].x_pt


@few
@given(st.integers(0, 10_000))
def test_left_edges_are_shared(seed: int) -> None:
    page = _page(seed)
    left_pt, columns = page.sheet.margins.left_pt, page.pdf.columns_pt
    edges = {left_pt, left_pt + page.pdf.indent_pt, left_pt + page.pdf.bar_pt}
    for widths in columns.values():
        edges |= {left_pt + sum(widths[:n]) for n in range(len(widths))}
    mark_pt = page.pdf.types[Role.CELL].size_pt
    edges |= {edge + mark_pt for edge in edges}
    for box in _walk(page.boxes):
        for line in box.lines:
            centred = line.size_pt == page.pdf.types[Role.MARKING].size_pt and line.pieces[0].bold
            x_pt = line.pieces[0].x_pt
            assert centred or any(abs(x_pt - edge) < 1e-6 for edge in edges)


def test_the_tree_says_what_everything_is() -> None:
    made = generate.memo(3)
    page = fit(made, style(), faces())
    tags = {box.tag for box in _walk(page.boxes)}
    assert {Tag.H1, Tag.H2, Tag.L, Tag.LI, Tag.LBL, Tag.LBODY, Tag.TABLE, Tag.TR, Tag.TD} <= tags
    for box in _walk(page.boxes):
        if box.tag is Tag.L:
            assert [kid.tag for item in box.kids for kid in item.kids] == [
                Tag.LBL,
                Tag.LBODY,
            ] * len(box.kids)
        if box.tag is Tag.TABLE:
            assert {kid.tag for kid in box.kids} == {Tag.TR}
            assert {kid.tag for row in box.kids for kid in row.kids} <= {Tag.TH, Tag.TD}


def test_every_statement_is_a_box() -> None:
    page = fit(memo(bullets("summary", 3)), style(), faces())
    assert [box.id for box in _walk(page.boxes) if box.id] == ["s1", "s2", "s3"]


def test_a_line_ends_in_the_space_that_the_paragraph_goes_on_after() -> None:
    page = fit(memo(bullets("summary", 1, text="word " * 40 + "end")), style(), faces())
    (body,) = (box for box in _walk(page.boxes) if box.tag is Tag.LBODY)
    assert len(body.lines) > 2
    assert all(line.pieces[-1].text.endswith(" ") for line in body.lines[:-1])
    assert body.lines[-1].pieces[-1].text.endswith("end")


def test_lines_of_a_row_share_their_first_baseline() -> None:
    page = fit(generate.memo(3), style(), faces())
    rows = [box for box in _walk(page.boxes) if box.tag is Tag.TR]
    assert rows
    for row in rows:
        firsts = [next(_lines(cell)).baseline_pt for cell in row.kids]
        assert firsts == pytest.approx([firsts[0]] * len(firsts))


def _lines(box: Box) -> Iterator[Line]:
    return (line for each in _walk((box,)) for line in each.lines)


def test_leads_that_follow_one_another_share_a_panel() -> None:
    leads = tuple(paragraph(Role.LEAD, f"Lead {n}.", f"b{n}") for n in (1, 2))
    made = Memo("A memo", "en", "en-GB", (*leads, paragraph(Role.SUBJECT, "A memo"), leads[0]), ())
    boxes = place(made, gauge(), style().colours).boxes
    assert [len(box.ornaments) for box in boxes] == [2, 0, 0, 2]
    tint, bar = boxes[0].ornaments
    assert isinstance(tint, Panel)
    assert isinstance(bar, Panel)
    assert tint.y_pt < boxes[0].lines[0].baseline_pt
    assert tint.y_pt + tint.height_pt > boxes[1].lines[-1].baseline_pt
    assert (bar.y_pt, bar.height_pt) == (tint.y_pt, tint.height_pt)
    assert tint.y_pt + tint.height_pt < boxes[2].lines[0].baseline_pt - 14


def test_a_panel_ends_before_the_line_below_it() -> None:
    after = (Role.NOTE, Role.BODY, Role.ITEM, Role.HEADING)
    for role in after:
        made = Memo("A memo", "en", "en-GB", (paragraph(Role.LEAD, "L"), paragraph(role, "N")), ())
        for rung in rungs(style()):
            kind = setting(rung, style()).types[role]
            lead, note = place(made, gauge(rung), style().colours).boxes
            (tint, _), (line,) = lead.ornaments, note.lines
            assert isinstance(tint, Panel)
            top_pt = line.baseline_pt - kind.leading_pt / 2 - 0.24 * kind.size_pt
            assert tint.y_pt + tint.height_pt < top_pt


def test_a_marking_is_centred() -> None:
    made = Memo("A memo", "en", "en-GB", (paragraph(Role.MARKING, "OFFICIAL"),), ())
    (line,) = place(made, gauge(), style().colours).boxes[0].lines
    middle_pt = (line.pieces[0].x_pt + _width_pt(line)) / 2
    paper = sheet(style())
    assert middle_pt == pytest.approx(paper.margins.left_pt + paper.measure_pt / 2)


def test_a_mark_stands_before_its_word_and_rules_between_rows() -> None:
    page = fit(generate.memo(3), style(), faces())
    shapes = 0
    for cell in (box for box in _walk(page.boxes) if box.tag is Tag.TD):
        for shape in cell.ornaments:
            assert isinstance(shape, Shape)
            shapes += 1
            assert shape.x_pt + shape.radius_pt < cell.lines[0].pieces[0].x_pt
    assert shapes
    rules = [o for box in _walk(page.boxes) for o in box.ornaments if isinstance(o, Rule)]
    assert all(above.y0_pt < below.y0_pt for above, below in pairwise(rules))


def test_pieces_keep_weight_and_address() -> None:
    runs = (Run("Owner: ", strong=True), Run("see "), Run("here", href="https://example.org"))
    made = Memo("A memo", "en", "en-GB", (Paragraph(Role.BODY, runs),), ())
    (line,) = place(made, gauge(), style().colours).boxes[0].lines
    assert [(p.text, p.bold, p.href) for p in line.pieces] == [
        ("Owner: ", True, None),
        ("see ", False, None),
        ("here", False, "https://example.org"),
    ]
    assert [p.x_pt for p in line.pieces] == sorted(p.x_pt for p in line.pieces)


def test_numbers_of_two_digits_stand_clear_of_their_items() -> None:
    items = tuple(paragraph(Role.ITEM, "An item.", f"n{n}") for n in range(1, 13))
    made = Memo("A memo", "en", "en-GB", (List(items, ordered=True),), ())
    (placed,) = place(made, gauge(), style().colours).boxes
    for item in placed.kids:
        label, body = (kid.lines for kid in item.kids)
        assert len(label) == 1
        assert _width_pt(label[0]) + 2 < body[0].pieces[0].x_pt


def test_status_words_share_an_edge_marked_or_not() -> None:
    table = Table(
        Form.OUTCOMES,
        (
            Row(tuple(Cell((paragraph(Role.CELL, word),)) for word in ("A", "B", "Not given"))),
            Row(
                (
                    *(Cell((paragraph(Role.CELL, word),)) for word in "CD"),
                    Cell((paragraph(Role.CELL, "Open"),), mark=Mark.HOLLOW),
                )
            ),
        ),
        head=Row(tuple(Cell((paragraph(Role.COLUMN, word),)) for word in ("E", "F", "Status"))),
    )
    (placed,) = place(Memo("A", "en", "en-GB", (table,), ()), gauge(), style().colours).boxes
    head, unmarked, marked = (row.kids[-1].lines[0].pieces[0].x_pt for row in placed.kids)
    assert unmarked == marked > head
