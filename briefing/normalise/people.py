"""Who took part, and who is only mentioned."""

from collections.abc import Iterator
from dataclasses import replace

from briefing.model.briefing import Citation, Mention, Participant
from briefing.normalise.clusters import Person, folded, people
from briefing.normalise.gathering import everybody
from briefing.normalise.parties import Parties, Party, acting_bodies, parties
from briefing.normalise.reading import Reading, cite
from briefing.normalise.seen import Span
from briefing.vocabulary.people import pattern, words

_KIND = "kind.organisation"


def who_took_part(reading: Reading) -> tuple[tuple[Participant, ...], tuple[Mention, ...]]:
    """Return the participants, delegation by delegation, and the others that are named.

    Both are in the order of the article; the head of a delegation stands first in it. A body takes
    part where the first sentences say that it acted and no person is named for it.
    """
    context = parties(reading)
    known = people(everybody(reading))
    present = [person for person in known if _attended(person)]
    present += [p for p in known if p not in present and _speaks_for_party(reading, p, context, present)]
    others = [p for p in known if p not in present]
    bodies = _bodies(reading, present)
    taking_part = [(_start(p), _participant(reading, p, context)) for p in present]
    taking_part += [(party.span.start, _body(reading, party)) for party in bodies]
    taking_part.sort(key=lambda entry: entry[0])
    return (
        tuple(_numbered(_by_delegation([participant for _, participant in taking_part]))),
        tuple(_mention(reading, n, p) for n, p in enumerate(others, 1)),
    )


def _attended(person: Person) -> bool:
    if any(seen.absent for seen in person.mentions):
        return False
    outsider = any(seen.outsider for seen in person.mentions)
    return any(seen.took_part and not outsider for seen in person.mentions)


def _speaks_for_party(
    reading: Reading, person: Person, context: Parties, present: list[Person]
) -> bool:
    """Tell whether a person speaks for a party that nobody else was there for."""
    if any(seen.outsider or seen.absent for seen in person.mentions):
        return False
    if not any(seen.speaks for seen in person.mentions):
        return False
    affiliation = person.affiliation
    represented = {p.affiliation.text for p in present if p.affiliation}
    if affiliation is not None and affiliation.text in context.countries:
        return affiliation.text not in represented
    if affiliation is not None:
        return bool(set(folded(affiliation.text)) & context.proper)
    return _shares_title(reading, person, context)


def _shares_title(reading: Reading, person: Person, context: Parties) -> bool:
    """Tell whether a title names a body of the event, or a national office in its one country."""
    if person.role is None:
        return False
    title = _title(reading, person) or ""
    if pattern("roles.national").fullmatch(title):
        return len(context.countries) == 1 or bool(set(folded(title)) & context.proper)
    named = set(folded(title))
    return bool(named & context.bodies) or bool((named - words("roles.heads")) & context.proper)


def _bodies(reading: Reading, present: list[Person]) -> list[Party]:
    represented = {p.affiliation.text for p in present if p.affiliation and _attended(p)}
    return [
        party
        for party in acting_bodies(reading)
        if not (present and party.forum)
        and party.name not in represented
        and not (party.affiliation and party.affiliation.text in represented)
    ]


def _participant(reading: Reading, person: Person, context: Parties) -> Participant:
    fullest, affiliation = person.fullest, person.affiliation
    evidence = {"name": _cite(reading, fullest.span)}
    if person.role is not None:
        evidence["role"] = _cite(reading, person.role)
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
    return Participant(
        id="p",
        name=party.name,
        affiliation=party.affiliation.text if party.affiliation else None,
        kind="organisation",
        evidence=evidence,
    )


def _mention(reading: Reading, number: int, person: Person) -> Mention:
    evidence = {"name": _cite(reading, person.fullest.span)}
    if person.role is not None:
        evidence["role"] = _cite(reading, person.role)
    return Mention(f"m{number}", person.fullest.name, _title(reading, person), evidence)


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
    return reading.article.words(person.role.start, person.role.end)


def _cite(reading: Reading, span: Span) -> tuple[Citation, ...]:
    return cite(reading, span.start, span.end, span.rule)


def _start(person: Person) -> int:
    return person.mentions[0].span.start
