"""Signatures: what a source is when it is no text, told from its first bytes."""

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from briefing.readers.marks import unicode_of

_HEAD = 65_536  # bytes looked at
_PAGE = re.compile(
    rb"(?:\s|<!--(?:[^-]|-(?!->)){0,9000}-->|<\?xml[^>]{0,200}\?>)*+"
    rb"<(?:!doctype\s+(?:html|\[)|html|head|body)\b",
    re.IGNORECASE,
)
_XML = re.compile(rb"\s*<(?:\?xml\s|rss\b|feed\b)", re.I)
_FIELD = re.compile(rb"([!-9;-~]{1,60})[ \t]{0,4}:[ \t]?([^\r\n]{0,200})")
_LINE = re.compile(rb"[^\r\n]*(?:\r\n|[\r\n]|\Z)")
_OF_MAIL = re.compile(  # fields that programs write and people do not, each with its first word
    rb"return-path:\s*<|received:\s*(?:from|by|\(|with)|message-id:\s*<|delivered-to:\s*\S+@"
    rb"|mime-version:\s*1|content-type:\s*(?:text|multipart|message|application)/"
    rb"|date:\s*(?:[a-z]{3},\s*)?\d{1,2}\s+[a-z]{3}\s+\d{2,4}\s+\d{1,2}:\d\d",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class _Signature:
    starts: bytes
    at: int
    inside: bytes
    what: str


def not_text(data: bytes) -> str | None:
    """Return what the bytes are ("a PDF", "a web page"), or None when they can be plain text."""
    return binary(data) or _markup(data[:_HEAD])


def binary(data: bytes) -> str | None:
    """Return what the bytes are when they are no characters at all, or None."""
    head = data[:_HEAD]
    if unicode_of(head):
        return None
    for signature in _signatures():
        if head.startswith(signature.starts, signature.at) and signature.inside in head:
            return signature.what
    return "a binary file" if b"\0" in data and not is_page(head) else None


def is_page(head: bytes) -> bool:
    """Tell whether bytes of a superset of ASCII begin a web page; comments may stand above."""
    return _PAGE.match(head) is not None


def _markup(head: bytes) -> str | None:
    encoding = unicode_of(head)
    if encoding:
        head = head.decode(encoding, "ignore").removeprefix("\ufeff").encode()
    kinds = ((_PAGE, "a web page"), (_XML, "an XML file"))
    what = next((what for pattern, what in kinds if pattern.match(head)), None)
    return what or ("a mail message" if is_mail(head) else None)


def is_mail(head: bytes) -> bool:
    """Tell whether bytes begin with the headers of a mail message (RFC 5322, section 2.2).

    A memo's head ("From: …", "Date: 3 March") is text: it has no field that only programs write.
    """
    fields = 0
    of_mail = False
    at = head.find(b"\n") + 1 if head.startswith((b"From ", b">From ")) else 0
    while at < len(head) and (line := _LINE.match(head, at)) and line[0].strip():
        field = _FIELD.match(line[0])
        if field:
            fields += 1
            of_mail = of_mail or _OF_MAIL.match(line[0]) is not None
        elif not (fields and line[0][:1] in b" \t"):
            return False
        at = line.end()
    return of_mail and fields > 1


@cache
def _signatures() -> tuple[_Signature, ...]:
    data = files("briefing.vocabulary").joinpath("signatures.toml").read_text("utf-8")
    return tuple(
        _Signature(
            bytes.fromhex(row["starts"]),
            row.get("at", 0),
            row.get("inside", "").encode(),
            row["is"],
        )
        for row in tomllib.loads(data)["signature"]
    )
