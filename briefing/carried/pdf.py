"""The attachments of a PDF memo.

PDFium says what is attached, but would unpack any of it whole, however large that is. The stream
of an embedded file is an object of its own, though, with its dictionary in clear; so it is found
and unpacked here, within the limit.
"""

from __future__ import annotations

import re
import zlib
from hashlib import md5
from typing import TYPE_CHECKING, Any

from briefing import briefing_file
from briefing.errors import ReadError
from briefing.limits import MAX_ATTACHMENTS, MAX_CARRIED
from briefing.model.article import Source
from briefing.renderers.carried import FILE_NAME, number

if TYPE_CHECKING:
    from collections.abc import Iterator

_HEAD = 1024  # bytes among which a PDF says what it is (ISO 32000-1, annex H, note 13)
_EMBEDDED = re.compile(rb"/Type\s{0,9}/EmbeddedFile\b")
_FILTER = re.compile(rb"/([A-Za-z0-9]{1,12}Decode)\b")
_LONGEST = 2_000  # bytes of the dictionary of an embedded file
_LOCKED = (
    "it is a memo whose PDF was encrypted, and what it carries with it; "
    "take the file that was not, or save a copy without encryption."
)


def may_carry(data: bytes) -> bool:
    """Return whether the bytes are a PDF that holds an embedded file."""
    return b"%PDF-" in data[:_HEAD] and b"/EmbeddedFile" in data


def files(source: Source) -> tuple[bytes, ...]:
    """Return the briefing files that are attached, in the order of the file.

    Raises:
        ReadError: The PDF is encrypted, and so is what is attached.
    """
    found = tuple(filter(briefing_file.recognises, _unpacked(source.data)))
    locked = not found and b"/Encrypt" in source.data
    ours = _sums(source) if found or locked else ()
    if locked and ours:
        raise ReadError(source.name, _LOCKED)
    kept = tuple(each for each in found if _sum(each) in ours)
    return kept[max(0, len(kept) - len(ours)) :]  # what a later save took away comes first


def _unpacked(data: bytes) -> Iterator[bytes]:
    """Yield embedded files; of the one that goes beyond the limit, what is within, and no more."""
    left = MAX_CARRIED
    for match in _EMBEDDED.finditer(data):
        begin = data.find(b"stream", match.end(), match.end() + _LONGEST)
        end = data.find(b"endstream", begin + 1)
        opened = data.rfind(b" obj", max(0, match.start() - _LONGEST), match.start())
        if begin < 0 or end < 0 or opened < 0 or left < 0:
            return
        packed = data[begin + len(b"stream") : end].removeprefix(b"\r").removeprefix(b"\n")
        content = _content(packed, _FILTER.findall(data, opened, begin), left + 1)
        left -= len(content)
        yield content


def _content(packed: bytes, filters: list[bytes], most: int) -> bytes:
    """Return up to so many bytes of a stream; none where it is damaged or oddly packed."""
    if not filters:
        return packed.rstrip(b"\r\n")[:most]
    if filters != [b"FlateDecode"]:
        return b""
    try:
        return zlib.decompressobj().decompress(packed, most)
    except zlib.error:
        return b""


def _sum(content: bytes) -> str:
    """Return a checksum as PDFium gives it (ISO 32000-1, table 46)."""
    return f"<{md5(content, usedforsecurity=False).hexdigest().upper()}>"


def _sums(source: Source) -> tuple[str, ...]:
    """Return the checksums of the attachments that have one of our names."""
    import pypdfium2.raw as pdfium  # noqa: PLC0415 (late: it loads pdfium)

    from briefing.readers.pdf.engine import opened  # noqa: PLC0415 (late, as well)

    try:
        with opened(source) as document:
            count = min(pdfium.FPDFDoc_GetAttachmentCount(document.handle), MAX_ATTACHMENTS)
            attached = (pdfium.FPDFDoc_GetAttachment(document.handle, n) for n in range(count))
            sums = {_name(each, pdfium): _checksum(each, pdfium) for each in attached}
    except ReadError:  # its reader will say why
        return ()
    return tuple(one for name, one in sums.items() if number(FILE_NAME, name) is not None)


def _name(attachment: Any, pdfium: Any) -> str:
    size = pdfium.FPDFAttachment_GetName(attachment, None, 0)
    name = (pdfium.FPDF_WCHAR * (size // 2))()
    pdfium.FPDFAttachment_GetName(attachment, name, size)
    return bytes(name).decode("utf-16-le", "replace").rstrip("\0")


def _checksum(attachment: Any, pdfium: Any) -> str:
    size = pdfium.FPDFAttachment_GetStringValue(attachment, b"CheckSum", None, 0)
    value = (pdfium.FPDF_WCHAR * (size // 2))()
    pdfium.FPDFAttachment_GetStringValue(attachment, b"CheckSum", value, size)
    return bytes(value).decode("utf-16-le", "replace").rstrip("\0")
