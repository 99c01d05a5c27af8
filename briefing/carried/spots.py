"""Where the fields of a statement stand in what was printed of it, and what stands there now.

A line is fields with literal text between them: a colon after an owner, a comma before a date.
The literal text is what holds: what lies between two pieces of it is the field.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from itertools import pairwise

from briefing.carried.likeness import likeness
from briefing.compose.line import begun, says

Held = Callable[[str, str], bool]
"""Whether a text can be a field's, by the name of the field."""

_APART = re.compile(r"^[\s,;:()·–—-]+|[\s,;:(·–—-]+$")
_PAUSES = " ,;"  # that somebody sets behind a field
_OPEN, _CLOSE = "(", ")"
_MOST = 50  # places at which two fields may meet


@dataclass(frozen=True, slots=True)
class Spot:
    """One field in one printed text, half open."""

    field: str
    start: int
    end: int


def spots(text: str, values: Mapping[str, str]) -> tuple[Spot, ...]:
    """Return where fields stand in a printed text, from left to right.

    Args:
        text: As it was printed.
        values: What the fields say, the main one first. What was printed in other words, as a
            date is, is what is left after the last one that was found.
    """
    found: list[Spot] = []
    for field, value in values.items():
        spot = _found(text, field, value, found)
        found += [spot] if spot else []
    found.sort(key=lambda spot: spot.start)
    placed = {spot.field for spot in found}
    rest = next((f for f, v in values.items() if f not in placed and not says(text, v)), None)
    start = found[-1].end if found else 0
    tail = text[start:]
    inner = _APART.sub("", tail)
    if inner.endswith(_CLOSE) and _OPEN not in inner:
        inner = inner[:-1]
    if rest and inner:
        at = start + tail.find(inner)
        found.append(Spot(rest, at, at + len(inner)))
    return tuple(found)


def _found(text: str, field: str, value: str, taken: list[Spot]) -> Spot | None:
    for form in dict.fromkeys((value, begun(value), value.rstrip("."), begun(value.rstrip(".")))):
        start = text.find(form) if form else -1
        end = start + len(form)
        if start >= 0 and all(end <= spot.start or spot.end <= start for spot in taken):
            return Spot(field, start, end)
    return None


def taken(printed: str, now: str, where: tuple[Spot, ...], main: str, held: Held) -> dict[str, str]:
    """Return what each field of a changed text says now; "" for one that is gone.

    Where the literal text between two fields is gone as well, what is there is the main field's.
    """
    if not where:
        return {main: now}
    opening, closing = printed[: where[0].start], printed[where[-1].end :]
    cuts = [0 if not now.startswith(opening) else len(opening)]
    groups: list[list[Spot]] = [[where[0]]]
    for left, right in pairwise(where):
        cut = _cut(printed, now, (left, right), main, held)
        if cut is None or cut[0] < cuts[-1]:
            groups[-1].append(right)
        else:
            cuts += cut
            groups.append([right])
    ended = closing and now.endswith(closing)
    cuts.append(max(cuts[-1], len(now) - len(closing)) if ended else len(now))
    texts = [now[a:b].strip() for a, b in zip(cuts[::2], cuts[1::2], strict=True)]
    texts[:-1] = [text.rstrip(_PAUSES) for text in texts[:-1]]
    return {
        field: text for group, words in zip(groups, texts, strict=True)
        for field, text in _shared(group, words, main).items()
    }  # fmt: skip


def _cut(
    printed: str, now: str, sides: tuple[Spot, Spot], main: str, held: Held
) -> tuple[int, int] | None:
    """Return where the literal text between two fields stands now, or None.

    Of several places it is the one with the most of the old words on their own side.
    """
    left, right = sides
    between = printed[left.end : right.start]
    best: tuple[float, tuple[int, int]] | None = None
    for place in _places(now, between, from_right=main not in (right.field, "name")):
        before, after = now[:place], now[place + len(between) :]
        if not held(*_side(sides, main, before, after)):
            continue
        alike = likeness(printed[: left.end], before) + likeness(printed[right.start :], after)
        if best is None or alike > best[0]:
            best = alike, (place, place + len(between))
    return best[1] if best else None


def _side(sides: tuple[Spot, Spot], main: str, before: str, after: str) -> tuple[str, str]:
    """Return the field beside the main one, and what it would hold."""
    left, right = sides
    if right.field == main:
        return left.field, before.strip()
    return right.field, _APART.sub("", after)


def _places(now: str, between: str, *, from_right: bool) -> list[int]:
    """Return where a literal text stands, the likeliest first."""
    places: list[int] = []
    at = now.find(between)
    while at >= 0 and len(places) < _MOST:
        places.append(at)
        at = now.find(between, at + 1)
    return places[::-1] if from_right else places


def _shared(group: list[Spot], words: str, main: str) -> dict[str, str]:
    """Give a text to one of the fields that have lost what was between them."""
    names = [spot.field for spot in group]
    taker = main if main in names else names[0]
    return {name: words if name == taker else "" for name in names}
