"""What somebody has from whom is named beside, and which word has to stand with the name for it."""

from collections.abc import Mapping
from functools import cache

from briefing.derive.titles import COUNTERPART, FURTHER, MAN, WOMAN
from briefing.derive.tokens import tokens
from briefing.vocabulary.people import load

COUNTRY = "affiliation.company"
"""The rule of a country that a companion shares: `country_of` makes it from the quote."""

NATION = "affiliation.nation"
"""The rule of the country whose office somebody holds: `country_of` makes it from the quote."""

MEMBERSHIP = "affiliation.membership"
"""The rule of the body in which the holders of a title sit; its quote is the body's name."""

CALLED = "affiliation.called"
"""The rule of a body that the sentence calls by another noun, "its" or the name's first word."""

_WORDS = {
    COUNTRY: "verbs.accompanied",
    FURTHER: "roles.further",
    **dict.fromkeys((COUNTERPART, MAN, WOMAN), "roles.counterparts"),
}

_RULES = frozenset((*_WORDS, NATION, MEMBERSHIP, CALLED))


def is_shared(rule: str | None, sentence: str, quote: str, language: str) -> bool | None:
    """Tell whether the sentence that names somebody says what the rule takes for granted.

    A shared country or office needs the word that shares it, a country its office, and a body the
    title of those who sit in it. None for any other rule.
    """
    if rule not in _RULES:
        return None
    people = load(language)
    words = [token.lower for token in tokens(sentence, language)]
    if rule == NATION:
        offices, endings = people.words("roles.heads"), people.ordered("roles.endings")
        return any(word in offices or word.endswith(endings) for word in words)
    if rule == MEMBERSHIP:
        return any(quote in memberships(language).get(word, ()) for word in words)
    if rule == CALLED:
        return _is_called(words, quote, language)
    return any(word in people.words(_WORDS[rule]) for word in words)


def _is_called(words: list[str], quote: str, language: str) -> bool:
    named = quote.lower().split()
    shared = ("grammar.owners", "roles.companions", "roles.further")
    known, small = stand_ins(language), load(language).words(*shared)
    return any(
        word in small or word == named[0] or known.get(word, frozenset()) & set(named)
        for word in words
    )


@cache
def stand_ins(language: str) -> Mapping[str, frozenset[str]]:
    """Return the nouns in the names of bodies by those that stand for them: "regulator"."""
    pairs = (pair.partition("=") for pair in load(language).phrases("organisations.stand_ins"))
    return {noun: frozenset(kinds.split("/")) for noun, _, kinds in pairs}


@cache
def memberships(language: str) -> Mapping[str, tuple[str, ...]]:
    """Return the bodies in which the holders of titles sit, as printed, by titles in lower case."""
    pairs = (pair.partition("=") for pair in load(language).phrases("roles.memberships"))
    return {held: tuple(bodies.split("/")) for held, _, bodies in pairs}
