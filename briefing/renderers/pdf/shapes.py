"""Operators for what is drawn beside the text: rules, panels and the marks before status words."""

from collections.abc import Iterator
from functools import cache

from briefing.model.memo import Mark
from briefing.model.page import Ornament, Panel, Rule, Shape

_STROKE = 0.22  # of a mark's radius
_DOT = 0.6  # of a mark's radius
_ARM, _ARM_STROKE = 0.72, 0.34  # of a mark's radius; as dark as a full circle is large
_ROUND = 0.5523  # of the radius, to the handles of the curve that is nearest a quarter of a circle


@cache
def colour(digits: str) -> str:
    """Return six hexadecimal digits of sRGB as the operands of a colour operator."""
    return " ".join(f"{int(digits[at : at + 2], 16) / 255:.4g}" for at in (0, 2, 4))


def drawn(ornament: Ornament, height_pt: float) -> Iterator[str]:
    """Yield the operators of an ornament on a sheet of this height; y counts from its foot."""
    if isinstance(ornament, Panel):
        foot_pt = height_pt - ornament.y_pt - ornament.height_pt
        yield f"{colour(ornament.colour)} rg"
        yield f"{ornament.x_pt:.2f} {foot_pt:.2f} {ornament.width_pt:.2f} {ornament.height_pt:.2f}"
        yield "re f"
    elif isinstance(ornament, Rule):
        yield f"{colour(ornament.colour)} RG {ornament.width_pt:.3g} w"
        yield f"{ornament.x0_pt:.2f} {height_pt - ornament.y0_pt:.2f} m"
        yield f"{ornament.x1_pt:.2f} {height_pt - ornament.y1_pt:.2f} l S"
    else:
        yield from _mark(ornament, height_pt - ornament.y_pt)


def _mark(shape: Shape, y_pt: float) -> Iterator[str]:
    """Yield a status mark; outlines stay inside the radius."""
    ink, x_pt = colour(shape.colour), shape.x_pt
    stroke_pt = _STROKE * shape.radius_pt
    radius_pt = shape.radius_pt - stroke_pt / 2
    yield f"{ink} rg {ink} RG {stroke_pt:.3f} w"
    if shape.mark is Mark.FULL:
        yield f"{_circle(x_pt, y_pt, shape.radius_pt)} f"
    elif shape.mark is Mark.DOT:
        yield f"{_circle(x_pt, y_pt, _DOT * shape.radius_pt)} f"
    elif shape.mark is Mark.CROSS:
        yield f"{_ARM_STROKE * shape.radius_pt:.3f} w"
        yield _cross(x_pt, y_pt, _ARM * shape.radius_pt)
    else:
        yield f"{_circle(x_pt, y_pt, radius_pt)} S"
        if shape.mark is Mark.HALF:
            yield f"{_left_half(x_pt, y_pt, radius_pt)} f"


def _circle(x: float, y: float, r: float) -> str:
    return f"{_left_half(x, y, r)} {_half(x, y, -r)} h"


def _left_half(x: float, y: float, r: float) -> str:
    return f"{x:.3f} {y + r:.3f} m {_half(x, y, r)}"


def _half(x: float, y: float, r: float) -> str:
    """Return the curves from a circle's head down its left side; of -r, from the foot up."""
    k = _ROUND * r
    return (
        f"{x - k:.3f} {y + r:.3f} {x - r:.3f} {y + k:.3f} {x - r:.3f} {y:.3f} c "
        f"{x - r:.3f} {y - k:.3f} {x - k:.3f} {y - r:.3f} {x:.3f} {y - r:.3f} c"
    )


def _cross(x: float, y: float, arm: float) -> str:
    left, right, foot, head = (f"{at:.3f}" for at in (x - arm, x + arm, y - arm, y + arm))
    return f"{left} {foot} m {right} {head} l {left} {head} m {right} {foot} l S"
