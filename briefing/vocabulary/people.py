"""The words by which people, parties, places and dates are known, loaded once."""

import re
import tomllib
from collections.abc import Iterable
from functools import cache
from pathlib import Path

from briefing.vocabulary.expression import Expression
from briefing.vocabulary.signs import shortest

_FOLDER = Path(__file__).parent


@cache
def words(name: str) -> frozenset[str]:
    """Return a list of single words ("roles.heads"), in lower case."""
    return frozenset(ordered(name))


@cache
def ordered(name: str) -> tuple[str, ...]:
    """Return a list of single words in the order of the file."""
    return tuple(_entry(name).split())


@cache
def phrases(name: str) -> tuple[str, ...]:
    """Return a list of phrases ("verbs.absence"), white space folded."""
    return tuple(" ".join(phrase.split()) for phrase in _entry(name).split("|"))


@cache
def pattern(name: str) -> Expression:
    """Return the phrases of a list as one expression for whole words, in any case."""
    return compiled(phrases(name))


@cache
def either(*names: str) -> Expression:
    """Return the single words of several lists as one expression, in any case."""
    return compiled(word for name in names for word in ordered(name))


def compiled(entries: Iterable[str]) -> Expression:
    """Return an expression for whole words; white space in an entry stands for any."""
    longest_first = sorted(entries, key=len, reverse=True)
    body = "|".join(re.escape(entry).replace(r"\ ", r"\s+") for entry in longest_first)
    signs = shortest({max(entry.lower().split(), key=len) for entry in longest_first})
    return Expression(rf"(?<!\w)(?:{body})(?!\w)", signs, any_case=True)


@cache
def first_names() -> frozenset[str]:
    """Return first names as they are printed."""
    text = (_FOLDER / "first_names.tsv").read_text(encoding="utf-8")
    return frozenset(text.splitlines())


def _entry(name: str) -> str:
    section, key = name.split(".")
    return _tables()[section][key]


@cache
def _tables() -> dict[str, dict[str, str]]:
    text = (_FOLDER / "en.people.toml").read_text(encoding="utf-8")
    return {
        section: {key: str(value) for key, value in table.items()}
        for section, table in tomllib.loads(text).items()
    }
