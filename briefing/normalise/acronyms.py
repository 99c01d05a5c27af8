"""Short names that the article spells out: "Union of Bakers (UB)"."""

import re
from collections.abc import Iterable, Mapping

from briefing.normalise.bodies import bodies_named
from briefing.normalise.cases import as_called
from briefing.normalise.line import Line
from briefing.normalise.parties import lead_lines
from briefing.normalise.reading import Reading
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
    nouns = {**_by_first_words(reading, found.values()), **_by_nouns(reading)}
    return {**_by_synonyms(reading, nouns), **nouns, **found}


def _by_synonyms(reading: Reading, known: Mapping[str, Span]) -> Mapping[str, Span]:
    """Return what else a body may be called: of "the firm", the only company."""
    found: dict[str, Span] = {}
    for group in reading.people.phrases("organisations.same"):
        nouns = [as_called(noun, reading.people) for noun in group.split()]
        spans = {known[noun] for noun in nouns if noun in known}
        if len(spans) == 1:
            found |= dict.fromkeys(nouns, spans.pop())
    return found


def _by_first_words(reading: Reading, spans: Iterable[Span]) -> Mapping[str, Span]:
    """Return the bodies that are spelt out by the nouns that they begin with: "Office"."""
    heads = reading.people.words("organisations.heads")
    found: dict[str, list[Span]] = {}
    for span in spans:
        first = reading.article.words(span.start, span.end).split()[0].lower()
        if first in heads:
            found.setdefault(as_called(first, reading.people), []).append(span)
    return {noun: only[0] for noun, only in found.items() if len(only) == 1}


def _by_nouns(reading: Reading) -> Mapping[str, Span]:
    """Return whole names by the nouns by which a language goes on: "комиссия", "правление".

    The title and the first sentences give them; a noun that two bodies share stands for neither.
    """
    found: dict[str, dict[str, Span]] = {}
    if not reading.people.words("roles.genitives", "grammar.behind", "grammar.capital_nouns"):
        return {}
    for _, line in lead_lines(reading):
        for noun, first, last in bodies_named(line):
            names = found.setdefault(as_called(noun, reading.people), {})
            names.setdefault(_called(line, first, last), Span(*line.span(first, last)))
    only = ((noun, min(names, key=len), names) for noun, names in found.items())
    return {
        noun: names[short]
        for noun, short, names in only
        if all(name.startswith(short) for name in names)
    }


def _called(line: Line, first: int, last: int) -> str:
    """Return what tells a body from others: its name in quotation marks, or all its words."""
    marks = [at for at in range(first, last) if line.lower(at) in {"«", "»", "“", "”", "„"}]
    inner = (marks[0] + 1, marks[-1]) if len(marks) > 1 else (first, last)
    return " ".join(as_called(line.lower(at), line.people) for at in range(*inner))


def _spelling(line: Line, match: re.Match[str]) -> Span | None:
    words = line.tokens
    letters = [letter for letter in match[1] if letter.isupper()]
    letters = letters if len(letters) > 1 else list(match[1].upper())  # "Unicef"
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
