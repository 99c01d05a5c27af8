"""The parties to an event, by the first sentences of the article: countries and bodies."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from briefing.model.article import Kind
from briefing.normalise.affiliations import country_affiliation
from briefing.normalise.datelines import dateline
from briefing.normalise.line import Line
from briefing.normalise.names import starts_with_first_name
from briefing.normalise.reading import Reading, Sentence
from briefing.normalise.roles import is_role_noun
from briefing.normalise.seen import Affiliation, Span
from briefing.vocabulary.people import People

_LEAD = 3  # sentences
_LONGEST_BODY = 14  # tokens
_REACH = 6  # tokens between a subject and its verb
_DESCRIBED = 4  # tokens that say what a firm is
_BEFORE_SUBJECTS = frozenset(["", *",.—–)-:"])


@dataclass(frozen=True, slots=True)
class Party:
    """A body that the article says acted, without a person to its name."""

    name: str
    span: Span
    affiliation: Affiliation | None
    forum: bool  # it is the event rather than somebody at it
    role: Span | None = None  # what it is: "local developer"


@dataclass(frozen=True, slots=True)
class Parties:
    """What the first sentences name: countries, words of proper names, and nouns for bodies."""

    countries: frozenset[str]
    proper: frozenset[str]
    bodies: frozenset[str]


LeadLines = tuple[tuple[int, Line], ...]
"""Lines with the index of their sentence; a title has -1."""


@lru_cache(maxsize=4)
def lead(reading: Reading) -> tuple[Sentence, ...]:
    """Return the first sentences of running text."""
    sent = dateline(reading)
    begins = sent.dash if sent else 0
    prose = (s for s in reading.sentences if s.kind is Kind.PARAGRAPH and s.end > begins)
    return tuple(sentence for sentence, _ in zip(prose, range(_LEAD), strict=False))


def parties(people: People, lead_lines: LeadLines, apart_from: frozenset[int]) -> Parties:
    """Return what the title and the first sentences name, some sentences left aside."""
    lines = [line for index, line in lead_lines if index not in apart_from]
    countries = {c.form.country for line in lines for c in line.countries if c.form.country}
    proper = {t.lower for line in lines for t in line.tokens[1:] if t.capital}
    nouns = {t.lower for line in lines for t in line.tokens}
    ends = people.ordered("organisations.endings")
    bodies = nouns & people.words("roles.bodies")
    compounds = [noun for noun in nouns if noun.endswith(ends)]
    bodies |= {end for noun in compounds for end in ends if noun.endswith(end)}
    if len(proper & people.words("organisations.party_names")) > 1:
        bodies |= people.words("organisations.of_parties")
    return Parties(
        frozenset(countries), frozenset(proper - people.words("names.function")), frozenset(bodies)
    )


@lru_cache(maxsize=4)
def lead_lines(reading: Reading) -> LeadLines:
    """Return the lines of the title and of the first sentences."""
    titles = (block for block in reading.article.blocks if block.kind is Kind.TITLE)
    first = lead(reading)
    return (
        *((-1, reading.line(t.start, t.end)) for t in titles),
        *((reading.sentences.index(sentence), sentence.opening()) for sentence in first),
    )


def acting_bodies(reading: Reading) -> tuple[Party, ...]:
    """Return the bodies that act in the first sentences, in their order."""
    found: dict[str, Party] = {}
    for sentence in lead(reading):
        line = sentence.opening()
        for party in (*_subjects(line), *_groups(line), *_counterparts(line, sentence)):
            found.setdefault(party.name.lower(), party)
    return tuple(sorted(found.values(), key=lambda party: party.span.start))


def _subjects(line: Line) -> Iterator[Party]:
    index = 0
    while index < len(line.tokens):
        last = body_end(line, index)
        stood_for = line.among(last, "grammar.represented")  # somebody's name is to come
        if last > index and _is_subject(line, index) and _acts(line, last) and not stood_for:
            yield _party(line, _past_members(line, index), last)
        index = max(last, index + 1)


def body_end(line: Line, first: int) -> int:
    """Return the token after a proper name with the noun of a body in it, or `first`."""
    if not line.capital(first) or line.among(first, "names.function"):
        return first
    last, named, body = first, 0, False
    while last < len(line.tokens) and last - first < _LONGEST_BODY:
        if starts_with_first_name(line, last):
            break
        if is_role_noun(line, last) and not _is_boards(line, first, last):
            break
        if line.capital(last) and not line.among(last, "names.function"):
            named, last = last + 1, last + 1
            body = body or line.body(last - 1)
        elif last > first and _stays(line, last):
            if line.among(last, "grammar.and") and last + 1 in line.country_starting:
                break  # "the Harbour Union and Norway"
            last += 1
        elif line.among(last, "organisations.heads") and not line.among(last - 1, "grammar.the"):
            named, last, body = last + 1, last + 1, True
        else:
            break
    return named if body and named - first > 1 else first


def _is_boards(line: Line, first: int, index: int) -> bool:
    """Tell whether the noun of a title ends a body's name: "Board of Supervisors"."""
    if index - first < 2 or not line.capital(index) or not line.lower(index).endswith("s"):
        return False
    return line.among(index - 1, "grammar.of") and line.body(index - 2)


def _stays(line: Line, index: int) -> bool:
    """Tell whether a small word goes on with a body's name."""
    return line.lower(index) in {"&", "'", "’"} or line.among(index, "organisations.stays")


def _past_members(line: Line, first: int) -> int:
    """Skip "Members of the" before a body's name."""
    if line.among(first, "grammar.members") and line.among(first + 1, "grammar.of"):
        return first + 2 + line.among(first + 2, "grammar.the")
    return first


def _is_subject(line: Line, first: int) -> bool:
    first -= line.among(first - 1, "grammar.articles")
    before = line.lower(first - 1)
    if line.among(first - 1, "grammar.of"):
        return line.among(first - 2, "grammar.members", "grammar.workers")
    if line.capital(first - 1) and before in line.people.words("names.function"):
        return True  # "On Friday the Danish Navy …"
    return before in _BEFORE_SUBJECTS or line.among(first - 1, "grammar.clauses")


def _acts(line: Line, last: int) -> bool:
    """Tell whether a verb of the event follows a subject at once, an aside between them allowed."""
    index = last
    if line.lower(index) == "(":
        while index < last + _REACH and line.lower(index) not in {")", ""}:
            index += 1
        index += 1
    for step in range(index, index + _REACH):
        word = line.lower(step)
        if word in line.people.words("dates.events", "verbs.attend"):
            return True
        if not _stands_between(line, step):
            return False
    return False


def _stands_between(line: Line, index: int) -> bool:
    """Tell whether a word may stand between a subject and its verb: "reportedly", "on Friday"."""
    word = line.lower(index)
    time = line.capital(index) and word in line.people.words("names.function")
    return (
        word.endswith("ly")
        or word.isdigit()
        or time
        or word in line.people.words("organisations.between")
    )


def _party(line: Line, first: int, last: int) -> Party:
    country = next((c for c in line.countries if first <= c.first and c.last <= last), None)
    after = (
        line.words(last, min(len(line.tokens), last + _REACH)) if last < len(line.tokens) else ""
    )
    return Party(
        name=line.words(first, last),
        span=Span(*line.span(first, last)),
        affiliation=country_affiliation(line, country.first, country.last) if country else None,
        forum=bool(line.people.pattern("organisations.forums").search(after)),
    )


def _groups(line: Line) -> Iterator[Party]:
    """Read "Three transport unions met …": a party named by kind and number."""
    for index, token in enumerate(line.tokens):
        if token.lower not in line.people.words("organisations.groups") or not _acts(
            line, index + 1
        ):
            continue
        first = index
        while first > 0 and (line.tokens[first - 1].text.isalnum()) and index - first < _REACH - 1:
            if line.among(first - 1, "names.function") and not line.among(
                first - 1, "names.numbers"
            ):
                break
            first -= 1
        if first < index and (
            first == 0
            or line.lower(first - 1) in {",", "."}
            or line.among(first - 1, "grammar.the")
        ):
            yield _party(line, first, index + 1)


def _counterparts(line: Line, sentence: Sentence) -> Iterator[Party]:
    """Read "a contract with Lakeside College": the other side of a bargain."""
    for match in line.people.pattern("organisations.counterparts").finditer(
        line.text, sentence.start, sentence.end
    ):
        first = next((i for i, t in enumerate(line.tokens) if t.start >= match.end()), None)
        if first is None:
            continue
        first += line.among(first, "grammar.the", "grammar.articles")
        last = body_end(line, first)
        if last > first:
            yield _party(line, first, last)
        elif firm := _firm(line, first):
            yield firm


def _firm(line: Line, first: int) -> Party | None:
    """Read "local developer Norwind LLC who represents Sunny Beach Resorts"."""
    name = first
    while name - first < _DESCRIBED and line.tokens[name : name + 1] and not line.capital(name):
        if not line.lower(name).isalpha() or line.among(name, "names.function"):
            return None
        name += 1
    last = _capitals_end(line, name)
    if line.lower(last) == "," and line.among(last + 1, "names.companies"):
        last += 2
    if last - name < 2 or not line.among(last - 1, "names.companies"):
        return None
    return Party(
        name=line.words(name, last),
        span=Span(*line.span(name, last)),
        affiliation=_principal(line, last),
        forum=False,
        role=Span(*line.span(first, name)) if name > first else None,
    )


def _principal(line: Line, last: int) -> Affiliation | None:
    """Return whom a firm acts for: "who represents Sunny Beach Resorts"."""
    index = last + (line.lower(last) == ",")
    index += line.among(index, "grammar.who")
    if not line.among(index, "grammar.represented", "grammar.represents"):
        return None
    first = index + 1 + line.among(index + 1, "grammar.the")
    end = _capitals_end(line, first)
    if end - first < 2:
        return None
    return Affiliation(line.words(first, end), Span(*line.span(first, end)))


def _capitals_end(line: Line, first: int) -> int:
    last = first
    while last - first < _LONGEST_BODY and line.capital(last):
        if line.among(last, "names.function"):
            break
        last += 1
    return last
