"""Draw placed pages as a tagged, archival PDF: PDF/UA-1 and PDF/A-3a. Nothing is decided here.

objects       what ReportLab numbers and writes
content       a page: what is drawn, in reading order
structure     what is heard
fonts, codes  the glyphs that are drawn, and what they stand for
shapes, links, colours, metadata, attachments   the rest of the file
document      all of it, together
"""

from briefing.fonts import Faces
from briefing.model.page import Page


def render(pages: tuple[Page, ...], faces: Faces) -> bytes:
    """Return one PDF with a sheet for each page; the first page's memo names the file.

    What the pages carry is attached to it. The same pages make the same bytes, with the same
    ReportLab and the same zlib.

    Raises:
        NotValid: The PDF's face has no files to embed, or cannot draw a character.
    """
    from briefing.renderers.pdf.document import written  # noqa: PLC0415  # loads ReportLab

    return written(pages, faces.pdf)
