"""What people have from whom they are named beside: companions a country, others an office."""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from briefing.derive.countries import country_of
from briefing.derive.shared import COUNTRY
from briefing.derive.titles import COUNTERPART, MAN, WOMAN, counterpart
from briefing.normalise.clusters import Person
from briefing.normalise.line import Line
from briefing.normalise.reading import Reading
from briefing.normalise.seen import Affiliation, Seen, Span

_Place = tuple[int, Seen, int]  # where a mention begins, it, and whose it is in `known`


def beside(reading: Reading, known: tuple[Person, ...]) -> tuple[Person, ...]:
    """Give people what they lack from those named in the same sentence or the one before."""
    said = _by_sentence(known)
    houses, offices = dict[int, Affiliation](), dict[int, Span]()
    for index, places in said.items():
        houses.update(_companions(reading, known, index, said))
        offices.update(_counterparts(reading, known, places))
    return tuple(
        replace(
            person,
            house=person.house or (None if person.affiliation else houses.get(at)),
            office=person.office or (None if person.role else offices.get(at)),
        )
        for at, person in enumerate(known)
    )


def _by_sentence(known: tuple[Person, ...]) -> Mapping[int, list[_Place]]:
    found: dict[int, list[_Place]] = {}
    for at, person in enumerate(known):
        for seen in person.mentions:
            found.setdefault(seen.sentence, []).append((seen.span.start, seen, at))
    return {index: sorted(places, key=lambda place: place[0]) for index, places in found.items()}


def _companions(
    reading: Reading, known: tuple[Person, ...], index: int, said: Mapping[int, list[_Place]]
) -> Iterator[tuple[int, Affiliation]]:
    """Yield whom those stand for who accompany somebody: "… was accompanied by Anna Berg"."""
    line = reading.sentences[index].line
    accompanied = reading.people.either("verbs.accompanied")
    if not accompanied.search(line.text, line.start, line.end):
        return
    verb = next((i for i in range(line.count) if line.among(i, "verbs.accompanied")), None)
    if verb is None:
        return
    verb_at, places = line.tokens[verb].start, said[index]
    ahead = [place for place in places if place[0] < verb_at]
    behind = [place for place in places if place[0] > verb_at]
    if not behind and len(ahead) > 1:  # a verb at the end of its clause
        ahead, behind = ahead[:1], ahead[1:]
    leaders = ahead[-1:] or _subject_before(line, said.get(index - 1, []))
    whose = known[leaders[0][2]].affiliation if leaders else None
    quoted = reading.article.words(whose.span.start, whose.span.end) if whose else ""
    if whose is None or country_of(quoted, reading.people.language) != whose.text:
        return
    shared = Affiliation(whose.text, replace(whose.span, rule=COUNTRY))
    yield from ((at, shared) for _, _, at in behind)


def _subject_before(line: Line, places: list[_Place]) -> list[_Place]:
    """Return whom a pronoun at the head of a sentence stands for: who comes first before it."""
    return places[:1] if line.among(0, "grammar.pronouns") else []


def _counterparts(
    reading: Reading, known: tuple[Person, ...], places: list[_Place]
) -> Iterator[tuple[int, Span]]:
    """Yield the office of whom somebody met as a counterpart."""
    for number, (_, seen, at) in enumerate(places):
        hosts = [known[other].role for _, _, other in places[:number] if other != at]
        role = next((held for held in reversed(hosts) if held is not None), None)
        if not seen.counterpart or role is None or role.rule is not None:
            continue
        rule = _rule(reading, seen.counterpart)
        words = reading.article.words(role.start, role.end)
        if counterpart(words, reading.people.language, rule):
            yield at, replace(role, rule=rule)


def _rule(reading: Reading, noun: str) -> str:
    people = reading.people
    if not people.words("roles.genders"):
        return COUNTERPART
    return WOMAN if noun in people.words("roles.counterpart_women") else MAN
