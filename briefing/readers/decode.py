"""Decoding: bytes of whatever encoding to Unicode with plain line ends."""

import codecs
import re

from briefing.errors import ReadError
from briefing.limits import MAX_BYTES
from briefing.model.article import Source
from briefing.model.notice import Level, Notice
from briefing.readers.marks import unicode_of
from briefing.readers.signatures import binary

ONLY_READ = "only web pages, Word and PDF files, mail, Markdown and text are read"
NO_TEXT = "it holds no text; is it the right file?"

_LINE_ENDS = re.compile("\r\n|[\r\x0b\x0c\x85\u2028\u2029]")
INVISIBLE = re.compile("[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]")
"""Characters that are not seen and would part or join words unseen."""

_C1 = re.compile("[\x80-\x9f]")
_CONTROL = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x9f]")
_CONTROLS = 0.1  # of all characters; what has more is no text
_LOST = re.compile("\ufffd+")
_ESCAPED = re.compile("[\udc80-\udcff]+")  # as which Python hands over bytes that are no UTF-8
_BEGUN = re.compile(rb"[\xe0-\xf4][\x80-\xbf]")
_CLOSED = re.compile("[^\\W\\d_]+[”’»›…–—\u00a0]+")  # a letter, and what may follow a word
_JOINS = "’–—·\u00ad"  # what stands between two letters
_FEW_BYTES, _FEW = 4, 0.01  # so many wrong bytes, and such a share of all, are an accident
_CHARSET = re.compile(r"charset\s*=\s*[\"']?([\w.:-]+)", re.IGNORECASE)


def decode(source: Source) -> tuple[str, tuple[Notice, ...]]:
    """Return the source's text and what had to be done to read it.

    Line ends of every kind become LF; characters that are not seen are taken out, other control
    characters become spaces.

    Raises:
        ReadError: The source is empty, too long, not text, or in an encoding that is not known.
    """
    if len(source.data) > MAX_BYTES:
        raise ReadError(
            source.name,
            f"it is longer than {MAX_BYTES // 1_000_000} MB, which no article is; "
            "cut out the article and try again.",
        )
    what = binary(source.data)
    if what:
        raise ReadError(source.name, f"it is {what}; {ONLY_READ}.")
    text, notices = _decoded(source)
    text, controls = _cleaned(text)
    if controls > _CONTROLS * len(text):
        raise ReadError(source.name, f"it is a binary file; {ONLY_READ}.")
    if not text.strip():
        raise ReadError(source.name, NO_TEXT)
    return text, notices + _replaced(controls)


def _decoded(source: Source) -> tuple[str, tuple[Notice, ...]]:
    data = source.data
    encoding = unicode_of(data)
    if encoding:
        text = data.decode(encoding, "replace").removeprefix("\ufeff")
        return text, _losses(text)
    try:
        return data.decode("utf-8"), ()
    except UnicodeDecodeError:
        pass
    declared = _declared(source)
    if declared is not None:
        return declared, ()
    if _is_damaged_utf8(data):
        text = _LOST.sub("\ufffd", data.decode("utf-8", "replace"))
        return text, _losses(text)
    return _western(source), (
        Notice(Level.INFO, "The text is not UTF-8 and was read as Windows-1252."),
    )


def _is_damaged_utf8(data: bytes) -> bool:
    """Tell whether bytes that are no UTF-8 as they stand are UTF-8 for the rest.

    Either the rest holds as many characters beyond ASCII as bytes are wrong, or these are few and
    most of them would be nothing in Windows-1252 that stands in a text.
    """
    rest = data.decode("utf-8", "ignore")
    count = len(data) - len(rest.encode())
    if len(rest) - len(rest.encode("ascii", "ignore")) >= count:
        return True
    if count > _FEW_BYTES + _FEW * len(data):
        return False
    wrong = list(_ESCAPED.finditer(data.decode("utf-8", "surrogateescape")))
    return 2 * sum(map(_is_western, wrong)) < len(wrong)


def _is_western(wrong: re.Match[str]) -> bool:
    """Tell whether bytes can be meant as Windows-1252 where they stand: "café", "café”", "5 £"."""
    data = wrong[0].encode("utf-8", "surrogateescape")
    try:
        text = data.decode("windows-1252")
    except UnicodeDecodeError:
        return False
    before = wrong.string[max(0, wrong.start() - 1) : wrong.start()]
    after = wrong.string[wrong.end() : wrong.end() + 1]
    if _BEGUN.match(data) and not _CLOSED.fullmatch(text):
        return False  # the beginning of a character in UTF-8, or half a pair of UTF-16
    if not after and len(data) == 1 and data >= b"\xc2" and not before.isalpha():
        return False  # the same, cut by the end of the text
    if text[0].isupper():
        return not before.islower()
    return text[0].isalpha() or not (before.isalpha() and after.isalpha()) or text[0] in _JOINS


def _declared(source: Source) -> str | None:
    match = _CHARSET.search(source.media_type or "")
    if not match:
        return None
    try:
        info = codecs.lookup(match[1])
        if info.name.startswith("utf"):  # it would have been recognised
            return None
        text, _ = info.decode(source.data, "strict")
    except (LookupError, ValueError):
        return None
    return text if isinstance(text, str) else None


def _western(source: Source) -> str:
    text = source.data.decode("windows-1252", "replace")
    letters = [c for c in text[:100_000] if c.isalpha()]
    foreign = sum(ord(c) > 127 for c in letters)
    if foreign > 0.4 * len(letters) > 4:
        raise ReadError(
            source.name,
            "its encoding is neither Unicode nor Windows-1252; save it as UTF-8 and try again.",
        )
    return text


def _losses(text: str) -> tuple[Notice, ...]:
    count = text.count("\ufffd")
    if not count:
        return ()
    what = "One character" if count == 1 else f"{count} characters"
    stands = "stands" if count == 1 else "stand"
    return (Notice(Level.PROBLEM, f"{what} could not be decoded and {stands} as “\ufffd”."),)


def _cleaned(text: str) -> tuple[str, int]:
    """Return the text and how many control characters it held."""
    text = INVISIBLE.sub("", _LINE_ENDS.sub("\n", text))
    text = _C1.sub(_as_windows, text)
    return _CONTROL.subn(" ", text)


def _replaced(count: int) -> tuple[Notice, ...]:
    if not count:
        return ()
    what = "One control character was" if count == 1 else f"{count} control characters were"
    return (Notice(Level.INFO, f"{what} replaced by spaces."),)


def _as_windows(match: re.Match[str]) -> str:
    """Read a C1 control as what Windows-1252 has in its place (WHATWG HTML 13.2.5.5)."""
    try:
        return match[0].encode("latin-1").decode("windows-1252")
    except UnicodeDecodeError:
        return " "
