"""Who of the people seen took part: they were there, or spoke for a party to the event."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from briefing.normalise.actors import actors
from briefing.normalise.cases import as_called
from briefing.normalise.clusters import Person, folded
from briefing.normalise.houses import is_minutes
from briefing.normalise.line import Line
from briefing.normalise.parties import LeadLines, Parties, Party, lead_lines, parties
from briefing.normalise.reading import Reading
from briefing.normalise.seats import seats_of
from briefing.normalise.seen import Seen
from briefing.normalise.sightings import Evidence
from briefing.vocabulary.people import People

_LONGEST_BYLINE = 8  # tokens
_COUNT = 3  # tokens in front of a noun in which its number stands: "four rail freight firms"
_LIST = 2  # people who make a list of those present
_LEAST = 4  # letters of a word that may have an ending


@dataclass(frozen=True, slots=True)
class _Event:
    """What decides for whom a speaker speaks."""

    first: LeadLines
    nations: frozenset[str]  # of the bodies that act
    represented: frozenset[str]  # whom those who were there stand for
    doers: bool  # somebody else did what the news tells


def taking_part(
    reading: Reading, known: tuple[Person, ...], bodies: tuple[Party, ...]
) -> list[Person]:
    """Return those who were there, and those who spoke for a party that sent nobody else."""
    there = [person for person in known if _attended(reading, person)]
    if is_minutes(reading) and sum(_is_listed(person) for person in known) < _LIST:
        counted = {id(person) for person in there}
        there += [p for p in known if id(p) not in counted and _acts(p)]
    there += _joined(reading, known, there)
    event = _Event(
        lead_lines(reading),
        frozenset(body.affiliation.text for body in bodies if body.affiliation),
        frozenset(p.affiliation.text for p in there if p.affiliation),
        bool(there or bodies or actors(reading)),
    )
    counted = {id(person) for person in there}
    others = (person for person in known if id(person) not in counted and _acts(person))
    return there + [person for person in others if _for_party(reading, person, event)]


def unrepresented(bodies: Iterable[Party], present: list[Person]) -> list[Party]:
    """Return the bodies that nobody present stands for; the event itself is not among them."""
    attended = (p for p in present if any(seen.took_part for seen in p.mentions))
    there = {p.affiliation.text for p in attended if p.affiliation}
    spoken_for = {p.affiliation.text for p in present if p.affiliation}
    return [
        body
        for body in bodies
        if not (present and body.forum)
        and body.name not in spoken_for
        and not (body.affiliation and body.affiliation.text in there)
    ]


def is_certain(person: Person) -> bool:
    """Tell whether more than a first name says that this is a person."""
    seen = person.mentions
    first = seen[0]
    return len(seen) > 1 or first.evidence is not Evidence.NAME or first.speaks or first.took_part


def _attended(reading: Reading, person: Person) -> bool:
    if any(seen.absent for seen in person.mentions) or not is_certain(person):
        return False
    headings = {reading.sentences[s.sentence].heading for s in person.mentions if s.speaks}
    if any(
        reading.people.pattern("lists.comment").fullmatch(heading or "") for heading in headings
    ):
        return True
    outsider = any(seen.outsider for seen in person.mentions)
    return not outsider and any(seen.took_part for seen in person.mentions)


def _is_listed(person: Person) -> bool:
    return any(seen.evidence is Evidence.LISTED for seen in person.mentions)


def _acts(person: Person) -> bool:
    """Tell whether somebody says something, or is what a sentence is about."""
    out = any(seen.outsider or seen.absent for seen in person.mentions)
    return not out and any(seen.speaks or seen.leads for seen in person.mentions)


def _for_party(reading: Reading, person: Person, event: _Event) -> bool:
    """Tell whether a person stands for a party: by country, by body, or by the office held."""
    own = frozenset(seen.sentence for seen in person.mentions if seen.speaks)
    told = [index in own for index, _ in event.first if index >= 0]
    alone = person.affiliation is None and not event.doers
    if told[:1] == [True] or (any(told) and alone):
        return True  # what the person says is the news
    if _begins_news(person, event.first):
        return True
    if not _speaks_by_office(person):
        body = person.affiliation.text if person.affiliation else ""
        return _is_of_several(reading.people, body, event.first)
    context = parties(reading.people, event.first, own)
    affiliation = person.affiliation
    if affiliation is not None and affiliation.text in context.countries:
        return affiliation.text not in event.represented
    if affiliation is not None:
        if _is_of_several(reading.people, affiliation.text, event.first):
            return True
        named = set(folded(" ".join(context.proper | context.bodies)))
        named -= _places(event.first, affiliation.text)
        if not any(seen.speaks for seen in person.mentions):
            return _is_sure(reading.people, person, set(folded(" ".join(context.proper))))
        stands = _is_among(reading.people, affiliation.text, named)
        if stands or not reading.people.words("grammar.in_brackets"):
            return stands  # what stands in brackets is a party that is none to the event
    if person.role is None:
        return False
    title = reading.article.words(person.role.start, person.role.end)
    owners = {seen.body for seen in person.mentions if seen.body}
    national = not owners and reading.people.pattern("roles.national").fullmatch(title)
    if national and not (not event.nations and reading.people.words("roles.endings")):
        return len(event.nations) == 1
    return _is_office_of(reading.people, set(folded(title)) | owners, context)


def _joined(reading: Reading, known: tuple[Person, ...], there: list[Person]) -> list[Person]:
    """Return who acts with somebody who was there: "Lund and her Danish counterpart, Ida Holm"."""
    ends = {seen.sentence: seen.span.end for person in there for seen in person.mentions}
    counted = {id(person) for person in there}
    return [
        person
        for person in known
        if id(person) not in counted
        and any(
            seen.counterpart and not seen.absent and _is_and_her(reading, ends, seen)
            for seen in person.mentions
        )
    ]


def _is_and_her(reading: Reading, ends: Mapping[int, int], seen: Seen) -> bool:
    end = ends.get(seen.sentence, seen.span.start)
    between = reading.line(min(end, seen.span.start), seen.span.start)
    return between.among(0, "grammar.and") and between.among(1, "grammar.owners")


def _speaks_by_office(person: Person) -> bool:
    """Tell whether somebody says something, or leads a sentence by a title."""
    seen = person.mentions
    return any(one.speaks or (one.leads and one.role is not None) for one in seen)


def _places(first: LeadLines, body: str) -> set[str]:
    """Return the towns that the news is from: a body need not be a party that bears their name."""
    if " " not in body:
        return set()
    places = (
        token.text
        for _, line in first
        for index, token in enumerate(line.tokens)
        if line.among(index - 1, "grammar.within")
        and line.capital(index)
        and not line.capital(index + 1)
    )
    return set(folded(" ".join(places)))


def _begins_news(person: Person, first: LeadLines) -> bool:
    """Tell whether the first sentence of all begins with somebody's full name."""
    news, line = next(((i, line) for i, line in first if i >= 0), (-1, None))
    if line is None or line.count <= _LONGEST_BYLINE:
        return False
    return any(
        seen.leads and seen.sentence == news and " " in seen.name for seen in person.mentions
    )


def _is_of_several(people: People, body: str, first: LeadLines) -> bool:
    """Tell whether a union or a party is one of "the unions", "the parties" of the news.

    Of "five unions" nobody knows which they are.
    """
    if not (body.isupper() or body.lower() in people.words("organisations.party_names")):
        return False
    return any(
        line.among(index, "organisations.several") and not _is_counted(line, index)
        for _, line in first
        for index in range(line.count)
    )


def _is_counted(line: Line, index: int) -> bool:
    return any(line.among(at, "names.numbers") for at in range(max(0, index - _COUNT), index))


def _is_sure(people: People, person: Person, proper: set[str]) -> bool:
    """Tell whether whom somebody stands for is a body of the event, and not just a place."""
    affiliation = person.affiliation
    if affiliation is None or affiliation is person.house:
        return affiliation is not None
    body = affiliation.text.isupper() or affiliation.text.split()[0] in people.words(
        "organisations.heads"
    )
    return body and _is_among(people, affiliation.text, proper)


def _is_among(people: People, body: str, named: set[str]) -> bool:
    """Tell whether a word of a body's name is among others; a compound's may have an ending."""
    words = set(folded(body))
    if words & named or not people.words("roles.endings"):
        return bool(words & named)
    return any(word.removesuffix("n") in named for word in words if len(word) > _LEAST)


def _is_office_of(people: People, title: set[str], context: Parties) -> bool:
    """Tell whether a title names a body of the event, or has its seat in one."""
    named = frozenset(folded(" ".join(context.bodies)))
    bodies = _called(people, title | seats_of(people, frozenset(title)))
    there = _called(people, named | seats_of(people, named))
    compounds = bool(people.words("roles.endings"))
    if compounds and any(word.startswith(body) for word in title for body in named if body):
        return True  # the Aufsichtsratsvorsitzende is one of the Aufsichtsrat
    return bool(bodies & there) or bool((title - people.words("roles.heads")) & context.proper)


def _called(people: People, words: Iterable[str]) -> frozenset[str]:
    return frozenset(as_called(word, people) for word in words)
