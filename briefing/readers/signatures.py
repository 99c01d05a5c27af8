"""Signatures: what a source is when it is no text, told from its first bytes."""

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from briefing.readers.marks import unicode_of

_HEAD = 65_536  # bytes looked at
_PAGE = re.compile(rb"\s*(?:<\?xml[^>]{0,200}\?>\s*)?<(?:!doctype\s+html|html|head|body)\b", re.I)
_XML = re.compile(rb"\s*<(?:\?xml\s|rss\b|feed\b)", re.I)
_MAIL = re.compile(
    rb"(?:return-path|received|delivered-to|message-id|mime-version|x-[\w-]{1,40}):\s", re.I
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
    return "a binary file" if b"\0" in data else None


def _markup(head: bytes) -> str | None:
    encoding = unicode_of(head)
    if encoding:
        head = head.decode(encoding, "ignore").removeprefix("\ufeff").encode()
    kinds = ((_PAGE, "a web page"), (_XML, "an XML file"), (_MAIL, "a mail message"))
    return next((what for pattern, what in kinds if pattern.match(head)), None)


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
