"""What stands right beside a name: the country it is of, the title set after it in commas."""

from collections.abc import Mapping
from dataclasses import replace

from briefing.normalise.line import Line
from briefing.normalise.names import name_end, past_honorifics
from briefing.normalise.roles import Role

_REACH = 14  # tokens from the noun of a title to its end
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


def apposition(line: Line, end: int, titles: Mapping[int, Role]) -> Role | None:
    """Return the title in ", the head of …" after a name that ends at `end`."""
    relative = line.among(end, "grammar.who") and line.among(end + 1, "grammar.is")
    if not relative and line.lower(end) not in {",", "(", "–", "—"}:
        return None
    first = end if relative else end + 1
    if line.among(first, "grammar.who") and line.among(first + 1, "grammar.is"):
        first += 2
    while line.among(first, "grammar.articles", "grammar.owners", "grammar.adverbs"):
        first += 1
    role = titles.get(first)
    return None if role is None or _has_holder(line, role) else _spread(line, role)


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
