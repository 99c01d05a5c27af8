"""YAML or JSON as plain values, every one a string, with the line and column of each.

Nothing is guessed from the look of a value: `NO` stays Norway and `12:30` stays a time. What a
value is meant to be is decided later, by the field that it fills.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import Enum, auto
from typing import TypeAlias

from briefing.errors import Fault

DEPTH = 32
SIZE = 32_000_000  # characters
HALF = re.compile("[\ud800-\udfff]")  # lone surrogates: half a character each

Plain: TypeAlias = "dict[str, Plain] | list[Plain] | str | None"
Path: TypeAlias = tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class Place:
    """Where something stands in a file, both counted from 1."""

    line: int
    column: int


class Sign(Enum):
    """What a token is."""

    MAP = auto()
    LIST = auto()
    CLOSE = auto()
    TEXT = auto()
    NULL = auto()


@dataclass(frozen=True, slots=True)
class Token:
    """One token of a well-formed file; keys and values of a mapping take turns."""

    sign: Sign
    place: Place
    text: str = ""


class Malformed(Exception):
    """The file is not YAML or not JSON, or goes beyond what a briefing needs."""

    def __init__(self, text: str, place: Place | None = None) -> None:
        super().__init__(text)
        self.text = text
        self.place = place

    def fault(self) -> Fault:
        """Return the same as a fault of the file."""
        if self.place is None:
            return Fault(self.text)
        return Fault(self.text, self.place.line, self.place.column)


@dataclass(frozen=True, slots=True)
class Notated:
    """A file's values. A place is that of the key, or of the item in a list."""

    data: Plain
    places: Mapping[Path, Place]
    faults: tuple[Fault, ...] = ()

    def fault(self, path: Path, text: str) -> Fault:
        """Return a fault at `path`, or at the nearest value around it that has a place."""
        while path and path not in self.places:
            path = path[:-1]
        place = self.places.get(path, Place(1, 1))
        return Fault(text, place.line, place.column)


@dataclass(slots=True)
class _Open:
    """A mapping or a list that is still being filled."""

    path: Path
    filled: dict[str, Plain] | list[Plain]
    key: str | None = None
    doubled: bool = False


@dataclass(slots=True)
class _Builder:
    places: dict[Path, Place] = field(default_factory=dict)
    faults: list[Fault] = field(default_factory=list)
    stack: list[_Open] = field(default_factory=list)
    data: Plain = None

    def take(self, token: Token) -> None:
        if token.sign is Sign.CLOSE:
            self.stack.pop()
        elif self._expects_key():
            self._key(token)
        elif token.sign in (Sign.MAP, Sign.LIST):
            self._open(token)
        else:
            self._put(token.text if token.sign is Sign.TEXT else None, token.place)

    def _expects_key(self) -> bool:
        return (
            bool(self.stack)
            and isinstance(self.stack[-1].filled, dict)
            and (self.stack[-1].key is None)
        )

    def _key(self, token: Token) -> None:
        if token.sign in (Sign.MAP, Sign.LIST):
            raise Malformed("a key must be a single word", token.place)
        top = self.stack[-1]
        key = token.text if token.sign is Sign.TEXT else "null"
        top.key, path = key, (*top.path, key)
        top.doubled = path in self.places
        if top.doubled:
            first = self.places[path].line
            text = f"“{key}” is given twice, first in line {first}; keep one of them"
            self.faults.append(Fault(text, token.place.line, token.place.column))
        else:
            self.places[path] = token.place

    def _open(self, token: Token) -> None:
        if len(self.stack) >= DEPTH:
            raise Malformed(f"more than {DEPTH} levels inside each other", token.place)
        filled: dict[str, Plain] | list[Plain] = {} if token.sign is Sign.MAP else []
        self.stack.append(_Open(self._put(filled, token.place), filled))

    def _put(self, value: Plain, place: Place) -> Path:
        if not self.stack:
            self.data = value
            return ()
        top = self.stack[-1]
        if isinstance(top.filled, list):
            path: Path = (*top.path, len(top.filled))
            self.places.setdefault(path, place)
            top.filled.append(value)
            return path
        key = top.key or ""
        if not top.doubled:
            top.filled[key] = value
        top.key = None
        return (*top.path, key)


def build(tokens: Iterable[Token]) -> Notated:
    """Return the value that well-formed `tokens` spell; a key's second value is not taken.

    Raises:
        Malformed: A key is not text, or the values lie too deep.
    """
    builder = _Builder()
    for token in tokens:
        builder.take(token)
    return Notated(builder.data, builder.places, tuple(builder.faults))
