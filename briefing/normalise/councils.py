"""Councils that their place names: "Halden council", "Councillors in Halden"."""

from collections.abc import Iterator

from briefing.normalise.line import Line
from briefing.normalise.seen import Affiliation, Span


def councils(line: Line) -> Iterator[Affiliation]:
    """Yield the councils of places that a line names, in its order."""
    for at in range(1, line.count):
        if line.among(at, "organisations.houses") and not _goes_on(line, at):
            first = _name_start(line, at)
            if first < at:
                yield Affiliation(line.words(first, at + 1), Span(*line.span(first, at + 1)))
        elif line.among(at - 1, "organisations.house_members") and _is_of(line, at):
            last = _place_end(line, at + 1)
            if last > at + 1:
                yield Affiliation(line.words(at + 1, last), Span(*line.span(at + 1, last)))


def _is_of(line: Line, index: int) -> bool:
    return line.among(index, "grammar.in", "grammar.of")


def _place_end(line: Line, first: int) -> int:
    last = first
    while line.capital(last) and not line.among(last, "names.function"):
        last += 1
    return first if first in line.country_tokens else last


def one_of(named: list[Affiliation]) -> Affiliation | None:
    """Return the fullest name of the one council that several names mean; None if two differ."""
    if len({house.text.split()[0].lower() for house in named}) != 1:
        return None
    return max(named, key=lambda house: len(house.text))


def _goes_on(line: Line, at: int) -> bool:
    """Tell whether the noun is not the name's last word, as in titles whose words are capitals."""
    return line.capital(at) and (line.capital(at + 1) or line.among(at + 1, "grammar.of"))


def _name_start(line: Line, at: int) -> int:
    """Return where a place's name begins in front of a council's noun, `at` if none does."""
    first, place = at, False
    while line.capital(first - 1) and not line.among(first - 1, "names.function"):
        first -= 1
        known = line.among(first, "roles.modifiers", "roles.heads", "roles.weak")
        if first in line.country_tokens:
            return at
        place = place or not (known or line.body(first))
    return first if place else at
