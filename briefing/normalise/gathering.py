"""Everybody seen in an article, sentence by sentence, with what is said beside each name."""

from collections.abc import Iterator
from dataclasses import replace

from briefing.model.article import Article, Block, Kind
from briefing.normalise.affiliations import Acronyms
from briefing.normalise.alongside import together
from briefing.normalise.attendee_lists import entries, expects_people
from briefing.normalise.cases import again_by, as_called, in_nominative
from briefing.normalise.line import Line
from briefing.normalise.reading import Reading
from briefing.normalise.seen import Seen
from briefing.normalise.sightings import Evidence, Sighting, again, people_in
from briefing.normalise.spotted import Spot, listed, met
from briefing.normalise.table_people import people_in_rows
from briefing.vocabulary.people import People

_LONGEST_ENTRY = 200  # characters


def everybody(reading: Reading, spelt_out: Acronyms) -> tuple[Seen, ...]:
    """Return every mention of a person, in the order of the article."""
    spots = _spots(reading, spelt_out)
    seen: list[Seen] = list(people_in_rows(reading))
    intro = ""
    for spot in spots:
        found = tuple(_at(reading, spot, intro))
        seen.extend(found)
        in_list = any(one.evidence is Evidence.LISTED for one in found)
        if spot.sentence.kind is Kind.PARAGRAPH and not in_list:
            intro = spot.sentence.text
    seen.extend(_again(reading.people, spots, seen))
    ordered = sorted(seen, key=lambda one: one.span.start)
    return tuple(in_nominative(one, reading.people, _title(reading, one)) for one in ordered)


def _title(reading: Reading, seen: Seen) -> str:
    """Return the title beside a name, "" where there is none."""
    return reading.article.words(seen.role.start, seen.role.end) if seen.role else ""


def _spots(reading: Reading, spelt_out: Acronyms) -> tuple[Spot, ...]:
    lines, headings = _lines(reading), _headings(reading.article)
    return tuple(
        Spot(index, sentence, lines[index], headings[sentence.block], spelt_out)
        for index, sentence in enumerate(reading.sentences)
    )


def _lines(reading: Reading) -> tuple[Line, ...]:
    """Split every sentence; an entry of a list is one line ("Norway: Ing. Kari Lund, envoy")."""
    lines, block = [], -1
    for sentence in reading.sentences:
        line = sentence.line
        whole = reading.article.blocks[sentence.block]
        if sentence.kind is Kind.ITEM and whole.end - whole.start <= _LONGEST_ENTRY:
            start = whole.start if sentence.block != block else whole.end
            line = reading.line(start, whole.end)
        block = sentence.block
        lines.append(line)
    return tuple(lines)


def _headings(article: Article) -> tuple[Block | None, ...]:
    """Return the heading above each block."""
    above: list[Block | None] = []
    heading: Block | None = None
    for block in article.blocks:
        if block.kind is Kind.HEADING and not block.dropped:
            heading = block
        above.append(heading)
    return tuple(above)


def _at(reading: Reading, spot: Spot, intro: str) -> Iterator[Seen]:
    expected = expects_people(reading, spot.index, intro)
    found = entries(spot.line, spot.sentence, expected=expected)
    if found:
        yield from (listed(spot, entry) for entry in found)
    elif spot.sentence.kind is not Kind.ROW:
        sightings = people_in(spot.line)
        since = (reading.article.published or "")[:4]
        mentions = [met(spot, sighting) for sighting in sightings]
        if since.isdigit() and not spot.sentence.lead:
            pairs = zip(sightings, mentions, strict=True)
            mentions = [_unless_past(spot.line, one, seen, int(since)) for one, seen in pairs]
        yield from together(spot.line, sightings, mentions)


def _unless_past(line: Line, sighting: Sighting, seen: Seen, year: int) -> Seen:
    """Take nobody for present whom a sentence names behind a year gone by: "in 2021, …"."""
    years = (
        line.tokens[index]
        for index in range(1, sighting.first)
        if line.among(index - 1, "grammar.in", "dates.years")
    )
    past = any(t.text.isdigit() and len(t.text) == 4 and int(t.text) < year for t in years)
    return replace(seen, took_part=False) if past else seen


def _again(people: People, spots: tuple[Spot, ...], seen: list[Seen]) -> Iterator[Seen]:
    """Find family names alone, of people whose full names stand elsewhere."""
    named = {one.name for one in seen if " " in one.name}
    families = {word for name in named for word in again_by(name, people)}
    taken = {one.span.end for one in seen}
    for spot in spots:
        line = spot.line
        if spot.sentence.kind is Kind.ROW:
            continue
        for at, token in enumerate(line.tokens):
            if not token.capital or token.end in taken or line.capital(at + 1):
                continue
            if as_called(token.text, people) not in families:
                continue
            one = again(line, at)
            if at == 1 or not line.capital(at - 1) or one.role is not None:
                yield met(spot, one)
