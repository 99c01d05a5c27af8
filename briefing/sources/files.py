"""Files: the bytes of a path or of standard input, bounded."""

import stat
import sys
from pathlib import Path

from briefing.errors import ReadError
from briefing.limits import MAX_FILE
from briefing.model.article import Source
from briefing.sources.places import STANDARD_INPUT, Place
from briefing.sources.reasons import reason


def load(place: Place) -> Source:
    """Return the bytes at `place`.

    Raises:
        ReadError: There is nothing, it is no file, it may not be read, or it is larger than
            `MAX_FILE`.
    """
    if place.name == STANDARD_INPUT:
        return Source(place.shown, _bounded(_standard_input(), place.shown))
    try:
        return Source(place.name, _bounded(_file(place.name), place.name))
    except (OSError, ValueError) as error:  # ValueError: a NUL in the name
        raise ReadError(place.name, f"cannot be read: {reason(error)}.") from error


def _standard_input() -> bytes:
    return sys.stdin.buffer.read(MAX_FILE + 1) if sys.stdin else b""


def _file(name: str) -> bytes:
    path = Path(name)
    mode = path.stat().st_mode
    if not (stat.S_ISREG(mode) or stat.S_ISDIR(mode)):  # opening a pipe waits, maybe for ever
        reason = "it is a pipe or a device, not a file; save its content, or pipe it to “-”."
        raise ReadError(name, reason)
    with path.open("rb") as file:
        return file.read(MAX_FILE + 1)


def _bounded(data: bytes, name: str) -> bytes:
    if len(data) > MAX_FILE:
        raise ReadError(name, f"is larger than {MAX_FILE // 1_000_000} MB; name a single article.")
    return data
