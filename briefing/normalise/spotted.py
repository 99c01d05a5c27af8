"""From a name in a line to a mention of a person, with all that the line says beside it."""

from dataclasses import dataclass

from briefing.derive.titles import CLAUSE
from briefing.model.article import Block
from briefing.normalise import attendance
from briefing.normalise.affiliations import (
    Acronyms,
    affiliation_of,
    body_affiliation,
    body_behind,
    country_affiliation,
)
from briefing.normalise.appositions import clauses
from briefing.normalise.attendee_lists import Entry
from briefing.normalise.delegations import delegation, member_of
from briefing.normalise.line import Line
from briefing.normalise.reading import Sentence
from briefing.normalise.roles import Role, is_strong, roles_starting
from briefing.normalise.seen import Affiliation, Seen, Span
from briefing.normalise.sightings import Evidence, Sighting
from briefing.vocabulary.countries import Form


@dataclass(frozen=True, slots=True)
class Spot:
    """Where people are looked for: a sentence and what stands above it."""

    index: int  # of the sentence, in `Reading.sentences`
    sentence: Sentence
    line: Line
    heading: Block | None
    acronyms: Acronyms


def met(spot: Spot, sighting: Sighting) -> Seen:
    """Describe a person whom running text names."""
    line = spot.line
    outsider = attendance.is_outsider(line, sighting.role)
    beside = affiliation_of(line, sighting, spot.acronyms)
    return Seen(
        name=line.words(sighting.first, sighting.last),
        span=Span(*line.span(sighting.first, sighting.last)),
        evidence=sighting.evidence,
        sentence=spot.index,
        role=_role_span(line, sighting.role, beside),
        affiliation=(None if sighting.country else member_of(line, sighting))
        or beside
        or delegation(line, sighting),
        head=attendance.headship(line, sighting),
        took_part=not outsider and attendance.took_part(line, sighting, spot.sentence.text),
        speaks=attendance.speaks(line, sighting),
        leads=attendance.leads(line, sighting),
        outsider=outsider,
        counterpart=_counterpart(line, sighting.role),
        body=_body(line, sighting.role),
    )


def listed(spot: Spot, entry: Entry) -> Seen:
    """Describe a person whom a list names."""
    line, beside = spot.line, _affiliation(spot, entry)
    return Seen(
        name=line.words(entry.first, entry.last),
        span=Span(*line.span(entry.first, entry.last)),
        evidence=Evidence.LISTED,
        sentence=spot.index,
        role=_entry_role(line, entry, beside),
        affiliation=beside,
        head=_head(spot, entry),
        took_part=not entry.absent,
        absent=entry.absent,
    )


def _counterpart(line: Line, role: Role | None) -> str:
    known = role is not None and line.among(role.head, "roles.counterparts")
    return line.lower(role.head) if role is not None and known else ""


def _body(line: Line, role: Role | None) -> str:
    """Return the noun before a title's genitive: "union" in "the union's president"."""
    if role is None or line.lower(role.first - 1) not in {"'s", "'"}:
        return ""
    return line.lower(role.first - 2)


def _role_span(line: Line, role: Role | None, beside: Affiliation | None) -> Span | None:
    """Return a title without the country that leads it: the memo prints that beside the name.

    It loses what closes it too where that is told apart: "secrétaire | du comité".
    """
    if role is None or line.among(role.head, "roles.counterparts"):
        return None
    if line.lower(role.head) in clauses(line.people):
        return Span(*line.span(role.first, role.last), CLAUSE)
    first = role.first
    country = line.country_starting.get(first)
    if country is not None and country.last <= role.head and country.form.form is not Form.SEAT:
        first = country.last + (line.lower(country.last) == "-")
    if role.last - first == 1 and not is_strong(line, first):
        first = role.first  # "chief" says nothing without its "UN"
    return Span(*line.span(first, _told_apart(line, role, beside)))


def _entry_role(line: Line, entry: Entry, beside: Affiliation | None) -> Span | None:
    if entry.role is None:
        return None
    first, last = entry.role
    role = roles_starting(line).get(first)
    if role is not None and role.last == last:
        last = _told_apart(line, role, beside)
    return Span(*line.span(first, last))


def _told_apart(line: Line, role: Role, beside: Affiliation | None) -> int:
    """Return the token after a title without the country or body that closes it."""
    last = role.last - (line.lower(role.last - 1) in {"»", "“", "”"})
    closes = beside is not None and beside.span.end == line.tokens[last - 1].end
    if beside is None or not line.people.words("grammar.behind"):
        return role.last
    elsewhere = not line.start <= beside.span.start < line.end
    behind = body_behind(line, role) if elsewhere else None
    named = behind is not None and behind[1] == last == behind[0] + 1
    if behind is not None and named and line.capital(behind[0]):
        return _without_small(line, role, behind[0])  # a short name that is spelt out elsewhere
    if not closes:
        return role.last
    while last > role.head + 1 and line.tokens[last - 1].start >= beside.span.start:
        last -= 1
    return _without_small(line, role, last)


def _without_small(line: Line, role: Role, last: int) -> int:
    while last > role.head + 1 and _is_left_over(line, last - 1):
        last -= 1
    return last


def _is_left_over(line: Line, index: int) -> bool:
    """Tell whether a word or sign says nothing without the name of a body behind it."""
    return line.lower(index) in {"«", "„", "“"} or line.among(index, "grammar.of", "grammar.the")


def _affiliation(spot: Spot, entry: Entry) -> Affiliation | None:
    """Return the body beside an entry's name, or the one that its title names."""
    line = spot.line
    if entry.body is not None:
        country = country_affiliation(line, *entry.body)
        return country or body_affiliation(line, *entry.body, spot.acronyms)
    if entry.role is None:
        return None
    role = roles_starting(line).get(entry.role[0])
    sighting = Sighting(entry.first, entry.last, Evidence.LISTED, role)
    return affiliation_of(line, sighting, spot.acronyms)


def _head(spot: Spot, entry: Entry) -> Span | None:
    """Return what calls an entry the head of a delegation: its label, title or heading."""
    if entry.head is not None:
        return Span(*spot.line.span(*entry.head), "head.title")
    by_title = attendance.head_by_title(spot.line, *entry.role) if entry.role else None
    heading = (spot.sentence.heading or "").lower()
    of_heads = "deleg" in heading and spot.line.people.pattern("verbs.head_list").search(heading)
    if by_title is None and spot.heading is not None and of_heads:
        return Span(spot.heading.start, spot.heading.end, "head.list")
    return by_title
