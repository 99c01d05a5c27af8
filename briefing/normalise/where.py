"""Where the event took place, in the article's own words; never a guess."""

from collections.abc import Iterator
from dataclasses import dataclass

from briefing.derive.dates import dates_in
from briefing.derive.places import NOMINATIVE, RULE, nominative, place_of
from briefing.model.article import Kind
from briefing.model.briefing import Citation
from briefing.model.notice import Notice
from briefing.normalise.datelines import dateline
from briefing.normalise.held import place_beside_day, place_labelled
from briefing.normalise.line import Line
from briefing.normalise.names import starts_with_first_name
from briefing.normalise.reading import Reading, Sentence, cite
from briefing.normalise.roles import past_epithets, roles_in
from briefing.normalise.when import is_plan
from briefing.vocabulary.countries import Form

_FIRST = 8  # sentences in which an article says where its event took place
_REACH = 16  # tokens between a verb of the event and its place
_LONGEST = 4  # words in a place
_CLOSE = 6  # tokens
_BRACKET = 40  # tokens up to a verb at the end of its clause


@dataclass(frozen=True, slots=True)
class Placed:
    """The place of the event with where it is said; both empty where it is not known."""

    place: str | None
    citations: tuple[Citation, ...] = ()
    notices: tuple[Notice, ...] = ()


def event_place(reading: Reading) -> Placed:
    """Find the place of the event: labelled, close to a verb of the event, or in a dateline."""
    prose = [s for s in reading.sentences if s.kind is Kind.PARAGRAPH][:_FIRST]
    lines = [(sentence.opening(), sentence) for sentence in prose]
    close = (span for line, s in lines[:2] for span in _beside_event(line, s, _CLOSE))
    span, sent = place_labelled(reading) or place_beside_day(reading), dateline(reading)
    span = span or next((s for s in close if sent is None or not _is_bare_venue(reading, s)), None)
    if span is not None:
        return _at(reading, span)
    if sent is not None:
        words_ = reading.article.words(sent.start, sent.end)
        return Placed(place_of(words_), cite(reading, sent.start, sent.end, RULE))
    further = (span for line, s in lines for span in _beside_event(line, s, _REACH))
    span = next(further, None) or next(_in_title(reading), None)
    return Placed(None) if span is None else _at(reading, span)


def _is_bare_venue(reading: Reading, span: tuple[int, int]) -> bool:
    """Tell whether a hall is named without its town, which the dateline names."""
    line = reading.line(*span)
    return _is_venue(line, line.count - 1)


def _in_title(reading: Reading) -> Iterator[tuple[int, int]]:
    """Yield the places that a headline names beside its event: "Ministers meet in Halden"."""
    for block in reading.article.blocks:
        if block.kind is Kind.TITLE and not block.dropped:
            line = reading.line(block.start, block.end)
            yield from _beside(line, _REACH)
            yield from _where_who(line)


def _where_who(line: Line) -> Iterator[tuple[int, int]]:
    """Yield the place in a headline such as "The minister in Oslo: no new talks"."""
    for place in line.countries:
        known = place.form.form not in {Form.ADJECTIVE, Form.SEAT}
        closes = line.lower(place.last) in {":", ""} and line.among(place.first - 1, "grammar.in")
        if known and closes and any(line.among(i, "roles.heads") for i in range(place.first)):
            yield line.span(place.first, place.last)


def _at(reading: Reading, span: tuple[int, int]) -> Placed:
    words = reading.article.words(*span)
    name = nominative(words, reading.people.language)
    rule = None if name is None else NOMINATIVE
    return Placed(name or words, cite(reading, *span, rule))


def _beside_event(line: Line, sentence: Sentence, reach: int) -> Iterator[tuple[int, int]]:
    if not line.people.pattern("verbs.absence").search(sentence.text):
        yield from _beside(line, reach)


def _beside(line: Line, reach: int) -> Iterator[tuple[int, int]]:
    titled = _in_titles(line)
    for index in range(len(line.tokens)):
        first = _after_preposition(line, index)
        if first is None or index in line.quoted or index in titled:
            continue
        last = _place_end(line, first)
        if last > first and _is_events(line, index, (first, last), reach):
            yield line.span(first, _with_region(line, last))


def _in_titles(line: Line) -> frozenset[int]:
    """Return the tokens of titles that run on in small letters: "посол Норвегии в Латвии"."""
    if not line.people.words("roles.genitives"):
        return frozenset()
    return frozenset(at for role in roles_in(line) for at in range(role.first, role.last))


def _after_preposition(line: Line, index: int) -> int | None:
    """Return the token after "in", "in the Norwegian capital", "off the coast of"."""
    if line.among(index, "grammar.in") or _is_welcome(line, index):
        return _past_description(line, index + 1)
    if line.among(index, "grammar.of") and line.among(index - 1, "places.coasts", "places.seats"):
        return index + 1
    return None


def _is_welcome(line: Line, index: int) -> bool:
    """Tell whether somebody is received at what follows: "welcomed her to | the Red House"."""
    recent = range(max(0, index - _REACH), index)
    towards = line.among(index, "grammar.towards")
    return towards and any(line.among(i, "places.welcomes") for i in recent)


def _past_description(line: Line, index: int) -> int:
    """Skip "the Norwegian port city of" before a place's name."""
    start = index
    index += line.among(index, "grammar.the")
    country = line.country_starting.get(index)
    if country is not None and country.form.form is Form.ADJECTIVE:
        index = country.last
    described = index
    while line.among(index, "places.kinds"):
        index += 1
    if index == described:
        at = line.among(start - 1, "grammar.at") or start + 1 in line.country_starting
        at = at or _names_venue(line, start + 1)
        return start + (line.among(start, "grammar.the") and at)
    index = past_epithets(line, index)  # "la capital chilena, Santiago"
    return index + (line.lower(index) == "," or line.among(index, "grammar.of"))


def _names_venue(line: Line, first: int) -> bool:
    """Tell whether a venue follows an article: "in the | Blue Room", "en el | teatro de Halden"."""
    if _past_venue(line, first) > first:
        return True
    last = first
    while last - first < _LONGEST and line.capital(last):
        last += 1
    return last - first > 1 and _is_venue(line, last - 1)


def _place_end(line: Line, first: int) -> int:
    """Return the token after a place's name, `first` where there is none."""
    country = line.country_starting.get(first)
    if country is not None:
        venue = country.form.form is Form.SEAT and _is_venue(line, country.last - 1)
        named = country.form.form not in {Form.ADJECTIVE, Form.SEAT}
        return country.last if named or venue else first
    last = _past_venue(line, first)
    if last > first and not _is_place_word(line, last):
        return first
    while last - first < _LONGEST and _is_place_word(line, last):
        last += 1
        if line.among(last, "places.links") and _is_place_word(line, last + 1):
            last += 1
    return last


def _past_venue(line: Line, first: int) -> int:
    """Skip "château de" where a venue's kind has no capital."""
    if not line.people.words("grammar.behind") or not line.among(first, "places.venues"):
        return first
    last = first + 1 + line.among(first + 1, "grammar.of")
    return last + line.among(last, "grammar.the")


def _is_place_word(line: Line, index: int) -> bool:
    if not line.capital(index) or index in line.country_tokens:
        return False
    word, text = line.lower(index), line.tokens[index].text
    venue = line.capital(index - 1) and _is_venue(line, index)
    never = word in line.people.words("places.never") and not venue
    if word in line.people.words("names.function") or never:
        return False
    return not (text.isupper() and len(text) > 1) and text.replace("-", "").isalpha()


def _is_events(line: Line, index: int, place: tuple[int, int], reach: int) -> bool:
    """Tell whether a place stands within reach of a verb of the event, and is not what it is of."""
    first, last = place
    known = first in line.country_starting
    if not known and not _is_likely(line, index, first, last):
        return False
    if line.lower(last) in {"'s", "'", "’"} or _describes(line, first, last):
        return False
    if known and line.country_starting[first].form.form is Form.NAME and _is_list(line, last):
        return False
    seat = line.among(index - 1, "places.seats")
    ahead = reach if (known and reach > _CLOSE) or seat else 0
    ahead = _up_to_comma(line, index) if line.people.words("grammar.brackets") else ahead
    near = range(max(0, index - reach), last + ahead if seat else index + ahead)
    recent = range(max(0, index - _CLOSE), index)
    if any(line.among(i, "places.background") for i in recent):
        return False
    start, end = line.tokens[max(0, index - _REACH)].start, line.tokens[index].start
    if is_plan(line.people, line.text[start:end]):
        return False
    if any(line.among(i, "places.events") for i in near):
        return True
    return _leads_event(line, index, last) or (known and _ends_report(line, index, last))


def _up_to_comma(line: Line, index: int) -> int:
    """Return how many tokens a clause goes on whose verb stands at its end or behind its comma."""
    rest = range(index, min(line.count, index + _BRACKET))
    return next((i - index + 2 for i in rest if line.lower(i) == ","), _BRACKET)


def _leads_event(line: Line, index: int, last: int) -> bool:
    """Tell whether the event's verb follows a place at once, or in the clause that it begins."""
    if index == 0 and line.lower(last) == ",":
        events = ("places.events", "verbs.attend", "verbs.say")
        return any(line.among(i, *events) for i in range(last, last + _REACH))
    behind = last + (not line.among(last, "grammar.prepositions", "grammar.in", "grammar.of"))
    return index > 0 and any(line.among(i, "places.events") for i in range(last, behind + 1))


def _ends_report(line: Line, index: int, last: int) -> bool:
    """Tell whether a place stands behind all that took part, or behind the day: "on 7 May in"."""
    if not any(line.among(i, "places.events") for i in range(index)):
        return False
    if line.lower(index - 1) == "," and line.lower(last) in {".", ""}:
        return True
    before = line.text[line.tokens[0].start : line.tokens[index].start].rstrip()
    dates = dates_in(before, None, line.people.language)
    return bool(dates) and dates[-1].end == len(before)


def _is_list(line: Line, last: int) -> bool:
    """Tell whether countries are counted up: "in Norway, Sweden and Finland"."""
    further = last + (line.lower(last) == ",") + line.among(last + 1, "grammar.and")
    further += line.among(last, "grammar.and")
    found = line.country_starting.get(further)
    return found is not None and further > last and found.form.form is not Form.CAPITAL


def _is_likely(line: Line, index: int, first: int, last: int) -> bool:
    """Tell whether unknown capitalised words after a preposition are a place, not a body."""
    if _past_venue(line, first) > first:
        return not line.capital(last)
    common = line.people.words("names.common", "organisations.heads", "roles.heads")
    bodies = [i for i in range(first, last) if line.lower(i) in common]
    venue = _is_venue(line, last - 1)
    if bodies and not (venue and last - first > 1 and bodies[-1] == last - 1):
        return False
    if line.among(index, "grammar.at") and not venue:
        return False
    person = last - first > 1 and starts_with_first_name(line, first)
    return not (person and not venue) and not line.capital(last)


def _is_venue(line: Line, index: int) -> bool:
    compounds = line.people.words("grammar.capital_nouns")
    known = line.among(index, "places.venues")
    return known or bool(compounds and line.ends(index, "places.venues"))


def _describes(line: Line, first: int, last: int) -> bool:
    """Tell whether a short form only describes what follows: "in US academia"."""
    short = line.words(first, last).replace(".", "").isupper()
    after = line.lower(last)
    free = line.people.words("names.function", "dates.events")
    return short and after.isalpha() and after not in free


def _with_region(line: Line, last: int) -> int:
    """Take in ", Norway" or ", Ohio" after a town, "in Bergen" after a hall."""
    venue = _is_venue(line, last - 1)
    if venue and line.among(last, "grammar.within") and _place_end(line, last + 1) > last + 1:
        return _with_region(line, _place_end(line, last + 1))
    if line.lower(last) != ",":
        return last
    country = line.country_starting.get(last + 1)
    if country is not None and country.form.form is Form.NAME:
        return country.last
    for state in line.people.phrases("places.states"):
        count = len(state.split())
        stop = last + 1 + count
        if stop <= len(line.tokens) and line.words(last + 1, stop) == state:
            return stop
    return last
