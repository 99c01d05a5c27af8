"""The words by which people, parties, places and dates are known: one TOML file a language."""

import re
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from briefing.vocabulary.expression import Expression
from briefing.vocabulary.signs import shortest

_FOLDER = Path(__file__).parent
_FULLEST = "en"  # every list stands in this one; another language may lack some
_NEVER = Expression(r"(?!)", frozenset())
_NOWHERE = frozenset[str]()


@dataclass(frozen=True, slots=True, eq=False)
class People:
    """The lists of one language by their dotted names; one that it lacks is empty.

    Asking for a list that no language has is a KeyError. There is one of each language, equal to
    itself only, so that finds can be kept by it.
    """

    language: str  # ISO 639-1

    def words(self, *names: str) -> frozenset[str]:
        """Return the single words of one or more lists, in lower case ("roles.heads")."""
        return _words(self.language, names)

    def lists_with(self, word: str) -> frozenset[str]:
        """Return the names of the lists in which a single word in lower case stands."""
        return _lists_by_word(self.language).get(word, _NOWHERE)

    def ordered(self, name: str) -> tuple[str, ...]:
        """Return a list of single words in the order of the file."""
        return _ordered(self.language, name)

    def phrases(self, name: str) -> tuple[str, ...]:
        """Return a list of phrases ("verbs.absence"), white space folded."""
        return _phrases(self.language, name)

    def pattern(self, name: str) -> Expression:
        """Return the phrases of a list as one expression for whole words, in any case."""
        return _pattern(self.language, name)

    def either(self, *names: str) -> Expression:
        """Return the single words of several lists as one expression, in any case."""
        return _either(self.language, names)


@cache
def load(language: str) -> People:
    """Return the lists of a language; all are empty where there is no file of it."""
    return People(language)


def compiled(entries: Iterable[str]) -> Expression:
    """Return an expression for whole words; white space in an entry stands for any."""
    longest_first = sorted(entries, key=len, reverse=True)
    if not longest_first:
        return _NEVER
    body = "|".join(re.escape(entry).replace(r"\ ", r"\s+") for entry in longest_first)
    signs = shortest({max(entry.lower().split(), key=len) for entry in longest_first})
    return Expression(rf"(?<!\w)(?:{body})(?!\w)", signs, any_case=True)


@cache
def first_names() -> frozenset[str]:
    """Return first names as they are printed, but for those that `given_names` has."""
    text = (_FOLDER / "first_names.tsv").read_text(encoding="utf-8")
    return frozenset(text.splitlines())


@cache
def given_names(language: str) -> Mapping[str, frozenset[tuple[str, str]]]:
    """Return the first names of a language that inflects them, in every form.

    Each has the nominatives that it can be a form of, with "m" for men and "f" for women.
    """
    path = _FOLDER / f"{language}.first_names.tsv"
    if not language.isalpha() or not path.is_file():
        return {}
    forms: dict[str, set[tuple[str, str]]] = {}
    for line in path.read_text(encoding="utf-8").splitlines():
        name, sex, cases = line.split("\t")
        for form in (name, *filter(None, cases.split("|"))):
            forms.setdefault(form, set()).add((name, sex))
    return {form: frozenset(names) for form, names in forms.items()}


@cache
def _words(language: str, names: tuple[str, ...]) -> frozenset[str]:
    return frozenset(word for name in names for word in _entry(language, name).split())


@cache
def _lists_by_word(language: str) -> Mapping[str, frozenset[str]]:
    lists: dict[str, set[str]] = {}
    for section, table in _tables(language).items():
        for key, entry in table.items():
            for word in entry.split():
                lists.setdefault(word, set()).add(f"{section}.{key}")
    shared: dict[frozenset[str], frozenset[str]] = {}  # most words stand in one list with others
    found = ((word, frozenset(names)) for word, names in lists.items())
    return {word: shared.setdefault(names, names) for word, names in found}


@cache
def _ordered(language: str, name: str) -> tuple[str, ...]:
    return tuple(_entry(language, name).split())


@cache
def _phrases(language: str, name: str) -> tuple[str, ...]:
    split = (" ".join(phrase.split()) for phrase in _entry(language, name).split("|"))
    return tuple(phrase for phrase in split if phrase)


@cache
def _pattern(language: str, name: str) -> Expression:
    return compiled(_phrases(language, name))


@cache
def _either(language: str, names: tuple[str, ...]) -> Expression:
    return compiled(word for name in names for word in _entry(language, name).split())


def _entry(language: str, name: str) -> str:
    section, key = name.split(".")
    known = _tables(_FULLEST)[section][key]
    return known if language == _FULLEST else _tables(language).get(section, {}).get(key, "")


@cache
def _tables(language: str) -> Mapping[str, Mapping[str, str]]:
    path = _FOLDER / f"{language}.people.toml"
    if not language.isalpha() or not path.is_file():
        return {}
    return {
        section: {key: str(value) for key, value in table.items()}
        for section, table in tomllib.loads(path.read_text(encoding="utf-8")).items()
    }
