"""A person's name in the nominative, from another case of it: only where nothing has to be guessed.

The rules stand in the lists `names.men` and `names.women` of a language, one phrase a case: the
endings of the first name, a colon, and what the endings of the other names become.
"""

from collections.abc import Mapping
from functools import cache

from briefing.vocabulary.people import given_names, load

RULE = "name.nominative"
"""The rule of a name that `nominative` makes from its quote."""

CASED = "name.case"
"""The rule of a name that `from_case` makes, with the ending of its title behind it."""

MAN, WOMAN = "name.man", "name.woman"
"""The rules of a family name that `family` makes from its quote."""

_LEAST = 3  # letters that a family name keeps
_Case = tuple[tuple[str, ...], Mapping[str, str]]


def nominative(name: str, language: str) -> str | None:
    """Return a name in the nominative; None if it stands in it, or in no case that is certain."""
    words = name.split()
    given = given_names(language)
    place = next((at for at, word in enumerate(words) if word in given), None)
    if place is None or len(words) == 1:
        return None
    first = words[place]
    found = {_whole(words, place, form, sex, language) for form, sex in given[first]}
    certain = {whole for whole in found if whole is not None}
    return certain.pop() if len(certain) == 1 and name not in certain else None


def case_of(noun: str, language: str) -> str | None:
    """Return the ending by which the noun of a man's title tells its case, None if none does."""
    endings = (ending for firsts, _ in _cases(language, "names.men") for ending in firsts)
    return next((e for e in sorted(endings, key=len, reverse=True) if noun.endswith(e)), None)


def from_case(name: str, case: str, language: str) -> str | None:
    """Return a man's name in the nominative whose title stands in a case; None if it does not.

    No word of it need be known, but each must have an ending of that case.
    """
    for firsts, others in _cases(language, "names.men"):
        if case in firsts:
            made = [_made(word, others, bare=True) for word in name.split()]
            whole = " ".join(word for word in made if word)
            return whole if len(made) > 1 and all(made) and whole != name else None
    return None


def _whole(words: list[str], place: int, given: str, sex: str, language: str) -> str | None:
    """Decline all words back that stand in the same case as the first name."""
    if given == words[place] and (sex == "m" or given in _declined(language)):
        return " ".join(words)
    rules = _cases(language, "names.men" if sex == "m" else "names.women")
    for endings, others in rules:
        if given != words[place] and not words[place].endswith(endings):
            continue
        made = [
            given if at == place else _made(word, others, bare=given != words[place])
            for at, word in enumerate(words)
        ]
        if all(made) and (given != words[place] or made != words):
            return " ".join(word for word in made if word)
    return " ".join(words) if given == words[place] else None


def _made(word: str, endings: Mapping[str, str], *, bare: bool) -> str | None:
    """Return a word in the nominative, None if it does not stand in that case.

    `bare` allows endings that leave nothing behind: without the first name's they prove nothing.
    """
    for ending, nominative_ending in endings.items():
        kept = word.removesuffix(ending)
        if not word.endswith(ending) or len(kept) < _LEAST:
            continue
        if nominative_ending or bare:
            return word if nominative_ending == ending else kept + nominative_ending
    return word if len(word.strip(".")) == 1 else None


@cache
def _declined(language: str) -> frozenset[str]:
    """Return the first names that have cases: of the others, "Айгуль", none shows."""
    pairs = given_names(language).items()
    return frozenset(name for form, names in pairs for name, _ in names if form != name)


def family(name: str, sex: str, language: str) -> str | None:
    """Return a family name, with initials or without, in the nominative of a man's or a woman's."""
    words = name.split()
    for endings, others in _cases(language, "names.men" if sex == "m" else "names.women"):
        first = words[0]
        made = _made(first, others, bare=True)
        if made is not None and made != first and first.endswith(endings):
            return " ".join([made, *words[1:]])
    return None


@cache
def _cases(language: str, name: str) -> tuple[_Case, ...]:
    """Return the cases: endings of the first name, and the other endings, the longest first."""
    found = []
    for phrase in load(language).phrases(name):
        firsts, _, others = phrase.partition(" : ")
        pairs = (pair.partition("=") for pair in others.split())
        ordered = sorted(((e, made) for e, _, made in pairs), key=lambda pair: -len(pair[0]))
        found.append((tuple(firsts.split()), dict(ordered)))
    return tuple(found)
