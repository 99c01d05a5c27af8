"""The words that evidence is judged by: safe trims, and what a cut must not take away."""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from briefing.vocabulary.expression import Expression
from briefing.vocabulary.signs import signs_of

_FOLDER = Path(__file__).parent
_FULLEST = "en"  # every list stands in this one; another language may lack some


@dataclass(frozen=True, slots=True)
class Governing:
    """The lists of one language by their dotted names; one that it lacks is empty.

    Asking for a list that no language has is a KeyError.
    """

    language: str  # ISO 639-1

    def trims(self) -> Mapping[str, re.Pattern[str]]:
        """Return the expression of each safe trim, in the order in which they are made."""
        return _trims(self.language)

    def words(self, name: str) -> tuple[str, ...]:
        """Return a list ("words.months") as it stands."""
        return _words(self.language, name)

    def pattern(self, name: str) -> re.Pattern[str]:
        """Return the entries of a list as one expression for whole words, in any case."""
        return _expression(self.language, name).compiled

    def find(self, text: str, *names: str) -> str | None:
        """Return the first words of a text that stand in one of the lists, by their order."""
        found = (_expression(self.language, name).search(text) for name in names)
        return next((match.group() for match in found if match), None)


@cache
def load(language: str) -> Governing:
    """Return the lists of a language; all are empty where there is no file of it."""
    return Governing(language)


@cache
def _trims(language: str) -> Mapping[str, re.Pattern[str]]:
    bodies = _tables(language).get("trims", {})
    return {name: re.compile(_spaced(str(body))) for name, body in bodies.items()}


@cache
def _words(language: str, name: str) -> tuple[str, ...]:
    table, key = name.split(".")
    known = _tables(_FULLEST)[table][key]
    entries = known if language == _FULLEST else _tables(language).get(table, {}).get(key, [])
    return tuple(str(entry) for entry in entries) if isinstance(entries, list) else ()


@cache
def _expression(language: str, name: str) -> Expression:
    body = "|".join(_words(language, name))
    if not body:
        return Expression(r"(?!)", frozenset())
    return Expression(rf"(?<!\w)(?:{body})(?!\w)", signs_of(body.lower()), any_case=True)


def _spaced(body: str) -> str:
    """Let counted spaces stand for any white space."""
    return body.replace(" {", r"\s{")


@cache
def _tables(language: str) -> Mapping[str, Mapping[str, object]]:
    path = _FOLDER / f"{language}.evidence.toml"
    if not language.isalpha() or not path.is_file():
        return {}
    tables = tomllib.loads(path.read_text(encoding="utf-8"))
    return {name: table for name, table in tables.items() if isinstance(table, dict)}
