"""What stands right beside a name: the country it is of, the title set after it in commas."""

from collections.abc import Mapping
from dataclasses import replace
from functools import cache

from briefing.normalise.line import Line
from briefing.normalise.names import name_end, past_honorifics, starts_with_first_name
from briefing.normalise.roles import Role
from briefing.vocabulary.people import People

_REACH = 14  # tokens from the noun of a title to its end
_DESCRIBED = 6  # tokens before the noun of a title
_MARKS = frozenset(',.;:()”“"–—')


def country_after(line: Line, last: int) -> tuple[tuple[int, int] | None, int]:
    """Return the country in "Kari Lund of Norway" or "Kari Lund (Norway)", and where it ends."""
    first = last + 1 + line.among(last + 1, "grammar.the")
    found = line.country_starting.get(first)
    if line.among(last, "grammar.from") and found:
        return (found.first, found.last), found.last
    if line.lower(last) == "(" and found and line.lower(found.last) == ")":
        return (found.first, found.last), found.last + 1
    return None, last


def body_after(line: Line, last: int) -> tuple[tuple[int, int] | None, int]:
    """Return the body in "Supervisor Kari Lund of Bell County", and where it ends."""
    first = last + 1 + line.among(last + 1, "grammar.the")
    if not line.among(last, "grammar.from") or not line.capital(first):
        return None, last
    end = first
    while end - first < _REACH and not starts_with_first_name(line, end):
        named = line.capital(end) and not line.among(end, "names.function")
        if not (named or _joins_body(line, first, end)):
            break
        end += 1
    while end > first and not line.capital(end - 1):
        end -= 1
    known = any(
        line.among(index, "organisations.heads", "organisations.municipal")
        for index in range(first, end)
    )
    return ((first, end), end) if known and end - first > 1 else (None, last)


def _joins_body(line: Line, first: int, index: int) -> bool:
    """Tell whether a small word goes on with a body's name: "Department of Fish and Game"."""
    if line.lower(index) in {"'", "’", "'s", "&"} or line.among(index, "grammar.of"):
        return True
    within = any(line.among(i, "grammar.of") for i in range(first, index))
    return within and line.among(index, "grammar.for", "grammar.and", "grammar.the")


def country_before(line: Line, first: int) -> tuple[int, int] | None:
    """Return the country in "Norway's Kari Lund"."""
    found = line.country_ending.get(first - 1) if line.lower(first - 1) == "'s" else None
    return (found.first, found.last) if found else None


def openings(line: Line, roles: tuple[Role, ...]) -> Mapping[int, Role]:
    """Return the titles by the tokens at which their phrases may begin: "the board's chair"."""
    found: dict[int, Role] = {}
    for role in roles:
        if role.owner is not None:
            starts = range(role.owner[0], role.owner[0] + 1)
        else:
            genitive = line.lower(role.first - 1) in {"'s", "'"}
            starts = range(role.first - (3 if genitive else 0), role.first + 1)
        for start in starts:
            found.setdefault(start, role)
    return found


def apposition(
    line: Line, end: int, titles: Mapping[int, Role], *, titled: bool = False
) -> Role | None:
    """Return the title in ", the head of …" after a name that ends at `end`.

    Behind a name with a title before it, another one may be that of the next: "le maire, Kari
    Lund, la préfète, Anna Berg".
    """
    said = _of_clause(line, end + (line.lower(end) == ","))
    if said is not None and not titled:
        return said
    relative = line.among(end, "grammar.who") and line.among(end + 1, "grammar.is")
    relative = relative or _is_elected(line, end)  # "Kari Lund was elected chair"
    if not relative and line.lower(end) not in {",", "(", "–", "—"}:
        return None
    first = end + 2 * _is_elected(line, end) if relative else end + 1
    if line.among(first, "grammar.who") and line.among(first + 1, "grammar.is"):
        first += 2
    bare = first
    while line.among(first, "grammar.articles", "grammar.owners", "grammar.adverbs"):
        first += 1
    role = titles.get(first) or (_elected_to(titles, first) if _is_elected(line, end) else None)
    role = role or (_described(line, first, titles) if first > bare else None)
    if role is None or _has_holder(line, role) or (titled and _is_next(line, role)):
        return None
    return _spread(line, role)


def _of_clause(line: Line, who: int) -> Role | None:
    """Return what a clause says that somebody does for a living: "who chairs the council"."""
    verb = who + 1
    if not line.among(who, "grammar.who") or line.lower(verb) not in clauses(line.people):
        return None
    last = verb + 1
    while not _ends_phrase(line, last) and last - verb < _REACH:
        last += 1
    object_ = (line.among(index, "organisations.delegations") for index in range(verb, last))
    whole = _ends_phrase(line, last) and last > verb + 1 and not any(object_)
    return Role(verb, verb, last, strong=True) if whole else None


@cache
def clauses(people: People) -> frozenset[str]:
    """Return the verbs that say as much as a title: "chairs"."""
    return frozenset(pair.partition("=")[0] for pair in people.phrases("roles.clauses"))


def _elected_to(titles: Mapping[int, Role], first: int) -> Role | None:
    """Return a title without the "elected" in front of it, which other titles have too."""
    role = titles.get(first - 1)
    return replace(role, first=first) if role is not None and role.head >= first else None


def _is_elected(line: Line, end: int) -> bool:
    return line.among(end, "grammar.is") and line.among(end + 1, "roles.elected")


def _is_next(line: Line, role: Role) -> bool:
    """Tell whether the holder of a title stands behind it and a comma."""
    if not line.people.words("grammar.behind") or line.lower(role.last) != ",":
        return False
    first = past_honorifics(line, role.last + 1)
    return name_end(line, first) - first > 1


def _described(line: Line, first: int, titles: Mapping[int, Role]) -> Role | None:
    """Read "the Lake Bell concessions manager": unknown words of a title after an article."""
    for index in range(first, min(first + _DESCRIBED, line.count)):
        role = titles.get(index)
        if role is not None:
            whole = role.strong and role.owner is None and _ends_phrase(line, role.last)
            return replace(role, first=first) if whole and role.first == index else None
        token = line.tokens[index]
        plain = token.text.replace("-", "").isalpha() and not starts_with_first_name(line, index)
        if not plain or line.among(index, "names.function", "verbs.say", "verbs.attend"):
            return None
    return None


def _has_holder(line: Line, role: Role) -> bool:
    """Tell whether a title is followed by the name of its own holder."""
    first = past_honorifics(line, role.last)
    return name_end(line, first, titled=True) > first


def _spread(line: Line, role: Role) -> Role:
    """Follow a title after a name to the end of its phrase: "spokesman for the coast guard"."""
    last = role.last
    if line.among(last, "grammar.prepositions", "grammar.in") or role.has_tail():
        while not _ends_phrase(line, last) and last - role.head < _REACH:
            last += 1
        last = last if _ends_phrase(line, last) else role.last
    return replace(role, last=last)


def _ends_phrase(line: Line, index: int) -> bool:
    word = line.lower(index)
    return not word or word in _MARKS or word in line.people.words("roles.ends")
