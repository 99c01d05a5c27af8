"""Reader: one format that articles come in, and how surely a source is recognised as it."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import IntEnum

from briefing.model.article import Article, Source


class Claim(IntEnum):
    """How surely a reader takes a source for its own; the surest one reads it."""

    NONE = 0
    ANY_TEXT = 1  # it is text, and nobody knows better
    LOOKS = 2  # its content looks like it
    NAMED = 3  # its media type or its name says so
    SIGNATURE = 4  # its first bytes say so


@dataclass(frozen=True, slots=True)
class Reader:
    """A row of the registry."""

    name: str  # as `--from` takes it
    title: str  # for people
    recognises: Callable[[Source], Claim]
    read: Callable[[Source], Article]
    suffixes: tuple[str, ...] = ()  # in small letters; what is taken from a folder
