"""What is said of one holds of those beside: of a row of people, and of who welcomed whom."""

from collections.abc import Iterator
from dataclasses import replace

from briefing.normalise import attendance
from briefing.normalise.line import Line
from briefing.normalise.seen import Seen
from briefing.normalise.sightings import Sighting

_BETWEEN = 5  # tokens from whoever receives to who is received


def together(line: Line, sightings: tuple[Sighting, ...], mentions: list[Seen]) -> Iterator[Seen]:
    """Say of a row of people what is said of one of them: "said A, B and C", "A received B"."""
    hosts = _received(line, sightings)
    for group in _rows(line, sightings):
        told = [mentions[at] for at in group]
        there = any(one.took_part and not one.outsider for one in told)
        there = there or any(at in hosts for at in group)
        speaks, leads = any(one.speaks for one in told), any(one.leads for one in told)
        for one in told:
            took_part = one.took_part or (there and not one.outsider)
            yield replace(one, took_part=took_part, speaks=speaks, leads=leads)


def _rows(line: Line, sightings: tuple[Sighting, ...]) -> Iterator[list[int]]:
    """Group the people of a line between whom stand nothing but commas and an "and"."""
    run: list[int] = []
    joined = False
    for at, sighting in enumerate(sightings):
        link = attendance.link_between(line, sightings[at - 1], sighting) if run else ""
        if run and not link:
            yield from [run] if joined else [[one] for one in run]
            run, joined = [], False
        run.append(at)
        joined = joined or link == "and"
    yield from [run] if joined else [[one] for one in run]


def _received(line: Line, sightings: tuple[Sighting, ...]) -> frozenset[int]:
    """Return who received somebody, and who was received: "Kari Lund welcomed Ilze Bergmane"."""
    found: set[int] = set()
    for at in range(1, len(sightings)):
        start = attendance.start_of(sightings[at], line)
        while line.among(start - 1, "grammar.articles", "grammar.the", "grammar.owners"):
            start -= 1
        first = attendance.end_of(sightings[at - 1])
        free = all(not line.capital(index) for index in range(first, start))
        near = 0 < start - first <= _BETWEEN and free and first - 1 not in line.quoted
        if near and line.among(start - 1, "verbs.receives"):
            found |= {at - 1, at}
    return frozenset(found)
