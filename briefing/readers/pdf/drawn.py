"""Drawn: the lines, coloured areas and pictures of a page, as pdfium finds them."""

import ctypes
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from briefing.limits import MAX_PDF_DRAWN
from briefing.readers.pdf.glyphs import near
from briefing.readers.pdf.page import Box

_TEXT, _PATH, _IMAGE = 1, 2, 3  # FPDF_PAGEOBJ_…
_THIN = 3.0  # points; a filled box that is thinner is a line
_SHORT = 6.0  # points; what is shorter is an ornament
_WHITE = 250
_MOST_POINTS = 64  # of a path; tables are drawn with less


@dataclass(frozen=True, slots=True)
class Drawn:
    """What is drawn apart from text, in the file's own space."""

    rules: tuple[Box, ...] = ()
    fills: tuple[Box, ...] = ()
    pictures: tuple[Box, ...] = ()


def drawn_on(page: Any, pdfium: Any) -> Drawn:
    """Find lines, areas and pictures among the first objects of a page."""
    rules: list[Box] = []
    fills: list[Box] = []
    pictures: list[Box] = []
    for i in range(min(pdfium.FPDFPage_CountObjects(page), MAX_PDF_DRAWN)):
        thing = pdfium.FPDFPage_GetObject(page, i)
        kind = pdfium.FPDFPageObj_GetType(thing)
        if kind == _IMAGE:
            pictures.append(_bounds(thing, pdfium))
        elif kind == _PATH:
            _sort(thing, pdfium, rules, fills)
    return Drawn(tuple(rules), tuple(fills), tuple(pictures))


def _sort(thing: Any, pdfium: Any, rules: list[Box], fills: list[Box]) -> None:
    box = _bounds(thing, pdfium)
    filled, stroked = ctypes.c_int(), ctypes.c_int()
    pdfium.FPDFPath_GetDrawMode(thing, filled, stroked)
    if max(box.width, box.height) < _SHORT or not (filled.value or stroked.value):
        return
    if min(box.width, box.height) <= _THIN:
        rules.append(box)
        return
    if filled.value and _is_coloured(thing, pdfium):
        fills.append(box)
    if stroked.value:
        rules.extend(_edges(thing, box, pdfium))


def _edges(thing: Any, box: Box, pdfium: Any) -> Iterator[Box]:
    """Yield the level and upright strokes of a path."""
    count = pdfium.FPDFPath_CountSegments(thing)
    if not 0 < count <= _MOST_POINTS:
        return
    points = [_point(pdfium.FPDFPath_GetPathSegment(thing, i), pdfium) for i in range(count)]
    xs = sorted(point[0] for point in points)
    ys = sorted(point[1] for point in points)
    matrix = pdfium.FS_MATRIX()
    pdfium.FPDFPageObj_GetMatrix(thing, matrix)
    wide, high = xs[-1] - xs[0], ys[-1] - ys[0]
    if not wide or not high or matrix.b or matrix.c:
        return
    across, up = box.width / wide, box.height / high
    if near(matrix.a) < 0 or near(matrix.d) < 0:
        return
    for (x0, y0, _), (x1, y1, starts) in zip(points, points[1:] + points[:1], strict=True):
        level, upright = abs(y0 - y1) * up <= _THIN, abs(x0 - x1) * across <= _THIN
        if level != upright and not (starts and (x1, y1) != points[0][:2]):
            yield Box(
                box.left + (min(x0, x1) - xs[0]) * across,
                box.bottom + (min(y0, y1) - ys[0]) * up,
                box.left + (max(x0, x1) - xs[0]) * across,
                box.bottom + (max(y0, y1) - ys[0]) * up,
            )


def _point(segment: Any, pdfium: Any) -> tuple[float, float, bool]:
    """Return a point of a path, and whether the pen is lifted to go there."""
    x, y = ctypes.c_float(), ctypes.c_float()
    pdfium.FPDFPathSegment_GetPoint(segment, x, y)
    moved = pdfium.FPDFPathSegment_GetType(segment) == 2  # FPDF_SEGMENT_MOVETO
    return near(x.value), near(y.value), moved


def _is_coloured(thing: Any, pdfium: Any) -> bool:
    red, green, blue, alpha = (ctypes.c_uint() for _ in range(4))
    if not pdfium.FPDFPageObj_GetFillColor(thing, red, green, blue, alpha):
        return False
    return alpha.value > 0 and min(red.value, green.value, blue.value) < _WHITE


def _bounds(thing: Any, pdfium: Any) -> Box:
    left, bottom, right, top = (ctypes.c_float() for _ in range(4))
    pdfium.FPDFPageObj_GetBounds(thing, left, bottom, right, top)
    return Box(near(left.value), near(bottom.value), near(right.value), near(top.value))
