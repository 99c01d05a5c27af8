"""Pages: the pages of an open document one after the other, within what an article may hold."""

import ctypes
from collections.abc import Iterator
from typing import Any

from briefing.errors import ReadError
from briefing.limits import MAX_PDF_CHARACTERS, MAX_PDF_OBJECTS, MAX_PDF_PAGE_CHARACTERS
from briefing.readers.pdf.drawn import drawn_on
from briefing.readers.pdf.engine import Document
from briefing.readers.pdf.glyphs import glyphs_of, near
from briefing.readers.pdf.laying import laid
from briefing.readers.pdf.page import Box, Page


def pages_of(document: Document, name: str) -> Iterator[Page]:
    """Yield the pages of an open document.

    Raises:
        ReadError: A page, or all together, hold more characters than an article does.
    """
    import pypdfium2.raw as pdfium  # noqa: PLC0415 (late: it loads pdfium)

    left, objects = MAX_PDF_CHARACTERS, MAX_PDF_OBJECTS
    for index in range(document.pages):
        handle = _loaded(document, index, pdfium)
        if not handle:
            yield Page(index + 1, 0.0, 0.0, damaged=True)
            continue
        try:
            objects -= pdfium.FPDFPage_CountObjects(handle)
            if objects < 0:
                raise ReadError(name, _TOO_FULL)
            page, count = _page(handle, index + 1, name, pdfium)
        finally:
            pdfium.FPDF_ClosePage(handle)
        left -= count
        if left < 0:
            raise ReadError(name, _too_much(MAX_PDF_CHARACTERS, "it"))
        yield page


def _loaded(document: Document, index: int, pdfium: Any) -> Any:
    """Load a page, with the values of its form's fields drawn on it where there are any."""
    handle = pdfium.FPDF_LoadPage(document.handle, index)
    if not handle or document.form == pdfium.FORMTYPE_NONE:
        return handle
    pdfium.FPDFPage_Flatten(handle, pdfium.FLAT_NORMALDISPLAY)
    pdfium.FPDF_ClosePage(handle)
    return pdfium.FPDF_LoadPage(document.handle, index)


def _page(handle: Any, number: int, name: str, pdfium: Any) -> tuple[Page, int]:
    """Return a page and how many characters it holds."""
    textpage = pdfium.FPDFText_LoadPage(handle)
    if not textpage:
        return Page(number, 0.0, 0.0, damaged=True), 0
    try:
        count = pdfium.FPDFText_CountChars(textpage)
        if count > MAX_PDF_PAGE_CHARACTERS:
            raise ReadError(name, _too_much(MAX_PDF_PAGE_CHARACTERS, f"its page {number}"))
        glyphs = list(glyphs_of(textpage, pdfium))
        drawn = drawn_on(handle, pdfium)
    finally:
        pdfium.FPDFText_ClosePage(textpage)
    return laid(number, _seen(handle, pdfium), glyphs, drawn), count


_TOO_FULL = (
    f"it has more than {MAX_PDF_OBJECTS:,} drawn objects, which no article has; "
    "save the pages of the article alone and try again."
)


def _too_much(limit: int, what: str) -> str:
    return (
        f"{what} has more than {limit:,} characters, which no article has; "
        "save the pages of the article alone and try again."
    )


def _seen(handle: Any, pdfium: Any) -> Box:
    box = pdfium.FS_RECTF()
    if not pdfium.FPDF_GetPageBoundingBox(handle, ctypes.byref(box)):
        return Box(0.0, 0.0, 0.0, 0.0)
    return Box(near(box.left), near(box.bottom), near(box.right), near(box.top))
