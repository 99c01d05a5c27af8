"""Kinds of files that word processors write: which is read, and what to do about the others."""

import re

from briefing.archive import Archive, open_archive
from briefing.errors import ReadError
from briefing.readers.signatures import binary

MAIN = re.compile(
    r"<(?:\w{1,20}:)?(?:Override|Default)\s(?=[^<>]*?\bContentType\s*=\s*[\"']application/vnd\."
    r"(?:openxmlformats-officedocument\.wordprocessingml\.(?:document|template)"
    r"|ms-word\.(?:document|template)\.macroEnabled(?:Template)?)\.main\+xml[\"'])"
    r"(?:[^<>]*?\bPartName\s*=\s*[\"'](?P<part>[^\"'<>]*)[\"'])?",
    re.IGNORECASE,
)
"""What makes a package a Word file, and the name of the part that holds the document."""

_TYPES = "[Content_Types].xml"
_MACROS = re.compile(r"macroEnabled|vbaProject", re.IGNORECASE)
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_PACKAGE = b"PK\x03\x04"
_SAVE = "open it in Word or LibreOffice, save it as a Word document (.docx) and try again"


def content_types(archive: Archive) -> str:
    """Return the list of content types of a package as text; "" where there is none."""
    if _TYPES not in archive:
        return ""
    data = archive[_TYPES]
    return data.replace(b"\0", b"").decode("utf-8", "replace")  # UTF-16 is ASCII between NULs


def is_with_macros(types: str) -> bool:
    """Tell whether a package holds programs."""
    return _MACROS.search(types) is not None


def is_package(data: bytes, name: str) -> bool:
    """Tell whether the bytes are a Word file, if need be a damaged one."""
    if not data.startswith(_PACKAGE):
        return False
    try:
        return MAIN.search(content_types(open_archive(data, name))) is not None
    except ReadError:
        return binary(data) == "a Word file"


def other(data: bytes) -> str | None:
    """Say what a text of another format is, and what to do about it, or None."""
    if data.startswith(_OLE):
        if "EncryptedPackage".encode("utf-16-le") in data:
            return (
                "it is protected by a password; open it with the password, "
                "save it without one and try again"
            )
        is_word = "WordDocument".encode("utf-16-le") in data
        return f"it is a Word file of before 2007 (.doc); {_SAVE}" if is_word else None
    what = binary(data)
    if what in ("an OpenDocument text", "a rich text (RTF) file"):
        return f"it is {what}; {_SAVE}"
    return None
