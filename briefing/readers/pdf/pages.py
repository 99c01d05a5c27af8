"""Pages: what pdfium finds on each page, laid upright, with what is no text of it set aside."""

import ctypes
from collections.abc import Iterator, Sequence
from functools import partial
from typing import Any

from briefing.errors import ReadError
from briefing.limits import MAX_PDF_CHARACTERS, MAX_PDF_OBJECTS, MAX_PDF_PAGE_CHARACTERS
from briefing.readers.pdf.drawn import Drawn, drawn_on
from briefing.readers.pdf.engine import Document
from briefing.readers.pdf.glyphs import Glyphs, glyphs_of, near, usual_turn
from briefing.readers.pdf.page import Box, Page, Word

_LIGATURES = str.maketrans(
    {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"}
    | {"\x02": "-", "\ufffe": "-", "\xa0": " ", "\u2010": "-", "\u2011": "-"}
    | dict.fromkeys("\u200b\u200e\u200f\u2060\ufeff")
)
_HUGE = 50.0  # points; pale type of that size is a watermark
_MOST_FILLS = 2_000  # looked at for each white word


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


def laid(number: int, seen: Box, glyphs: Sequence[Glyphs], drawn: Drawn) -> Page:
    """Lay a page upright.

    Args:
        number: Of the page, from 1.
        seen: What is shown of the file's own space.
        glyphs: Its words.
        drawn: Its lines, areas and pictures.
    """
    turn = usual_turn(glyphs)
    fills = [*drawn.fills, *drawn.pictures]
    covered = sum(_shared(seen, picture) for picture in drawn.pictures)
    area = seen.width * seen.height
    pictures = min(covered / area, 1.0) if area > 0 else 0.0
    unseen = sum(len(each.text) for each in glyphs if each.ink.unseen)
    recognised = pictures > 0.5 and 2 * unseen > sum(len(each.text) for each in glyphs)
    upright = partial(_upright, seen, turn)
    return Page(
        number,
        *((seen.width, seen.height) if turn % 2 == 0 else (seen.height, seen.width)),
        words=tuple(
            _word(each, seen, turn, _aside(each, seen, turn, recognised, fills)) for each in glyphs
        ),
        rules=tuple(upright(box) for box in drawn.rules),
        fills=tuple(upright(box) for box in drawn.fills),
        pictures=pictures,
        recognised=recognised,
        lost=sum(_lost(each) for each in glyphs),
    )


def _shared(one: Box, other: Box) -> float:
    width = min(one.right, other.right) - max(one.left, other.left)
    height = min(one.top, other.top) - max(one.bottom, other.bottom)
    return max(width, 0.0) * max(height, 0.0)


def _upright(seen: Box, turn: int, box: Box) -> Box:
    """Turn a box of the file's space so that the page stands upright with its corner at 0, 0."""
    left, right = box.left - seen.left, box.right - seen.left
    bottom, top = box.bottom - seen.bottom, box.top - seen.bottom
    if turn == 1:
        return Box(bottom, seen.width - right, top, seen.width - left)
    if turn == 2:
        return Box(seen.width - right, seen.height - top, seen.width - left, seen.height - bottom)
    if turn == 3:
        return Box(seen.height - top, left, seen.height - bottom, right)
    return Box(left, bottom, right, top)


def _word(glyphs: Glyphs, seen: Box, turn: int, aside: str) -> Word:
    text, x, y, to_x, to_y, ink, glued = glyphs
    if not text.isascii() or text[-1] == "\x02":
        text = _cleaned(text)
    if ink.symbols and len(text) == 1:
        text = "•"
    left, right, baseline = x - seen.left, to_x - seen.left, y - seen.bottom
    if turn:
        box = _upright(seen, turn, Box(x, y, to_x, to_y))
        left, right = sorted((box.left, box.right))
        baseline = box.bottom
    return Word(text, left, right, baseline, ink.face, ink.mark, aside, glued)


def _cleaned(text: str) -> str:
    text = text.translate(_LIGATURES)
    if len(text) == 1 and _is_private(text):
        return "•"
    return text[:-1].replace("\xad", "") + text[-1:].replace("\xad", "-")


def _lost(glyphs: Glyphs) -> int:
    """Return how many characters the file gives no meaning."""
    if glyphs.text.isascii() and not glyphs.ink.unmapped:
        return 0
    if glyphs.ink.symbols or len(glyphs.text) == 1:
        return glyphs.text.count("\ufffd")
    if glyphs.ink.unmapped:
        return len(glyphs.text)
    return sum(c == "\ufffd" or _is_private(c) for c in glyphs.text)


def _is_private(character: str) -> bool:
    return "\ue000" <= character <= "\uf8ff"


def _aside(glyphs: Glyphs, seen: Box, turn: int, recognised: bool, fills: Sequence[Box]) -> str:
    """Return why a word is no text of the page, or ""."""
    ink = glyphs.ink
    x, y = (glyphs.x + glyphs.to_x) / 2, (glyphs.y + glyphs.to_y) / 2
    if not seen.holds(x, y):
        return "outside the page"
    if ink.turn != turn:
        return "watermark" if ink.turn < 0 or ink.face.size > _HUGE else "margin"
    if ink.unseen and not recognised:
        return "hidden"
    if ink.white and not any(fill.holds(x, y) for fill in fills[-_MOST_FILLS:]):
        return "hidden"
    return "artifact" if ink.artifact else ""
