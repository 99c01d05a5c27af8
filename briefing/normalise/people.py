"""Who took part, and who is only mentioned."""

from collections.abc import Iterator
from dataclasses import replace

from briefing.derive.titles import CLAUSE, FURTHER, RULE, counterpart, of_clause, singular
from briefing.model.briefing import Citation, Mention, Participant
from briefing.normalise.absence import absence
from briefing.normalise.acronyms import acronyms
from briefing.normalise.actors import actors
from briefing.normalise.clusters import Person, people
from briefing.normalise.company import beside
from briefing.normalise.fellows import fellows
from briefing.normalise.gathering import everybody
from briefing.normalise.houses import settled
from briefing.normalise.parties import Party, acting_bodies
from briefing.normalise.presence import is_certain, taking_part, unrepresented
from briefing.normalise.reading import Reading, cite
from briefing.normalise.seen import Span
from briefing.normalise.sightings import Evidence

_KIND = "kind.organisation"


def who_took_part(reading: Reading) -> tuple[tuple[Participant, ...], tuple[Mention, ...]]:
    """Return the participants, delegation by delegation, and the others that are named.

    Both are in the order of the article; the head of a delegation stands first in it. A body takes
    part where the first sentences say that it acted and no person is named for it.
    """
    spelt_out = acronyms(reading)
    known = people(everybody(reading, spelt_out), reading.people)
    bodies = acting_bodies(reading)
    known = beside(reading, settled(reading, beside(reading, known), spelt_out, bodies))
    known = fellows(reading, known)
    present = taking_part(reading, known, bodies)
    counted = {id(person) for person in present}
    others = [p for p in known if id(p) not in counted and is_certain(p)]
    entries = [(_place(p), _participant(reading, p)) for p in present]
    parties = unrepresented(bodies, present) or (() if present else actors(reading))
    entries += [(party.span.start, _body(reading, party)) for party in parties]
    entries.sort(key=lambda entry: entry[0])
    return (
        tuple(_numbered(_by_delegation([participant for _, participant in entries]))),
        tuple(_mention(reading, number, person) for number, person in enumerate(others, 1)),
    )


def _participant(reading: Reading, person: Person) -> Participant:
    fullest, affiliation = person.fullest, person.affiliation
    evidence = {"name": _cite(reading, fullest.span)}
    if person.role is not None:
        evidence["role"] = _cite(reading, _own_role(reading, person.role))
    if affiliation is not None:
        evidence["affiliation"] = _cite(reading, affiliation.span)
    if person.head is not None:
        evidence["head"] = _cite(reading, person.head)
    return Participant(
        id="p",
        name=fullest.name,
        role=_title(reading, person),
        affiliation=affiliation.text if affiliation else None,
        head=person.head is not None,
        evidence=evidence,
    )


def _body(reading: Reading, party: Party) -> Participant:
    name = _cite(reading, party.span)
    evidence = {"name": name, "kind": _cite(reading, Span(party.span.start, party.span.end, _KIND))}
    if party.affiliation is not None:
        evidence["affiliation"] = _cite(reading, party.affiliation.span)
    if party.role is not None:
        evidence["role"] = _cite(reading, party.role)
    return Participant(
        id="p",
        name=party.name,
        role=reading.article.words(party.role.start, party.role.end) if party.role else None,
        affiliation=party.affiliation.text if party.affiliation else None,
        kind="organisation",
        evidence=evidence,
    )


def _mention(reading: Reading, number: int, person: Person) -> Mention:
    evidence = {"name": _cite(reading, person.fullest.span)}
    if person.role is not None:
        evidence["role"] = _cite(reading, _own_role(reading, person.role))
    away = absence(reading, person)
    if away is not None:
        evidence["absent"] = _cite(reading, away)
    title = _title(reading, person)
    return Mention(f"m{number}", person.fullest.name, title, evidence, absent=away is not None)


def _by_delegation(participants: list[Participant]) -> Iterator[Participant]:
    """Bring those of one affiliation together, its head first, else as the article has them."""
    order: dict[str, int] = {}
    for place, participant in enumerate(participants):
        order.setdefault(_delegation(participant, place), place)
    places = {id(p): order[_delegation(p, place)] for place, p in enumerate(participants)}
    return iter(sorted(participants, key=lambda p: (places[id(p)], not p.head)))


def _delegation(participant: Participant, place: int) -> str:
    return participant.affiliation or f"#{place}"


def _numbered(participants: Iterator[Participant]) -> Iterator[Participant]:
    for number, participant in enumerate(participants, 1):
        yield replace(participant, id=f"p{number}")


def _title(reading: Reading, person: Person) -> str | None:
    if person.role is None:
        return None
    words = reading.article.words(person.role.start, person.role.end)
    if person.role.rule == FURTHER:
        return singular(words, reading.people.language)
    if person.role.rule == CLAUSE:
        return of_clause(words, reading.people.language)
    if person.role.rule is not None:
        return counterpart(words, reading.people.language, person.role.rule)
    return singular(words, reading.people.language) or words


def _own_role(reading: Reading, role: Span) -> Span:
    """Return the span with the rule that makes one person's title of a shared one."""
    if role.rule is not None:
        return role
    words = reading.article.words(role.start, role.end)
    shared = singular(words, reading.people.language) is not None
    return replace(role, rule=RULE) if shared else role


def _cite(reading: Reading, span: Span) -> tuple[Citation, ...]:
    return cite(reading, span.start, span.end, span.rule)


def _place(person: Person) -> int:
    """Return where a person stands in the article: in its list of people, if it has one."""
    listed = [seen for seen in person.mentions if seen.evidence is Evidence.LISTED]
    return (listed or person.mentions)[0].span.start
