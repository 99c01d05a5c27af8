"""The house that an article is about: whose officers those are who bear a title and nothing else.

"The council of Halden met. The mayor, Kari Lund, …" makes her the mayor of Halden in a language
that has words for it; in one that has none, nobody belongs to a house.
"""

from collections.abc import Iterator

from briefing.normalise.line import Line
from briefing.normalise.parties import lead_lines
from briefing.normalise.reading import Reading
from briefing.normalise.seen import Affiliation, Span


def house_of(reading: Reading) -> Affiliation | None:
    """Return the one house that the title and the first sentences name; None if it is not one."""
    found: dict[str, Affiliation] = {}
    for _, line in lead_lines(reading):
        for house in _houses(line):
            found.setdefault(house.text.lower(), house)
    return next(iter(found.values())) if len(found) == 1 else None


def is_officer(reading: Reading, role: Span | None) -> bool:
    """Tell whether a title is that of a house's officer and names nothing else that it is of."""
    if role is None:
        return False
    line = reading.line(role.start, role.end)
    apart = reading.people.pattern("roles.apart").search(line.words(0, line.count))
    return apart is None and any(line.among(i, "roles.officers") for i in range(line.count))


def _houses(line: Line) -> Iterator[Affiliation]:
    organs = line.people.pattern("organisations.organs")
    for match in organs.finditer(line.text, line.start, line.end):
        link = next((i for i, t in enumerate(line.tokens) if t.start >= match.end()), line.count)
        if line.among(link, "grammar.of"):
            first = link + 1 + line.among(link + 1, "grammar.the")
            last = _name_end(line, first)
            if last > first:
                yield Affiliation(line.words(first, last), Span(*line.span(first, last)))


def _name_end(line: Line, first: int) -> int:
    """Return the token after "verrerie Lambrusse" or "Les Ateliers du Lac", `first` if none."""
    small = not line.capital(first) and line.among(first, "organisations.heads")
    begins = last = first + small
    while line.capital(last) or (
        last > begins and line.among(last, "places.links") and line.capital(last + 1)
    ):
        last += 1
    return last if last > begins else first
