"""Encoding: the bytes of a page to characters, in the order of trust of the WHATWG standard.

A byte order mark goes over the protocol's word, and that over the page's own (WHATWG HTML,
13.2.3.2); a page that says nothing, or says what cannot be, is UTF-8 where that can be, and
Windows-1252 where it cannot.
"""

import codecs
import re
from collections.abc import Iterator

from briefing.readers.marks import unicode_of

_PRESCAN = 4096  # bytes; the standard says 1024, pages put it later
_META = re.compile(rb"<meta[^>]{0,400}?charset\s{0,9}=\s{0,9}[\"']?\s{0,9}([\w.:-]{1,40})", re.I)
_XML = re.compile(rb"<\?xml[^>]{0,200}?encoding\s{0,9}=\s{0,9}[\"']([\w.:-]{1,40})", re.I)
_CHARSET = re.compile(r"charset\s{0,9}=\s{0,9}[\"']?([\w.:-]{1,40})", re.IGNORECASE)
_WESTERN = ("iso8859-1", "ascii", "latin-1")  # which browsers read as Windows-1252
_BROADER = {"gb2312": "gb18030", "gbk": "gb18030", "shift_jis": "cp932", "euc_kr": "cp949"}
_NO_PAGES = ("utf-7", "unicode-escape", "raw-unicode-escape", "idna", "punycode", "undefined")
_TAG = re.compile(r"<[^<>]{0,2000}>")
_READ = 100_000  # characters
_FOREIGN, _FEW_LETTERS = 0.4, 4
_ENOUGH = 0.02  # of the bytes may be wrong in what a page declares itself to be


def charset_of(media_type: str | None) -> str | None:
    """Return the charset parameter of a media type."""
    match = _CHARSET.search(media_type or "")
    return match[1] if match else None


def markup_of(data: bytes, charset: str | None = None) -> str:
    """Decode a page; characters that cannot be decoded stand as U+FFFD."""
    encoding = unicode_of(data)
    if encoding:
        return data.decode(encoding, "replace").removeprefix("\ufeff")
    for label in _labels(data, charset):
        text = _decoded(data, label)
        if text is not None:
            return text
    return _best(data)


def _labels(data: bytes, charset: str | None) -> Iterator[str]:
    if charset:
        yield charset
    head = data[:_PRESCAN]
    for pattern in (_META, _XML):
        if match := pattern.search(head):
            yield match[1].decode("ascii", "replace")


def is_doubtful(text: str) -> bool:
    """Tell whether accented letters stand where words should: it was meant in another encoding."""
    letters = [c for c in _TAG.sub(" ", text[:_READ]) if c.isalpha()]
    accented = sum("\xc0" <= c <= "\xff" for c in letters)
    return accented > _FOREIGN * len(letters) > _FEW_LETTERS


def _text_encoding(label: str) -> str | None:
    """Return the name of an encoding of characters; "hex" and "rot13" are none, as labels go."""
    try:
        "".encode(label)
        name = codecs.lookup(label).name
    except (LookupError, ValueError):
        return None
    return None if name.replace("_", "-") in _NO_PAGES else name


def _decoded(data: bytes, label: str) -> str | None:
    """Decode as declared; None where the declaration is unknown or plainly wrong."""
    name = _text_encoding(label)
    if name is None:
        return None
    if name.startswith("utf-16") or name.startswith("utf-32"):
        name = "utf-8"  # it was read as ASCII so far, so it cannot be (13.2.3.2, step 15)
    if name in _WESTERN:
        return _best(data)
    try:
        text, _ = codecs.lookup(_BROADER.get(name, name)).decode(data, "replace")
    except (ValueError, LookupError):
        return None
    wrong = isinstance(text, str) and text.count("\ufffd") > _ENOUGH * len(text)
    return text if isinstance(text, str) and not wrong else None


def _best(data: bytes) -> str:
    """Read bytes as UTF-8 where they are that, damaged or whole, and else as Windows-1252."""
    text = data.decode("utf-8", "replace")
    right = len(data.decode("utf-8", "ignore")) - len(data.decode("ascii", "ignore"))
    lost = text.count("\ufffd")
    return text if not lost or right > 2 * lost else _western(data)


def _western(data: bytes) -> str:
    """Decode Windows-1252 with the five bytes that it leaves open as the standard has them."""
    return data.decode("latin-1").translate(_C1)


def _as_windows(code: int) -> str:
    return bytes([code]).decode("windows-1252", "ignore") or chr(code)


_C1 = {code: _as_windows(code) for code in range(0x80, 0xA0)}
