"""Media types: which answers can be an article at all, told before they are read."""

import re

from briefing.sources.failures import Failure

ACCEPTED = (
    "text/html, application/xhtml+xml, application/pdf, application/rss+xml, "
    "application/atom+xml, application/xml;q=0.9, text/*;q=0.9, message/rfc822;q=0.9, "
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document;q=0.9, "
    "application/zip;q=0.8, */*;q=0.1"
)
_READ = re.compile(
    r"text/.+|message/rfc822|application/(?:.+\+xml|xml|xhtml|pdf|x-pdf|mbox|zip|x-zip|"
    r"x-zip-compressed|msword|vnd\.ms-outlook|vnd\.openxmlformats-officedocument\..+)"
)
_ANYTHING = (
    "application/octet-stream",
    "binary/octet-stream",
    "application/force-download",
    "application/x-download",
    "application/download",
    "application/unknown",
    "",
)
_NAMES = {"image": "a picture", "video": "a film", "audio": "a recording", "font": "a typeface"}
_STARTS = (b"%PDF-", b"PK\x03\x04", b"\xd0\xcf\x11\xe0", b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")
_TYPE = re.compile(r"[\x20-\x7e]{1,200}")
_HEAD = 1024  # bytes in which a PDF may begin, and in which no text has a zero


def declared(header: str | None) -> str | None:
    """Return a Content-Type as it may be kept, with its parameters; None where it is nonsense."""
    text = (header or "").strip()
    return text if _TYPE.fullmatch(text) else None


def refuse_type(media_type: str | None) -> None:
    """Refuse what a server itself calls no text.

    Raises:
        Failure: It says that this is a picture, a program, …
    """
    name = _bare(media_type)
    if name in _ANYTHING or _READ.fullmatch(name):
        return
    what = _NAMES.get(name.partition("/")[0], "nothing that is read here")
    raise Failure(f"it is {what} ({name[:60]}); name the address of an article.")


def refuse_bytes(media_type: str | None, data: bytes) -> None:
    """Refuse what a server says nothing about and what begins like nothing that is read.

    Raises:
        Failure: It is empty, or some program or picture.
    """
    if not data:
        raise Failure("there is nothing to read there; is the address right?")
    head = data[:_HEAD]
    known = head.startswith(_STARTS) or b"%PDF-" in head
    if _bare(media_type) in _ANYTHING and b"\0" in head and not known:
        raise Failure("it is some file that is not read here; name the address of an article.")


def _bare(media_type: str | None) -> str:
    return (media_type or "").partition(";")[0].strip().lower()
