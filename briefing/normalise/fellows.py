"""Those who sit beside somebody: "with two fellow members, A and B. A third, C, dissented"."""

from collections.abc import Mapping
from dataclasses import replace

from briefing.derive.shared import CALLED
from briefing.derive.titles import FURTHER, singular
from briefing.normalise.clusters import Person
from briefing.normalise.reading import Reading
from briefing.normalise.seen import Affiliation

_HONORIFIC = 12  # characters between "A third," and the name

_Places = list[tuple[int, int]]  # where people are named in a sentence, and whose place it is


def fellows(reading: Reading, known: tuple[Person, ...]) -> tuple[Person, ...]:
    """Give fellows the body of whom they sit with, and one more of them their title too."""
    if not reading.people.words("roles.companions"):
        return known
    found, said = list(known), _by_sentence(known)
    for index in sorted(said):
        for at, leader in _sitting_with(reading, index, said):
            found[at] = _of_body(found[at], found[leader])
        further = _one_more(reading, index, said)
        if further is not None:
            at, other = further
            found[at] = _of_body(_titled(reading, found[at], found[other]), found[other])
    return tuple(found)


def _by_sentence(known: tuple[Person, ...]) -> Mapping[int, _Places]:
    found: dict[int, _Places] = {}
    for at, person in enumerate(known):
        for seen in person.mentions:
            found.setdefault(seen.sentence, []).append((seen.span.start, at))
    return {index: sorted(places) for index, places in found.items()}


def _sitting_with(reading: Reading, index: int, said: Mapping[int, _Places]) -> _Places:
    """Return those named behind "fellow", each with whom it is said of."""
    line = reading.sentences[index].line
    word = next((i for i in range(line.count) if line.among(i, "roles.companions")), None)
    if word is None:
        return []
    start = line.tokens[word].start
    leaders = [at for place, at in said[index] if place < start]
    return [(at, leaders[-1]) for place, at in said[index] if place > start and leaders]


def _one_more(reading: Reading, index: int, said: Mapping[int, _Places]) -> tuple[int, int] | None:
    """Return whom "A third, Ms Lund, …" names, and the last one named in the sentence before."""
    line, before = reading.sentences[index].line, said.get(index - 1)
    first = int(line.among(0, "grammar.articles", "grammar.the"))
    if not before or not line.among(first, "roles.further") or line.lower(first + 1) != ",":
        return None
    start, at = said[index][0]
    other = before[-1][1]
    near = start <= line.tokens[first + 1].end + _HONORIFIC
    return (at, other) if near and at != other else None


def _of_body(person: Person, other: Person) -> Person:
    whose = other.affiliation
    if whose is None or person.affiliation is not None:
        return person
    span = replace(whose.span, rule=whose.span.rule or CALLED)
    return replace(person, house=Affiliation(whose.text, span))


def _titled(reading: Reading, person: Person, other: Person) -> Person:
    """Return somebody with the title that several share, another one's among them."""
    role = other.role
    if role is None or person.role is not None or role.rule not in {None, FURTHER}:
        return person
    shared = singular(reading.article.words(role.start, role.end), reading.people.language)
    return replace(person, office=replace(role, rule=FURTHER)) if shared else person
