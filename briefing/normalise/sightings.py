"""People in a line, each with the evidence that it is a person; without evidence there is none."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from enum import IntEnum

from briefing.normalise.appositions import (
    apposition,
    body_after,
    country_after,
    country_before,
    openings,
)
from briefing.normalise.line import Line
from briefing.normalise.names import (
    is_full,
    name_end,
    past_acronym,
    past_honorifics,
    past_noun,
    starts_with_first_name,
    touches_institution,
)
from briefing.normalise.roles import Role, is_plural, roles_in, roles_starting

_LONGEST_NOTE = 8  # tokens in brackets behind a name
_LONGEST_UNKNOWN = 4  # words in a name that only its place makes a name


class Evidence(IntEnum):
    """Why a run of words is a person's name; the higher, the surer of the role beside it."""

    NAME = 1  # a first name and a family name
    AGAIN = 2  # a family name met before
    HONORIFIC = 3
    BEFORE = 4  # a title before the name
    AFTER = 5  # a title after the name
    LISTED = 6  # an entry of a list of people


@dataclass(frozen=True, slots=True)
class Sighting:
    """A person's name among the tokens `first` to `last`, exclusive, with what stands beside it."""

    first: int
    last: int
    evidence: Evidence
    role: Role | None = None
    country: tuple[int, int] | None = None  # tokens of "of Norway" after the name
    body: tuple[int, int] | None = None  # likewise of "of Bell County"


def people_in(line: Line) -> tuple[Sighting, ...]:
    """Find the people in a line of running text, in their order, none inside another."""
    roles = roles_in(line)
    titles = openings(line, roles)
    taken: set[int] = set()
    found: list[Sighting] = []
    for sighting in (*_after_titles(line, roles), *_honoured(line), *_named(line, titles)):
        if taken.isdisjoint(range(sighting.first, sighting.last)):
            taken.update(range(sighting.first, sighting.last))
            found.append(_completed(line, sighting, titles))
    return tuple(sorted(found, key=lambda sighting: sighting.first))


def again(line: Line, at: int) -> Sighting:
    """Return a family name met before, with the title and the country beside it."""
    roles = roles_in(line)
    role = next((role for role in roles if role.last == at and not is_plural(line, role)), None)
    return _completed(line, Sighting(at, at + 1, Evidence.AGAIN, role), openings(line, roles))


def _after_titles(line: Line, roles: tuple[Role, ...]) -> Iterator[Sighting]:
    previous: Role | None = None
    for role in roles:
        first = past_honorifics(line, role.last)
        last = name_end(line, first, titled=True)
        if last > first and _title_holds(line, role, first, last):
            yield Sighting(first, last, Evidence.BEFORE, _with_title_before(line, role, previous))
            if is_plural(line, role):
                yield from _others(line, role, last)
        elif is_plural(line, role):
            yield from _several_after_comma(line, role)
        elif _after_comma(line, role):
            first = past_honorifics(line, _comma_behind(line, role) + 1)
            whole = _with_office_before(line, role, previous)
            yield Sighting(first, name_end(line, first), Evidence.BEFORE, whole)
        previous = role


def _with_title_before(line: Line, role: Role, previous: Role | None) -> Role:
    """Join "the director of trade, ambassador" to one title where titles go on behind a noun."""
    if previous is None or not line.people.words("grammar.behind"):
        return _with_country_before(line, role, previous)
    definite = line.among(previous.first - 1, "grammar.the", "grammar.definite")
    joined = role.first == previous.last + 1 and line.lower(previous.last) == ","
    return replace(role, first=previous.first) if joined and definite else role


def _with_country_before(line: Line, role: Role, previous: Role | None) -> Role:
    """Join "Norwegian Prime Minister and Minister of Trade" to the title of one person."""
    if previous is None or previous.first not in line.country_starting:
        return role
    joined = role.first == previous.last + 1 and line.among(previous.last, "grammar.and")
    titles = line.capital(previous.head) and line.capital(role.first)
    return replace(role, first=previous.first) if joined and titles else role


def _with_office_before(line: Line, role: Role, previous: Role | None) -> Role:
    """Join "Norway's minister and chair of the council, Kari Lund" to one title."""
    if (
        previous is None
        or role.first != previous.last + 1
        or not line.among(previous.last, "grammar.and")
    ):
        return role
    return replace(role, first=previous.first, owner=previous.owner)


def _several_after_comma(line: Line, role: Role) -> Iterator[Sighting]:
    """Read "The ministers of Norway and Latvia, Kari Lund and Ilze Bergmane, signed …"."""
    if line.lower(role.last) != ",":
        return
    found = tuple(_others(line, role, role.last))
    full = [is_full(line, one.first, one.last) for one in found]
    if len(found) > 1 and any(full) and all(one.last - one.first > 1 for one in found):
        countries = line.countries_within(role.first, role.last)
        for place, one in enumerate(found):
            paired = len(countries) == len(found)
            country = (countries[place].first, countries[place].last) if paired else None
            yield replace(one, country=country)


def _title_holds(line: Line, role: Role, first: int, last: int) -> bool:
    """Tell whether a name right after a title is its holder's, not more of the title."""
    known = is_full(line, first, last) or first > role.last
    within = role.has_tail() and known and first == role.last  # "head of the council Kari Lund"
    if not within and touches_institution(line, first, last):
        return False
    if role.has_tail():
        closed = line.among(role.last - 1, "roles.closers", "roles.epithets")
        closed = closed or bool(line.people.words("roles.genitives"))
        long = last - first > 1 or line.lower(last) == ","  # "Secretary of State Lund, …"
        return known or ((closed or role.last in line.country_ending) and long)
    if is_plural(line, role) and last - first == 1:
        return _is_name_list(line, last)
    if role.strong:
        return known or last - first > 1 or line.capital(role.head)
    if last - first == 1 and line.among(role.head, "roles.callings") and line.capital(role.head):
        apart = not line.capital(role.first - 1) and not line.capital(last)
        return role.first > 0 and apart and not line.among(first, "names.touching")
    bare = role.first == role.head and line.capital(role.head)
    return known or (last - first > 1 and not bare)


def _is_name_list(line: Line, last: int) -> bool:
    """Tell whether a name is followed by another: "Councillors Ask, Berg and Lund"."""
    further = last + 1 if _joins(line, last) else last
    return further > last and name_end(line, further) > further


def _joins(line: Line, index: int) -> bool:
    return line.lower(index) == "," or line.among(index, "grammar.and")


def _others(line: Line, role: Role, last: int) -> Iterator[Sighting]:
    """Follow "Ministers A (Norway), B and C" to its end."""
    while _joins(line, last := past_brackets(line, last)):
        first = last + 1 + (line.lower(last) == "," and line.among(last + 1, "grammar.and"))
        first = past_honorifics(line, first)
        last = name_end(line, first)
        if last == first or touches_institution(line, first, last):
            return
        if first in roles_starting(line):
            return
        yield Sighting(first, last, Evidence.BEFORE, role)


def past_brackets(line: Line, index: int) -> int:
    """Return the token after a short note in brackets at `index`."""
    if line.lower(index) != "(":
        return index
    closing = (i for i in range(index + 1, index + _LONGEST_NOTE) if line.lower(i) == ")")
    return next(closing, index - 1) + 1


def _after_comma(line: Line, role: Role) -> bool:
    """Tell whether a title introduces the name after a comma: "Norway's envoy, Kari Lund, …"."""
    comma = _comma_behind(line, role)
    if line.lower(comma) != "," or is_plural(line, role):
        return False
    first = past_honorifics(line, comma + 1)
    last = name_end(line, first)
    if _named_words(line, first, last) not in range(2, _LONGEST_UNKNOWN + 1):
        return False
    if touches_institution(line, first, last):
        return False
    if first > comma + 1:
        return True  # "the Prime Minister, Dr Kari Lund"
    closed = line.lower(last) in {",", ".", ";", ""} or line.among(last, "verbs.say")
    closed = closed or (line.lower(last) == "(" and bool(line.people.words("grammar.behind")))
    own = role.owner is not None or role.first in line.country_starting
    definite = line.among(role.first - 1, "grammar.the", "grammar.owners", "grammar.definite")
    own = own or (definite and bool(line.people.words("grammar.behind")))
    met = line.among(role.head, "roles.counterparts")  # "his Norwegian counterpart, Kari Lund"
    owned = line.among(role.first - 1, "grammar.owners") or _is_bodys(line, role)
    sure = is_full(line, first, last) or ((own or owned) and (role.strong or met or owned))
    own = own or owned
    return closed and sure and (own or definite or starts_with_first_name(line, first))


def _is_bodys(line: Line, role: Role) -> bool:
    """Tell whether a title is that of "the union's national officer"."""
    return line.lower(role.first - 1) in {"'s", "'"} and line.among(
        role.first - 2, "roles.bodies", "organisations.heads"
    )


def _comma_behind(line: Line, role: Role) -> int:
    """Return the token behind a title, past a short name in brackets or an unknown adjective."""
    comma = past_acronym(line, role.last)
    word = line.tokens[comma].text if comma < line.count else ""
    plain = word.isalpha() and word.islower() and not line.among(comma, "names.function")
    adjective = plain and not line.among(comma, "verbs.say", "verbs.attend")
    further = adjective and role.last == role.head + 1 and line.lower(comma + 1) == ","
    return comma + 1 if further and line.people.words("grammar.behind") else comma


def _named_words(line: Line, first: int, last: int) -> int:
    """Count the words of a name without its "de la"."""
    return sum(line.capital(index) for index in range(first, last))


def _honoured(line: Line) -> Iterator[Sighting]:
    done = 0
    for index in line.capitals:
        if index < done:
            continue
        first = past_honorifics(line, index)
        last = name_end(line, first, titled=True) if first > index else first
        if last > first and not touches_institution(line, first, last):
            yield Sighting(first, last, Evidence.HONORIFIC, _office(line, index))
        done = last


def _office(line: Line, index: int) -> Role | None:
    """Return the office that an honorific says: "Cllr"."""
    office = line.among(index, "names.offices")
    return Role(index, index, index + 1, strong=True) if office else None


def _named(line: Line, titles: Mapping[int, Role]) -> Iterator[Sighting]:
    done = 0
    for index in line.capitals:
        if index < done or past_noun(line, index) > index:
            continue
        last = name_end(line, index)
        if _may_be_name(line, index, last) and (
            is_full(line, index, last) or _is_introduced(line, last, titles)
        ):
            yield Sighting(index, last, Evidence.NAME)
        done = last


def _may_be_name(line: Line, first: int, last: int) -> bool:
    if _named_words(line, first, last) not in range(2, _LONGEST_UNKNOWN + 2):
        return False
    if line.among(first - 1, "grammar.of") and line.among(first - 2, "places.coasts"):
        return False
    return not line.among(first - 1, "grammar.articles", "grammar.in", "grammar.near") and (
        not touches_institution(line, first, last)
    )


def _is_introduced(line: Line, last: int, titles: Mapping[int, Role]) -> bool:
    """Tell whether a title that only people bear follows a name of unknown words."""
    country, end = country_after(line, last)
    role = apposition(line, end, titles)
    return role is not None and role.strong and (country is not None or line.lower(end) == ",")


def _completed(line: Line, sighting: Sighting, titles: Mapping[int, Role]) -> Sighting:
    """Add the title and the country that follow a name."""
    country, end = country_after(line, sighting.last)
    country = country or sighting.country or country_before(line, sighting.first)
    body, end = (None, end) if country else body_after(line, sighting.last)
    sighting = replace(sighting, country=country, body=body)
    role = apposition(line, end, titles, titled=sighting.role is not None)
    if role is None or (sighting.role is not None and not _fuller(role, sighting.role)):
        return sighting
    return replace(sighting, role=role, evidence=Evidence.AFTER)


def _fuller(role: Role, other: Role) -> bool:
    return role.last - role.first > other.last - other.first
