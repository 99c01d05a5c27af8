"""The XML of a Word file: parsed within limits, and its names in one spelling.

Office Open XML has two sets of namespaces, Transitional and Strict (ISO/IEC 29500-1 and -4); the
strict ones are read as if they were the others.
"""

import re
from collections.abc import Iterator, Mapping

from lxml.etree import XMLParser, XMLSyntaxError, _Element, fromstring

from briefing.errors import ReadError

_OFFICE = "http://schemas.openxmlformats.org"
WORD = f"{{{_OFFICE}/wordprocessingml/2006/main}}"
MATH = f"{{{_OFFICE}/officeDocument/2006/math}}"
RELATED = f"{{{_OFFICE}/officeDocument/2006/relationships}}"
DRAWING = f"{{{_OFFICE}/drawingml/2006/wordprocessingDrawing}}"
PICTURE = f"{{{_OFFICE}/drawingml/2006/main}}"
COMPATIBLE = f"{{{_OFFICE}/markup-compatibility/2006}}"

_STRICT = re.compile(rb"(xmlns(?::[\w.-]{1,80})?\s*=\s*[\"'])http://purl\.oclc\.org/ooxml/([\w/]+)")
_TRANSITIONAL = {
    b"wordprocessingml/main": WORD[1:-1].encode(),
    b"officeDocument/math": MATH[1:-1].encode(),
    b"officeDocument/relationships": RELATED[1:-1].encode(),
    b"drawingml/main": PICTURE[1:-1].encode(),
    b"drawingml/wordprocessingDrawing": DRAWING[1:-1].encode(),
}
_WIDE = ((b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))
_DIGITS = re.compile(r"-?[0-9]{1,9}")
_OFF = ("0", "false", "off", "none")

_TEXT = ["p", "r", "t", "tab", "ptab", "br", "cr", "sym", "noBreakHyphen", "softHyphen", "ruby"]
_TABLES = ["tbl", "tr", "tc"]
_FIELDS = ["fldChar", "fldSimple", "instrText"]
_AROUND = ["bdo", "customXml", "dir", "hyperlink", "rubyBase", "sdt", "sdtContent", "smartTag"]
_CHANGES = ["ins", "del", "moveFrom", "moveTo", "commentReference"]
_ELSEWHERE = ["drawing", "object", "pict", "txbxContent", "altChunk", "subDoc"]
_WORDS = (*_TEXT, *_TABLES, *_FIELDS, *_AROUND, *_CHANGES, *_ELSEWHERE)
NAMES: Mapping[object, str] = {
    **{f"{WORD}{word}": word for word in _WORDS},
    **{f"{COMPATIBLE}{word}": word for word in ("AlternateContent", "Choice", "Fallback")},
    **{f"{MATH}{word}": word for word in ("oMath", "oMathPara")},
    f"{DRAWING}docPr": "docPr",
    f"{PICTURE}graphicData": "graphicData",
}
"""The local names of the elements that matter; what is not in it is looked into by nobody."""


def tags_in(xml: bytes) -> int:
    """Count what could be a tag, cheaply; never fewer than there are."""
    return xml.count(b"<")


def parsed(xml: bytes, part: str, name: str) -> _Element:
    """Parse one part of the Word file called `name`.

    Raises:
        ReadError: It is damaged, nested too deeply, or declares entities.
    """
    wide = next((encoding for mark, encoding in _WIDE if xml.startswith(mark)), None)
    if wide:
        xml = xml.decode(wide, "replace").encode()
    if b"<!DOCTYPE" in xml:
        reason = f"its part “{part}” declares a document type, which Word never does;"
        raise ReadError(name, f"{reason} save it anew with Word or LibreOffice and try again.")
    parser = XMLParser(
        encoding="utf-8",  # or what is declared could hide tags from the count
        resolve_entities=False,
        no_network=True,
        remove_comments=True,
        remove_pis=True,
    )
    try:
        return fromstring(_STRICT.sub(_spelt, xml), parser)
    except (XMLSyntaxError, ValueError) as error:
        reason = f"its part “{part}” is damaged or nested too deeply"
        raise ReadError(name, f"{reason}; open it in Word and save it anew.") from error


def _spelt(match: re.Match[bytes]) -> bytes:
    return match[1] + _TRANSITIONAL.get(match[2], b"http://purl.oclc.org/ooxml/" + match[2])


def child(element: _Element | None, *path: str) -> _Element | None:
    """Return the first element on a path of local names below `element`, or None."""
    for word in path:
        if element is None:
            return None
        element = next(element.iterchildren(WORD + word), None)
    return element


def children(element: _Element | None, word: str) -> Iterator[_Element]:
    """Yield the children with this local name."""
    return iter(()) if element is None else element.iterchildren(WORD + word)


def val(element: _Element | None, attribute: str = "val") -> str | None:
    """Return an attribute, or None where it or the element is missing."""
    return None if element is None else element.get(WORD + attribute)


def number(text: str | None, otherwise: int = 0) -> int:
    """Read a number that fits a machine's, or return the other value."""
    return int(text) if text and _DIGITS.fullmatch(text) else otherwise


def is_on(element: _Element | None) -> bool | None:
    """Read a property that is on or off (ISO/IEC 29500-1, 17.17.4); None where it is not set."""
    return None if element is None else (val(element) or "1") not in _OFF
