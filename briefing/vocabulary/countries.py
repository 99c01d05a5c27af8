"""Tables of countries, one a language: names, adjectives, capitals, seats of government.

Names follow the United Nations' list of member states in their short English form; the European
Union, the United Nations, NATO, the African Union, ASEAN, Kosovo, Palestine, Taiwan and the Holy
See stand beside them. The row "-" lists phrases that only sound like a country, the row "?" names
that people and other places bear as well. A form with "~" before it is inflected: it is another
case of the name before it that has none.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from pathlib import Path


class Form(StrEnum):
    """In which way a phrase names a country."""

    NAME = "name"  # "Norway", "the UK"
    ADJECTIVE = "adjective"  # "Norwegian", "Norwegians"
    CAPITAL = "capital"  # "Oslo": a place as well as a party
    SEAT = "seat"  # "the Kremlin", "the State Department": never a place


@dataclass(frozen=True, slots=True)
class CountryForm:
    """What one phrase stands for; `country` is None where it only sounds like a country."""

    country: str | None  # the short name in that language
    form: Form
    nominative: str | None = None  # of an inflected name


_COLUMNS = ((1, Form.NAME), (2, Form.NAME), (3, Form.ADJECTIVE), (4, Form.CAPITAL), (5, Form.SEAT))
_UNIONS = frozenset({"EU", "UN", "NATO", "XAU", "ASEAN"})
_NO_COUNTRY = "-"
_INFLECTED = "~"
_DOUBTFUL = "?"


@cache
def country_forms(language: str) -> Mapping[str, CountryForm]:
    """Return every phrase of the table, as it is printed, with what it stands for.

    Where one phrase has two meanings, names go before adjectives, capitals and seats.
    """
    forms: dict[str, CountryForm] = {}
    for column, form in _COLUMNS:
        for row in _countries(language):
            country = None if row[0] == _NO_COUNTRY else row[1]
            for phrase, nominative in _phrases(row, column):
                found = CountryForm(country, form, nominative)
                forms.setdefault(phrase, found)
                forms.setdefault(phrase[0].upper() + phrase[1:], found)
    return forms


@cache
def doubtful_names(language: str) -> frozenset[str]:
    """Return the names that stand for a country only when no other name touches them."""
    return frozenset(
        name
        for row in _rows(language)
        if row[0] == _DOUBTFUL
        for name in (row[1], *row[2].split("|"))
    )


@cache
def unions(language: str) -> frozenset[str]:
    """Return the names of the bodies of several countries that the table has too."""
    return frozenset(row[1] for row in _rows(language) if row[0] in _UNIONS)


def _phrases(row: tuple[str, ...], column: int) -> Iterator[tuple[str, str | None]]:
    """Yield the phrases of a cell, each with its nominative where it is inflected."""
    nominative = row[1]
    for phrase in filter(None, row[column].split("|")):
        inflected = phrase.startswith(_INFLECTED)
        nominative = nominative if inflected else phrase
        yield phrase.removeprefix(_INFLECTED), nominative if inflected else None


def _countries(language: str) -> tuple[tuple[str, ...], ...]:
    return tuple(row for row in _rows(language) if row[0] != _DOUBTFUL)


@cache
def _rows(language: str) -> tuple[tuple[str, ...], ...]:
    path = Path(__file__).with_name(f"{language}.countries.tsv")
    if not language.isalpha() or not path.is_file():
        return ()
    text = path.read_text(encoding="utf-8")
    return tuple(tuple(line.split("\t")) for line in text.splitlines()[1:])
