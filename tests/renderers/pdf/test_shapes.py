"""Operators of ornaments: inside their bounds, and as the sheet's foot counts them."""

import re
from itertools import pairwise

import pytest

from briefing.model.memo import Mark
from briefing.model.page import Panel, Rule, Shape
from briefing.renderers.pdf.shapes import colour, drawn

_NUMBER = re.compile(r"(?<![\w.])-?[0-9.]+(?![\w.])")


def _points(operators: str) -> list[tuple[float, float]]:
    """Return the points of the path operators, handles included."""
    paths = re.findall(r"((?:-?[0-9.]+ )+)[mlc]\b", operators)
    numbers = [list(map(float, _NUMBER.findall(path))) for path in paths]
    return [(xs[at], xs[at + 1]) for xs in numbers for at in range(0, len(xs), 2)]


@pytest.mark.parametrize("mark", Mark)
def test_a_mark_stays_inside_its_radius(mark: Mark) -> None:
    operators = " ".join(drawn(Shape(mark, 50.0, 100.0, 3.0, "1F3A5F"), 800.0))
    points = _points(operators)
    assert points
    for x, y in points:
        assert abs(x - 50) <= 3 + 0.001
        assert abs(y - 700) <= 3 + 0.001


def test_no_two_marks_look_the_same() -> None:
    looks = {"".join(drawn(Shape(mark, 0.0, 0.0, 3.0, "000000"), 0.0)) for mark in Mark}
    assert len(looks) == len(Mark)


def test_a_circle_is_closed_and_round() -> None:
    points = _points(" ".join(drawn(Shape(Mark.FULL, 0.0, 0.0, 10.0, "000000"), 0.0)))
    ends = [points[0], *points[3::3]]
    assert ends[0] == ends[-1]
    assert all(x * x + y * y == pytest.approx(100, abs=0.01) for x, y in ends)
    assert all(one != other for one, other in pairwise(ends))


def test_rules_and_panels_count_from_the_foot() -> None:
    rule = " ".join(drawn(Rule(10.0, 20.0, 90.0, 20.0, 0.5, "B8C2CE"), 100.0))
    assert "10.00 80.00 m 90.00 80.00 l S" in rule
    assert "0.5 w" in rule
    panel = " ".join(drawn(Panel(10.0, 20.0, 80.0, 30.0, "EEF2F7"), 100.0))
    assert "10.00 50.00 80.00 30.00 re f" in panel


def test_colours_are_shares_of_one() -> None:
    assert colour("FF0080") == "1 0 0.502"
