"""Short names that the article spells out: "Union of Bakers (UB)"."""

import re
from collections.abc import Iterator, Mapping

from briefing.model.article import Kind
from briefing.normalise.cases import as_called
from briefing.normalise.genitives import bodies_in, quoted_in
from briefing.normalise.line import Line
from briefing.normalise.parties import lead
from briefing.normalise.reading import Reading
from briefing.normalise.roles import is_role_noun
from briefing.normalise.seen import Span

_SPELT_OUT = re.compile(r"\(([A-Z][A-Za-z&]{1,9})\)")
_WORDS_BEFORE = 12  # an abbreviation's words stand among so many before it
_REACH = 200  # characters


def acronyms(reading: Reading) -> Mapping[str, Span]:
    """Return where the capitalised words stand whose initials make each abbreviation."""
    found: dict[str, Span] = {}
    text = reading.article.text
    for sentence in reading.sentences:
        for match in _SPELT_OUT.finditer(text, sentence.start, sentence.end):
            before = max(sentence.start, match.start() - _REACH)
            span = _spelling(reading.line(before, match.start()), match)
            if span is not None:
                found.setdefault(match[1], span)
    return {**_by_nouns(reading), **found}


def _by_nouns(reading: Reading) -> Mapping[str, Span]:
    """Return whole names by the nouns by which a language goes on: "комиссия", "правление".

    The title and the first sentences give them; a noun that two bodies share stands for neither.
    """
    found: dict[str, dict[str, Span]] = {}
    if not reading.people.words("roles.genitives", "grammar.behind", "grammar.capital_nouns"):
        return {}
    titles = (b for b in reading.article.blocks if b.kind is Kind.TITLE)
    lines = [reading.line(b.start, b.end) for b in titles]
    lines += [sentence.opening() for sentence in lead(reading)]
    inflected = reading.people.words("roles.genitives")
    capitals = reading.people.words("grammar.capital_nouns")
    for line in lines:
        bodies = bodies_in(line) if inflected else _bodies_behind(line)
        named = ((line.lower(first), first, last) for first, last in bodies)
        whole = _bodies_among_nouns(line) if capitals else named
        for noun, first, last in (*whole, *(quoted_in(line) if inflected else ())):
            names = found.setdefault(as_called(noun, reading.people), {})
            names.setdefault(_called(line, first, last), Span(*line.span(first, last)))
    only = ((noun, min(names, key=len), names) for noun, names in found.items())
    return {
        noun: names[short]
        for noun, short, names in only
        if all(name.startswith(short) for name in names)
    }


def _bodies_behind(line: Line) -> Iterator[tuple[int, int]]:
    """Yield "comisión de Vivienda" and "conseil municipal de Villers": a noun, then a name."""
    small = ("grammar.of", "grammar.the", "grammar.definite", "roles.epithets")
    for first in range(line.count):
        last = first + 1
        while line.body(first) and (line.capital(last) or line.among(last, *small)):
            last += 1
        while last > first + 1 and not line.capital(last - 1):
            last -= 1
        while last > first + 1 and _is_adjective(line, last):
            last += 1
        if last > first + 1:
            yield first, last


def _is_adjective(line: Line, index: int) -> bool:
    """Tell whether a word goes on with what a body is about: "Affaires | étrangères"."""
    small = ("grammar.links", "grammar.the", "names.function")
    return line.among(index, "roles.tails") and not line.among(index, *small)


def _bodies_among_nouns(line: Line) -> Iterator[tuple[str, int, int]]:
    """Yield "Schienenaufsicht Süd" and "Kessler Pumpen AG", each by the noun that it ends in."""
    for index in range(line.count):
        noun = _noun_of(line, index)
        if not noun or is_role_noun(line, index):
            continue
        first, last = index, index + 1
        while line.capital(last) and not is_role_noun(line, last) and not _noun_of(line, last):
            last += 1
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
    ends = (
        e for e in line.people.ordered("organisations.endings") if line.lower(index).endswith(e)
    )
    return max(ends, key=len, default="")


def _called(line: Line, first: int, last: int) -> str:
    """Return what tells a body from others: its name in quotation marks, or all its words."""
    marks = [at for at in range(first, last) if line.lower(at) in {"«", "»", "“", "”", "„"}]
    inner = (marks[0] + 1, marks[-1]) if len(marks) > 1 else (first, last)
    return " ".join(as_called(line.lower(at), line.people) for at in range(*inner))


def _spelling(line: Line, match: re.Match[str]) -> Span | None:
    words = line.tokens
    letters = [letter for letter in match[1] if letter.isupper()]
    for first in range(len(words) - 1, max(-1, len(words) - _WORDS_BEFORE), -1):
        named = [word.text[0] for word in words[first:] if word.capital]
        if named == letters or (named[:1] == letters[:1] and _initials(line, first) == letters):
            return Span(words[first].start, words[-1].end)
    return None


def _initials(line: Line, first: int) -> list[str]:
    """Return those of a name's words, where only its first one has a capital."""
    if not line.people.words("grammar.behind"):
        return []
    small = line.people.words("grammar.links", "grammar.of", "grammar.the")
    return [word.text[0].upper() for word in line.tokens[first:] if word.lower not in small]
