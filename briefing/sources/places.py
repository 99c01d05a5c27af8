"""Places: what names on a command line stand for, before anything is opened."""

import glob
import os
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from briefing.errors import ReadError
from briefing.sources.reasons import reason

STANDARD_INPUT = "-"

_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]+:/")  # of an address; two letters, for D:/ is a disk


@dataclass(frozen=True, slots=True)
class Place:
    """Somewhere to read from."""

    name: str  # as a person would type it: a path, a web address or "-"
    folder: str | None = None  # the folder it was met in, so that it may be anything

    @property
    def shown(self) -> str:
        """What to call it in messages."""
        return "standard input" if self.name == STANDARD_INPUT else self.name


def expand(names: tuple[str, ...]) -> tuple[Place | ReadError, ...]:
    """Return every place that `names` stand for, each once.

    A name is a file, a folder, a pattern, a web address or "-". A folder stands for the files
    below it, in alphabetical order, hidden ones left out; a pattern that the shell did not expand
    stands for what it matches. A name that stands for nothing is returned as the error it is, in
    its place, so that a batch can go on.
    """
    places: dict[Path | str, Place | ReadError] = {}
    for name in names:
        for found in _expand(name):
            key = found.name if isinstance(found, Place) else str(found)
            places.setdefault(identity(key), found)
    return tuple(places.values())


def is_address(name: str) -> bool:
    """Tell whether a name is an address of the web."""
    return name.lower().startswith(("http://", "https://"))


def identity(name: str) -> Path | str:
    """Return the same value for every name of one file; the name itself where it leads nowhere."""
    if is_address(name):
        return name
    try:
        return Path(name).resolve()
    except (OSError, ValueError, RuntimeError):  # too long, a NUL, a circle of links
        return name


def _expand(name: str) -> Iterator[Place | ReadError]:
    if name == STANDARD_INPUT:
        yield Place(name)
    elif not name:  # an unset variable of a script; it must not stand for the current folder
        yield ReadError("“”", "an empty name stands for nothing; name a file or a folder.")
    elif is_address(name):
        yield Place(name)
    elif _SCHEME.match(name) and not os.path.lexists(name):
        yield ReadError(
            name,
            "only addresses that begin with http:// or https:// are fetched; "
            "a file is named by its path.",
        )
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
        refused.append(ReadError(str(error.filename), f"cannot be searched: {reason(error)}."))

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
