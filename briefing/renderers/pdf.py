"""Draw placed pages as a PDF with ReportLab's canvas. Nothing here decides anything.

Text goes to the canvas as text; ReportLab's paragraph markup is never parsed.
"""

from io import BytesIO
from typing import TYPE_CHECKING

from briefing.errors import Fault, NotValid
from briefing.fonts import Face, Faces, embeddable
from briefing.model.memo import Memo
from briefing.model.page import Box, Line, Page, Piece
from briefing.renderers.markup import link
from briefing.renderers.pdf_shapes import draw

if TYPE_CHECKING:
    from reportlab.pdfgen.canvas import Canvas

_DROP = 0.13  # em; from the baseline down to a link's underline
_UNDERLINE = 0.05  # em
_DEPTH, _RISE = 0.25, 0.75  # em; the place of a link around its baseline


def render(pages: tuple[Page, ...], faces: Faces) -> bytes:
    """Return one PDF with a sheet for each page; the first page's memo names the file.

    The same pages make the same bytes, with the same ReportLab and the same zlib.
    """
    names = _registered(faces.pdf)
    target = BytesIO()
    canvas = _canvas(target, pages[0].memo, names[0])
    for page in pages:
        canvas.setPageSize((page.sheet.width_pt, page.sheet.height_pt))
        for box in page.boxes:
            _draw(box, page, names, canvas)
        canvas.showPage()
    canvas.save()
    return target.getvalue()


def _registered(face: Face) -> tuple[str, str]:
    """Return the names under which the canvas knows the regular and the bold font."""
    from reportlab.pdfbase.pdfmetrics import registerFont  # noqa: PLC0415  # slow to import

    if face.files is None:
        raise NotValid(face.family, (Fault("this face has no font files to embed in a PDF."),))
    regular, bold = (embeddable(path) for path in face.files)
    registerFont(regular)
    registerFont(bold)
    return regular.fontName, bold.fontName


def _canvas(target: BytesIO, memo: Memo, font: str) -> "Canvas":
    """Return an empty canvas that declares no font of its own and knows the memo's properties."""
    from reportlab.pdfgen.canvas import Canvas  # noqa: PLC0415  # slow to import

    canvas = Canvas(
        target,
        pageCompression=1,
        invariant=1,
        pdfVersion=(1, 7),
        initialFontName=font,
        lang=memo.language,
    )
    canvas.setTitle(memo.title)
    canvas.setAuthor(memo.author or "")
    canvas.setSubject("")
    canvas.setCreator("briefing")
    canvas.setViewerPreference("DisplayDocTitle", "true")
    if memo.date:
        day = memo.date.replace("-", "")
        canvas.setDateFormatter(lambda *_clock: f"D:{day}")
    return canvas


def _draw(box: Box, page: Page, names: tuple[str, str], canvas: "Canvas") -> None:
    height_pt = page.sheet.height_pt
    for ornament in box.ornaments:
        draw(ornament, height_pt, canvas)
    if box.lines:
        _write(box.lines, page, names, canvas)
    for kid in box.kids:
        _draw(kid, page, names, canvas)


def _write(lines: tuple[Line, ...], page: Page, names: tuple[str, str], canvas: "Canvas") -> None:
    text = canvas.beginText()
    for line in lines:
        y_pt = page.sheet.height_pt - line.baseline_pt
        for piece in line.pieces:
            linked = link(piece.href) is not None
            text.setFillColor(f"#{page.colours.accent if linked else line.colour}")
            text.setFont(names[piece.bold], line.size_pt)
            text.setTextOrigin(piece.x_pt, y_pt)
            text.textOut(piece.text)
    canvas.drawText(text)
    for line in lines:
        for piece in line.pieces:
            if address := link(piece.href):
                _link(piece, address, line, page, names, canvas)


def _link(
    piece: Piece, address: str, line: Line, page: Page, names: tuple[str, str], canvas: "Canvas"
) -> None:
    """Underline a piece and make it open its address."""
    seen = piece.text.rstrip(" ")
    right_pt = piece.x_pt + canvas.stringWidth(seen, names[piece.bold], line.size_pt)
    y_pt = page.sheet.height_pt - line.baseline_pt
    canvas.setStrokeColor(f"#{page.colours.accent}")
    canvas.setLineWidth(_UNDERLINE * line.size_pt)
    drop_pt = y_pt - _DROP * line.size_pt
    canvas.line(piece.x_pt, drop_pt, right_pt, drop_pt)
    foot_pt, head_pt = y_pt - _DEPTH * line.size_pt, y_pt + _RISE * line.size_pt
    canvas.linkURL(address, (piece.x_pt, foot_pt, right_pt, head_pt))
