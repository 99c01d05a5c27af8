"""The intake: the sources that come in from the places a command was given."""

from collections.abc import Iterator, Sequence
from itertools import chain

from briefing import sources
from briefing.cli.configured import settings
from briefing.errors import ReadError
from briefing.model.article import Source
from briefing.sources import Place
from briefing.sources.found import Ask, Taste, Unwanted
from briefing.sources.holders import HOLDERS

Coming = Source | Unwanted | Exception
"""What comes in next; an exception stands for what cannot be read."""


class Intake:
    """Places, and whether more than one source comes in; that is known before the first does."""

    def __init__(self, names: Sequence[str], taste: Taste, kind: str | None) -> None:
        """Find the places, and begin with the one that is alone.

        Only then is it known whether that one holds one article or several.

        Args:
            names: As a person typed them.
            taste: What is wanted where anything may lie.
            kind: What a person says that the sources are, a holder or a reader.
        """
        self.places = sources.expand(tuple(names))
        self.reader = None if kind in [holder.name for holder in HOLDERS] else kind
        self.several = len(self.places) > 1
        self._ask = Ask(taste, kind, _page, settings().web.follow)
        self._begun: Iterator[Coming] | None = None
        if not self.several:
            begun, rest = _first_two(self.coming(self.places[0]))
            self.several = sum(not isinstance(each, Unwanted) for each in begun) > 1
            self._begun = chain(begun, rest)

    def sources(self) -> list[Place]:
        """Return the places that are read; what a folder holds besides may be written onto."""
        places = (place for place in self.places if isinstance(place, Place))
        return [each for each in places if each.folder is None or self._ask.taste.name(each.name)]

    def coming(self, place: Place | ReadError) -> Iterator[Coming]:
        """Yield what comes in from one of the places, whatever is wrong with any of it."""
        if self._begun is not None:
            return self._begun
        return iter((place,)) if isinstance(place, ReadError) else _coming(place, self._ask)


def _coming(place: Place, ask: Ask) -> Iterator[Coming]:
    try:
        yield from sources.fetch(place, ask)
    except BrokenPipeError:
        raise
    except Exception as error:  # noqa: BLE001  # whatever is wrong with one, do the others
        yield error


def _first_two(coming: Iterator[Coming]) -> tuple[list[Coming], Iterator[Coming]]:
    """Take from an iterator up to the second that is wanted; return that and the rest."""
    begun: list[Coming] = []
    wanted = 0
    for each in coming:
        begun.append(each)
        wanted += not isinstance(each, Unwanted)
        if wanted > 1:
            break
    return begun, coming


def _page(url: str) -> Source:
    """Return what is at an address of the web."""
    from datetime import datetime

    from briefing.sources import web

    return web.fetch(url, settings().web, datetime.now().astimezone())
