"""PDFs written by hand, for what no program would write."""

import zlib
from collections.abc import Sequence

LINE = b"BT /F 10 Tf 50 700 Td (The ferry sails again in May) Tj ET\n"
FONT = b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>"
CATALOG = b"<</Type/Catalog/Pages 2 0 R>>"
PAGES = b"<</Type/Pages/Kids[3 0 R]/Count 1>>"


def pdf(*objects: bytes) -> bytes:
    """Number objects from 1, the first of which is the catalog."""
    out, places = bytearray(b"%PDF-1.5\n"), []
    for number, each in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, each)
    start = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    out += b"".join(b"%010d 00000 n \n" % place for place in places)
    out += b"trailer\n<</Size %d/Root 1 0 R>>\n" % (len(objects) + 1)
    return bytes(out + b"startxref\n%d\n%%%%EOF" % start)


def stream(content: bytes, says: bytes = b"") -> bytes:
    packed = zlib.compress(content, 9)
    return b"<<%s/Filter/FlateDecode/Length %d>>stream\n%s\nendstream" % (
        says,
        len(packed),
        packed,
    )


def page(content: bytes, box: bytes = b"0 0 600 800", says: bytes = b"") -> bytes:
    """Make a document of one page."""
    return pdf(
        CATALOG,
        PAGES,
        b"<</Type/Page/Parent 2 0 R/MediaBox[%s]/Contents 4 0 R%s"
        b"/Resources<</Font<</F 5 0 R>>>>>>" % (box, says),
        stream(content),
        FONT,
    )


def drawings(contents: Sequence[bytes], last: int | None = None) -> bytes:
    """Make a page that draws /X, each drawing with the next one as its /X; the last with `last`."""
    count = len(contents)
    numbers = [*range(6, 5 + count), last]
    forms = [
        stream(
            content,
            b"/Type/XObject/Subtype/Form/BBox[0 0 900 900]/Resources<</Font<</F 4 0 R>>"
            + (b"/XObject<</X %d 0 R>>>>" % number if number else b">>"),
        )
        for content, number in zip(contents, numbers, strict=True)
    ]
    held = b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents %d 0 R" % (5 + count)
    resources = b"/Resources<</XObject<</X 5 0 R>>>>>>"
    return pdf(CATALOG, PAGES, held + resources, FONT, *forms, stream(b"/X Do\n"))


def shared(content: bytes, pages: int, times: int = 1, apart: bool = True) -> bytes:
    """Make pages that all show one stream, so many times each; one page several times, or several.

    Args:
        content: Of the stream.
        pages: How many the document counts.
        times: How often each page shows it.
        apart: Whether each page is an object of its own.
    """
    kids = b" ".join(b"%d 0 R" % (6 + i * apart) for i in range(pages))
    tree = b"<</Type/Pages/Kids[%s]/Count %d>>" % (kids, pages)
    leaf = b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 3 0 R"
    resources = b"/Resources<</Font<</F 5 0 R>>>>>>"
    several = b"[%s]" % (b"4 0 R " * times)
    leaves = [leaf + resources] * (pages if apart else 1)
    return pdf(CATALOG, tree, several, stream(content), FONT, *leaves)
