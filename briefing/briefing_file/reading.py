"""A briefing file's text as a Briefing, or every fault of it at once."""

import re

from briefing.briefing_file import json_text, yaml_text
from briefing.briefing_file.notation import HALF, SIZE, Malformed, Notated, Plain, build
from briefing.briefing_file.rules import rules
from briefing.briefing_file.shape import VERSION
from briefing.briefing_file.types import typed
from briefing.errors import Fault, NotValid
from briefing.model.briefing import Briefing

_HEAD = 65_536  # bytes in which a briefing file must have said so
_VERSION_LINE = re.compile(
    rb"""^[ \t{]*["']?briefing["']?[ \t]*:[ \t]*["']?\d+["']?[ \t]*(?:[,#}]|\r?$)""", re.M
)

_MARKS = b"\xef\xbb\xbf\xff\xfe\0"  # the bytes of all byte order marks


def recognises(data: bytes) -> bool:
    """Return whether the bytes begin like a briefing file, which says its version early.

    One that was saved in another Unicode than UTF-8 is a briefing file too, though unreadable.
    """
    letters = data[:_HEAD].lstrip(_MARKS).replace(b"\0", b"")
    return _VERSION_LINE.search(letters) is not None


def loads(text: str, name: str) -> Briefing:
    """Return the briefing that `text` holds: JSON if it begins with a brace, else YAML.

    Keys that begin with `x-` are anybody's own and are skipped; a key without a value counts as
    not given.

    Args:
        text: The file's text; a byte order mark at its start is skipped.
        name: What the file is called in a message.

    Raises:
        NotValid: With every fault found, each with its line and column where it has one.
    """
    try:
        notated = _notate(text.removeprefix("\ufeff"))
    except Malformed as malformed:
        raise NotValid(name, (malformed.fault(),)) from None
    if fault := _wrong_version(notated):
        raise NotValid(name, (fault,))
    data = _given(notated.data)
    briefing, faults = typed(data, notated)
    faults = _in_order((*notated.faults, *faults, *rules(data, notated)))
    if briefing is None or faults:
        raise NotValid(name, faults)
    return briefing


def _notate(text: str) -> Notated:
    if len(text) > SIZE:
        raise Malformed(f"more than {SIZE // 1_000_000} million characters; no briefing is so long")
    if found := HALF.search(text):
        code = f"{ord(found.group()):04X}"
        raise Malformed(f"U+{code} is half a character; save the file as UTF-8")
    tokens = json_text.tokens if text.lstrip().startswith("{") else yaml_text.tokens
    return build(tokens(text))


def _wrong_version(notated: Notated) -> Fault | None:
    if not isinstance(notated.data, dict):
        return Fault(f"a briefing file holds keys and values; begin it with “briefing: {VERSION}”")
    version = notated.data.get("briefing")
    if not isinstance(version, str) or not version.isdecimal():
        text = f"briefing: the file's version is missing; begin the file with “briefing: {VERSION}”"
        return notated.fault(("briefing",), text)
    if int(version[:9]) > VERSION:
        text = (
            f"briefing: this file is of version {version[:9]}, and this program reads up to "
            f"{VERSION}; install a newer `briefing-memo`"
        )
        return notated.fault(("briefing",), text)
    if int(version[:9]) < VERSION - 1:
        text = f"briefing: version {version} is too old; an older `briefing-memo` reads it"
        return notated.fault(("briefing",), text)
    return None


def _given(value: Plain) -> Plain:
    """Leave out what is somebody's own (`x-…`) and what is not given."""
    if isinstance(value, list):
        return [_given(item) for item in value]
    if not isinstance(value, dict):
        return value
    return {
        key: _given(member)
        for key, member in value.items()
        if member is not None and not key.startswith("x-")
    }


def _in_order(faults: tuple[Fault, ...]) -> tuple[Fault, ...]:
    return tuple(sorted(dict.fromkeys(faults), key=lambda f: (f.line or 0, f.column or 0)))
