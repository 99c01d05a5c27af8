"""The attachments of a PDF memo."""

from __future__ import annotations

import ctypes
from typing import TYPE_CHECKING, Any

from briefing.errors import ReadError
from briefing.limits import MAX_ATTACHMENTS
from briefing.model.article import Source
from briefing.renderers.carried import FILE_NAME, number

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefing.readers.pdf.engine import Document

_HEAD = 1024  # bytes among which a PDF says what it is (ISO 32000-1, annex H, note 13)


def may_carry(data: bytes) -> bool:
    """Return whether the bytes are a PDF that holds an embedded file.

    The dictionary of a stream is never packed into another stream, so its type stands in clear.
    """
    return b"%PDF-" in data[:_HEAD] and b"/EmbeddedFile" in data


def files(source: Source) -> tuple[bytes, ...]:
    """Return the attachments with our names, in the order of their numbers."""
    from briefing.readers.pdf.engine import opened  # noqa: PLC0415 (late: only for what is a PDF)

    try:
        with opened(source) as document:
            found = dict(_attached(document))
    except ReadError:  # its reader will say why
        return ()
    return tuple(found[place] for place in sorted(found))


def _attached(document: Document) -> Iterator[tuple[int, bytes]]:
    import pypdfium2.raw as pdfium  # noqa: PLC0415 (late: it loads pdfium)

    count = pdfium.FPDFDoc_GetAttachmentCount(document.handle)
    for index in range(min(count, MAX_ATTACHMENTS)):
        attachment = pdfium.FPDFDoc_GetAttachment(document.handle, index)
        place = number(FILE_NAME, _name(attachment, pdfium))
        if place is not None:
            yield place, _content(attachment, pdfium)


def _name(attachment: Any, pdfium: Any) -> str:
    size = pdfium.FPDFAttachment_GetName(attachment, None, 0)
    name = (pdfium.FPDF_WCHAR * (size // 2))()
    pdfium.FPDFAttachment_GetName(attachment, name, size)
    return bytes(name).decode("utf-16-le", "replace").rstrip("\0")


def _content(attachment: Any, pdfium: Any) -> bytes:
    """Return the bytes of an attachment, unpacked; none where it is damaged."""
    size = ctypes.c_ulong()
    pdfium.FPDFAttachment_GetFile(attachment, None, 0, size)
    content = ctypes.create_string_buffer(size.value)
    pdfium.FPDFAttachment_GetFile(attachment, content, size.value, size)
    return content.raw
