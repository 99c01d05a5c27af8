"""Draw placed pages as a PDF with ReportLab's canvas. Nothing here decides anything.

Text is written as text-showing operators (ISO 32000-1, 9.4.3), each string in hexadecimal:
ReportLab's paragraph markup is never parsed, and nothing in a text can end its string.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from io import BytesIO
from typing import TYPE_CHECKING

from briefing.errors import Fault, NotValid
from briefing.fonts import Face, Faces, embeddable
from briefing.model.memo import Memo
from briefing.model.page import Box, Line, Page, Piece
from briefing.renderers.carried import texts
from briefing.renderers.markup import link
from briefing.renderers.pdf_shapes import draw, ink

if TYPE_CHECKING:
    from reportlab.pdfbase.ttfonts import TTFont
    from reportlab.pdfgen.canvas import Canvas

_DROP = 0.13  # em; from the baseline down to a link's underline
_UNDERLINE = 0.05  # em
_DEPTH, _RISE = 0.25, 0.75  # em; the place of a link around its baseline


def render(pages: tuple[Page, ...], faces: Faces) -> bytes:
    """Return one PDF with a sheet for each page; the first page's memo names the file.

    What the pages carry is attached to it.
    The same pages make the same bytes, with the same ReportLab and the same zlib.

    Raises:
        NotValid: The PDF's face has no files to embed.
    """
    from briefing.renderers.pdf_attachments import attach  # noqa: PLC0415  # loads ReportLab

    fonts = _registered(faces.pdf)
    target = BytesIO()
    canvas = _canvas(target, pages[0].memo, fonts[0].fontName)
    with _binary_streams():
        for page in pages:
            canvas.setPageSize((page.sheet.width_pt, page.sheet.height_pt))
            _draw(page, fonts, canvas)
            canvas.showPage()
        attach(canvas, texts(pages))
        canvas.save()
    return target.getvalue()


@contextmanager
def _binary_streams() -> Iterator[None]:
    """Keep ReportLab from writing every stream as text, a fifth longer."""
    from reportlab import rl_config  # noqa: PLC0415  # slow to import

    before = rl_config.useA85
    rl_config.useA85 = 0
    try:
        yield
    finally:
        rl_config.useA85 = before


def _registered(face: Face) -> "tuple[TTFont, TTFont]":
    """Return the regular and the bold font, known to ReportLab by their names."""
    from reportlab.pdfbase.pdfmetrics import registerFont  # noqa: PLC0415  # slow to import

    if face.files is None:
        raise NotValid(face.family, (Fault("this face has no font files to embed in a PDF."),))
    regular, bold = (embeddable(path) for path in face.files)
    registerFont(regular)
    registerFont(bold)
    return regular, bold


def _canvas(target: BytesIO, memo: Memo, font: str) -> "Canvas":
    """Return an empty canvas that declares no font of its own and knows the memo's properties."""
    from reportlab.pdfgen.canvas import Canvas  # noqa: PLC0415  # slow to import

    canvas = Canvas(
        target,
        pageCompression=1,
        invariant=1,
        pdfVersion=(1, 7),
        initialFontName=font,  # type: ignore[arg-type]  # the stubs take it for a number
        lang=memo.language,
    )
    canvas.setTitle(memo.title)
    canvas.setAuthor(memo.author or "")
    canvas.setSubject("")
    canvas.setCreator("briefing")
    canvas.setViewerPreference("DisplayDocTitle", "true")
    if memo.date and memo.date[:4].isdigit():  # a PDF's date begins with a year
        day = memo.date.replace("-", "")
        canvas.setDateFormatter(lambda *_clock: f"D:{day}")
    return canvas


def _draw(page: Page, fonts: "tuple[TTFont, TTFont]", canvas: "Canvas") -> None:
    """Draw a page: what lies behind the text, the text in reading order, the links."""
    boxes = tuple(_walk(page.boxes))
    for box in boxes:
        for ornament in box.ornaments:
            draw(ornament, page.sheet.height_pt, canvas)
    lines = tuple(line for box in boxes for line in box.lines)
    canvas.addLiteral("\n".join(("BT", *_operators(lines, page, fonts, canvas), "ET")))
    for line in lines:
        for piece in line.pieces:
            if link(piece.href):
                _link(piece, line, page, fonts[piece.bold], canvas)


def _walk(boxes: tuple[Box, ...]) -> Iterator[Box]:
    for box in boxes:
        yield box
        yield from _walk(box.kids)


def _operators(
    lines: tuple[Line, ...], page: Page, fonts: "tuple[TTFont, TTFont]", canvas: "Canvas"
) -> Iterator[str]:
    """Yield what writes the lines; font and colour are named when they change."""
    document = canvas._doc  # type: ignore[attr-defined]  # splitString asks for it
    font, colour = "", ""
    for line in lines:
        y_pt = page.sheet.height_pt - line.baseline_pt
        for piece in line.pieces:
            shade = _fill(page.colours.accent if link(piece.href) else line.colour)
            if shade != colour:
                yield (colour := shade)
            yield f"1 0 0 1 {piece.x_pt:.3f} {y_pt:.3f} Tm"
            face = fonts[piece.bold]
            for subset, codes in face.splitString(piece.text, document):
                name = f"{face.getSubsetInternalName(subset, document)} {line.size_pt:g} Tf"
                if name != font:
                    yield (font := name)
                yield f"<{codes.hex()}> Tj"


@cache
def _fill(colour: str) -> str:
    """Return the operator that fills with a colour."""
    return "{:.4g} {:.4g} {:.4g} rg".format(*ink(colour).rgb())


def _link(piece: Piece, line: Line, page: Page, font: "TTFont", canvas: "Canvas") -> None:
    """Underline a piece and make it open its address."""
    width_pt = font.stringWidth(piece.text.rstrip(" "), line.size_pt)
    x_pt, y_pt = piece.x_pt, page.sheet.height_pt - line.baseline_pt
    canvas.setStrokeColor(ink(page.colours.accent))
    canvas.setLineWidth(_UNDERLINE * line.size_pt)
    drop_pt = y_pt - _DROP * line.size_pt
    canvas.line(x_pt, drop_pt, x_pt + width_pt, drop_pt)
    foot_pt, head_pt = y_pt - _DEPTH * line.size_pt, y_pt + _RISE * line.size_pt
    canvas.linkURL(link(piece.href) or "", (x_pt, foot_pt, x_pt + width_pt, head_pt))
