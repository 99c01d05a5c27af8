"""Countries in a text, and the country that a phrase stands for."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from briefing.derive.tokens import Token, tokens
from briefing.vocabulary.countries import CountryForm, Form, country_forms, doubtful_names
from briefing.vocabulary.people import first_names

RULE = "affiliation.country"
"""The rule of an affiliation that `country_of` makes from its quote."""


@dataclass(frozen=True, slots=True)
class FoundCountry:
    """A phrase that names a country; offsets count code points in the text searched."""

    start: int
    end: int
    text: str
    country: str  # the short name in the text's language
    form: Form


def country_of(text: str, language: str) -> str | None:
    """Return the one country or body that a phrase names ("U.S." → "United States").

    None where it names none or several. A capital alone is a place, not a country.
    """
    names = {
        found.country for found in countries_in(text, language) if found.form is not Form.CAPITAL
    }
    return names.pop() if len(names) == 1 else None


def countries_in(text: str, language: str) -> tuple[FoundCountry, ...]:
    """Find the countries in a text, longest phrase first, none inside another."""
    found = countries_among(tuple(tokens(text, language)), language)
    return tuple(
        FoundCountry(start, end, text[start:end], form.country, form.form)
        for start, end, form in found
        if form.country is not None
    )


def countries_among(
    words: tuple[Token, ...], language: str
) -> tuple[tuple[int, int, CountryForm], ...]:
    """Find countries among tokens already split; gives text offsets and what stands there.

    Phrases that only sound like a country are included, with `country` None.
    """
    return tuple(_matches(words, language))


def _matches(words: tuple[Token, ...], language: str) -> Iterator[tuple[int, int, CountryForm]]:
    index, small = 0, _small(language)
    while index < len(words):
        may = words[index].capital or words[index].text in small
        match = _longest(words, index, language) if may else None
        if match is None:
            index += 1
            continue
        length, form = match
        yield words[index].start, words[index + length - 1].end, form
        index += length


def _longest(words: tuple[Token, ...], index: int, language: str) -> tuple[int, CountryForm] | None:
    candidates = _index(language).get(words[index].text.replace("’", "'"))
    if candidates is None or _shouted(words, index):
        return None
    for phrase, form in candidates:
        window = words[index : index + len(phrase)]
        if tuple(word.text.replace("’", "'") for word in window) == phrase:
            return None if _personal(words, index, phrase, language) else (len(phrase), form)
    return None


def _personal(words: tuple[Token, ...], index: int, phrase: tuple[str, ...], language: str) -> bool:
    """Tell whether a doubtful name ("Jordan") is part of another name or follows a town's."""
    if len(phrase) > 1 or phrase[0] not in doubtful_names(language):
        return False
    before, after = words[max(0, index - 2) : index], words[index + 1 : index + 2]
    if after and after[0].capital and after[0].text.isalpha():
        return True
    if before and before[-1].text == ",":
        town = before[0].text.replace("’", "'")
        return before[0].capital and town not in _index(language)
    given = bool(before) and before[-1].text in first_names()
    return given or (bool(before) and before[-1].capital and index > 1)


def _shouted(words: tuple[Token, ...], index: int) -> bool:
    """Tell whether a short word in capitals ("US") stands among words in capitals."""
    word = words[index].text
    if not (word.isupper() and word.isalpha() and len(word) <= 2):
        return False
    around = [w.text for w in words[max(0, index - 2) : index + 3] if w.text.isalpha()]
    return len(around) > 1 and all(other.isupper() for other in around)


@cache
def _small(language: str) -> frozenset[str]:
    """Return the first tokens without a capital: adjectives in most languages."""
    return frozenset(word for word in _index(language) if word[0].islower())


@cache
def _index(language: str) -> Mapping[str, tuple[tuple[tuple[str, ...], CountryForm], ...]]:
    """Return the phrases by their first token, the longest first."""
    index: dict[str, list[tuple[tuple[str, ...], CountryForm]]] = {}
    for text, form in country_forms(language).items():
        phrase = tuple(token.text.replace("’", "'") for token in tokens(text, language))
        index.setdefault(phrase[0], []).append((phrase, form))
    return {
        first: tuple(sorted(entries, key=lambda entry: -len(entry[0])))
        for first, entries in index.items()
    }
