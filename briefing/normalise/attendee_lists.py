"""Lists of people: entries ("Norway: Kari Lund, envoy"), labels ("Present: …") and table rows."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from briefing.model.article import Kind
from briefing.normalise.line import Line
from briefing.normalise.names import (
    joins_surnames,
    name_end,
    past_honorifics,
    past_noun,
    touches_institution,
)
from briefing.normalise.reading import Reading, Section, Sentence
from briefing.normalise.roles import Role, is_role_noun, roles_starting
from briefing.vocabulary.people import People

_LONGEST_KEY = 8  # tokens before the colon
_LONGEST_ENTRY = 200  # characters
_LONGEST_LABEL = 6  # words
_LEAST = 3  # names in a row that make a list of them
_LONGEST_LIST = 1500  # characters
_LONGEST_ONE = 9  # tokens for each of them
_MARKS = frozenset(",(–—-;.|")


@dataclass(frozen=True, slots=True)
class Entry:
    """One person of a list, as tokens; `role` and `body` are what stands beside the name."""

    first: int
    last: int
    role: tuple[int, int] | None = None
    body: tuple[int, int] | None = None
    head: tuple[int, int] | None = None
    absent: bool = False


def expects_people(reading: Reading, index: int, intro: str) -> bool:
    """Tell whether a list's heading or the line before it promises people."""
    sentence, people = reading.sentences[index], reading.people
    if sentence.section is Section.PARTICIPANTS:
        return True
    heading = sentence.heading or ""
    if headed(people, heading, "present") or headed(people, heading, "absent"):
        return True
    return intro.endswith(":") and _promises(people, intro)


@lru_cache(maxsize=64)
def headed(people: People, heading: str, which: str) -> bool:
    """Tell whether a heading is a label of those present or absent: "Trustees present"."""
    if is_label(people, heading, f"lists.{which}"):
        return True
    words = [word.strip(".,:;()").lower() for word in heading.split()]
    known = people.words(f"lists.{which}_words")
    return len(words) <= _LONGEST_LABEL and any(word in known for word in words)


def is_label(people: People, text: str, *names: str) -> bool:
    """Tell whether a heading or key stands in one of the lists of labels."""
    folded = " ".join(text.lower().replace("’", "'").strip(" :*").split())
    return any(folded in people.phrases(name) for name in names)


def entries(line: Line, sentence: Sentence, *, expected: bool) -> tuple[Entry, ...]:
    """Read a short line as an entry or entries of a list of people; empty if it is none.

    Outside a list that is `expected` to name people, a country or a label has to lead the line.
    """
    if sentence.kind is Kind.ROW or not line.tokens:
        return ()
    colon = _colon(line)
    if colon is not None:
        keyed = tuple(_keyed(line, sentence, colon, expected=expected))
        if keyed or not expected:
            return keyed
    if not expected or len(sentence.text) > _LONGEST_LIST:
        return ()
    said = line.people.words("verbs.say", "dates.events", "verbs.attend")
    office = line.people.words("grammar.of")  # "secrétaire de séance"
    words = zip(("", *(token.lower for token in line.tokens)), line.tokens, strict=False)
    if any(token.lower in said and before not in office for before, token in words):
        return ()
    absent = headed(line.people, sentence.heading or "", "absent")
    several = tuple(_several(line, 0, absent=absent))
    if len(several) >= _LEAST and len(several) * _LONGEST_ONE > line.count:
        return several
    short = len(sentence.text) <= _LONGEST_ENTRY
    entry = entry_at(line, 0, len(line.tokens)) if short else None
    return () if entry is None else (replace(entry, absent=absent),)


def entry_at(line: Line, first: int, stop: int, *, alone: bool = False) -> Entry | None:
    """Read "Kari Lund, envoy (Norway)" or "Envoy Kari Lund" between two tokens.

    `alone` allows a single word as a name, where a label has said that names follow.
    """
    before = roles_starting(line).get(first)
    if before is not None and before.last > stop:
        before = None
    start = past_noun(line, past_honorifics(line, before.last if before else first))
    last = name_end(line, start, titled=True)
    if not _is_entry_name(line, start, last, stop, alone=alone or before is not None):
        return None
    role = (before.first, before.last) if before else None
    if before is not None and line.lower(before.last) == ":":
        return None
    return _with_rest(line, Entry(start, last, role), stop)


def _is_entry_name(line: Line, first: int, last: int, stop: int, *, alone: bool) -> bool:
    if last > stop or last == first or touches_institution(line, first, last):
        return False
    if last - first == 1 and not alone:
        return False
    return (
        last == stop or line.lower(last) in _MARKS or line.among(last, "grammar.of", "grammar.and")
    )


def _with_rest(line: Line, entry: Entry, stop: int) -> Entry:
    """Add the title and the body that follow a name, in brackets or after commas and dashes."""
    role, body = entry.role, None
    for first, last in _segments(line, entry.last, stop):
        is_role = _is_role(line, first, last)
        if role is None and is_role:
            role = (first, last)
        elif body is None and line.capital(first) and not (is_role and role is not None):
            body = (first, last)
    return Entry(entry.first, entry.last, role, body)


def _is_role(line: Line, first: int, last: int) -> bool:
    text = line.words(first, last)
    office = is_label(line.people, text, "lists.chairs", "lists.officers", "lists.statuses")
    return office or any(is_role_noun(line, index) for index in range(first, last))


def _segments(line: Line, first: int, stop: int) -> Iterator[tuple[int, int]]:
    """Split what follows a name at commas, dashes and brackets; "of Norway" loses its "of"."""
    start = first
    for index in range(first, stop + 1):
        ends = index == stop or line.lower(index) in {",", "(", ")", "–", "—", "-", ";", ".", "|"}
        if ends:
            start += start < index and line.among(start, "grammar.from", "grammar.the")
            if index > start:
                yield start, index
            start = index + 1


def _colon(line: Line) -> int | None:
    for index in range(min(len(line.tokens), _LONGEST_KEY + 1)):
        if line.lower(index) == ":":
            return index or None
    return None


def _keyed(line: Line, sentence: Sentence, colon: int, *, expected: bool) -> Iterator[Entry]:
    key = line.words(0, colon)
    stop = len(line.tokens)
    people = line.people
    absent = is_label(people, key, "lists.absent") or _holds(line, colon, "lists.absent_words")
    present = is_label(people, key, "lists.present") or _holds(line, colon, "lists.present_words")
    if absent or present:
        yield from _several(line, colon + 1, absent=absent)
    elif _holds(line, colon, "lists.delegation_words"):
        sent = line.countries_within(0, colon)
        body = (sent[0].first, sent[0].last) if sent else (0, colon)
        found = _several(line, colon + 1, absent=False)
        yield from (replace(entry, body=entry.body or body) for entry in found)
    elif is_label(people, key, "lists.chairs", "lists.officers"):
        entry = entry_at(line, colon + 1, stop, alone=True)
        if entry is not None:
            head = (0, colon) if is_label(people, key, "lists.chairs") else None
            yield Entry(entry.first, entry.last, entry.role or (0, colon), entry.body, head)
    elif len(sentence.text) <= _LONGEST_ENTRY:
        yield from _of_party(line, colon, expected=expected)


def _holds(line: Line, colon: int, name: str) -> bool:
    return any(line.lower(index) in line.people.words(name) for index in range(colon))


def _of_party(line: Line, colon: int, *, expected: bool) -> Iterator[Entry]:
    """Read "Norway: Kari Lund, envoy"; a key that is no country needs a list of people."""
    start = int(line.among(0, "grammar.on_behalf"))
    country = line.country_starting.get(start + line.among(start, "grammar.the"))
    is_country = country is not None and country.last == colon
    numbered = line.lower(0).isdigit()  # "2. Kassenwart: Kari Lund"
    if not (is_country or (expected and (line.capital(0) or numbered))):
        return
    entry = entry_at(line, colon + 1, len(line.tokens))
    if entry is None or not (expected or entry.role):
        return
    key = (country.first, colon) if country is not None and is_country else (0, colon)
    if entry.role is None and _is_title(line, colon):
        yield Entry(entry.first, entry.last, key, entry.body)
    else:
        yield Entry(entry.first, entry.last, entry.role, key)


def _is_title(line: Line, colon: int) -> bool:
    return is_role_noun(line, colon - 1)


def _several(line: Line, first: int, *, absent: bool) -> Iterator[Entry]:
    """Read the names after a label; a title between commas belongs to the name before it."""
    shared = _plural_title(line, first)
    held: Entry | None = None
    for start, stop in _parts(line, first):
        entry = entry_at(line, start, stop, alone=True)
        if entry is not None:
            if held is not None:
                yield held
            role = entry.role or (shared and (shared.first, shared.last)) or None
            held = replace(entry, role=role, absent=absent)
            other = _joined(line, entry, stop)
            if other is not None:
                yield replace(held, role=other.role)
                held = replace(other, absent=absent)
        elif held is not None and held.role is None and _is_role(line, start, stop):
            held = replace(held, role=(start, stop))
    if held is not None:
        yield held


def _joined(line: Line, entry: Entry, stop: int) -> Entry | None:
    """Return the second of "Kari Lund and Anna Berg, councillors" between semicolons."""
    if not line.among(entry.last, "grammar.and"):
        return None
    return entry_at(line, entry.last + 1, stop, alone=True)


def _parts(line: Line, first: int) -> Iterator[tuple[int, int]]:
    """Split names at semicolons if there are any, else at commas and "and", not in brackets."""
    stop = len(line.tokens)
    semicolons = any(line.lower(index) == ";" for index in range(first, stop))
    marks = {";"} if semicolons else {",", "."} | line.people.words("grammar.and")
    start, depth = first, 0
    for index in range(first, stop + 1):
        word = line.lower(index)
        depth += (word == "(") - (word == ")")
        if joins_surnames(line, start, index):
            continue
        if index == stop or (depth <= 0 and word in marks):
            start += line.among(start, "grammar.and")
            if start < index:
                yield start, index
            start = index + 1


def _plural_title(line: Line, first: int) -> Role | None:
    """Return the title in "Councillors Ask, Berg and Lund" that all of them share."""
    role = roles_starting(line).get(first)
    return role if role is not None and line.lower(role.head).endswith("s") else None


def _promises(people: People, intro: str) -> bool:
    folded = intro.lower()
    return any(word in folded for word in people.phrases("lists.intro"))
