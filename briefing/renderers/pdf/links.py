"""Links: the areas of a page that open an address, each with the element that it belongs to."""

from collections.abc import Iterator
from dataclasses import dataclass

from reportlab.pdfbase.pdfdoc import PDFDictionary

from briefing.model.page import Line, Piece
from briefing.renderers.pdf.objects import File, string
from briefing.renderers.pdf.shapes import colour
from briefing.renderers.pdf.structure import Element

_DROP = 0.13  # em; from the baseline down to a link's underline
_UNDERLINE = 0.05  # em
_DEPTH, _RISE = 0.25, 0.75  # em; from the baseline to the edges of the area
_PRINTED = 4  # the flag without which an archive holds no annotation (ISO 19005-3, 6.3.2)


@dataclass(frozen=True, slots=True)
class Place:
    """Where a piece of a link stands; y counts from the foot of the sheet."""

    left_pt: float
    right_pt: float
    baseline_pt: float
    size_pt: float


@dataclass(frozen=True, slots=True)
class Area:
    """What opens an address."""

    place: Place
    address: str
    said: str  # what the whole link reads
    element: Element


def place(line: Line, piece: Piece, width_pt: float, height_pt: float) -> Place:
    """Return the place of a piece on a sheet of this height."""
    y_pt = height_pt - line.baseline_pt
    return Place(piece.x_pt, piece.x_pt + width_pt, y_pt, line.size_pt)


def underline(where: Place, ink: str) -> Iterator[str]:
    """Yield the operators of the line under a piece."""
    y_pt = where.baseline_pt - _DROP * where.size_pt
    yield f"{colour(ink)} RG {_UNDERLINE * where.size_pt:.3f} w"
    yield f"{where.left_pt:.2f} {y_pt:.2f} m {where.right_pt:.2f} {y_pt:.2f} l S"


def annotate(area: Area, page: str, number: int, file: File) -> str:
    """Add the annotation of an area, whose place in the tree of parents is `number`.

    The element tells of it from now on. Returns what refers to the annotation.
    """
    where = area.place
    foot_pt = where.baseline_pt - _DEPTH * where.size_pt
    head_pt = where.baseline_pt + _RISE * where.size_pt
    annotation = file.add(
        PDFDictionary(
            {
                "Type": "/Annot",
                "Subtype": "/Link",
                "Rect": f"[{where.left_pt:.2f} {foot_pt:.2f} {where.right_pt:.2f} {head_pt:.2f}]",
                "Border": "[0 0 0]",
                "F": _PRINTED,
                "Contents": string(area.said),
                "A": f"<< /S /URI /URI {string(area.address)} >>",
                "P": page,
                "StructParent": number,
            }
        )
    )
    area.element.kids.append(f"<< /Type /OBJR /Obj {annotation} /Pg {page} >>")
    return annotation
