"""Trimmed: what is no part of an article though its words were chosen."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import islice

from lxml import etree

from briefing.model.article import Kind
from briefing.readers.html.blocks import Seen
from briefing.readers.html.context import SURROUNDING
from briefing.readers.html.repaired import holder_of
from briefing.vocabulary import pages

Reasons = Mapping[int, str]
"""Index of a block → why it is set aside."""

_MISLEADING = 0.4  # of the words kept; so many are not what surrounds an article
_NEARLY_ALL = 0.75  # of the characters of all paragraphs
_CLIMB = 60  # elements around a block
_TELLING = 300  # characters; a longer block is text
_ALONE = ("share", "advertisement", "sign-up")  # what is a line of its own
_READ = 3  # paragraphs of text before a section can be no part of it
_LOWEST = 7  # the level of a line that is no heading
_HEAD = 80  # characters of a line that heads a section
_LINK = 0.8  # of a block's characters
_TEXT = 80  # characters of a paragraph that is text
_ENDS = (".", "!", "?", "”", '"', "»", "…", ":", ";", "。")
_NO_WORD = re.compile(r"^[\W\d_]+|[\W\d_]+$")


def trimmed(blocks: Sequence[Seen], kept: frozenset[int]) -> Reasons:
    """Return the blocks among the kept ones that surround the article, each with its reason.

    Where nothing would be left, nothing is set aside.
    """
    reasons = dict(_surrounding(blocks, kept))
    reasons |= _believable(dict(_sections(blocks, kept)), blocks, kept)
    reasons |= {i: "outside the article" for i in _elsewhere(blocks, kept) if i not in reasons}
    telling = _telling(blocks, kept)
    reasons |= {i: r for i in kept if i not in reasons and (r := _told(blocks[i], telling))}
    reasons |= dict.fromkeys(_signatures(blocks, kept - reasons.keys()), "byline")
    for i in list(_amid(blocks, kept, reasons)):
        del reasons[i]
    return reasons if len(reasons) < len(kept) else {}


def _believable(reasons: Reasons, blocks: Sequence[Seen], kept: frozenset[int]) -> Reasons:
    """Return the sections without those that would be a large part of the article.

    Comments may well be longer than what they are on.
    """
    total = sum(len(blocks[i].piece.text) for i in kept)
    sizes: Counter[str] = Counter()
    for i, reason in reasons.items():
        sizes[reason] += len(blocks[i].piece.text) if is_text(blocks[i]) else 0
    return {i: r for i, r in reasons.items() if r == "comment" or sizes[r] < _MISLEADING * total}


def _surrounding(blocks: Sequence[Seen], kept: frozenset[int]) -> Iterator[tuple[int, str]]:
    """Find what stands in a menu, a form, …, unless most of the text stands in one such."""
    total = sum(len(blocks[i].piece.text) for i in kept)
    for reason in (*SURROUNDING, "pull quote"):
        inside = [i for i in kept if blocks[i].context == reason]
        if sum(len(blocks[i].piece.text) for i in inside) < _MISLEADING * total:
            yield from ((i, reason) for i in inside)


def _signatures(blocks: Sequence[Seen], kept: frozenset[int]) -> Iterator[int]:
    """Find the lines below the text that the page itself marks as who wrote it."""
    last = max((i for i in kept if is_text(blocks[i])), default=len(blocks))
    for i in kept:
        line = i > last and blocks[i].piece.kind is Kind.PARAGRAPH and not is_text(blocks[i])
        if line and blocks[i].context == "byline" and not blocks[i].piece.text.endswith(_ENDS):
            yield i


def _amid(blocks: Sequence[Seen], kept: frozenset[int], reasons: Reasons) -> Iterator[int]:
    """Find text that stands between paragraphs of the article in one element with them.

    Whatever its words are like, it is part of the article, unless the page itself names it.
    """
    spans: dict[etree._Element, tuple[int, int]] = {}
    for i in sorted(kept - reasons.keys()):
        if is_text(blocks[i]):
            holder = holder_of(blocks[i])
            spans[holder] = (spans.get(holder, (i, i))[0], i)
    for i, reason in reasons.items():
        if is_text(blocks[i]) and blocks[i].context != reason:
            first, last = spans.get(holder_of(blocks[i]), (i, i))
            if first < i < last:
                yield i


def _elsewhere(blocks: Sequence[Seen], kept: frozenset[int]) -> Iterator[int]:
    """Find what is no text and stands outside the element that holds nearly all of the text.

    Below the headline a lead, a table, a list and a last short sentence are trusted all the same.
    """
    weights: Counter[etree._Element] = Counter()
    total = 0
    for i in kept:
        if is_text(blocks[i]):
            size = len(blocks[i].piece.text)
            total += size
            for element in islice(_up(blocks[i].element), _CLIMB):
                weights[element] += size
    holders = [e for e, weight in weights.items() if weight >= _NEARLY_ALL * total]
    if not holders:
        return
    inside = set(holders)
    innermost = next(e for e in holders if not any(child in inside for child in e))
    for i in kept - _trusted(blocks, kept):
        around = islice(_up(blocks[i].element), _CLIMB)
        if not is_text(blocks[i]) and not any(element is innermost for element in around):
            yield i


def _trusted(blocks: Sequence[Seen], kept: frozenset[int]) -> frozenset[int]:
    first = next((i for i in sorted(kept) if is_text(blocks[i])), 0)
    tops = [i for i in range(first) if _is_top(blocks[i])]
    if not tops:
        return frozenset()
    return frozenset(i for i in kept if i >= tops[-1] and (i < first or _is_solid(blocks[i])))


def _is_top(block: Seen) -> bool:
    return block.piece.kind is Kind.HEADING and block.piece.level == 1


def _is_solid(block: Seen) -> bool:
    """Tell rows, items that lead nowhere and sentences from labels and links."""
    if block.piece.kind is Kind.ITEM:
        return block.linked < _LINK
    return block.piece.kind is Kind.ROW or block.piece.text.endswith(".")


def _up(element: etree._Element) -> Iterator[etree._Element]:
    """Yield an element and those around it, from the inside out."""
    yield element
    yield from element.iterancestors()


def _telling(blocks: Sequence[Seen], kept: frozenset[int]) -> Mapping[str, str]:
    """Return the phrases that stand anywhere in short blocks, each with what it gives away."""
    texts = (blocks[i].piece.text for i in kept)
    low = "\n".join(text for text in texts if len(text) <= _TELLING).lower()
    return {phrase: reason for phrase, reason in pages.load().tellings.items() if phrase in low}


def _told(block: Seen, telling: Mapping[str, str]) -> str:
    """Return what the words of a short block give away, or ""."""
    text = block.piece.text
    if len(text) > _TELLING:
        return ""
    low = text.lower() if telling else ""
    for phrase, reason in telling.items():
        if phrase in low:
            return reason
    if block.piece.kind is Kind.ITEM and block.linked >= _LINK and _leads_inside(block.element):
        return "menu"
    if block.piece.kind is Kind.PARAGRAPH and block.linked >= _LINK:
        return "" if text.endswith(_ENDS) else "related story"
    return ""


def _sections(blocks: Sequence[Seen], kept: frozenset[int]) -> Iterator[tuple[int, str]]:
    """Find sections that a heading says are no part of it, once some text has been read."""
    enough = min(_READ, sum(is_text(blocks[i]) for i in kept))
    reason, read = "", 0
    head: Seen | None = None
    for i, block in enumerate(blocks):
        read += i in kept and is_text(block)
        said = _heads(block, blocks[i + 1] if i + 1 < len(blocks) else None)
        if said and (read >= enough or said in _ALONE):
            reason, head = said, block
        elif head and _goes_on(block, head, reason):
            reason, head = "", None
        if reason and i in kept:
            yield i, reason


def _goes_on(block: Seen, head: Seen, reason: str) -> bool:
    """Tell whether the article goes on with a block after a section that is no part of it.

    A section with a heading goes on to the next heading of its level, or to a paragraph of text
    outside the element that holds its heading; one below a plain line to the next paragraph of
    text, which comments are made of, too; a button or an advertisement to whatever comes.
    """
    level, own = _level(head), _level(block)
    if own <= level and own < _LOWEST:
        return True
    if reason in _ALONE:
        return own < _LOWEST or is_text(block) or block.piece.kind is Kind.ITEM
    if not is_text(block):
        return False
    if level == _LOWEST:
        return reason != "comment"
    return holder_of(head) not in block.element.iterancestors()


def _level(block: Seen) -> int:
    return block.piece.level if block.piece.kind is Kind.HEADING else _LOWEST


def is_text(block: Seen) -> bool:
    """Tell a paragraph of text from a label, a link or a button."""
    text = block.piece.text
    return (
        len(text) >= _TEXT
        and block.piece.kind in (Kind.PARAGRAPH, Kind.ITEM)
        and block.linked < _LINK
    )


def _leads_inside(element: etree._Element) -> bool:
    """Tell whether the link in an element leads to another place of the same page."""
    link = next(element.iter("a"), None)
    return link is not None and (link.get("href") or "").startswith("#")


def _heads(block: Seen, below: Seen | None) -> str:
    """Return what the section holds that a block heads, or "".

    A line that only begins like such a heading is one where links stand below it.
    """
    if len(block.piece.text) > 2 * _HEAD or block.piece.kind is Kind.ROW:
        return ""
    low = _NO_WORD.sub("", block.piece.text.lower())
    if len(low) > _HEAD:
        return ""
    words = pages.load()
    if low in words.sections:
        return words.sections[low]
    leads_on = below is not None and below.linked >= _LINK
    return words.openings.get(low.split(" ", 1)[0], "") if leads_on else ""
