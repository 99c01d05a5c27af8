"""Where articles come from: a path, a folder, a pattern, standard input. To bytes, unread."""

import glob
import os
import stat
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from briefing.errors import ReadError
from briefing.model.article import Source

STANDARD_INPUT = "-"
MOST_BYTES = 64_000_000  # read at once; far above what a reader takes, far below what hurts


@dataclass(frozen=True, slots=True)
class Place:
    """Somewhere to read from."""

    name: str  # as a person would type it
    folder: str | None = None  # the folder it was met in, so that it may be anything


def expand(names: tuple[str, ...]) -> tuple[Place | ReadError, ...]:
    """Return every place that `names` stand for, each once: files, folders, patterns and "-".

    A folder stands for the files below it, in alphabetical order, hidden ones left out; a pattern
    that the shell did not expand stands for what it matches. A name that stands for nothing is
    returned as the error it is, in its place, so that a batch can go on.
    """
    places: dict[Path | str, Place | ReadError] = {}
    for name in names:
        for found in _expand(name):
            key = found.name if isinstance(found, Place) else str(found)
            places.setdefault(identity(key), found)
    return tuple(places.values())


def fetch(place: Place) -> Source:
    """Return the bytes at `place`.

    Raises:
        ReadError: There is nothing, it is no file, it may not be read, or it is larger than
            `MOST_BYTES`.
    """
    if place.name == STANDARD_INPUT:
        return Source("standard input", _bounded(_standard_input(), "standard input"))
    try:
        return Source(place.name, _bounded(_file(place.name), place.name))
    except (OSError, ValueError) as error:  # ValueError: a NUL in the name
        raise ReadError(place.name, f"cannot be read: {_reason(error)}.") from error


def _expand(name: str) -> Iterator[Place | ReadError]:
    if name == STANDARD_INPUT:
        yield Place(name)
    elif not name:  # an unset variable of a script; it must not stand for the current folder
        yield ReadError("“”", "an empty name stands for nothing; name a file or a folder.")
    elif name.lower().startswith(("http://", "https://")):
        yield ReadError(name, "web addresses are not read yet; save the page and name the file.")
    elif _is_folder(name):
        yield from _folder(name)
    elif glob.has_magic(name) and not os.path.lexists(name):
        yield from _matches(name)
    else:
        yield Place(name)


def _is_folder(name: str) -> bool:
    try:
        return Path(name).is_dir()
    except (OSError, ValueError):
        return False


def _folder(name: str) -> Iterator[Place | ReadError]:
    refused: list[ReadError] = []

    def refuse(error: OSError) -> None:
        refused.append(ReadError(str(error.filename), f"cannot be searched: {_reason(error)}."))

    files = [
        str(Path(folder) / file)
        for folder, folders, files in os.walk(name, onerror=refuse)
        for file in _seen(folders, files)
    ]
    yield from (Place(file, folder=name) for file in sorted(files))
    yield from refused
    if not files and not refused:
        yield ReadError(name, "the folder is empty; put articles into it or name another.")


def _seen(folders: list[str], files: list[str]) -> list[str]:
    """Return the files that are not hidden; hidden folders are struck off in place."""
    folders[:] = [folder for folder in folders if not folder.startswith(".")]
    return [file for file in files if not file.startswith(".")]


def _matches(pattern: str) -> Iterator[Place | ReadError]:
    matches = sorted(glob.glob(pattern, recursive=True))  # noqa: PTH207  # may be absolute
    for match in matches:
        yield from _folder(match) if _is_folder(match) else (Place(match),)
    if not matches:
        yield ReadError(pattern, "no file matches this pattern; is it spelt right?")


def identity(name: str) -> Path | str:
    """Return the same value for every name of one file; the name itself where it leads nowhere."""
    try:
        return Path(name).resolve()
    except (OSError, ValueError, RuntimeError):  # too long, a NUL, a circle of links
        return name


def _standard_input() -> bytes:
    return sys.stdin.buffer.read(MOST_BYTES + 1) if sys.stdin else b""


def _file(name: str) -> bytes:
    path = Path(name)
    mode = path.stat().st_mode
    if not (stat.S_ISREG(mode) or stat.S_ISDIR(mode)):  # opening a pipe waits, maybe for ever
        reason = "it is a pipe or a device, not a file; save its content, or pipe it to “-”."
        raise ReadError(name, reason)
    with path.open("rb") as file:
        return file.read(MOST_BYTES + 1)


def _bounded(data: bytes, name: str) -> bytes:
    if len(data) > MOST_BYTES:
        raise ReadError(
            name, f"is larger than {MOST_BYTES // 1_000_000} MB; name a single article."
        )
    return data


def _reason(error: OSError | ValueError) -> str:
    text = (error.strerror if isinstance(error, OSError) else None) or str(error)
    return text[:1].lower() + text[1:]
