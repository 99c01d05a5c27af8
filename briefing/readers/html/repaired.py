"""Repaired: what belongs to an article though its words were not chosen.

What stands between blocks of the article, in the same element, is part of it too: a short heading,
one item of a list, a row of a table, a list that is left out whole.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from lxml import etree

from briefing.model.article import Kind
from briefing.readers.html.blocks import Seen
from briefing.readers.html.context import SURROUNDING

_LINKS = 0.6  # of a block's characters; what has more leads elsewhere
_SENTENCE = 40  # characters
_LONG_LINE = 70  # characters; so long a line is a sentence without its stop
_STOPS = (".", "!", "?", "…", "”", "»")


def repaired(blocks: Sequence[Seen], kept: frozenset[int]) -> frozenset[int]:
    """Return the indices of the blocks of the article, given those whose words were chosen."""
    if not kept:
        return kept
    grown = set(kept)
    grown |= set(_rows(blocks, grown))
    grown |= set(_siblings(blocks, grown))
    grown |= set(_announced(blocks, grown))
    grown |= set(_headings(blocks, grown))
    grown |= set(_lead(blocks, grown))
    return frozenset(grown)


def _rows(blocks: Sequence[Seen], kept: set[int]) -> Iterator[int]:
    """Complete tables of which a row is kept."""
    tables = {blocks[i].piece.table for i in kept if blocks[i].piece.table}
    return (
        i
        for i, block in enumerate(blocks)
        if block.piece.table in tables
        and block.context not in SURROUNDING
        and block.linked <= _LINKS
    )


def _siblings(blocks: Sequence[Seen], kept: set[int]) -> Iterator[int]:
    """Find what stands between two kept blocks, all three in one element."""
    inside: dict[etree._Element, list[int]] = defaultdict(list)
    for i in kept:
        inside[holder_of(blocks[i])].append(i)
    spans = {holder: (min(held), max(held)) for holder, held in inside.items()}
    for i, block in enumerate(blocks):
        if i in kept or block.linked > _LINKS or block.context in SURROUNDING:
            continue
        first, last = spans.get(holder_of(block), (i, i))
        if first < i < last:
            yield i


def holder_of(block: Seen) -> etree._Element:
    """Return the element that holds a block and its neighbours: what is around its list."""
    element = block.element
    parent = element.getparent()
    while parent is not None and parent.tag in (
        "ul",
        "ol",
        "li",
        "dl",
        "table",
        "tbody",
        "thead",
        "tfoot",
    ):
        element, parent = parent, parent.getparent()
    return element if parent is None else parent


def _headings(blocks: Sequence[Seen], kept: set[int]) -> Iterator[int]:
    """Find headings right above something that is kept, below something that is kept.

    One above all of it belongs to it where it stands in the same element with the first block.
    """
    first = min(kept)
    top = blocks[max(0, first - 1)]
    beside = holder_of(top) is holder_of(blocks[first])
    if _is_heading(top) and top.piece.level > 1 and beside:
        first -= 1
    follows = False
    for i in range(len(blocks) - 1, first - 1, -1):
        if i in kept:
            follows = True
            continue
        block = blocks[i]
        heads = block.piece.kind is Kind.HEADING and block.context not in SURROUNDING
        if heads and follows and block.linked <= _LINKS:
            yield i
        else:
            follows = False


def _lead(blocks: Sequence[Seen], kept: set[int]) -> Iterator[int]:
    """Find the sentences between the headline and the first block that is kept."""
    said = (i for i in sorted(kept) if _is_said(blocks[i]) and not _is_heading(blocks[i]))
    first = next(said, min(kept))
    heads = [i for i in range(first + 1) if blocks[i].piece.level == 1 and _is_heading(blocks[i])]
    for i in range(heads[-1] + 1, first) if heads else ():
        block = blocks[i]
        if _is_said(block) and block.context not in (*SURROUNDING, "byline", "aside"):
            yield i


def _announced(blocks: Sequence[Seen], kept: set[int]) -> Iterator[int]:
    """Find the items of a list right below a paragraph that announces it with a colon."""
    announced = False
    for i, block in enumerate(blocks):
        if i in kept:
            announced = block.piece.text.endswith(":") and not _is_heading(block)
            continue
        item = block.piece.kind is Kind.ITEM and block.linked <= _LINKS
        announced = announced and item and block.context not in SURROUNDING
        if announced:
            yield i


def _is_said(block: Seen) -> bool:
    """Tell a sentence that leads nowhere."""
    text = block.piece.text
    whole = len(text) >= _SENTENCE and (text.endswith(_STOPS) or len(text) >= _LONG_LINE)
    return whole and block.linked <= _LINKS


def _is_heading(block: Seen) -> bool:
    return block.piece.kind is Kind.HEADING
