"""What gives way, and in which order."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from briefing.layout.cuts import above_keep, below_keep, followers, items, without
from briefing.model.memo import Cell, Form, List, Memo, Paragraph, Part, Role, Row, Run, Table
from briefing.model.page import Cut
from tests import generate
from tests.layout.samples import bullets, calm, memo, paragraph


def _ids(cuts: tuple[Cut, ...]) -> list[str]:
    return [cut.id for cut in cuts]


def _kept(made: Memo) -> list[tuple[str, str]]:
    return [(part.name, id) for part in made.parts for id in items(part)]


@calm
@given(st.integers(0, 10_000), st.floats(0, 1))
def test_what_is_kept_and_what_is_cut_is_all_there_was(seed: int, share: float) -> None:
    made = generate.memo(seed)
    order = above_keep(made) + below_keep(made)
    cuts = order[: round(share * len(order))]
    kept = _kept(without(made, cuts))
    gone = [(cut.part, cut.id) for cut in cuts]
    assert sorted(kept + gone) == sorted(_kept(made))
    assert len(set(gone)) == len(gone)
    assert [pair for pair in _kept(made) if pair in set(kept)] == kept


@calm
@given(st.integers(0, 10_000))
def test_one_item_of_every_part_stays(seed: int) -> None:
    made = generate.memo(seed)
    least = without(made, above_keep(made) + below_keep(made))
    for part, whole in zip(least.parts, made.parts, strict=True):
        assert items(part) == items(whole)[:1]


@calm
@given(st.integers(0, 10_000))
def test_above_keep_every_part_keeps_what_its_style_says(seed: int) -> None:
    made = generate.memo(seed)
    for part, whole in zip(without(made, above_keep(made)).parts, made.parts, strict=True):
        assert items(part) == items(whole)[: part.keep]


def test_the_lowest_rank_gives_its_last_item_first() -> None:
    made = memo(bullets("first", 3, keep=1, rank=1), bullets("second", 3, keep=2, rank=2))
    assert _ids(above_keep(made)) == ["s3", "f3", "f2"]
    assert _ids(below_keep(made)) == ["s2"]


def test_of_two_parts_of_one_rank_the_later_gives_way_first() -> None:
    made = memo(bullets("first", 2), bullets("second", 2))
    assert _ids(above_keep(made)) == ["s2", "f2"]


def test_the_part_says_how_many_were_left_out() -> None:
    made = memo(bullets("first", 4))
    order = above_keep(made)
    notes = [
        [
            block
            for block in without(made, order[:n]).parts[0].blocks
            if isinstance(block, Paragraph)
        ]
        for n in range(3)
    ]
    assert notes[0] == []
    assert [note.runs[0].text for note in notes[1]] == ["and 1 other"]
    assert [(note.role, note.runs[0].text) for note in notes[2]] == [(Role.NOTE, "and 2 others")]


def _delegation(name: str, *members: str) -> Row:
    people = tuple(paragraph(Role.CELL, member.upper(), member) for member in members)
    return Row((Cell((paragraph(Role.CELL, name),), heading=True), Cell(people)))


def test_no_delegation_loses_its_head_before_another_loses_a_member() -> None:
    rows = (_delegation("North", "p1", "p2", "p3"), _delegation("South", "p4", "p5"))
    made = memo(Part("participants", None, (Table(Form.PEOPLE, rows),)))
    assert _ids(above_keep(made)) == ["p3", "p5", "p2", "p4"]


def test_a_delegation_goes_with_its_last_member() -> None:
    rows = (_delegation("North", "p1", "p2"), _delegation("South", "p3"))
    made = memo(Part("participants", None, (Table(Form.PEOPLE, rows),)))
    order = above_keep(made)
    assert _ids(order) == ["p2", "p3"]
    left = without(made, order).parts[0].blocks[0]
    assert isinstance(left, Table)
    assert [[p.id for p in row.cells[1].paragraphs] for row in left.rows] == [["p1"]]


def test_a_line_that_follows_a_statement_goes_with_it() -> None:
    rows = tuple(Row((Cell((paragraph(Role.CELL, id),)),), id) for id in ("o1", "o2"))
    note = Paragraph(Role.NOTE, (Run("The source elsewhere says no."),), "c1", follows="o2")
    made = memo(Part("outcomes", None, (Table(Form.OUTCOMES, rows), note)))
    order = above_keep(made)
    assert _ids(order) == ["o2"]
    assert followers(made, order) == (Cut("c1", "outcomes"),)
    assert note not in without(made, order).parts[0].blocks
    assert note in without(made, ()).parts[0].blocks


def test_a_part_without_statements_is_left_alone() -> None:
    plain = Part("next_steps", None, (paragraph(Role.BODY, "None given in the source."),))
    assert above_keep(memo(plain)) == ()


def test_a_list_that_lost_all_items_does_not_stay_empty() -> None:
    one, two = (List((paragraph(Role.ITEM, id, id),)) for id in ("s1", "s2"))
    made = memo(Part("summary", None, (one, two)))
    assert without(made, above_keep(made)).parts[0].blocks == (one,)


def test_what_an_earlier_page_left_out_is_counted_too() -> None:
    made = memo(replace(bullets("first", 3), missing=2), bullets("second", 2))
    assert _told(without(made, ())) == [["and 2 others"], []]
    cuts = (Cut("f3", "first"), Cut("s2", "second"))
    assert _told(without(made, cuts)) == [["and 3 others"], ["and 1 other"]]


def _told(made: Memo) -> list[list[str]]:
    """Return, part by part, the lines under its list."""
    lines = [
        [block for block in part.blocks if isinstance(block, Paragraph)] for part in made.parts
    ]
    return [["".join(run.text for run in line.runs) for line in each] for each in lines]
