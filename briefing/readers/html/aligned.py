"""Aligned: which blocks of a page hold the words of a text that was taken from it.

Both come in the same order. Long blocks that stand on the page once are found by their shingles
and hold the rest in place: what is short, or stands there several times, is looked for between
them.
"""

import re
from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

_TOKEN = re.compile(
    r"[\u0e00-\u0eff\u1000-\u109f\u3040-\u9fff\uac00-\ud7af]|\w+?(?=[\u0e00-\u0eff\u1000-\u109f\u3040-\u9fff\uac00-\ud7af]|\W|$)"
)
_SHINGLE = 3  # tokens
_LONG = 4  # tokens of a block that can be found by itself
_ENOUGH = 0.5  # of a block's shingles stand in the text
_MOST = 16  # places of one shingle that are remembered

Tokens = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Anchor:
    block: int
    start: int  # token of the text
    end: int


def tokens_of(text: str) -> Tokens:
    """Return the words of a text as they are compared; scripts without spaces by character."""
    return tuple(_TOKEN.findall(text.casefold()))


def aligned(blocks: Sequence[str], text: Sequence[str]) -> frozenset[int]:
    """Return the indices of the blocks whose words are in the text.

    Args:
        blocks: Of the page, in order.
        text: Stretches that were taken from it, in order.
    """
    own = [tokens_of(block) for block in blocks]
    wanted = [token for stretch in text for token in tokens_of(stretch)]
    places = _places(wanted)
    counts = Counter(own)
    found = list(_found(own, counts, wanted, places))
    anchors = _in_order(found)
    kept = {anchor.block for anchor in found}
    kept |= set(_between(own, wanted, anchors, kept))
    kept |= set(_elsewhere(own, places, kept))
    return frozenset(kept)


def _places(wanted: Sequence[str]) -> Mapping[Tokens, Sequence[int]]:
    places: dict[Tokens, list[int]] = defaultdict(list)
    for i in range(len(wanted) - _SHINGLE + 1):
        known = places[tuple(wanted[i : i + _SHINGLE])]
        if len(known) < _MOST:
            known.append(i)
    return places


def _found(
    own: Sequence[Tokens],
    counts: Mapping[Tokens, int],
    wanted: Sequence[str],
    places: Mapping[Tokens, Sequence[int]],
) -> Iterator[_Anchor]:
    """Find the long blocks that stand on the page once."""
    cursor = 0
    for i, tokens in enumerate(own):
        if len(tokens) < _LONG or counts[tokens] > 1:
            continue
        hits = [places[s] for s in _shingles(tokens) if s in places]
        if len(hits) < _ENOUGH * (len(tokens) - _SHINGLE + 1):
            continue
        first = hits[0]
        start = next((place for place in first if place >= cursor), first[0])
        cursor = start
        yield _Anchor(i, start, min(start + len(tokens), len(wanted)))


def _shingles(tokens: Tokens) -> Iterator[Tokens]:
    return (tokens[k : k + _SHINGLE] for k in range(len(tokens) - _SHINGLE + 1))


def _in_order(found: Sequence[_Anchor]) -> list[_Anchor]:
    """Return the longest run of anchors that come in the same order in both."""
    ends: list[int] = []  # the last place of the best run of each length
    last: list[int] = []
    before: list[int] = []
    for i, anchor in enumerate(found):
        at = bisect_right(ends, anchor.start)
        before.append(last[at - 1] if at else -1)
        if at == len(ends):
            ends.append(anchor.start)
            last.append(i)
        else:
            ends[at] = anchor.start
            last[at] = i
    run: list[_Anchor] = []
    i = last[-1] if last else -1
    while i >= 0:
        run.append(found[i])
        i = before[i]
    return run[::-1]


def _between(
    own: Sequence[Tokens], wanted: Sequence[str], anchors: Sequence[_Anchor], kept: set[int]
) -> Iterator[int]:
    """Find what is left between one anchor and the next, in order."""
    ends = [_Anchor(-1, 0, 0), *anchors, _Anchor(len(own), len(wanted), len(wanted))]
    for above, below in pairwise(ends):
        if above.end >= below.start:
            continue
        gap = wanted[above.end : below.start]
        at: dict[str, list[int]] = defaultdict(list)
        for k, token in enumerate(gap):
            at[token].append(k)
        cursor = 0
        for i in range(above.block + 1, below.block):
            tokens = own[i]
            if i in kept or not tokens or tokens[0] not in at:
                continue
            starts = at[tokens[0]]
            first = bisect_left(starts, cursor)
            for start in starts[first : first + _MOST]:
                if tuple(gap[start : start + len(tokens)]) == tokens:
                    yield i
                    cursor = start + len(tokens)
                    break


def _elsewhere(
    own: Sequence[Tokens], places: Mapping[Tokens, Sequence[int]], kept: set[int]
) -> Iterator[int]:
    """Find the first of several equal long blocks where none was found in its place."""
    settled = {own[i] for i in kept}
    for i, tokens in enumerate(own):
        if len(tokens) < _LONG or tokens in settled:
            continue
        hits = sum(s in places for s in _shingles(tokens))
        if hits >= max(1, 0.9 * (len(tokens) - _SHINGLE + 1)):
            settled.add(tokens)
            yield i
