"""What is drawn beside the text: rules, panels and the marks before status words."""

from functools import cache
from typing import TYPE_CHECKING

from briefing.model.memo import Mark
from briefing.model.page import Ornament, Panel, Rule, Shape

if TYPE_CHECKING:
    from reportlab.lib.colors import Color
    from reportlab.pdfgen.canvas import Canvas

_STROKE = 0.22  # of a mark's radius
_DOT = 0.6  # of a mark's radius


@cache
def ink(colour: str) -> "Color":
    """Return a colour of six hexadecimal digits as ReportLab knows it."""
    from reportlab.lib.colors import HexColor  # noqa: PLC0415  # slow to import

    return HexColor(f"#{colour}")


def draw(ornament: Ornament, height_pt: float, canvas: "Canvas") -> None:
    """Draw one ornament on a sheet of this height, whose y the canvas counts from the foot."""
    if isinstance(ornament, Panel):
        canvas.setFillColor(ink(ornament.colour))
        foot_pt = height_pt - ornament.y_pt - ornament.height_pt
        canvas.rect(ornament.x_pt, foot_pt, ornament.width_pt, ornament.height_pt, stroke=0, fill=1)
    elif isinstance(ornament, Rule):
        canvas.setStrokeColor(ink(ornament.colour))
        canvas.setLineWidth(ornament.width_pt)
        y0_pt, y1_pt = height_pt - ornament.y0_pt, height_pt - ornament.y1_pt
        canvas.line(ornament.x0_pt, y0_pt, ornament.x1_pt, y1_pt)
    else:
        _mark(ornament, height_pt - ornament.y_pt, canvas)


def _mark(shape: Shape, y_pt: float, canvas: "Canvas") -> None:
    """Draw a status mark; outlines stay inside the radius."""
    canvas.setFillColor(ink(shape.colour))
    canvas.setStrokeColor(ink(shape.colour))
    stroke_pt = _STROKE * shape.radius_pt
    canvas.setLineWidth(stroke_pt)
    x_pt, radius_pt = shape.x_pt, shape.radius_pt - stroke_pt / 2
    if shape.mark is Mark.FULL:
        canvas.circle(x_pt, y_pt, shape.radius_pt, stroke=0, fill=1)
    elif shape.mark is Mark.DOT:
        canvas.circle(x_pt, y_pt, _DOT * shape.radius_pt, stroke=0, fill=1)
    elif shape.mark is Mark.CROSS:
        arm_pt = 0.75 * radius_pt
        canvas.line(x_pt - arm_pt, y_pt - arm_pt, x_pt + arm_pt, y_pt + arm_pt)
        canvas.line(x_pt - arm_pt, y_pt + arm_pt, x_pt + arm_pt, y_pt - arm_pt)
    else:
        canvas.circle(x_pt, y_pt, radius_pt, stroke=1, fill=0)
        if shape.mark is Mark.HALF:
            edges = (x_pt - radius_pt, y_pt - radius_pt, x_pt + radius_pt, y_pt + radius_pt)
            canvas.wedge(*edges, startAng=90, extent=180, stroke=0, fill=1)
