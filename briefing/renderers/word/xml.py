"""The units and names of WordprocessingML (ECMA-376, part 1, 17)."""

from itertools import pairwise
from math import floor

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
NAMESPACES = f'xmlns:w="{W}" xmlns:r="{R}"'
PICTURE = "http://schemas.openxmlformats.org/drawingml/2006/picture"
DRAWING_NAMESPACES = (
    f'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:pic="{PICTURE}" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative"'
)

# A measure is rounded down, so that Word never needs more height than the layout counted.
_GRAIN = 1e-6


def twips(points: float) -> int:
    """Return whole twentieths of a point, rounded down."""
    return floor(points * 20 + _GRAIN)


def half_points(points: float) -> int:
    """Return whole halves of a point, rounded down; type comes in no finer sizes."""
    return floor(points * 2 + _GRAIN)


def emu(points: float) -> int:
    """Return whole English metric units, of which a point has 12,700."""
    return floor(points * 12700)


def eighths(points: float) -> int:
    """Return a border's thickness in eighths of a point, between 2 and 96 (17.18.2)."""
    return min(96, max(2, floor(points * 8 + _GRAIN)))


def widths(columns_pt: tuple[float, ...]) -> tuple[int, ...]:
    """Return column widths in twips that add up to the whole, rounded down once."""
    edges = [0]
    total = 0.0
    for column in columns_pt:
        total += column
        edges.append(twips(total))
    return tuple(right - left for left, right in pairwise(edges))
