"""Aligned: which blocks of a page hold the words of a text that was taken from it.

Both come in the same order. What is the same in both and stands in each once holds the rest in
place; so do long blocks whose shingles are found between; what is short, or stands there several
times, is looked for between those.
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
    same = [(-1, -1), *_same(blocks, text), (len(blocks), len(text))]
    kept = {i for i, _ in same[1:-1]}
    if len(kept) == len(text):
        return frozenset(kept)
    rest: list[str] = []
    for (above, k), (below, m) in pairwise(same):
        stretches = text[k + 1 : m]
        if stretches and below - above > 1:
            found = _aligned(blocks[above + 1 : below], stretches)
            kept |= {above + 1 + i for i in found}
        rest += stretches
    return frozenset(kept | set(_elsewhere(blocks, rest, kept)))


def _same(blocks: Sequence[str], text: Sequence[str]) -> Sequence[tuple[int, int]]:
    """Find the blocks that are a stretch as they are, in order, where both come only once."""
    counts, places = Counter(blocks), {stretch: k for k, stretch in enumerate(text)}
    taken = Counter(text)
    found = [
        _Anchor(i, places[block], places[block])
        for i, block in enumerate(blocks)
        if counts[block] == 1 and taken[block] == 1
    ]
    return [(anchor.block, anchor.start) for anchor in _in_order(found)]


def _aligned(blocks: Sequence[str], text: Sequence[str]) -> set[int]:
    own = [tokens_of(block) for block in blocks]
    wanted = [token for stretch in text for token in tokens_of(stretch)]
    found = list(_found(own, Counter(own), wanted, _places(wanted)))
    kept = {anchor.block for anchor in found}
    return kept | set(_between(own, wanted, _in_order(found), kept))


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


def _elsewhere(blocks: Sequence[str], rest: Sequence[str], kept: set[int]) -> Iterator[int]:
    """Find the first of several equal long blocks where none was found in its place."""
    places = _places([token for stretch in rest for token in tokens_of(stretch)])
    settled = {blocks[i].casefold() for i in kept}
    for i, block in enumerate(blocks):
        if i in kept or len(block) < _LONG or block.casefold() in settled:
            continue
        tokens = tokens_of(block)
        hits = sum(s in places for s in _shingles(tokens))
        if len(tokens) >= _LONG and hits >= max(1, 0.9 * (len(tokens) - _SHINGLE + 1)):
            settled.add(block.casefold())
            yield i
