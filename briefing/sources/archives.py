"""Archives: zip files of articles, which are what a folder of the same files is."""

from collections.abc import Iterator
from pathlib import PurePosixPath

from briefing.archive import Archive, open_archive
from briefing.errors import ReadError
from briefing.model.article import Source
from briefing.sources.found import Found, Taste, Unwanted

_STARTS = (b"PK\x03\x04", b"PK\x05\x06")  # the second one begins an archive of nothing
_OF_A_PACKAGE = ("[Content_Types].xml", "mimetype")  # Office (ECMA-376); OpenDocument, EPUB
_FIRST_NAME = 30  # where the name of the first part stands
_RESOURCES = "__MACOSX"  # what a Mac adds for itself


def is_archive(data: bytes) -> bool:
    """Tell whether bytes are a zip file that holds files, and not one document in several parts."""
    if not data.startswith(_STARTS):
        return False
    try:
        archive = open_archive(data, "")
    except ReadError:  # told when it is opened in earnest, unless it is a document's own matter
        return not data.startswith(tuple(p.encode() for p in _OF_A_PACKAGE), _FIRST_NAME)
    return not any(part in archive for part in _OF_A_PACKAGE)


def members(source: Source, taste: Taste) -> Iterator[Found]:
    """Yield the files in an archive in alphabetical order, hidden ones left out.

    Each is unpacked when its turn comes, and named after its place ("news.zip/brief.md"). One
    that is damaged is yielded as the error it is.

    Raises:
        ReadError: The archive cannot be opened, breaks a limit, or holds no file.
    """
    archive = open_archive(source.data, source.name)
    parts = sorted(part for part in archive if not _is_hidden(part))
    if not parts:
        raise ReadError(source.name, "the archive is empty; is it the right file?")
    for part in parts:
        yield _member(source, archive, part, taste)


def _member(source: Source, archive: Archive, part: str, taste: Taste) -> Found:
    name = f"{source.name}/{part}"
    if not taste.name(name):
        return Unwanted(name)
    try:
        data = archive[part]
    except ReadError as error:
        return ReadError(name, error.reason)
    if is_archive(data):
        return ReadError(name, "it is an archive in an archive; unpack it and name it by itself.")
    member = Source(name, data, url=source.url, retrieved=source.retrieved)
    return member if taste.content(member) else Unwanted(name)


def _is_hidden(part: str) -> bool:
    names = PurePosixPath(part).parts
    return _RESOURCES in names or any(name.startswith(".") for name in names)
