"""Found: what a place gives. Ask: what is wanted of it, and what of that is one article."""

from collections.abc import Callable
from dataclasses import dataclass

from briefing.errors import ReadError
from briefing.model.article import Source


@dataclass(frozen=True, slots=True)
class Unwanted:
    """Something that was met in a folder or in an archive and is not what was asked for."""

    name: str


Found = Source | ReadError | Unwanted


@dataclass(frozen=True, slots=True)
class Taste:
    """What of a folder or of an archive is wanted; what is named by itself always is."""

    name: Callable[[str], bool]
    content: Callable[[Source], bool]


EVERYTHING = Taste(lambda _: True, lambda _: True)


def _unasked(url: str) -> Source:
    raise ReadError(url, "the web is not asked here; save the page and name the file.")


@dataclass(frozen=True, slots=True)
class Ask:
    """What is asked of every place."""

    taste: Taste = EVERYTHING
    kind: str | None = None  # a holder or a reader, where a person says what a place is
    page: Callable[[str], Source] = _unasked  # what is at a web address; raises ReadError
    follow: bool = False  # the page behind a feed's teaser takes its place
