"""Selected: the blocks of a web page, the article's own kept and the rest set aside by name."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from lxml import etree

from briefing.model.article import Kind
from briefing.model.notice import Level, Notice
from briefing.readers.html.aligned import aligned
from briefing.readers.html.blocks import Seen, blocks_of
from briefing.readers.html.chosen import choosable, chosen
from briefing.readers.html.head import head_of, is_prose
from briefing.readers.html.repaired import repaired
from briefing.readers.html.trimmed import Reasons, is_text, trimmed
from briefing.readers.pieces import Piece
from briefing.readers.signs import Place, sign_of
from briefing.vocabulary import furniture

_LONG_HEADING = 80  # characters
_NEAR = 12  # blocks below the headline

OUTSIDE = "outside the article"
"""The reason where nothing on the page says what a block is."""

_DATE = re.compile(r"\b\d{1,2}[./-]\d{1,2}[./-]\d{2,4}\b")
_PLAIN = (Kind.PARAGRAPH,)
_WHOLE = ("article", "main", "body")
_TAKEN_WHOLE = (
    Notice(
        Level.GUESS,
        "Which part of the page is the article could not be told; everything in the page’s main "
        "part was taken.",
    ),
)


def selected(
    root: etree._Element, titles: Sequence[str]
) -> tuple[tuple[Piece, ...], tuple[Notice, ...]]:
    """Return every visible block of a page in order; what is no part of the article is `dropped`.

    Args:
        root: The page.
        titles: As its metadata declare it, the surest first; the heading that says the same is
            the headline.
    """
    blocks = blocks_of(root)
    text = chosen(root) if choosable(root) else ()
    kept = aligned([block.piece.text for block in blocks], text)
    notices: tuple[Notice, ...] = ()
    if kept:
        kept = repaired(blocks, kept)
    else:
        kept, notices = _main(blocks), _TAKEN_WHOLE
    reasons = dict(trimmed(blocks, kept))
    kept = (kept - reasons.keys()) | frozenset(_twins(blocks, kept, reasons))
    head = head_of(blocks, kept, titles)
    headline = head.block if head else None
    if headline is not None and not any(is_prose(blocks[i]) for i in kept if i < headline):
        kept = frozenset(i for i in kept if i >= headline)
        facts = frozenset(_facts(blocks, headline, kept))
        lines = frozenset(_datelines(blocks, headline, kept))
        reasons |= dict.fromkeys(lines - facts, "date line")
        kept = (kept - lines) | facts
    pieces = [
        _piece(_lead(block) if i - 1 == headline else block, i in kept, reasons.get(i, ""))
        for i, block in enumerate(blocks)
    ]
    if head:
        pieces[head.block : head.block + 1] = head.pieces(blocks[head.block].piece)
    return tuple(pieces), notices


def _twins(blocks: Sequence[Seen], kept: frozenset[int], reasons: Reasons) -> Iterator[int]:
    """Find text in its own place where the same words were chosen elsewhere and set aside."""
    lost = {blocks[i].piece.text for i in reasons if i in kept and is_text(blocks[i])}
    for i, block in enumerate(blocks):
        if i not in kept and not block.context and block.piece.text in lost:
            lost.discard(block.piece.text)
            yield i


def _facts(blocks: Sequence[Seen], headline: int, kept: frozenset[int]) -> Iterator[int]:
    """Find the lines right below the headline that say who wrote the article and when.

    They are kept here so that what sets furniture aside can read them.
    """
    place = Place(top=True, above=True, first=False)
    for i in _below(blocks, headline, kept):
        line = blocks[i].piece
        sign = sign_of(line.text, place, furniture.load()) if line.kind in _PLAIN else None
        if sign and sign.facts:
            yield i


def _datelines(blocks: Sequence[Seen], headline: int, kept: frozenset[int]) -> Iterator[int]:
    """Find the lines there that begin like such a line and hold other things as well."""
    words = furniture.load()
    for i in _below(blocks, headline, kept):
        line = blocks[i].piece
        low = line.text.lower()
        dated = words.published.match(low) or words.updated.match(low)
        begun = dated or words.byline.match(low)
        if not begun or line.kind not in _PLAIN or is_text(blocks[i]):
            continue
        written = not dated and all(w[0].isupper() for w in line.text[begun.end() :].split()[:2])
        if low[-1] not in ".!?:" or (written and _DATE.search(low)):
            yield i


def _below(blocks: Sequence[Seen], headline: int, kept: frozenset[int]) -> Iterator[int]:
    """Yield the blocks between the headline and the second paragraph of text."""
    texts = 0
    for i in range(headline + 1, min(headline + _NEAR, len(blocks))):
        texts += i in kept and is_text(blocks[i])
        if texts > 1:
            return
        yield i


def _lead(block: Seen) -> Seen:
    """Make a paragraph of what stands right below the headline as a heading, and is a sentence."""
    piece = block.piece
    if piece.kind is not Kind.HEADING or len(piece.text) < _LONG_HEADING:
        return block
    return replace(block, piece=replace(piece, kind=Kind.PARAGRAPH, level=0))


def _piece(block: Seen, kept: bool, reason: str) -> Piece:
    return block.piece if kept else replace(block.piece, dropped=reason or block.context or OUTSIDE)


def _main(blocks: Sequence[Seen]) -> frozenset[int]:
    """Take everything in the element that pages put their article in, without what is named."""
    for tag in _WHOLE:
        inside = [i for i, b in enumerate(blocks) if not b.context and _is_in(b.element, tag)]
        if inside:
            return frozenset(inside)
    return frozenset(range(len(blocks)))


def _is_in(element: etree._Element, tag: str) -> bool:
    return element.tag == tag or next(element.iterancestors(tag), None) is not None
