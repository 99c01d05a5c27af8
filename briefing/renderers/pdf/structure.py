"""The structure tree: what a screen reader is told of the pages (ISO 32000-1, 14.7 and 14.8)."""

from dataclasses import dataclass, field

from reportlab.pdfbase.pdfdoc import PDFDictionary, PDFDocument, PDFObject

from briefing.model.page import Box, Tag
from briefing.renderers.pdf.objects import File, string


class Element(PDFObject):
    """An element of the tree, numbered when it is made; its kids follow in reading order."""

    __RefOnly__ = 1

    def __init__(self, tag: Tag, above: str, file: File) -> None:
        """Take what refers to the element above, or to the root of the tree."""
        self.tag = tag
        self.language: str | None = None  # where it differs from the one above
        self.title = ""  # of a part
        self.id = ""  # of the statement that it prints
        self.attributes = ""
        self.page = ""  # on which its marked content stands
        self.kids: list[str] = []
        self._above = above
        self._file = file
        self.reference = file.add(self)

    def kid(self, tag: Tag) -> "Element":
        """Return a new element, the last one below this one."""
        below = Element(tag, self.reference, self._file)
        below.page = self.page
        self.kids.append(below.reference)
        return below

    def format(self, _: PDFDocument) -> bytes:
        """Return the object's bytes."""
        entries = [f"/S /{self.tag} /P {self._above} /K [{' '.join(self.kids)}]"]
        if self.page:
            entries.append(f"/Pg {self.page}")
        if self.language:
            entries.append(f"/Lang {string(self.language)}")
        if self.title:
            entries.append(f"/T {string(self.title)}")
        if self.id:
            entries.append(f"/ID {string(self.id)}")
        if self.attributes:
            entries.append(f"/A << {self.attributes} >>")
        return f"<< /Type /StructElem {' '.join(entries)} >>".encode("ascii")


@dataclass(slots=True)
class Parents:
    """Which element each marked content and each annotation belongs to (14.7.4.4)."""

    pages: list[list[str]] = field(default_factory=list)  # a page's elements, by content's number
    links: list[str] = field(default_factory=list)

    def tree(self, file: File) -> str:
        """Add the number tree: the pages first, then the links; return what refers to it."""
        rows = [f"[{' '.join(elements)}]" for elements in self.pages] + self.links
        numbers = "\n".join(f"{number} {row}" for number, row in enumerate(rows))
        return file.add(PDFDictionary({"Nums": f"[{numbers}]"}))


def named(identities: dict[str, str], file: File) -> str:
    """Add the tree that finds elements by their ids; return what refers to it.

    A name tree is in the order of its keys' bytes (ISO 32000-1, 7.9.6).
    """
    leaves = (f"{string(id)} {element}" for id, element in sorted(identities.items()))
    return file.add(PDFDictionary({"Names": f"[{' '.join(leaves)}]"}))


def attributes(box: Box) -> str:
    """Return what a table, a table's heading or a list says of itself (14.8.5)."""
    if box.tag is Tag.TH:
        return f"/O /Table /Scope /{'Column' if box.column_heading else 'Row'}"
    if box.tag is Tag.L:
        return f"/O /List /ListNumbering /{'Decimal' if box.ordered else 'Disc'}"
    if box.tag is Tag.TABLE and box.caption:
        return f"/O /Table /Summary {string(box.caption)}"
    return ""
