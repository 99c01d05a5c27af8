"""Where the event took place, in the article's own words; never a guess."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from briefing.derive.places import RULE, place_of
from briefing.model.article import Kind
from briefing.model.briefing import Citation
from briefing.model.notice import Notice
from briefing.normalise.line import Line, line_of
from briefing.normalise.names import starts_with_first_name
from briefing.normalise.reading import Reading, Sentence, cite
from briefing.vocabulary.countries import Form
from briefing.vocabulary.people import pattern, phrases, words

_FIRST = 8  # sentences in which an article says where its event took place
_REACH = 16  # tokens between a verb of the event and its place
_LONGEST = 4  # words in a place
_DATELINE = re.compile(
    r"((?:[^\W\d_][\w.’'-]{0,30}[ ,]{1,2}){0,6}[^\W\d_][\w.’'-]{0,30})\s{0,2}"
    r"(?:\([^()\n]{2,40}\)\s{0,2}[-–—]?|[–—]|--)\s"
)
_LOUD = re.compile(r"[^\W\d_a-zß-ÿ]{3,}")
_LINKS = frozenset({"of", "de", "del", "da", "do", "la", "le", "am", "upon"})


@dataclass(frozen=True, slots=True)
class Placed:
    """The place of the event with where it is said; both empty where it is not known."""

    place: str | None
    citations: tuple[Citation, ...] = ()
    notices: tuple[Notice, ...] = ()


def event_place(reading: Reading) -> Placed:
    """Find the place of the event: beside a verb of the event, else in a dateline."""
    for sentence in [s for s in reading.sentences if s.kind is Kind.PARAGRAPH][:_FIRST]:
        line = line_of(reading.article.text, sentence.start, sentence.end)
        span = next(_beside_event(line, sentence), None)
        if span is not None:
            return Placed(reading.article.words(*span), cite(reading, *span))
        placed = _dateline(reading, sentence)
        if placed is not None:
            return placed
    return Placed(None)


def _dateline(reading: Reading, sentence: Sentence) -> Placed | None:
    """Read "OSLO, NORWAY —" at the head of the first paragraph."""
    match = _DATELINE.match(reading.article.text, sentence.start, sentence.end)
    if not sentence.lead or match is None or not _LOUD.match(match[1]):
        return None
    words_ = reading.article.words(match.start(1), match.end(1))
    return Placed(place_of(words_), cite(reading, match.start(1), match.end(1), RULE))


def _beside_event(line: Line, sentence: Sentence) -> Iterator[tuple[int, int]]:
    if pattern("verbs.absence").search(sentence.text):
        return
    for index in range(len(line.tokens)):
        first = _after_preposition(line, index)
        if first is None or index in line.quoted:
            continue
        last = _place_end(line, first)
        if last > first and _is_events(line, index, first, last):
            yield line.span(first, _with_region(line, last))


def _after_preposition(line: Line, index: int) -> int | None:
    """Return the token after "in", "in the Norwegian capital", "off the coast of"."""
    if line.lower(index) in {"in", "at"}:
        return _past_description(line, index + 1)
    if line.lower(index) == "of" and line.lower(index - 1) == "coast":
        return index + 1
    return None


def _past_description(line: Line, index: int) -> int:
    """Skip "the Norwegian port city of" before a place's name."""
    start = index
    index += line.lower(index) == "the"
    country = line.country_starting.get(index)
    if country is not None and country.form.form is Form.ADJECTIVE:
        index = country.last
    described = index
    while line.lower(index) in {"capital", "city", "town", "port", "village", "resort", "coastal"}:
        index += 1
    if index == described:
        return start + (line.lower(start) == "the" and start + 1 in line.country_starting)
    return index + (line.lower(index) in {"of", ","})


def _place_end(line: Line, first: int) -> int:
    """Return the token after a place's name, `first` where there is none."""
    country = line.country_starting.get(first)
    if country is not None:
        return first if country.form.form in {Form.ADJECTIVE, Form.SEAT} else country.last
    last = first
    while last - first < _LONGEST and _is_place_word(line, last):
        last += 1
        if line.lower(last) in _LINKS and _is_place_word(line, last + 1):
            last += 1
    return last


def _is_place_word(line: Line, index: int) -> bool:
    if not line.capital(index) or index in line.country_tokens:
        return False
    word, text = line.lower(index), line.tokens[index].text
    if word in words("names.function") or word in words("places.never"):
        return False
    return not (text.isupper() and len(text) > 1) and text.replace("-", "").isalpha()


def _is_events(line: Line, index: int, first: int, last: int) -> bool:
    known = first in line.country_starting
    if not known and not _is_likely(line, index, first, last):
        return False
    if line.lower(last) in {"'s", "'", "’"} or _describes(line, first, last):
        return False
    near = range(max(0, index - _REACH), index if not known else len(line.tokens))
    if any(line.lower(i) in {"since", "building", "recalling", "previous", "last"} for i in near[-6:]):
        return False
    return any(line.lower(i) in words("places.events") for i in near)


def _is_likely(line: Line, index: int, first: int, last: int) -> bool:
    """Tell whether unknown capitalised words after a preposition are a place, not a body."""
    common = words("names.common") | words("organisations.heads") | words("roles.heads")
    bodies = [i for i in range(first, last) if line.lower(i) in common]
    venue = line.lower(last - 1) in words("places.venues")
    if bodies and not (venue and last - first > 1 and bodies[-1] == last - 1):
        return False
    if line.lower(index) == "at" and not venue:
        return False
    person = last - first > 1 and starts_with_first_name(line, first)
    return not (person and not venue) and not line.capital(last)


def _describes(line: Line, first: int, last: int) -> bool:
    """Tell whether a short form only describes what follows: "in US academia"."""
    short = line.words(first, last).replace(".", "").isupper()
    after = line.lower(last)
    return short and after.isalpha() and after not in words("names.function") | words("dates.events")


def _with_region(line: Line, last: int) -> int:
    """Take in ", Norway" or ", Ohio" after a town."""
    if line.lower(last) != ",":
        return last
    country = line.country_starting.get(last + 1)
    if country is not None and country.form.form is Form.NAME:
        return country.last
    for state in phrases("places.states"):
        count = len(state.split())
        stop = last + 1 + count
        if stop <= len(line.tokens) and line.words(last + 1, stop) == state:
            return stop
    return last
