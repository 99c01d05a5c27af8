"""Files embedded in a PDF and associated with it (ISO 32000-1, 7.11.4; ISO 19005-3, 6.8)."""

from hashlib import md5
from typing import TYPE_CHECKING, Any

from reportlab.pdfbase.pdfdoc import (
    PDFArray,
    PDFDictionary,
    PDFName,
    PDFStream,
    PDFString,
    PDFZCompress,
)

from briefing.renderers.carried import FILE_NAME, MEDIA_TYPE, numbered

if TYPE_CHECKING:
    from reportlab.pdfbase.pdfdoc import PDFObjectReference
    from reportlab.pdfgen.canvas import Canvas

_SAID = "The briefing that the memo prints"
_SUBTYPE = "/" + MEDIA_TYPE.replace("/", "#2F")  # ReportLab leaves a solidus as it is


def attach(canvas: "Canvas", texts: tuple[str, ...]) -> None:
    """Embed JSON texts as the sources of the document, which readers list as attachments.

    The same texts make the same bytes: no date is written. Without texts nothing changes.
    """
    if not texts:
        return
    document: Any = canvas._doc  # type: ignore[attr-defined]  # the catalog has no other way in
    names = [numbered(FILE_NAME, number) for number in range(1, len(texts) + 1)]
    files = {
        name: document.Reference(_file(name, text.encode(), document))
        for name, text in zip(names, texts, strict=True)
    }
    catalog = document.Catalog
    catalog.__Defaults__ = {**catalog.__Defaults__, "AF": PDFArray(files.values())}
    catalog.Names = PDFDictionary({"EmbeddedFiles": _tree(files)})


def _tree(files: "dict[str, PDFObjectReference]") -> PDFDictionary:
    """Return a name tree, which is in the order of its keys' bytes (ISO 32000-1, 7.9.6)."""
    leaves = [leaf for name in sorted(files) for leaf in (PDFString(name), files[name])]
    return PDFDictionary({"Names": PDFArray(leaves)})


def _file(name: str, data: bytes, document: Any) -> PDFDictionary:
    """Return the specification of a file that is embedded in the document."""
    stream = document.Reference(_stream(data))
    return PDFDictionary(
        {
            "Type": PDFName("Filespec"),
            "F": PDFString(name),
            "UF": PDFString(name),
            "Desc": PDFString(_SAID),
            "AFRelationship": PDFName("Source"),
            "EF": PDFDictionary({"F": stream, "UF": stream}),
        }
    )


def _stream(data: bytes) -> PDFStream:
    check = f"<{md5(data, usedforsecurity=False).hexdigest()}>"  # table 46 asks for MD5
    return PDFStream(
        PDFDictionary(
            {
                "Type": PDFName("EmbeddedFile"),
                "Subtype": _SUBTYPE,
                "Params": PDFDictionary({"Size": len(data), "CheckSum": check}),
            }
        ),
        data,
        [PDFZCompress],
    )
