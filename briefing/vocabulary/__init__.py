"""The words that normalise listens for: data, one TOML file a language.

Every list in a file is reached by its dotted name ("sentences.openers"). A list is read either as
plain words or as patterns. In a pattern a space stands for any white space and " ?" for any or
none; `<name>` stands for the patterns of that name in the file's table `terms`. Patterns are
matched against lower case only (see `lower`), from the start of a word to the end of one; an
apostrophe ends one too ("l’").
"""

import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache, partial
from pathlib import Path

from briefing.vocabulary.expression import Expression
from briefing.vocabulary.index import SignIndex
from briefing.vocabulary.signs import Signs, needs_of, rarest, signs_of

__all__ = ["Expression", "Hit", "Rules", "Vocabulary", "load", "lower"]

_NEVER = Expression(r"(?!)", frozenset())
_TERM = re.compile(r"<([a-z]+)>")


@dataclass(frozen=True, slots=True, eq=False)
class Vocabulary:
    """The words of one language; a list that the language does not have is empty."""

    language: str  # ISO 639-1
    lists: Mapping[str, tuple[str, ...]]

    def words(self, name: str) -> frozenset[str]:
        """Return the plain words of one list."""
        return _words(self, name)

    def pattern(self, name: str) -> Expression:
        """Return the patterns of one list as one expression; it matches nothing if there are none.

        Match it against the result of `lower`.
        """
        return _pattern(self, name)

    def ending(self, name: str) -> Expression:
        """Return the patterns of one list as an expression for the end of a text."""
        return _ending(self, name)

    def rules(self, table: str) -> "Rules":
        """Return all lists of one table, to be looked for together."""
        return _rules(self, table)


@dataclass(frozen=True, slots=True)
class Hit:
    """What a rule found."""

    rule: str  # its name within the table
    start: int
    end: int


@dataclass(frozen=True, slots=True, eq=False)
class Rules:
    """The lists of one table. The earliest match counts; of several, the first in the file."""

    names: tuple[str, ...]  # of the list that each expression stands in
    expressions: tuple[Expression, ...]  # one for each entry of each list
    index: SignIndex  # of the expressions
    needs: tuple[tuple[Signs, ...], ...]  # of each expression, all that it cannot match without

    def search(self, text: str, start: int = 0) -> Hit | None:
        """Find the first match in a text that `lower` returned."""
        best: Hit | None = None
        for entry in _showing(self, text):
            match = self.expressions[entry].compiled.search(text, start)
            if match is not None and (best is None or match.start() < best.start):
                best = Hit(self.names[entry], match.start(), match.end())
        return best


@cache
def load(language: str) -> Vocabulary:
    """Read the words of a language; those of an unknown language are all empty."""
    path = Path(__file__).with_name(f"{language}.toml") if language.isalpha() else None
    if path is None or not path.is_file():
        return Vocabulary(language, {})
    return Vocabulary(language, dict(_lists(tomllib.loads(path.read_text(encoding="utf-8")))))


def lower(text: str) -> str:
    """Return the text in lower case, every character at its place.

    `str.lower` alone makes two characters of "İ", the only one that it lengthens.
    """
    return text.replace("İ", "i").lower()


def _lists(table: Mapping[str, object], path: str = "") -> Iterator[tuple[str, tuple[str, ...]]]:
    for key, value in table.items():
        if isinstance(value, Mapping):
            yield from _lists(value, f"{path}{key}.")
        elif isinstance(value, list):
            yield path + key, tuple(str(entry) for entry in value)
        else:
            yield path + key, (str(value),)


@cache
def _words(vocabulary: Vocabulary, name: str) -> frozenset[str]:
    return frozenset(vocabulary.lists.get(name, ()))


@cache
def _pattern(vocabulary: Vocabulary, name: str) -> Expression:
    return _compiled(vocabulary, "|".join(vocabulary.lists.get(name, ())))


@cache
def _ending(vocabulary: Vocabulary, name: str) -> Expression:
    anywhere = _pattern(vocabulary, name)
    return Expression(anywhere.source + r"\Z", frozenset(anywhere.signs))


@cache
def _rules(vocabulary: Vocabulary, table: str) -> Rules:
    prefix = f"{table}."
    found = {name: body for name, body in vocabulary.lists.items() if name.startswith(prefix)}
    names = tuple(name.removeprefix(prefix) for name, body in found.items() for _ in body)
    entries = [entry for body in found.values() for entry in body]
    needs = tuple(needs_of(entry, partial(_signs, vocabulary)) for entry in entries)
    signs = [rarest(own) for own in needs]
    pairs = zip(entries, signs, strict=True)
    expressions = tuple(Expression(_source(vocabulary, entry), own) for entry, own in pairs)
    return Rules(names, expressions, SignIndex(signs), needs)


@lru_cache(maxsize=16)  # a text is searched again from where its first match ends
def _showing(rules: Rules, text: str) -> list[int]:
    """Return the entries of which a text shows all signs, in their order."""
    return [entry for entry in rules.index.shown(text) if _has_all(text, rules.needs[entry])]


def _has_all(text: str, needs: tuple[Signs, ...]) -> bool:
    for signs in needs:
        for sign in signs:
            if sign in text:
                break
        else:
            return False
    return True


def _compiled(vocabulary: Vocabulary, body: str) -> Expression:
    if not body:
        return _NEVER
    return Expression(_source(vocabulary, body), signs_of(body, partial(_signs, vocabulary)))


def _source(vocabulary: Vocabulary, body: str) -> str:
    source = _filled(vocabulary, body).replace(" ?", r"\s*").replace(" ", r"\s+")
    return rf"(?<!\w)(?:{source})(?:(?!\w)|(?<=[’']))"


@cache
def _signs(vocabulary: Vocabulary, term: str) -> Signs:
    return signs_of("|".join(vocabulary.lists[f"terms.{term}"]), partial(_signs, vocabulary))


def _filled(vocabulary: Vocabulary, text: str) -> str:
    return _TERM.sub(lambda match: f"(?:{_term(vocabulary, match[1])})", text)


@cache
def _term(vocabulary: Vocabulary, name: str) -> str:
    return _filled(vocabulary, "|".join(vocabulary.lists[f"terms.{name}"]))
