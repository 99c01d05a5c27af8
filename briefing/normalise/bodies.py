"""The bodies that a line names, by the grammar of its language: a noun, and what it is of."""

from collections.abc import Iterator

from briefing.normalise.genitives import bodies_in, quoted_in
from briefing.normalise.line import Line
from briefing.normalise.names import is_full, name_end
from briefing.normalise.roles import is_role_noun


def bodies_named(line: Line) -> Iterator[tuple[str, int, int]]:
    """Yield bodies, each as its noun in lower case and the tokens of its name."""
    if line.people.words("roles.genitives"):
        yield from ((line.lower(first), first, last) for first, last in bodies_in(line))
        yield from quoted_in(line)
    elif line.people.words("grammar.capital_nouns"):
        yield from _bodies_among_nouns(line)
    else:
        yield from ((line.lower(first), first, last) for first, last in _bodies_behind(line))


def _bodies_behind(line: Line) -> Iterator[tuple[int, int]]:
    """Yield "comisión de Vivienda" and "conseil municipal de Villers": a noun, then a name."""
    small = ("grammar.of", "grammar.the", "grammar.definite", "roles.epithets")
    for first in range(line.count):
        last = first + 1
        if _is_of_title(line, first):
            continue
        while line.body(first) and (line.capital(last) or line.among(last, *small)):
            last += 1
        while last > first + 1 and not line.capital(last - 1):
            last -= 1
        while last > first + 1 and _is_adjective(line, last):
            last += 1
        if last > first + 1:
            yield first, last


def _is_of_title(line: Line, noun: int) -> bool:
    """Tell whether a noun closes the title of who follows: "secretario de gobierno | Ana Ruiz"."""
    link = noun - 1
    while line.among(link, "grammar.of", "grammar.the") and link > 0:
        link -= 1
    small = not line.capital(noun) or line.people.words("grammar.capital_nouns")
    titled = small and link < noun - 1 and is_role_noun(line, link)
    return bool(titled) and is_full(line, noun + 1, name_end(line, noun + 1))


def _is_adjective(line: Line, index: int) -> bool:
    """Tell whether a word goes on with what a body is about: "Affaires | étrangères"."""
    small = ("grammar.links", "grammar.the", "names.function")
    return line.among(index, "roles.tails") and not line.among(index, *small)


def _bodies_among_nouns(line: Line) -> Iterator[tuple[str, int, int]]:
    """Yield "Schienenaufsicht Süd" and "Kessler Pumpen AG", each by the noun that it ends in."""
    for index in range(line.count):
        noun = _noun_of(line, index)
        if not noun or is_role_noun(line, index) or _is_of_title(line, index):
            continue
        first, last = index, index + 1
        while True:
            if line.capital(last) and not is_role_noun(line, last) and not _noun_of(line, last):
                last += 1
            elif line.among(last, "grammar.of") and _noun_of(line, last + 1):
                last += 2  # "Rat der Stadt"
            else:
                break
        while line.among(index, "names.companies") and line.capital(first - 1):
            first -= 1
        if last - first > 1 or (line.lower(index) != noun and line.capital(index)):
            yield noun, first, last


def _noun_of(line: Line, index: int) -> str:
    """Return the noun of a body, or the one that ends a compound; "" if it is none."""
    if not line.capital(index):
        return ""
    if line.among(index, "organisations.heads"):
        return line.lower(index)
    if not line.ends(index, "organisations.endings"):
        return ""
    ends = (
        e for e in line.people.ordered("organisations.endings") if line.lower(index).endswith(e)
    )
    return max(ends, key=len, default="")
