"""The parts of a PDF file that ReportLab numbers and lists, as an archive has to hold them.

ReportLab keeps the table of objects and writes the file. Its streams end otherwise than
ISO 19005-3 asks, and its file would be told apart by a clock, so both are spelt out here.
"""

import zlib
from hashlib import md5

from reportlab.pdfbase.pdfdoc import PDFDictionary, PDFDocument, PDFObject

_ESCAPES = str.maketrans({"\\": "\\\\", "(": "\\(", ")": "\\)"})


class File(PDFDocument):
    """The objects of one file, in the order in which they are added."""

    def __init__(self) -> None:
        super().__init__(invariant=1, pdfVersion=(1, 7))
        self._fonts = PDFDictionary()
        self.fonts = self.add(self._fonts)

    def add(self, item: PDFObject) -> str:
        """Give an object its number; return what refers to it."""
        self.Reference(item)  # type: ignore[no-untyped-call]  # so it is in the stubs
        return f"{self.objectcounter} 0 R"

    def embed(self, name: str, font: str) -> None:
        """Make a font known to every page by a name."""
        self._fonts[name] = font

    def written(self, catalog: PDFDictionary, info: PDFDictionary, identity: bytes) -> bytes:
        """Return the bytes of the file, which `identity` tells from every other."""
        self.Catalog, self.info = catalog, info  # type: ignore[assignment]  # only referred to
        digest = md5(identity, usedforsecurity=False).hexdigest()
        self._ID = f"[<{digest}> <{digest}>]"
        return self.format()


class Stream(PDFObject):
    """A stream with an end of line before its end (ISO 19005-3, 6.1.7.1)."""

    __RefOnly__ = 1

    def __init__(self, entries: str, data: bytes, filtered: bool = False) -> None:
        """Take the entries of its dictionary, and the data as they will stand in the file."""
        self._entries = f"{entries} /Filter /FlateDecode" if filtered else entries
        self._data = data

    @classmethod
    def packed(cls, entries: str, data: bytes) -> "Stream":
        """Return a stream that compresses its data."""
        return cls(entries, zlib.compress(data), filtered=True)

    def format(self, _: PDFDocument) -> bytes:
        """Return the object's bytes."""
        head = f"<< {self._entries} /Length {len(self._data)} >>\nstream\n"
        end = b"\r\n" if self._data.endswith(b"\r") else b"\n"  # never one with the data's own
        return b"".join((head.encode("ascii"), self._data, end, b"endstream\n"))


def string(text: str) -> str:
    """Return a text string (ISO 32000-1, 7.9.2.2) as it is written: plain, or in hexadecimal."""
    if text.isascii() and text.isprintable():
        return f"({text.translate(_ESCAPES)})"
    return f"<feff{text.encode('utf-16-be', 'replace').hex()}>"
