"""The title of one person, from a title that several share: "Councilors" makes "Councilor"."""

import re
from collections.abc import Iterator, Mapping
from functools import cache

from briefing.derive.countries import countries_in
from briefing.vocabulary.countries import Form
from briefing.vocabulary.people import load

BODY = "affiliation.nominative"
"""The rule of a body that `body` makes from its quote."""

COUNTERPART, MAN, WOMAN = "role.counterpart", "role.counterpart.man", "role.counterpart.woman"
"""The rules of titles that `counterpart` makes from another person's."""

CLAUSE = "role.clause"
"""The rule of a title that `of_clause` makes from its quote."""

FURTHER = "role.further"
"""The rule of a title that one more holds than those whose it is said to be."""

RULE = "role.singular"
"""The rule of a title that `singular` makes from its quote."""


def singular(title: str, language: str) -> str | None:
    """Return the title in the singular; None if its noun is no plural of a known one.

    Where adjectives stand behind the noun, they are put in the singular with it.
    """
    if load(language).words("roles.nominatives"):
        return _nominative(title, language)
    tail = _tail(language).search(title)
    end = tail.start() if tail else len(title)
    behind = bool(load(language).words("grammar.behind"))
    start = 0 if behind else title.rfind(" ", 0, end) + 1
    words = title[start:end].split(" ")
    singulars = [next(_singulars(word, language), word) for word in words]
    pairs = zip(words, singulars, strict=True)
    known = any(one != word and _is_noun(one, language) for word, one in pairs)
    return title[:start] + " ".join(singulars) + title[end:] if known else None


def of_clause(clause: str, language: str) -> str | None:
    """Return "chair of the council" for "chairs the council"; None if no title says it."""
    verb, _, rest = clause.partition(" ")
    known = load(language).phrases("roles.clauses")
    called = {said: title for said, _, title in (pair.partition("=") for pair in known)}
    return f"{called[verb]} {rest}" if verb in called and rest else None


def body(name: str, language: str) -> str | None:
    """Return "Агентство печати" for "агентства печати"; what follows the noun keeps its case."""
    noun, _, rest = name.partition(" ")
    called = dict(pair.split("=") for pair in load(language).phrases("organisations.called"))
    if name in called:
        return called[name]  # "Grünen-Fraktionschefin"
    made = _form(noun, language, "organisations.singulars", "organisations.nominatives")
    return f"{made} {rest}".rstrip() if made else None


def counterpart(title: str, language: str, rule: str) -> str | None:
    """Return a title as that of the same office in another country, of a man or of a woman.

    None if a country in it could not be taken out without harm, or nothing is left.
    """
    for found in reversed(countries_in(title, language)):
        if found.form is not Form.ADJECTIVE:
            return None
        title = title[: found.start] + title[found.end :]
    words = title.strip("- ").split()
    if not words:
        return None
    if rule != COUNTERPART:
        words = [_gendered(word, language, woman=rule == WOMAN) for word in words]
    return " ".join(words)


def _gendered(word: str, language: str, *, woman: bool) -> str:
    """Return the noun of a title as that of a man or of a woman, other words as they are."""
    for pair in load(language).ordered("roles.genders"):
        hers, _, his = pair.partition("=")
        old, new = (his, hers) if woman else (hers, his)
        done = woman and word.endswith(hers)
        made = word.removesuffix(old) + new
        if (
            word.endswith(old)
            and not done
            and _is_noun(word, language)
            and _is_noun(made, language)
        ):
            return made
    return word


def _nominative(title: str, language: str) -> str | None:
    """Return "Генеральный директор" for "генеральному директору"; what follows keeps its case."""
    people, words = load(language), title.split(" ")
    for at, word in enumerate(words):
        if word.lower() in people.words("roles.nominatives"):
            return None
        noun = _form(word, language, "roles.singulars", "roles.nominatives")
        made = noun or _form(word, language, "roles.singulars", "roles.modifiers")
        if made is None:
            return None
        words[at] = made
        if noun is not None:
            return " ".join(words)
    return None


def _form(word: str, language: str, endings: str, known: str) -> str | None:
    """Return the nominative that a word is a case of, if it stands in the list."""
    for pair in load(language).ordered(endings):
        ending, _, nominative = pair.partition("=")
        made = word.removesuffix(ending) + nominative
        if word.endswith(ending) and made != word and made.lower() in load(language).words(known):
            return made
    return None


def _singulars(word: str, language: str) -> Iterator[str]:
    """Yield what a word can be the plural of, known nouns and adjectives only."""
    adjectives = load(language).words("roles.epithets")
    for plural, ending in _endings(language).items():
        one = word.removesuffix(plural) + ending
        if word.endswith(plural) and (one.lower() in adjectives or _is_noun(one, language)):
            yield one


def _is_noun(word: str, language: str) -> bool:
    """Tell whether a word is the noun of a title, or a compound of one."""
    people = load(language)
    ends = people.ordered("roles.endings")
    known = word.lower() in people.words("roles.heads", "roles.weak")
    return known or (bool(ends) and word.lower().endswith(ends))


@cache
def _tail(language: str) -> re.Pattern[str]:
    small = load(language).words("grammar.prepositions", "grammar.in")
    either = "|".join(sorted(map(re.escape, small)))
    return re.compile(rf"\s(?:{either})(?:\s|(?<=[’']))" if either else "(?!)")


@cache
def _endings(language: str) -> Mapping[str, str]:
    pairs = (pair.partition("=") for pair in load(language).ordered("roles.singulars"))
    return {plural: ending for plural, _, ending in pairs}
