"""Whose a title is by itself: a senator's is the Senate's, a German Bundesminister's Germany's."""

import re
from functools import lru_cache

from briefing.derive.countries import countries_in
from briefing.derive.shared import MEMBERSHIP, NATION, memberships
from briefing.normalise.reading import Reading
from briefing.normalise.seen import Affiliation, Span
from briefing.vocabulary.countries import Form


def membership(reading: Reading, title: str | None) -> Affiliation | None:
    """Return the one body in which the holders of a title sit and that the article names."""
    words = frozenset(title.lower().split()) if title else frozenset()
    found = [
        span for held, bodies in _memberships(reading).items() if held in words for span in bodies
    ]
    if len(found) != 1:
        return None
    return Affiliation(reading.article.words(found[0].start, found[0].end), found[0])


def federation(
    reading: Reading, title: str | None, nation: Affiliation | None
) -> Affiliation | None:
    """Return the country whose federal offices begin as a title does: "Bundes-"."""
    starts = reading.people.ordered("roles.federal")
    if not title or not starts or not title.lower().startswith(starts):
        return None
    known = reading.people.phrases("roles.federations")
    if nation is not None and nation.text in known:
        return nation
    named = _named(reading)
    return next((named[country] for country in known if country in named), None)


@lru_cache(maxsize=4)
def _memberships(reading: Reading) -> dict[str, tuple[Span, ...]]:
    """Return where the article first names each body that the holders of some titles sit in."""
    found: dict[str, tuple[Span, ...]] = {}
    for held, bodies in memberships(reading.people.language).items():
        spans = (_first(reading, body) for body in bodies)
        found[held] = tuple(span for span in spans if span)
    return found


def _first(reading: Reading, body: str) -> Span | None:
    match = re.search(rf"(?<!\w){re.escape(body)}(?!\w)", reading.article.text)
    return Span(*match.span(), MEMBERSHIP) if match else None


@lru_cache(maxsize=4)
def _named(reading: Reading) -> dict[str, Affiliation]:
    """Return the countries that the article names, each where it does so first."""
    found: dict[str, Affiliation] = {}
    for at in countries_in(reading.article.text, reading.people.language):
        if at.form is not Form.CAPITAL:
            span = Span(at.start, at.end, NATION)
            found.setdefault(at.country, Affiliation(at.country, span))
    return found
