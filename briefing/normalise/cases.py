"""Names that are inflected: by what a person is known again, and the name in the nominative."""

from dataclasses import replace
from functools import lru_cache

from briefing.derive.nominative import CASED, RULE, case_of, from_case, nominative
from briefing.normalise.names import called_by
from briefing.normalise.seen import Seen, Span
from briefing.vocabulary.people import People, given_names

_LEAST = 3  # letters that stay of a name
_INITIAL = 2  # letters of "P."


def in_nominative(seen: Seen, people: People, title: str) -> Seen:
    """Return a mention with the name's nominative, where it is certain, and what tells its bearer.

    The title beside a name, "" where there is none, tells the case of both. Nothing changes in a
    language that does not inflect names.
    """
    if not people.words("names.cases"):
        return seen
    name, rule, key = nominative(seen.name, people.language), RULE, _key(seen.name, people)
    case = _case(title, people)
    if case == "":
        name = None  # "директор Карине Мнацагян"
    elif case is not None and name is None:
        rule = f"{CASED}.{case}"
        name = from_case(seen.name, case, people.language)
    if name is None:
        return replace(seen, key=key)
    return replace(seen, name=name, key=key, span=Span(seen.span.start, seen.span.end, rule))


def _case(title: str, people: People) -> str | None:
    """Return the ending that tells the case of a title, "" for the nominative, None if unknown."""
    for word in title.lower().split():
        if word in people.words("roles.nominatives"):
            return ""
        if word in people.words("roles.heads", "roles.weak"):
            return case_of(word, people.language)
    return None


@lru_cache(maxsize=1024)
def again_by(name: str, people: People) -> tuple[str, ...]:
    """Return the words by which alone somebody is called, without their cases."""
    if not people.words("names.cases"):
        return called_by(name, people)
    return _key(name, people)[-1:]


def as_called(word: str, people: People) -> str:
    """Return a single word as `again_by` has it."""
    return _bare(word, people) if people.words("names.cases") else word


@lru_cache(maxsize=1024)  # every subject is held against every party
def words_called(text: str, people: People) -> tuple[tuple[str, str], ...]:
    """Return each word of a text that begins with a capital, with itself as `again_by` has it."""
    return tuple((word, as_called(word, people)) for word in text.split() if word[0].isupper())


def _key(name: str, people: People) -> tuple[str, ...]:
    """Return the words of a name without their cases, the family name last."""
    words = name.split()
    behind = words[-1].lower().endswith(people.ordered("names.patronymics"))
    if len(words) > 1 and (behind or _is_initial(words[-1])) and not _is_initial(words[0]):
        known = words[0] in given_names(people.language)
        words = words if known else [*words[1:], words[0]]
    return tuple(_bare(word, people) for word in words)


def _is_initial(word: str) -> bool:
    return len(word) <= _INITIAL and word.rstrip(".").isupper()


@lru_cache(maxsize=1024)
def _bare(word: str, people: People) -> str:
    """Return a word without the ending of its case; a first name becomes its nominative."""
    given = {name for name, _ in given_names(people.language).get(word, ())}
    text = (given.pop() if len(given) == 1 else word).lower().replace("ё", "е").strip(".")
    for name in ("names.cases", "names.families"):
        text = _without(text, people.ordered(name))
    return text


def _without(text: str, endings: tuple[str, ...]) -> str:
    """Cut the first of the endings that leaves enough."""
    for ending in endings:
        if text.endswith(ending) and len(text) - len(ending) >= _LEAST:
            return text.removesuffix(ending)
    return text
