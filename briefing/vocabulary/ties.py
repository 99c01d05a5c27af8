"""Words that stay on one line with their neighbour: numbers with units, titles with names."""

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files


@dataclass(frozen=True, slots=True)
class Ties:
    """Three lists of words, without the punctuation around them."""

    after_number: frozenset[str]
    before_number: frozenset[str]
    before_name: frozenset[str]


@cache
def load() -> Ties:
    """Return the ties; one list serves every language."""
    table = tomllib.loads((files(__package__) / "ties.toml").read_text(encoding="utf-8"))
    return Ties(**{name: frozenset(words) for name, words in table.items()})
