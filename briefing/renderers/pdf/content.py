"""A page's content: what is drawn, and which element of the structure each text belongs to.

Rules, panels, marks and underlines come first and are no part of the structure; the text follows
in reading order. Each string stands in hexadecimal, so that nothing in it can end it.
"""

from collections.abc import Iterable, Iterator
from itertools import groupby

from briefing.model.page import Box, Line, Page, Piece, Tag
from briefing.renderers import languages
from briefing.renderers.markup import link
from briefing.renderers.pdf.fonts import Case
from briefing.renderers.pdf.links import Area, place, underline
from briefing.renderers.pdf.shapes import colour, drawn
from briefing.renderers.pdf.structure import Element, attributes

Placed = tuple[Line, Piece]
"""A piece, and the line that it is part of."""


class Content:
    """The operators of one page, the elements of its texts and its links."""

    def __init__(self, page: Page, case: Case) -> None:
        self.owners: list[str] = []  # elements, by the number of the marked content
        self.statements: dict[str, Element] = {}  # by id, each where it is printed first
        self.areas: list[Area] = []
        self._page = page
        self._case = case
        self._beside: list[str] = []  # operators of what is no text
        self._text: list[str] = []
        self._font = self._ink = ""  # as set last

    def draw(self, boxes: tuple[Box, ...], above: Element, language: str) -> None:
        """Draw boxes and tag them below an element that speaks a language."""
        for box in boxes:
            for ornament in box.ornaments:
                self._beside += drawn(ornament, self._page.sheet.height_pt)
            if box.tag is Tag.ARTIFACT:
                self._furniture(box)
            else:
                self._element(box, above, language)

    def operators(self) -> bytes:
        """Return the whole content stream."""
        beside = ("/Artifact << /Type /Layout >> BDC", *self._beside, "EMC") if self._beside else ()
        return "\n".join((*beside, "BT", *self._text, "ET")).encode("ascii")

    def _element(self, box: Box, above: Element, language: str) -> None:
        element = above.kid(box.tag)
        element.attributes = attributes(box)
        if box.id and box.id.isascii() and box.id.isprintable():
            self.statements.setdefault(box.id, element)
        spoken = self._language(box) or language
        if spoken != language:
            element.language = spoken
        for href, group in groupby(_pieces(box.lines), lambda pair: link(pair[1].href)):
            pieces = tuple(group)
            if href is None:
                self._marked(element, pieces)
            else:
                self._link(element.kid(Tag.LINK), pieces, href)
        self.draw(box.kids, element, spoken)

    def _language(self, box: Box) -> str | None:
        if box.says is not None:
            return languages.of_paragraph(box.says, self._page.memo)
        return languages.of_labels(self._page.memo) if box.caption else None

    def _marked(self, element: Element, pieces: Iterable[Placed], ink: str | None = None) -> None:
        """Draw pieces as content of an element, in their own colours or in one."""
        number = len(self.owners)
        self.owners.append(element.reference)
        element.kids.append(str(number))
        self._text.append(f"/{element.tag} << /MCID {number} >> BDC")
        for line, piece in pieces:
            self._show(line, piece, ink or line.colour)
        self._text.append("EMC")

    def _link(self, element: Element, pieces: tuple[Placed, ...], href: str) -> None:
        """Draw a link: one element, and for each line that it runs over an area to follow it by."""
        accent, height_pt = self._page.colours.accent, self._page.sheet.height_pt
        self._marked(element, pieces, accent)
        said = "".join(piece.text for _, piece in pieces).strip() or href
        for line, piece in pieces:
            width_pt = self._case.weight(piece).width_pt(piece.text.rstrip(" "), line.size_pt)
            where = place(line, piece, width_pt, height_pt)
            self._beside += underline(where, accent)
            self.areas.append(Area(where, href, said, element))

    def _furniture(self, box: Box) -> None:
        """Draw lines that are seen only: at the head or at the foot of the page."""
        if not box.lines:
            return
        high = box.lines[0].baseline_pt < self._page.sheet.height_pt / 2
        kind = "Header" if high else "Footer"
        self._text.append(f"/Artifact << /Type /Pagination /Subtype /{kind} >> BDC")
        for line, piece in _pieces(box.lines):
            self._show(line, piece, line.colour)
        self._text.append("EMC")

    def _show(self, line: Line, piece: Piece, ink: str) -> None:
        """Write a piece; font and colour are named when they change."""
        if ink != self._ink:
            self._ink = ink
            self._text.append(f"{colour(ink)} rg")
        weight = self._case.weight(piece)
        font = f"/{weight.name} {line.size_pt:g} Tf"
        if font != self._font:
            self._font = font
            self._text.append(font)
        y_pt = self._page.sheet.height_pt - line.baseline_pt
        self._text.append(f"1 0 0 1 {piece.x_pt:.3f} {y_pt:.3f} Tm")
        self._text.append(f"{weight.shown(piece.text)} Tj")


def _pieces(lines: tuple[Line, ...]) -> Iterator[Placed]:
    for line in lines:
        for piece in line.pieces:
            yield line, piece
