"""Drawn lines to grids."""

from hypothesis import given
from hypothesis import strategies as st

from briefing.readers.pdf.grids import grids
from briefing.readers.pdf.page import Box


def level(y: float, left: float = 50, right: float = 350) -> Box:
    return Box(left, y, right, y)


def upright(x: float, bottom: float = 600, top: float = 700) -> Box:
    return Box(x, bottom, x, top)


def test_lines_that_cross_are_one_grid() -> None:
    rules = [*map(level, (600, 650, 700)), *map(upright, (50, 200, 350))]
    (grid,) = grids(rules, [])
    assert (*grid.across, *grid.down) == (50, 200, 350, 700, 650, 600)


def test_lines_of_cells_are_joined() -> None:
    pieces = [level(y, x, x + 100) for y in (600, 700) for x in (50, 150, 250)]
    (grid,) = grids([*pieces, *map(upright, (50, 150, 250, 350))], [])
    assert (grid.left, grid.right) == (50, 350)
    assert len(grid.across) == 4


def test_double_lines_are_one() -> None:
    (grid,) = grids([*map(level, (600, 602, 700)), upright(50), upright(52), upright(350)], [])
    assert (len(grid.down), len(grid.across)) == (2, 2)


def test_coloured_areas_have_edges() -> None:
    cells = [Box(50, 650, 200, 700), Box(200, 650, 350, 700), Box(50, 600, 200, 650)]
    (grid,) = grids([], cells)
    assert grid.across == (50, 200, 350)


def test_level_lines_of_one_length_near_each_other_belong_together() -> None:
    near = [level(600), level(640), level(680)]
    assert [grid.down for grid in grids(near, [])] == [(680, 640, 600)]
    assert grids([level(100), level(700)], []) == ()


def test_a_page_that_is_drawn_full_has_none() -> None:
    net = [level(y) for y in range(0, 1200, 2)] + [upright(x, 0, 1200) for x in range(50, 350, 2)]
    assert len(grids(net, [])) == 1
    finer = [upright(x, 0, 1200) for x in range(350, 1200, 2)]
    assert grids([*net, *finer], []) == ()


@given(st.lists(st.tuples(*[st.integers(0, 40)] * 4), max_size=40))
def test_lines_run_in_order(boxes: list[tuple[int, int, int, int]]) -> None:
    drawn = [Box(9.0 * x, 9.0 * y, 9.0 * (x + w), 9.0 * (y + h)) for x, y, w, h in boxes]
    for grid in grids(drawn, drawn):
        assert list(grid.across) == sorted(grid.across)
        assert list(grid.down) == sorted(grid.down, reverse=True)
        assert grid.left <= grid.right
