"""Do the fields of a statement belong together in the source, or were two statements mixed up?

A role must stand with its name, a status with its outcome. It need not be in the same sentence,
since lists have headings; but it must not stand with another statement and apart from its own.
"""

import re
from bisect import bisect_left
from collections.abc import Container, Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from briefing.evidence.source_text import SourceText, Span
from briefing.vocabulary.evidence import Governing

_FAR = 6_000  # characters between a heading or a legend and what it is about
_WORD = 16  # characters of a word in front of a title
_TOKEN = re.compile(r"[^\W_][\w’'.-]*")
_AROUND = ".,'’-()"  # a word of a name
_LED = re.compile(r"^(?:[\s’'][\w’'-]+){0,6}, (?:[A-Z][\w.]{0,4} )?$")
_FELLOWS = re.compile(r"^, (?:[A-Z]\w{0,9}\.? )?$")
_NEXT = re.compile(r"^(?:\s[\w’'-]+){0,5},?\s(?:[A-Z][\w.]{0,4}\s)?$")
_OWN = re.compile(r"^, (?!l[ae]s? |l[’'])[^\W\d_A-ZÀ-Þ]")  # a title behind the name in front
_ELIDED = re.compile(r"^\s[—–]\s(?:[\w-]+\s){0,6}$")  # "norwegische — Ministerin Kari Lund"
_IN_FRONT = re.compile(r"^(?:[’']s|-[\w-]+)?:?\s(?:[\w’'.«»-]+\s){0,9}$")


Named = tuple[tuple[Span, str], ...]
"""Where statements or their bearers stand in a text, in its order, each with an id."""


@dataclass(frozen=True, slots=True)
class Tie:
    """Which field of whom is looked at."""

    who: str
    field: str  # "role" or "affiliation"
    words: Governing  # of the language


@dataclass(frozen=True, slots=True)
class _Signs:
    """What stands between a name and what is said of its bearer."""

    of: re.Pattern[str]  # behind a name, in front of an affiliation
    apposed: re.Pattern[str]
    the: re.Pattern[str]  # in front of a title
    joined: re.Pattern[str]  # between two names
    shared: re.Pattern[str]  # between two names behind one title, a party in brackets included
    ends: re.Pattern[str]  # what is said of the name in front
    on_behalf: re.Pattern[str]  # in front of an affiliation, of whoever is named next
    presents: re.Pattern[str]  # in front of what is said of the next name
    fellows: re.Pattern[str]  # in front of a title of those who are named behind it
    belonging: re.Pattern[str]  # between a delegation and those who belong to it


def in_order(found: Iterable[tuple[Span, str]]) -> Named:
    """Return places in the order of the text, the longer first."""
    return tuple(sorted(found, key=lambda item: (item[0].start, -item[0].end)))


def named_in(text: SourceText, names: Mapping[str, str]) -> Named:
    """Find where a text names somebody, whole or by the last word; `names` are folded, by id."""
    by_last: dict[str, list[tuple[str, str]]] = {}
    for id_, name in names.items():
        by_last.setdefault(_bare(name.split()[-1]), []).append((id_, name))
    words = text.text.split()
    lasts = {word: own for word in set(words) if (own := _lasts_in(word, by_last))}
    found = []
    for start, word in zip(text.words, words, strict=True):
        for first, last in lasts.get(word, ()):
            end = start + first + len(last)
            for id_, name in by_last[last]:
                whole = text.text.endswith(name, 0, end)
                found.append((Span(end - len(name) if whole else start + first, end), id_))
    return in_order(found)


def _lasts_in(word: str, lasts: Container[str]) -> list[tuple[int, str]]:
    """Return the last words of names in what is written as one word, and where they begin."""
    bare = word.strip(_AROUND)
    if bare.isalpha():  # as most words are, it is looked up at once
        return [(word.index(bare), bare)] if bare in lasts else []
    tokens = ((match.start(), _bare(match.group())) for match in _TOKEN.finditer(word))
    return [(start, last) for start, last in tokens if last in lasts]


def strays(text: SourceText, span: Span, who: str, own: tuple[Span, ...], rows: Named) -> bool:
    """Tell whether a field's words stand with another statement and not with its own."""
    if not own or not text.whole:
        return False
    if any(place.holds(span) for place in own):
        return False
    for around in (text.sentence(span), text.block(span)):
        ids = {id_ for _, id_ in _within(rows, around)}
        if ids:
            return who not in ids
    return min(abs(other.start - span.start) for other in own) > _FAR


def _within(places: Named, around: Span) -> Named:
    """Return the places that begin inside a span."""
    first = bisect_left(places, around.start, key=_start)
    return places[first : bisect_left(places, around.end, first, key=_start)]


def _start(place: tuple[Span, str]) -> int:
    return place[0].start


def _bare(word: str) -> str:
    """Return a word without its genitive and the signs around it."""
    return word.removesuffix("'s").removesuffix("’s").strip(_AROUND)


def belongs(text: SourceText, span: Span, name: Span, tie: Tie, everybody: Named) -> bool:
    """Tell whether a role or an affiliation that stands at `span` is that of the one in question.

    `name` is where the statement found the name.
    """
    if not text.whole:
        return True
    named = _within(everybody, text.block(span))
    owners = _owners(text.text, named, span, tie)
    if owners:
        return tie.who in owners
    if any(id_ == tie.who for _, id_ in named):
        return _labels(text.text, named, span) or not _other_between(named, span, tie.who)
    if named and (tie.field == "role" or any(other.end <= span.start for other, _ in named)):
        return False  # the line is about somebody else
    return abs(name.start - span.start) <= _FAR


def _owners(text: str, named: Named, span: Span, tie: Tie) -> set[str]:
    """Return whose role or affiliation a phrase is by what stands next to it; may be empty."""
    signs, field = _signs(tie.words), tie.field
    before = tuple(item for item in named if item[0].end <= span.start)[::-1]
    after = tuple(item for item in named if item[0].start >= span.end)
    behind = text[before[0][0].end : span.start] if before else ""
    ahead = text[span.end : after[0][0].start] if after else ""
    if field == "affiliation" and (members := _members(text, after, span, signs)):
        return members
    apart = signs.ends.search(behind) or signs.on_behalf.search(behind)
    if after and apart and _NEXT.match(ahead):
        return _chain(text, after, signs.shared)  # "A, and her colleague from X, B", "For X, B"
    if before and field == "affiliation" and signs.of.search(behind):
        return _chain(text, before, signs.joined)
    article = signs.the.search(text[max(0, span.start - 8) : span.start])
    presented = field == "role" and ahead == ", " and article is not None
    leads = _LED.match(ahead) is not None and _OWN.match(behind) is None
    led = leads and signs.presents.search(text[max(0, span.start - 8) : span.start]) is not None
    beside = signs.fellows.search(text, max(0, span.start - _WORD), span.start)
    if after and field == "role" and beside and _FELLOWS.match(ahead):
        return _chain(text, after, signs.shared)  # "with two fellow members, Dr A and B"
    elided = text[span.start].islower() and _ELIDED.match(ahead) is not None
    if after and (_IN_FRONT.match(ahead) or presented or led or elided):
        return _chain(text, after, signs.shared)
    return _chain(text, before, signs.joined) if before and signs.apposed.match(behind) else set()


def _members(text: str, after: Named, span: Span, signs: _Signs) -> set[str]:
    """Return who is named behind a delegation in its sentence, if that says that they belong."""
    stop = text.find(". ", span.end)
    end = stop if stop >= 0 else len(text)
    own = [(place, id_) for place, id_ in after if place.end <= end]
    between = text[span.end : own[-1][0].start] if own else ""
    return {id_ for _, id_ in own} if signs.belonging.search(between) else set()


def _chain(text: str, named: Named, joined: re.Pattern[str]) -> set[str]:
    """Return the first that is named, and those who are joined to it: "A, B and C"."""
    owners = {named[0][1]}
    for (one, _), (other, id_) in pairwise(named):
        left, right = sorted((one, other), key=lambda span: span.start)
        if not joined.match(text[left.end : right.start]):
            break
        owners.add(id_)
    return owners


def _labels(text: str, named: Named, span: Span) -> bool:
    """Tell whether a phrase stands in the label of a line of names: "Norwegian delegation: …"."""
    return ":" in text[span.end : named[0][0].start]


def _other_between(named: Named, span: Span, who: str) -> bool:
    own = (place for place, id_ in named if id_ == who)
    nearest = min(own, key=lambda place: abs(place.start - span.start))
    low, high = sorted((nearest.start, span.start))
    return any(id_ != who and low < other.start < high for other, id_ in named)


@cache
def _signs(words: Governing) -> _Signs:
    of, the, is_, and_ = (_either(words, name) for name in ("of", "the", "is", "and"))
    for_ = _either(words, "on_behalf")
    names = rf"\s?,?\s?(?:{and_})?\s(?:[^\W\d_a-zß-ÿ][\w.’'-]*\s){{0,2}}"  # between two of them
    return _Signs(
        of=re.compile(rf"\s(?:{of})(?: (?:{the}))?\s$|^\s?\(\s?$", re.IGNORECASE),
        apposed=re.compile(rf"^\s?[,–—:(|-]\s?(?:(?:{the}|{is_})\s)?$", re.IGNORECASE),
        the=re.compile(rf"\b(?:{the})\s$", re.IGNORECASE),
        presents=re.compile(rf"(?:^|[\s(])(?:{_either(words, 'presents')})(?:\s|(?<=[’']))$"),
        belonging=re.compile(rf"^[^.;:]*\s(?:{_either(words, 'belonging')})\s"),
        fellows=re.compile(rf"\s(?:{_either(words, 'fellows')})\s$"),
        ends=re.compile(rf"[.;]\s|(?:^|,)\s(?:{and_})\s"),
        on_behalf=re.compile(rf"(?:^|[.,;–—]\s)(?:{for_})\s(?:(?:{the})\s)?$"),
        joined=re.compile(rf"^{names}$"),
        shared=re.compile(rf"^(?:\s\([^()]{{1,60}}\))?{names}$"),
    )


def _either(words: Governing, name: str) -> str:
    return "|".join(words.words(f"links.{name}")) or "(?!)"
