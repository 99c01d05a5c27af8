"""The type scale and its rungs."""

from itertools import pairwise

import pytest

from briefing.layout.scale import Rung, rungs, setting, sheet, with_footer
from briefing.model.memo import Role
from briefing.model.page import Setting
from briefing.model.style import Style
from tests.layout.samples import style

STYLES = [style(), style(12, 12, 11), style(14, 14, 12), style(10, 10, 10), style(11.5, 10.2, 9.3)]


@pytest.mark.parametrize("house", STYLES)
def test_rungs_run_from_the_style_s_size_to_its_floor(house: Style) -> None:
    ladder = rungs(house)
    assert ladder[0].size_pt == house.size_pt
    assert ladder[-1].size_pt == house.floor_pt
    assert house.comfort_pt in {rung.size_pt for rung in ladder}


@pytest.mark.parametrize("house", STYLES)
def test_no_measure_grows_down_the_ladder(house: Style) -> None:
    for above, below in pairwise(_numbers(setting(rung, house)) for rung in rungs(house)):
        assert all(b <= a for a, b in zip(above, below, strict=True))


@pytest.mark.parametrize("house", STYLES)
def test_nothing_is_smaller_than_the_floor(house: Style) -> None:
    for rung in rungs(house):
        sizes = [kind.size_pt for kind in setting(rung, house).types.values()]
        assert min(sizes) >= house.floor_pt


def test_white_goes_first_then_leading_then_size() -> None:
    assert [(rung.size_pt, rung.leading, rung.white) for rung in rungs(style())] == [
        (11.0, 1.36, 1.0),
        (11.0, 1.36, 0.85),
        (11.0, 1.36, 0.7),
        (11.0, 1.32, 0.7),
        (11.0, 1.28, 0.7),
        (11.0, 1.24, 0.7),
        (10.5, 1.24, 0.7),
        (10.0, 1.24, 0.7),
        (9.5, 1.24, 0.7),
        (9.0, 1.24, 0.7),
    ]


def test_leading_is_never_less_than_what_calibri_takes_by_itself() -> None:
    for rung in rungs(style()):
        for kind in setting(rung, style()).types.values():
            assert kind.leading_pt >= 1.2207 * kind.size_pt


def test_columns_add_up_to_the_measure() -> None:
    for columns in setting(Rung(11, 1.3, 1), style()).columns_pt.values():
        assert sum(columns) == pytest.approx(sheet(style()).measure_pt, abs=0.051)


def test_word_can_hold_every_number() -> None:
    made = setting(Rung(10.5, 1.28, 0.85), style())
    for kind in made.types.values():
        assert kind.size_pt * 2 == int(kind.size_pt * 2)
        assert kind.leading_pt * 20 == pytest.approx(round(kind.leading_pt * 20))
    assert made.indent_pt * 20 == pytest.approx(round(made.indent_pt * 20))


def test_a_footer_deeper_than_the_margin_costs_body() -> None:
    made = setting(Rung(11, 1.3, 1), style())
    paper = sheet(style())
    shallow, deep = with_footer(made, paper, 15.0), with_footer(made, paper, 90.0)
    assert shallow.body_bottom_pt == made.body_bottom_pt
    assert deep.body_bottom_pt < deep.footer_top_pt < shallow.footer_top_pt
    assert deep.footer_top_pt + 90.0 < paper.height_pt


def _numbers(made: Setting) -> list[float]:
    kinds = [made.types[role] for role in Role]
    sizes = [number for k in kinds for number in (k.size_pt, k.leading_pt, k.before_pt)]
    return [*sizes, made.indent_pt, made.pad_x_pt, made.pad_y_pt, made.bar_pt]
