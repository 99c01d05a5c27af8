"""The words that the memo adds to what the source says, one TOML file a language."""

import tomllib
from dataclasses import dataclass
from functools import cache

from briefing import resources

_FALLBACK = "en"


@dataclass(frozen=True, slots=True)
class Labels:
    """Labels of one language. Keys are those of the file; a missing one is a KeyError."""

    language: str  # ISO 639-1
    fields: dict[str, str]  # names of the head's fields
    parts: dict[str, str]  # headings
    columns: dict[str, str]
    statuses: dict[str, str]
    more: dict[str, str]  # what was left out; {n} is the number, {where} where to find it
    source: dict[str, str]
    words: dict[str, str]


@cache
def load(locale: str) -> Labels:
    """Return the labels of a BCP 47 locale's language; English where there are none yet."""
    language = locale.replace("_", "-").split("-")[0].lower()
    if not (resources.templates() / f"labels.{language}.toml").is_file():
        language = _FALLBACK
    return Labels(language, **tomllib.loads(resources.template(f"labels.{language}.toml")))
