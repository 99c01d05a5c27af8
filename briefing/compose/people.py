"""Who took part: a line each, by delegation, its head first."""

from collections.abc import Iterable
from dataclasses import dataclass

from briefing.compose.labels import Labels
from briefing.compose.line import Line, begun
from briefing.model.briefing import Mention, Participant


@dataclass(frozen=True, slots=True)
class Delegation:
    """Those who took part for one party, its head first."""

    name: str
    members: tuple[Line, ...]
    ours: bool = False  # the house says the name: "Others"


def person(who: Participant | Mention) -> Line:
    """Return a person's name and role."""
    return Line(who.id, ", ".join(filter(None, (who.name, who.role))))


def delegations(people: tuple[Participant, ...], labels: Labels) -> tuple[Delegation, ...]:
    """Return the parties in the order of their heads; none where nobody's party is given.

    The head stays longest on a full page, so that what is left stands in the same order.
    """
    if not any(person.affiliation or person.kind == "organisation" for person in people):
        return ()
    groups: dict[str | None, list[Participant]] = {}
    for each in people:
        groups.setdefault(_party(each), []).append(each)
    places = {person.id: place for place, person in enumerate(people)}
    led = ((party, _heads_first(members)) for party, members in groups.items())
    return tuple(
        Delegation(
            begun(party) if party else labels.words["others"],
            tuple(_member(each, party, labels) for each in members),
            ours=party is None,
        )
        for party, members in sorted(led, key=lambda group: places[group[1][0].id])
    )


def _party(person: Participant) -> str | None:
    if person.affiliation or person.kind == "person":
        return person.affiliation
    return person.name


def _member(who: Participant, party: str | None, labels: Labels) -> Line:
    if who.name != party:
        return person(who)
    return Line(who.id, begun(who.role or labels.words["no_person"]))


def _heads_first(members: Iterable[Participant]) -> list[Participant]:
    return sorted(members, key=lambda person: not person.head)
