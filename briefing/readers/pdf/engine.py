"""Engine: the only module that calls pdfium, one document at a time, since it knows no threads."""

from __future__ import annotations

import ctypes
import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from threading import Lock
from typing import Any

from briefing.errors import ReadError
from briefing.limits import MAX_PDF_BYTES, MAX_PDF_PAGES
from briefing.model.article import Source
from briefing.readers.pdf.weight import check

_LOCK = Lock()
_PASSWORD = 4  # FPDF_ERR_PASSWORD
_DAMAGED = "it is a PDF that is damaged beyond reading; fetch or export it again."
_LOCKED = (
    "it is a PDF that opens only with a password; save a copy without the password "
    "(print it to a PDF, for instance) and try again."
)
_XFA = (
    "it is an XFA form, which only Adobe's own programs show; print it to a PDF there "
    "and try again."
)
_LONG = (
    f"it is longer than {MAX_PDF_BYTES // 1_000_000} MB, which no article is; "
    "save the pages of the article alone and try again."
)
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:-|_|$)")


@dataclass(frozen=True, slots=True)
class Document:
    """An open document; it is good only inside `opened`."""

    handle: Any
    pages: int
    form: int  # FORMTYPE_NONE, …


@contextmanager
def opened(source: Source) -> Iterator[Document]:
    """Open a PDF, and hold pdfium for it alone until it is closed.

    Raises:
        ReadError: It is too long, locked, damaged, or has too many pages.
    """
    import pypdfium2.raw as pdfium  # noqa: PLC0415 (late: it loads pdfium)

    if len(source.data) > MAX_PDF_BYTES:
        raise ReadError(source.name, _LONG)
    check(source.name, source.data)
    with _LOCK:
        handle = pdfium.FPDF_LoadMemDocument64(source.data, len(source.data), None)
        if not handle:
            locked = pdfium.FPDF_GetLastError() == _PASSWORD
            raise ReadError(source.name, _LOCKED if locked else _DAMAGED)
        try:
            if pdfium.FPDF_GetSecurityHandlerRevision(handle) >= 0:
                check(source.name, _unlocked(handle, pdfium))
            yield _document(source, handle, pdfium)
        finally:
            pdfium.FPDF_CloseDocument(handle)


def _unlocked(handle: Any, pdfium: Any) -> bytes:
    """Return a copy without the lock against changes, which hides what the file holds."""
    copy = bytearray()

    def write(_: object, data: Any, size: int) -> int:
        copy.extend(ctypes.string_at(data, size))
        return len(copy) <= 2 * MAX_PDF_BYTES

    sink = pdfium.FPDF_FILEWRITE(version=1)
    sink.WriteBlock = type(sink.WriteBlock)(write)
    pdfium.FPDF_SaveAsCopy(handle, ctypes.byref(sink), pdfium.FPDF_REMOVE_SECURITY)
    return bytes(copy)


def _document(source: Source, handle: Any, pdfium: Any) -> Document:
    pages = pdfium.FPDF_GetPageCount(handle)
    if pages < 1:
        raise ReadError(source.name, _DAMAGED)
    if pages > MAX_PDF_PAGES:
        raise ReadError(
            source.name,
            f"it has {pages:,} pages, more than the {MAX_PDF_PAGES} that are read; "
            "save the pages of the article alone and try again.",
        )
    if pdfium.FPDF_GetFormType(handle) == pdfium.FORMTYPE_XFA_FULL:
        raise ReadError(source.name, _XFA)
    return Document(handle, pages, pdfium.FPDF_GetFormType(handle))


def said(document: Document, key: str) -> str:
    """Return what the information dictionary says under a key (ISO 32000-1, 14.3.3), or ""."""
    import pypdfium2.raw as pdfium  # noqa: PLC0415 (late: it loads pdfium)

    return written(pdfium.FPDF_GetMetaText, document.handle, key.encode())


def language(document: Document) -> str | None:
    """Return the language that the catalog declares, as ISO 639-1, or None."""
    import pypdfium2.raw as pdfium  # noqa: PLC0415 (late: it loads pdfium)

    tag = written(pdfium.FPDFCatalog_GetLanguage, document.handle).strip()
    return tag[:2].lower() if _LANGUAGE.match(tag) and tag[2:3] in ("", "-", "_") else None


def written(function: Any, *arguments: Any) -> str:
    """Call a function that fills a buffer with UTF-16, and return what it has written."""
    size = function(*arguments, None, 0)
    if size <= 2:
        return ""
    buffer = (ctypes.c_ushort * (size // 2 + 1))()
    function(*arguments, ctypes.cast(buffer, function.argtypes[len(arguments)]), size)
    return bytes(buffer)[: size - 2].decode("utf-16-le", "replace")
