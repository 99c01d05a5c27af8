"""Fetching: the bytes at a place, and what they hold."""

from collections.abc import Iterator

from briefing.errors import ReadError
from briefing.sources import files, holders
from briefing.sources.found import Ask, Found, Unwanted
from briefing.sources.places import Place, is_address


def fetched(place: Place, ask: Ask | None = None) -> Iterator[Found]:
    """Yield what lies at a place; nobody's taste is asked about what was named by itself."""
    ask = ask or Ask()
    if place.folder is not None and not ask.taste.name(place.name):
        yield Unwanted(place.name)
        return
    try:
        source = ask.page(place.name) if is_address(place.name) else files.load(place)
        if place.folder is not None and not ask.taste.content(source):
            yield Unwanted(place.name)
        else:
            yield from holders.split(source, ask)
    except ReadError as error:
        yield error
