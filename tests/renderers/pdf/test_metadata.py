"""What the file says of itself: twice, and both times the same."""

from dataclasses import replace

import pytest
from lxml import etree

from briefing.model.memo import Memo
from tests.layout.samples import bullets, memo
from tests.renderers.pdf import files
from tests.renderers.pdf.heard import Reading

NAMES = {
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "dc": "http://purl.org/dc/elements/1.1/",
    "xmp": "http://ns.adobe.com/xap/1.0/",
    "pdfaid": "http://www.aiim.org/pdfa/ns/id/",
    "pdfuaid": "http://www.aiim.org/pdfua/ns/id/",
}
PLAIN = memo(bullets("summary", 1))


def _told(made: Memo) -> tuple[dict[str, str], etree._Element]:
    """Return the properties and the metadata."""
    reading = Reading(files.drawn(files.laid(made)))
    properties = {str(k)[1:]: str(v) for k, v in reading.pdf.docinfo.items()}
    return properties, etree.fromstring(reading.pdf.Root.Metadata.read_bytes())


def _text(xmp: etree._Element, path: str) -> list[str]:
    return [str(found.text) for found in xmp.findall(f".//{path}", NAMES)]


def test_it_claims_what_it_conforms_to() -> None:
    _, xmp = _told(PLAIN)
    assert _text(xmp, "pdfaid:part") == ["3"]
    assert _text(xmp, "pdfaid:conformance") == ["A"]
    assert _text(xmp, "pdfuaid:part") == ["1"]


@pytest.mark.parametrize("title", ["Łódź & <ports> “quoted”", "Plain (brackets) \\ and )", "Ναι"])
def test_title_and_author_are_told_as_they_are(title: str) -> None:
    properties, xmp = _told(replace(PLAIN, title=title, author="A & B <desk>"))
    assert properties["Title"] == title
    assert properties["Author"] == "A & B <desk>"
    assert _text(xmp, "dc:title/rdf:Alt/rdf:li") == [title]
    assert _text(xmp, "dc:creator/rdf:Seq/rdf:li") == ["A & B <desk>"]


@pytest.mark.parametrize(
    ("date", "written"),
    [("2025-04-11", "D:20250411"), ("2025-04", "D:202504"), ("2025", "D:2025")],
)
def test_its_dates_are_the_memo_s(date: str, written: str) -> None:
    properties, xmp = _told(replace(PLAIN, date=date))
    assert (properties["CreationDate"], properties["ModDate"]) == (written, written)
    assert _text(xmp, "xmp:CreateDate") == _text(xmp, "xmp:ModifyDate") == [date]


@pytest.mark.parametrize("date", [None, "2025-W15", "2025-13-01", "soon"])
def test_what_is_no_date_is_left_out(date: str | None) -> None:
    properties, xmp = _told(replace(PLAIN, date=date))
    assert set(properties) == {"Title", "Creator", "Producer"}
    assert _text(xmp, "xmp:CreateDate") == []


def test_the_language_is_the_statements() -> None:
    _, xmp = _told(replace(PLAIN, language="fr", locale="en-GB"))
    assert _text(xmp, "dc:language/rdf:Bag/rdf:li") == ["fr"]
