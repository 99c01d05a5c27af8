"""Short names that the article spells out: "Union of Bakers (UB)"."""

import re
from collections.abc import Mapping

from briefing.model.article import Kind
from briefing.normalise.cases import as_called
from briefing.normalise.genitives import bodies_in
from briefing.normalise.line import Line
from briefing.normalise.reading import Reading, Sentence
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
        _by_nouns(reading, sentence, found)
    return found


def _by_nouns(reading: Reading, sentence: Sentence, found: dict[str, Span]) -> None:
    """Add whole names by their nouns, for languages that go on with those: "комиссия"."""
    if not reading.people.words("roles.genitives") or sentence.kind is Kind.ROW:
        return
    line = sentence.opening()
    for first, last in bodies_in(line):
        noun = as_called(line.lower(first), reading.people)
        found.setdefault(noun, Span(*line.span(first, last)))


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
