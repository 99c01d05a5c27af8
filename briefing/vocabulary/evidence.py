"""The words that evidence is judged by: safe trims, and what a cut must not take away."""

import re
import tomllib
from collections.abc import Mapping
from functools import cache
from pathlib import Path

from briefing.vocabulary.expression import Expression
from briefing.vocabulary.signs import signs_of

_FILE = Path(__file__).with_name("en.evidence.toml")


@cache
def trims() -> Mapping[str, re.Pattern[str]]:
    """Return the expression of each safe trim, in the order in which they are made."""
    return {name: re.compile(_spaced(str(body))) for name, body in _table("trims").items()}


@cache
def words(name: str) -> tuple[str, ...]:
    """Return a list ("words.months") as it stands."""
    table, key = name.split(".")
    entries = _table(table)[key]
    return tuple(str(entry) for entry in entries) if isinstance(entries, list) else ()


@cache
def pattern(name: str) -> re.Pattern[str]:
    """Return the entries of a list as one expression for whole words, in any case."""
    return _expression(name).compiled


def find(text: str, *names: str) -> str | None:
    """Return the first words of a text that stand in one of the lists, by their order."""
    found = (_expression(name).search(text) for name in names)
    return next((match.group() for match in found if match), None)


@cache
def _expression(name: str) -> Expression:
    body = "|".join(words(name))
    return Expression(rf"(?<!\w)(?:{body})(?!\w)", signs_of(body.lower()), any_case=True)


def _spaced(body: str) -> str:
    """Let counted spaces stand for any white space."""
    return body.replace(" {", r"\s{")


def _table(name: str) -> Mapping[str, object]:
    table = _file()[name]
    return table if isinstance(table, dict) else {}


@cache
def _file() -> Mapping[str, object]:
    return tomllib.loads(_FILE.read_text(encoding="utf-8"))
