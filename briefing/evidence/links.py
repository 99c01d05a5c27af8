"""Do the fields of a statement belong together in the source, or were two statements mixed up?

A role must stand with its name, a status with its outcome. It need not be in the same sentence,
since lists have headings; but it must not stand with another statement and apart from its own.
"""

import re
from dataclasses import dataclass
from itertools import pairwise

from briefing.evidence.source_text import SourceText, Span

_FAR = 6_000  # characters between a heading or a legend and what it is about
_OF = re.compile(r"\s(?:of|from|for|representing)(?: the)?\s$|^\s?\(\s?$", re.IGNORECASE)
_APPOSED = re.compile(r"^\s?[,–—:(|-]\s?(?:(?:the|an?|who is|is)\s)?$", re.IGNORECASE)
_THE = re.compile(r"\b(?:the|an?|its|their|his|her)\s$", re.IGNORECASE)
_JOINED = re.compile(r"^\s?,?\s?(?:and|&)?\s(?:[A-Z][\w.’'-]*\s){0,2}$")
_IN_FRONT = re.compile(r"^(?:[’']s)?:?\s(?:[\w’'.-]+\s){0,9}$")


@dataclass(frozen=True, slots=True)
class Bearer:
    """A person or party of the briefing, and how a text names it: whole or by its last word."""

    id: str
    named: re.Pattern[str]


def bearer(id_: str, name: str) -> Bearer:
    """Return the bearer of a folded name, which is not empty."""
    last = re.escape(name.split()[-1])
    return Bearer(id_, re.compile(rf"(?<!\w)(?:{re.escape(name)}|{last})(?!\w)"))


Named = tuple[tuple[str, Span], ...]
"""Where bearers are named, in the order of the text, by their ids."""


def strays(text: SourceText, span: Span, own: tuple[Span, ...], others: tuple[Span, ...]) -> bool:
    """Tell whether a field's words stand with another statement and not with its own."""
    if not own or not text.whole:
        return False
    for around in (text.sentence(span), text.block(span)):
        if any(around.holds(other) or other.holds(span) for other in own):
            return False
        if any(around.holds(other) for other in others):
            return True
    return min(abs(other.start - span.start) for other in own) > _FAR


@dataclass(frozen=True, slots=True)
class Tie:
    """Which field of whom is looked at, and who else is named in the briefing."""

    who: str
    field: str  # "role" or "affiliation"
    bearers: tuple[Bearer, ...]


def belongs(text: SourceText, span: Span, name: Span, tie: Tie) -> bool:
    """Tell whether a role or an affiliation that stands at `span` is that of the one in question.

    `name` is where the statement found the name.
    """
    if not text.whole:
        return True
    named = _named(text.text, text.block(span), tie.bearers)
    owners = _owners(text.text, named, span, tie.field)
    if owners:
        return tie.who in owners
    if any(id_ == tie.who for id_, _ in named):
        return not _other_between(named, span, tie.who)
    if any(other.end <= span.start for _, other in named):
        return False  # the line is about somebody else
    return abs(name.start - span.start) <= _FAR


def _named(text: str, block: Span, bearers: tuple[Bearer, ...]) -> Named:
    found = [
        (bearer.id, Span(match.start(), match.end()))
        for bearer in bearers
        for match in bearer.named.finditer(text, block.start, block.end)
    ]
    return tuple(sorted(found, key=lambda item: (item[1].start, -item[1].end)))


def _owners(text: str, named: Named, span: Span, field: str) -> set[str]:
    """Return whose role or affiliation a phrase is by what stands next to it; may be empty."""
    before = tuple(item for item in named if item[1].end <= span.start)[::-1]
    after = tuple(item for item in named if item[1].start >= span.end)
    behind = text[before[0][1].end : span.start] if before else ""
    ahead = text[span.end : after[0][1].start] if after else ""
    if before and field == "affiliation" and _OF.search(behind):
        return _chain(text, before)
    presented = (
        field == "role"
        and ahead == ", "
        and _THE.search(text[max(0, span.start - 8) : span.start]) is not None
    )
    if after and (_IN_FRONT.match(ahead) or presented):
        return _chain(text, after)
    return _chain(text, before) if before and _APPOSED.match(behind) else set()


def _chain(text: str, named: Named) -> set[str]:
    """Return the first that is named, and those who are joined to it: "A, B and C"."""
    owners = {named[0][0]}
    for (_, one), (id_, other) in pairwise(named):
        left, right = sorted((one, other), key=lambda span: span.start)
        if not _JOINED.match(text[left.end : right.start]):
            break
        owners.add(id_)
    return owners


def _other_between(named: Named, span: Span, who: str) -> bool:
    nearest = min((s for id_, s in named if id_ == who), key=lambda s: abs(s.start - span.start))
    low, high = sorted((nearest.start, span.start))
    return any(id_ != who and low < other.start < high for id_, other in named)
