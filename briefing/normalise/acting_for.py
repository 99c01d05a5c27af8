"""Whom a verb says that somebody acts for: "signed for Norway", "was represented by Kari Lund"."""

from briefing.derive.countries import RULE
from briefing.normalise.line import Line
from briefing.normalise.seen import Affiliation, Span
from briefing.vocabulary.countries import Form

_AUXILIARIES = 3  # tokens of "had also spoken"
_ADVERBS = 2  # tokens between a verb and its "for"


def acts_for(line: Line, verb: int) -> Affiliation | None:
    """Read "signed for Norway" and "had spoken for the Bakers' Union" behind a name."""
    acting = (i for i in range(verb, verb + _AUXILIARIES) if _acts(line, i))
    index = next(acting, None)
    if index is None:
        return None
    links = (i for i in range(index + 1, index + 1 + _ADVERBS) if line.among(i, "grammar.for"))
    link = next(links, None)
    if link is None or not line.among(link, "grammar.behalf"):
        return None
    first = link + 1 + line.among(link + 1, "grammar.the")
    country = line.country_starting.get(first)
    if country is not None and country.form.form is Form.NAME and not line.capital(country.last):
        named = country.form.country
        span = Span(*line.span(country.first, country.last), RULE)
        return Affiliation(named, span) if named else None
    return _named(line, first, _capitals_end(line, first))


def represented_by(line: Line, start: int) -> Affiliation | None:
    """Read "the Northern Front was represented by" before a name that begins at `start`."""
    last = start - 3
    by = line.among(start - 1, "grammar.by") and line.among(start - 2, "grammar.represented")
    if not by or not line.among(last, "grammar.passives"):
        return None
    first = last
    while line.capital(first - 1) and not line.among(first - 1, "names.function"):
        first -= 1
    return _named(line, first, last) if last - first > 1 else None


def _acts(line: Line, index: int) -> bool:
    return line.among(index, "organisations.acts_for")


def _named(line: Line, first: int, last: int) -> Affiliation | None:
    if last <= first:
        return None
    return Affiliation(line.words(first, last), Span(*line.span(first, last)))


def _capitals_end(line: Line, first: int) -> int:
    last = first
    while line.capital(last) or (last > first and line.lower(last) in {"'", "’", "'s"}):
        if line.among(last, "names.function"):
            return first  # "for Monday"
        last += 1
    return last
