"""Derived values: each is made from the source's words by a named rule, and can be made again.

A rule's name begins with what it makes: `affiliation.country`, `date.weekday`, `agreed.approved`.
"""

from briefing.derive import absence, countries, dates, nominative, places, shared, titles
from briefing.derive.status import status_of
from briefing.model.briefing import Status
from briefing.vocabulary.evidence import load

_STATUSES = frozenset(Status)


def rederive(rule: str, quote: str, published: str | None, language: str) -> str | None:
    """Make a derived value again from its quote; None if the rule does not make one from it.

    Args:
        rule: The name of the rule that the citation gives.
        quote: The source's words.
        published: The source's ISO date, from which weekdays and the like are counted.
        language: The source's, ISO 639-1.

    Returns:
        The value as the briefing file writes it: a status, a country, an ISO date, a place,
        a title in the singular, a name or a title in the nominative, "true" for the head of a
        delegation and for who was away, "organisation" for a kind.
    """
    family, _, _ = rule.partition(".")
    if family in _STATUSES:
        return _status(rule, quote, language)
    if family == "affiliation":
        return _affiliation(rule, quote, language)
    if family in ("date", "due"):
        return dates.rederive(rule, quote, published, language)
    if rule == places.NOMINATIVE:
        return places.nominative(quote, language)
    if family == "place":
        return places.place_of(quote)
    if rule.startswith(nominative.CASED):
        return nominative.from_case(quote, rule.rpartition(".")[2], language)
    if rule == nominative.RULE:
        return nominative.nominative(quote, language)
    if rule in (nominative.MAN, nominative.WOMAN):
        return nominative.family(quote, "m" if rule == nominative.MAN else "f", language)
    if rule in {titles.COUNTERPART, titles.MAN, titles.WOMAN}:
        return titles.counterpart(quote, language, rule)
    if rule == titles.CLAUSE:
        return titles.of_clause(quote, language)
    if rule in {titles.RULE, titles.FURTHER}:
        return titles.singular(quote, language)
    if family == "kind":
        return rule.removeprefix("kind.") if quote.strip() else None
    return "true" if _holds(rule, quote, language) else None


def _affiliation(rule: str, quote: str, language: str) -> str | None:
    """Return the body or, by all other rules, the country that a quote names."""
    if rule == titles.BODY:
        return titles.body(quote, language)
    if rule in {shared.MEMBERSHIP, shared.CALLED}:
        return " ".join(quote.split())
    return countries.country_of(quote, language)


def _holds(rule: str, quote: str, language: str) -> bool:
    """Say whether a quote bears out that somebody leads a delegation, or was away."""
    if rule == absence.RULE:
        return absence.listed(quote, language)
    leads = rule.partition(".")[0] == "head"
    return leads and load(language).pattern("words.leads").search(quote) is not None


def _status(rule: str, quote: str, language: str) -> str | None:
    status, found = status_of(quote, language)
    return status.value if found == rule else None
