"""The words that the memo adds to what the source says, one TOML file a language."""

import tomllib
from dataclasses import dataclass
from functools import cache

from briefing import resources


@dataclass(frozen=True, slots=True)
class Labels:
    """Labels of one language. Keys are those of the file; a missing one is a KeyError."""

    language: str  # ISO 639-1
    fields: dict[str, str]  # names of the head's fields
    parts: dict[str, str]  # headings
    columns: dict[str, str]
    standing: dict[str, str]  # whether the memo has been approved
    purposes: dict[str, str]  # what a memo is for, by the word that a person gives
    statuses: dict[str, str]
    more: dict[str, str]  # what was left out; {n} is the number, {where} where to find it
    source: dict[str, str]
    words: dict[str, str]


@cache
def load(locale: str) -> Labels:
    """Return the labels of a BCP 47 locale's language.

    Raises:
        FileNotFoundError: There are none in that language yet.
    """
    language = locale.replace("_", "-").split("-")[0].lower()
    return Labels(language, **tomllib.loads(resources.template(f"labels.{language}.toml")))


def languages() -> tuple[str, ...]:
    """Return the languages that have labels, in alphabetical order."""
    files = resources.templates().glob("labels.*.toml")
    return tuple(sorted(path.suffixes[0].removeprefix(".") for path in files))
