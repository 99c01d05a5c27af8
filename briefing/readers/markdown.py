"""Markdown: CommonMark with tables and front matter, as sites and scrapers keep their articles."""

import re
from collections.abc import Sequence
from dataclasses import replace
from pathlib import PurePath

from briefing.errors import ReadError
from briefing.model.article import Article, Block, Kind, Source
from briefing.readers.decode import NO_TEXT, decode
from briefing.readers.found import Found, in_order
from briefing.readers.front_matter import Declared, cut, declared
from briefing.readers.furniture import Facts, furnish
from briefing.readers.headings import headings
from briefing.readers.limits import MAX_MARKDOWN
from briefing.readers.lines import Line
from briefing.readers.pieces import Piece, laid_out
from briefing.readers.reader import Claim
from briefing.readers.signatures import not_text
from briefing.readers.text import missing_lists, printed_title, structure
from briefing.readers.titles import title
from briefing.vocabulary import furniture

_TYPES = ("text/markdown", "text/x-markdown")
_SUFFIXES = (".md", ".markdown", ".mdown", ".mkd")
_LOOKED_AT = 100_000  # bytes
_CLEAR = re.compile(r"^#{1,6} +\S|\[[^\[\]\n]{1,200}\]\((?:https?:|/|#|mailto:)", re.MULTILINE)
_MARKED_UP = re.compile(
    r"^#{1,6}[ \t]|\]\(|\*\*|__|<(?:/?[a-z]|!--)|^(?:={3,}|-{3,})[ \t]*$|^ {0,3}[*+-][ \t]+\S",
    re.MULTILINE,
)
_TOP = 8  # blocks among which the headline is looked for
_LONG = 100  # characters of a paragraph; no headline comes after one


def recognises(source: Source) -> Claim:
    """Claim by front matter, then by media type or name, then by clear marks in the text."""
    if not_text(source.data):
        return Claim.NONE
    head = _head(source)
    if cut(head)[0]:
        return Claim.SIGNATURE
    media_type = (source.media_type or "").partition(";")[0].strip().lower()
    if media_type in _TYPES or PurePath(source.name).suffix.lower() in _SUFFIXES:
        return Claim.NAMED
    return Claim.LOOKS if _CLEAR.search(head) else Claim.NONE


def read(source: Source) -> Article:
    """Read Markdown; the article's text is what a reader of the page sees, one block a line.

    Raises:
        ReadError: The bytes are no text, hold none, or are more than a parser should be given.
    """
    text, notices = decode(source)
    if len(text) > MAX_MARKDOWN:
        raise ReadError(
            source.name,
            f"it has more than {MAX_MARKDOWN:,} characters, which no article has; "
            "cut out the article and try again.",
        )
    from briefing.readers.markup import pieces_of  # noqa: PLC0415 (late: it loads the parser)

    matter, body = cut(text)
    says = declared(matter, furniture.load()) if matter else Declared()
    pieces = pieces_of(body) if _MARKED_UP.search(body) else None
    text, blocks, facts = _bare(body) if pieces is None else _marked_up(pieces, says)
    if not blocks:
        raise ReadError(source.name, NO_TEXT)
    return Article(
        source=source,
        text=text,
        blocks=blocks,
        title=printed_title(text, blocks) or says.title,
        publisher=says.publisher,
        author=says.author or facts.author,
        published=says.published or facts.published,
        language=says.language,
        url=says.url or source.url,
        credit=facts.credit or says.credit,
        rights=says.rights,
        notices=notices + missing_lists(text, blocks),
    )


def _head(source: Source) -> str:
    """Return the beginning of the text, or nothing where it cannot be read."""
    try:
        return decode(replace(source, data=source.data[:_LOOKED_AT]))[0]
    except ReadError:
        return ""


def _bare(body: str) -> tuple[str, tuple[Block, ...], Facts]:
    """Read a body without markup, or with more than a parser can follow, as plain text."""
    return (body, *structure(body))


def _marked_up(pieces: Sequence[Piece], says: Declared) -> tuple[str, tuple[Block, ...], Facts]:
    text, blocks = laid_out(pieces)
    words = furniture.load()
    lines = [
        Line(b.start, b.end, " ".join(text[b.start : b.end].split()), gap=True) for b in blocks
    ]
    found: Found = {
        i: block
        for i, block in enumerate(blocks)
        if block.kind is not Kind.PARAGRAPH or block.dropped
    }
    dropped, facts = furnish(lines, found, words)
    found |= dropped
    headed = any(block and block.kind is Kind.HEADING for block in found.values())
    found |= _headline(lines, found, says)
    if not headed:
        found |= headings(lines, found, words)
    return text, in_order(lines, found), facts


def _headline(lines: Sequence[Line], found: Found, says: Declared) -> Found:
    """Find the title in the body: the h1 near the top, or a heading that says the same."""
    heads = {i: b for i, b in found.items() if b and b.kind is Kind.HEADING and not b.dropped}
    near = [i for i in sorted(heads) if i < _TOP and not _text_before(i, lines, found)]
    same = [i for i in near if says.title and _folded(lines[i].text) == _folded(says.title)]
    tops = [i for i in near if heads[i].level == 1]
    if says.title and not same and sum(b.level == 1 for b in heads.values()) > 1:
        tops = []  # a text whose sections are all of the first level
    chosen = same or tops
    if not chosen and not says.title:
        if not near:
            return title(lines, found, furniture.load())
        chosen = near
    return {i: replace(heads[i], kind=Kind.TITLE, level=0) for i in chosen[:1]}


def _text_before(i: int, lines: Sequence[Line], found: Found) -> bool:
    return any(k not in found and len(lines[k].text) > _LONG for k in range(i))


def _folded(text: str) -> str:
    return "".join(c for c in text.casefold() if c.isalnum())
