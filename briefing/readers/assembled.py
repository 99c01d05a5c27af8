"""Assembled: an article of the pieces that a format's own reader has found.

Whatever the format, its pieces are laid out one a line, what surrounds the article is set aside,
and the headline is found, all by the same rules.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from briefing.model.article import Article, Block, Kind, Source
from briefing.model.notice import Notice
from briefing.readers.body import Body, article_of
from briefing.readers.declared import Declared
from briefing.readers.found import Found, in_order
from briefing.readers.furniture import furnish
from briefing.readers.headings import headings
from briefing.readers.lines import Line
from briefing.readers.pieces import Piece, laid_out
from briefing.readers.shape import is_address
from briefing.readers.titles import title
from briefing.vocabulary import furniture

_TOP = 8  # blocks among which the headline is looked for
_LONG = 100  # characters of a paragraph; no headline comes after one


def assembled(
    source: Source,
    pieces: Sequence[Piece],
    says: Declared,
    notices: tuple[Notice, ...] = (),
    sure: frozenset[int] = frozenset(),
) -> Article:
    """Lay out pieces, set aside what surrounds the article, and make the article of them.

    Args:
        source: The bytes as they arrived.
        pieces: In reading order; white space in them is folded. A piece of the kind TITLE is
            the headline; where there is none it is looked for.
        says: What the bearer declares; it goes over what the text itself says.
        notices: What had to be done to read it.
        sure: The indices of pieces that are part of the article, whatever their words look like.

    Raises:
        ReadError: There is no piece.
    """
    return article_of(source, body_of(pieces, says, sure), says, notices)


def body_of(pieces: Sequence[Piece], says: Declared, sure: frozenset[int] = frozenset()) -> Body:
    """Lay out pieces, set aside what surrounds the article and find its headline."""
    text, blocks = laid_out([_addressed(piece) for piece in pieces])
    words = furniture.load()
    lines = [
        Line(b.start, b.end, " ".join(text[b.start : b.end].split()), gap=True) for b in blocks
    ]
    found: Found = {
        i: block
        for i, block in enumerate(blocks)
        if block.kind is not Kind.PARAGRAPH or block.dropped
    }
    dropped, facts = furnish(lines, found, words, sure)
    found |= dropped
    headed = any(block and block.kind is Kind.HEADING for block in found.values())
    found |= _headline(lines, found, says)
    if not headed:
        found |= headings(lines, found, words)
    return Body(text, in_order(lines, found), facts)


def _addressed(piece: Piece) -> Piece:
    """Set aside a heading that is only the address of the page that it was saved from."""
    heads = piece.kind in (Kind.HEADING, Kind.TITLE) and not piece.dropped
    if heads and is_address(piece.text.strip()):
        return replace(piece, kind=Kind.PARAGRAPH, level=0, dropped="address")
    return piece


def _headline(lines: Sequence[Line], found: Found, says: Declared) -> Found:
    """Find the title in the body: the h1 near the top, or a line that says the same."""
    if any(block and block.kind is Kind.TITLE for block in found.values()):
        return {}
    heads = {i: b for i, b in found.items() if b and b.kind is Kind.HEADING and not b.dropped}
    first = [i for i in _first_kept(lines, found) if i in heads or i not in found]
    near = [i for i in first if i in heads]
    same = [i for i in first if says.title and _folded(lines[i].text) == _folded(says.title)]
    tops = [i for i in near if heads[i].level == 1]
    if says.title and not same and sum(b.level == 1 for b in heads.values()) > 1:
        tops = []  # a text whose sections are all of the first level
    chosen = same or tops
    if not chosen and not says.title:
        if not near:
            return title(lines, found, furniture.load())
        chosen = near
    return {i: Block(Kind.TITLE, lines[i].start, lines[i].end) for i in chosen[:1]}


def _first_kept(lines: Sequence[Line], found: Found) -> Iterator[int]:
    """Yield the first blocks that are kept, up to the first long paragraph, with it."""
    kept = 0
    for i, line in enumerate(lines):
        block = found.get(i)
        if i in found and (block is None or block.dropped):
            continue
        kept += 1
        if kept > _TOP:
            return
        yield i
        if i not in found and len(line.text) > _LONG:
            return


def _folded(text: str) -> str:
    return "".join(c for c in text.casefold() if c.isalnum())
