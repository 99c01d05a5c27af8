"""Files embedded in a PDF and associated with it (ISO 32000-1, 7.11.4; ISO 19005-3, 6.8)."""

from hashlib import md5

from reportlab.pdfbase.pdfdoc import PDFDictionary

from briefing.renderers.carried import FILE_NAME, MEDIA_TYPE, numbered
from briefing.renderers.pdf.objects import File, Stream

_SAID = "The briefing that the memo prints"
_SUBTYPE = MEDIA_TYPE.replace("/", "#2F")  # a name spells its solidus


def attach(texts: tuple[str, ...], date: str | None, file: File) -> dict[str, str]:
    """Embed JSON texts as the sources of the document, which readers list as attachments.

    Returns the entries of the catalog that tell of them: none without texts.
    """
    if not texts:
        return {}
    names = [numbered(FILE_NAME, number) for number in range(1, len(texts) + 1)]
    files = {
        name: file.add(_specification(name, file.add(_embedded(text.encode(), date))))
        for name, text in zip(names, texts, strict=True)
    }
    # A name tree is in the order of its keys' bytes (ISO 32000-1, 7.9.6).
    leaves = " ".join(f"({name}) {files[name]}" for name in sorted(files))
    return {
        "AF": f"[{' '.join(files.values())}]",
        "Names": f"<< /EmbeddedFiles << /Names [{leaves}] >> >>",
    }


def _specification(name: str, stream: str) -> PDFDictionary:
    return PDFDictionary(
        {
            "Type": "/Filespec",
            "F": f"({name})",
            "UF": f"({name})",
            "Desc": f"({_SAID})",
            "AFRelationship": "/Source",
            "EF": f"<< /F {stream} /UF {stream} >>",
        }
    )


def _embedded(data: bytes, date: str | None) -> Stream:
    check = md5(data, usedforsecurity=False).hexdigest()  # table 46 asks for MD5
    dates = f" /CreationDate {date} /ModDate {date}" if date else ""
    params = f"<< /Size {len(data)} /CheckSum <{check}>{dates} >>"
    return Stream.packed(f"/Type /EmbeddedFile /Subtype /{_SUBTYPE} /Params {params}", data)
