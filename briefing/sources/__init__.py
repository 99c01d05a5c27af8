"""Where articles come from: files, folders, patterns, the web, standard input. Bytes, unread."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from briefing.sources.places import STANDARD_INPUT as STANDARD_INPUT
from briefing.sources.places import Place as Place
from briefing.sources.places import expand as expand
from briefing.sources.places import identity as identity

if TYPE_CHECKING:
    from briefing.sources.found import Ask, Found


def fetch(place: Place, ask: "Ask | None" = None) -> "Iterator[Found]":
    """Yield what lies at a place, one article after the other; ReadErrors are not raised.

    A mailbox, a feed or an archive is taken apart, whatever it is called; of it and of a folder
    only that is given which is to the taste of who asks.
    """
    from briefing.sources import fetching  # noqa: PLC0415  # late: help loads the settings here

    return fetching.fetched(place, ask)
