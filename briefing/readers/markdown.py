"""Markdown: CommonMark with tables and front matter, as sites and scrapers keep their articles."""

import re
from dataclasses import replace
from pathlib import PurePath

from briefing.errors import ReadError
from briefing.limits import MAX_MARKDOWN
from briefing.model.article import Article, Source
from briefing.readers.assembled import body_of
from briefing.readers.body import article_of
from briefing.readers.declared import Declared
from briefing.readers.decode import decode
from briefing.readers.front_matter import cut, declared
from briefing.readers.reader import Claim
from briefing.readers.signatures import not_text
from briefing.readers.text import structure
from briefing.vocabulary import furniture

_TYPES = ("text/markdown", "text/x-markdown")
SUFFIXES = (".md", ".markdown", ".mdown", ".mkd")
_LOOKED_AT = 100_000  # bytes
_CLEAR = re.compile(r"^#{1,6} +\S|\[[^\[\]\n]{1,200}\]\((?:https?:|/|#|mailto:)", re.MULTILINE)
_MARKED_UP = re.compile(
    r"^#{1,6}[ \t]|\]\(|\*\*|__|<(?:/?[a-z]|!--)|^(?:={3,}|-{3,})[ \t]*$|^ {0,3}[*+-][ \t]+\S"
    r"|\\[!#&()*.\[\]_|~-]",
    re.MULTILINE,
)


def recognises(source: Source) -> Claim:
    """Claim by front matter, then by media type or name, then by clear marks in the text."""
    if not_text(source.data):
        return Claim.NONE
    head = _head(source)
    if cut(head)[0]:
        return Claim.SIGNATURE
    media_type = (source.media_type or "").partition(";")[0].strip().lower()
    if media_type in _TYPES or PurePath(source.name).suffix.lower() in SUFFIXES:
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
    understood = structure(body) if pieces is None else body_of(pieces, says)
    return article_of(source, understood, says, notices)


def _head(source: Source) -> str:
    """Return the beginning of the text, or nothing where it cannot be read."""
    try:
        return decode(replace(source, data=source.data[:_LOOKED_AT]))[0]
    except ReadError:
        return ""
