"""Tree: a message parsed into its parts, within limits that are met before the parser."""

import re
from binascii import Error, a2b_base64
from email.message import Message
from email.parser import BytesParser
from email.policy import Compat32

from briefing.errors import ReadError
from briefing.limits import MAX_CONTENT_TYPE, MAX_FILE, MAX_MAIL_PARTS, MAX_NESTED
from briefing.model.article import Source
from briefing.readers.marks import unicode_of

_TYPE = re.compile(rb"(?:^|[\r\n])content-type[ \t]*:", re.IGNORECASE)
_HOLDS = re.compile(rb"\s*(?:multipart|message)/", re.IGNORECASE)
_FOLDED = re.compile(rb"[^\r\n]*(?:(?:\r\n|[\r\n])[ \t][^\r\n]*)*")
_PARTING = re.compile(rb"(?:^|[\r\n])--[^\s]")
_NOT_BASE64 = re.compile(rb"[^A-Za-z0-9+/=]+")
_CUT_OUT = "save its text and name that file"


class _AsWritten(Compat32):
    """Headers as they stand in the file.

    The newer policies parse each header by the whole grammar, which takes long, and fails on what
    is in the mail of real life.
    """

    def header_fetch_parse(self, name: str, value: str) -> str:  # noqa: ARG002
        """Return the value, with bytes that are no ASCII as surrogates."""
        return value


def parsed(source: Source) -> Message:
    """Parse a message of any depth that mail programs write.

    Raises:
        ReadError: It is too long, or made to keep a parser busy.
    """
    data = _in_ascii(source.data)
    if len(data) > MAX_FILE:
        raise ReadError(source.name, f"it is longer than {MAX_FILE // 1_000_000} MB; {_CUT_OUT}.")
    holding = 0
    for found in _TYPE.finditer(data):
        holding += _HOLDS.match(data, found.end()) is not None
        value = _FOLDED.match(data, found.end())
        if value and value.end() - value.start() > MAX_CONTENT_TYPE:
            raise ReadError(
                source.name,
                f"a header of it has more than {MAX_CONTENT_TYPE:,} characters; {_CUT_OUT}.",
            )
    if holding > MAX_NESTED:
        raise ReadError(
            source.name,
            f"more than {MAX_NESTED} of its parts hold others; {_CUT_OUT}.",
        )
    if holding and sum(1 for _ in _PARTING.finditer(data)) > MAX_MAIL_PARTS:
        raise ReadError(source.name, f"it has more than {MAX_MAIL_PARTS:,} parts; {_CUT_OUT}.")
    return BytesParser(policy=_AsWritten()).parsebytes(data)


def _in_ascii(data: bytes) -> bytes:
    """Return a message that an editor has saved as UTF-16, or with a mark, as it was sent."""
    encoding = unicode_of(data[:4096])
    text = data.decode(encoding, "replace").removeprefix("\ufeff") if encoding else None
    return data if text is None else text.encode("utf-8", "replace")


def parts_of(part: Message) -> list[Message] | None:
    """Return the parts that a part holds, or None where it holds words or a file."""
    if not part.is_multipart():
        return None
    children = part.get_payload()
    return [each for each in children if isinstance(each, Message)] if children else []


def bytes_of(part: Message) -> bytes:
    """Return the content of a part, whatever its transfer encoding; damage is passed over."""
    how = str(part.get("Content-Transfer-Encoding", "")).strip().lower()
    written = _written(part) if how == "base64" else None
    if written is not None:
        return _base64(written.encode("ascii", "replace"))
    payload = part.get_payload(decode=True)
    return payload if isinstance(payload, bytes) else b""


def _written(part: Message) -> str | None:
    """Return what stands in the file, where it is ASCII, as base64 is."""
    try:
        payload = part.get_payload()
    except ValueError:  # bytes beyond ASCII, and a character set that is no word
        return None
    return payload if isinstance(payload, str) else None


def _base64(data: bytes) -> bytes:
    """Decode what is there: programs cut the end off, and lists add lines below it."""
    data = _NOT_BASE64.sub(b"", data)
    end = data.find(b"=")
    data = data[:end] if end >= 0 else data
    data = data[: len(data) - (len(data) % 4 == 1)]
    try:
        return a2b_base64(data + b"=" * (-len(data) % 4))
    except Error:
        return b""
