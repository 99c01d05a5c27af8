"""Bodies by what else they are called: "the union's officer", "its chairman", "Norhold's head"."""

import re
from dataclasses import replace
from functools import lru_cache

from briefing.derive.countries import country_of
from briefing.derive.shared import CALLED, stand_ins
from briefing.normalise.clusters import Person, folded
from briefing.normalise.parties import body_end
from briefing.normalise.reading import Reading
from briefing.normalise.seen import Affiliation, Seen, Span

_LONGEST = 4  # tokens of a sentence's subject
_BEFORE = 24  # characters in front of a title in which its "its" stands


def body_called(reading: Reading, person: Person) -> Affiliation | None:
    """Return the only body named so far that a noun means: of "the regulator", an Office."""
    for seen in person.mentions:
        kinds = stand_ins(reading.people.language).get(seen.body)
        if kinds is None or seen.outsider:
            continue
        named = {
            name: span
            for name, span in _bodies(reading)
            if span.start < seen.span.end and kinds & set(name.lower().split())
        }
        if len(named) == 1:
            name, span = next(iter(named.items()))
            return Affiliation(name, span)
    return None


def subject_before(reading: Reading, person: Person) -> Affiliation | None:
    """Return the firm that the sentence before is about, where one begins "Its chairman, …"."""
    role = person.role
    seen = next((one for one in person.mentions if role is not None and one.role == role), None)
    if role is None or seen is None or seen.outsider or seen.sentence == 0:
        return None
    sentence, before = reading.sentences[seen.sentence], reading.sentences[seen.sentence - 1]
    opening = reading.line(sentence.start, role.start)
    owned = opening.count == 1 and opening.among(0, "grammar.owners")
    if not owned or before.block != sentence.block:
        return None
    line, last = before.line, 0
    while line.capital(last) and not line.among(last, "names.function") and last < _LONGEST:
        last += 1
    if last in (0, _LONGEST) or 0 in line.country_tokens or line.lower(last) in {"'s", "'", ","}:
        return None
    if line.words(0, last) not in reading.article.text[: before.start]:
        return None
    found = Affiliation(line.words(0, last), Span(*line.span(0, last), CALLED))
    return _in_full(reading, found, frozenset()) or found


def in_full(reading: Reading, known: tuple[Person, ...]) -> tuple[Person, ...]:
    """Say "Norhold Steel" of whoever leads "Norhold", where the article calls the firm so first."""
    families = frozenset(word for person in known for word in folded(person.fullest.name))
    return tuple(
        replace(
            person, mentions=tuple(_seen_in_full(reading, s, families) for s in person.mentions)
        )
        for person in known
    )


def _seen_in_full(reading: Reading, seen: Seen, families: frozenset[str]) -> Seen:
    own, role = seen.affiliation, seen.role
    if own is None or role is None or own.span.rule is not None:
        return seen
    title = reading.article.words(role.start, role.end).lower().split()
    if not reading.people.words("roles.firm_officers") & set(title):
        return seen
    return replace(seen, affiliation=_in_full(reading, own, families) or own)


def _in_full(reading: Reading, own: Affiliation, families: frozenset[str]) -> Affiliation | None:
    """Return the first longer name that begins with a firm's only word; None if there is none."""
    name = own.text
    country = country_of(name, reading.people.language)
    if " " in name or name.isupper() or country or folded(name)[0] in families:
        return None
    match = _first(_longer(name), reading)
    if match is None:
        return None
    further = {word.lower() for word in match[0].split()[1:]}
    if further & (reading.people.words("names.function") | families):
        return None
    return Affiliation(match[0], Span(*match.span(), CALLED))


def _first(pattern: re.Pattern[str], reading: Reading) -> re.Match[str] | None:
    text = reading.article.text
    found = (pattern.search(text, each.start, each.end) for each in reading.sentences)
    return next((match for match in found if match), None)


def _longer(name: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-]){re.escape(name)}(?: [A-Z][\w-]+){{1,2}}(?![\w-]| [A-Z])")


@lru_cache(maxsize=4)
def _bodies(reading: Reading) -> tuple[tuple[str, Span], ...]:
    """Return the bodies that running text names, in its order."""
    found = []
    for sentence in reading.sentences:
        line, last = sentence.line, 0
        for first in line.capitals if line.names_body else ():
            if first < last:
                continue
            last = body_end(line, first)
            if last > first:
                found.append((line.words(first, last), Span(*line.span(first, last), CALLED)))
    return tuple(found)
