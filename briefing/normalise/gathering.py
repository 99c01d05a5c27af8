"""Everybody seen in an article, sentence by sentence, with what is said beside each name."""

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache

from briefing.model.article import Article, Block, Kind
from briefing.normalise import attendance
from briefing.normalise.affiliations import (
    Acronyms,
    affiliation_of,
    body_affiliation,
    country_affiliation,
)
from briefing.normalise.attendee_lists import Entry, entries, expects_people
from briefing.normalise.line import Line, line_of
from briefing.normalise.reading import Reading
from briefing.normalise.roles import Role, roles_starting
from briefing.normalise.seen import Affiliation, Seen, Span
from briefing.normalise.sightings import Evidence, Sighting, people_in
from briefing.normalise.table_people import people_in_rows
from briefing.vocabulary.people import pattern

_SPELT_OUT = re.compile(r"\(([A-Z][A-Za-z&]{1,9})\)")
_LONGEST_ENTRY = 200  # characters
_WORDS_BEFORE = 12  # an abbreviation's words stand among so many before it


def everybody(reading: Reading) -> tuple[Seen, ...]:
    """Return every mention of a person, in the order of the article."""
    lines = _lines(reading)
    acronyms = _acronyms(reading)
    seen: list[Seen] = list(people_in_rows(reading))
    intro = ""
    for index, sentence in enumerate(reading.sentences):
        found = tuple(_in_sentence(reading, index, lines[index], intro, acronyms))
        seen.extend(found)
        listed = any(one.evidence is Evidence.LISTED for one in found)
        if sentence.kind is Kind.PARAGRAPH and not listed:
            intro = sentence.text
    seen.extend(_again(reading, lines, seen))
    return tuple(sorted(seen, key=lambda one: one.span.start))


def _lines(reading: Reading) -> tuple[Line, ...]:
    """Split every sentence; an entry of a list is one line ("Norway: Ing. Kari Lund, envoy")."""
    lines, block = [], -1
    for sentence in reading.sentences:
        start, end = sentence.start, sentence.end
        if sentence.kind is Kind.ITEM:
            whole = reading.article.blocks[sentence.block]
            short = whole.end - whole.start <= _LONGEST_ENTRY
            if short:
                start, end = (whole.start, whole.end) if sentence.block != block else (end, end)
        block = sentence.block
        lines.append(line_of(reading.article.text, start, end))
    return tuple(lines)


def _again(reading: Reading, lines: tuple[Line, ...], seen: list[Seen]) -> Iterator[Seen]:
    """Find family names alone, of people whose full names stand elsewhere."""
    families = {one.name.split()[-1] for one in seen if " " in one.name}
    taken = {one.span.end for one in seen}
    for index, line in enumerate(lines):
        if reading.sentences[index].kind is Kind.ROW:
            continue
        for at, token in enumerate(line.tokens):
            if token.text not in families or token.end in taken or line.capital(at + 1):
                continue
            if at == 1 or not line.capital(at - 1):
                yield _met(reading, index, line, Sighting(at, at + 1, Evidence.AGAIN), {})


def _in_sentence(
    reading: Reading, index: int, line: Line, intro: str, acronyms: Acronyms
) -> Iterator[Seen]:
    sentence = reading.sentences[index]
    found = entries(line, sentence, expected=expects_people(reading, index, intro))
    if found:
        for entry in found:
            yield _listed(reading, index, line, entry, acronyms)
        return
    for sighting in people_in(line):
        yield _met(reading, index, line, sighting, acronyms)


def _met(reading: Reading, index: int, line: Line, sighting: Sighting, acronyms: Acronyms) -> Seen:
    text = reading.sentences[index].text
    head = attendance.headship(line, sighting)
    outsider = attendance.is_outsider(line, sighting.role)
    affiliation = affiliation_of(line, sighting, acronyms) or attendance.delegation(line, sighting)
    return Seen(
        name=line.words(sighting.first, sighting.last),
        span=Span(*line.span(sighting.first, sighting.last)),
        evidence=sighting.evidence,
        sentence=index,
        role=_role_span(line, sighting.role),
        affiliation=affiliation,
        head=head,
        took_part=not outsider and attendance.took_part(line, sighting, text),
        speaks=attendance.speaks(line, sighting),
        outsider=outsider,
    )


def _role_span(line: Line, role: Role | None) -> Span | None:
    """Return a title without the country that leads it: the memo prints that beside the name."""
    if role is None:
        return None
    if line.lower(role.head) == "counterpart":
        return None
    first = role.first
    country = line.country_starting.get(first)
    if (
        country is not None
        and country.last <= role.head
        and country.form.form in {"name", "adjective"}
    ):
        first = country.last + (line.lower(country.last) == "-")
    return Span(*line.span(first, role.last))


def _listed(reading: Reading, index: int, line: Line, entry: Entry, acronyms: Acronyms) -> Seen:
    heads = _heading_of_heads(reading, index)
    head = Span(*line.span(*entry.head), "head.title") if entry.head else heads
    body = entry.body
    affiliation: Affiliation | None = None
    if body is not None:
        affiliation = country_affiliation(line, *body) or body_affiliation(line, *body, acronyms)
    else:
        affiliation = _by_title(line, entry, acronyms)
    return Seen(
        name=line.words(entry.first, entry.last),
        span=Span(*line.span(entry.first, entry.last)),
        evidence=Evidence.LISTED,
        sentence=index,
        role=Span(*line.span(*entry.role)) if entry.role else None,
        affiliation=affiliation,
        head=head,
        took_part=not entry.absent,
        absent=entry.absent,
    )


def _by_title(line: Line, entry: Entry, acronyms: Acronyms) -> Affiliation | None:
    """Return whom the title of an entry names: "Kari Lund, Minister of Norway"."""
    if entry.role is None:
        return None
    role = roles_starting(line).get(entry.role[0])
    sighting = Sighting(entry.first, entry.last, Evidence.LISTED, role)
    return affiliation_of(line, sighting, acronyms)


def _heading_of_heads(reading: Reading, index: int) -> Span | None:
    """Return the heading that calls everybody below it the head of a delegation."""
    heading = reading.sentences[index].heading or ""
    if not pattern("verbs.head_list").search(heading) or "deleg" not in heading.lower():
        return None
    at = _headings(reading.article)[reading.sentences[index].block]
    return None if at is None else Span(at.start, at.end, "head.list")


@lru_cache(maxsize=2)
def _headings(article: Article) -> tuple[Block | None, ...]:
    """Return the heading above each block."""
    above: list[Block | None] = []
    heading: Block | None = None
    for block in article.blocks:
        if block.kind is Kind.HEADING and not block.dropped:
            heading = block
        above.append(heading)
    return tuple(above)


def _acronyms(reading: Reading) -> Mapping[str, Span]:
    """Find "Union of Bakers (UB)": the capitalised words before the brackets."""
    found: dict[str, Span] = {}
    text = reading.article.text
    for sentence in reading.sentences:
        for match in _SPELT_OUT.finditer(text, sentence.start, sentence.end):
            start = _spelling(text, sentence.start, match.start(), match[1])
            if start is not None:
                found.setdefault(match[1], Span(start, len(text[: match.start()].rstrip())))
    return found


def _spelling(text: str, floor: int, end: int, acronym: str) -> int | None:
    """Return where the words begin whose initials make the abbreviation."""
    line = line_of(text, max(floor, end - 200), end)
    letters = [letter for letter in acronym if letter.isupper()]
    for first in range(len(line.tokens) - 1, max(-1, len(line.tokens) - _WORDS_BEFORE), -1):
        initials = [t.text[0] for t in line.tokens[first:] if t.capital]
        if initials == letters:
            return line.tokens[first].start
    return None
