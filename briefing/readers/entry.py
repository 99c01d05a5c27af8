"""An entry of a feed: an Atom entry document (RFC 4287, section 2), to an article."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from briefing.errors import ReadError
from briefing.limits import MAX_BYTES
from briefing.model.article import Article, Kind, Source
from briefing.model.notice import Level, Notice
from briefing.readers import html
from briefing.readers.assembled import assembled
from briefing.readers.declared import Declared
from briefing.readers.pieces import Piece
from briefing.readers.reader import Claim

if TYPE_CHECKING:
    from lxml.etree import _Element

_ATOM = "{http://www.w3.org/2005/Atom}"
_DAMAGED = "{urn:briefing}damaged"
_LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"
_HEAD = 4096  # bytes in which the first element begins
_ROOT = re.compile(
    rb"\s*(?:\xef\xbb\xbf)?(?:<\?xml\b[^<>]*\?>)?\s*<(?:\w+:)?entry\b[^<>]*"
    rb"http://www\.w3\.org/2005/Atom"
)
_CODE = re.compile(r"([A-Za-z]{2})(?![^\W_])")  # ISO 639-1, of a tag like "en-GB"
_DAY = re.compile(r"\d{4}(?:-\d\d(?:-\d\d)?)?")

TEASER = (
    "The feed gives only a teaser, which is all that was read; name the page itself, or set "
    "“follow = true” under [web] in the configuration."
)
_BROKEN = "The feed is no well-formed XML; what of this entry could be made out was read."


def recognises(source: Source) -> Claim:
    """Claim what begins as an entry of Atom."""
    return Claim.SIGNATURE if _ROOT.match(source.data[:_HEAD]) else Claim.NONE


def read(source: Source) -> Article:
    """Read an entry: its content, or the teaser in its place, and what it says about both.

    Raises:
        ReadError: It is no entry, or holds no text.
    """
    try:
        return _read(source, _entry(source))
    except ReadError as error:  # of the markup, which has no name of its own
        raise ReadError(source.name, error.reason) from error


def _read(source: Source, entry: "_Element") -> Article:
    content, summary = (entry.find(_ATOM + name) for name in ("content", "summary"))
    pieces = _pieces(content)
    teaser = not pieces
    pieces = pieces or _pieces(summary)
    if not pieces:
        raise ReadError(source.name, "the feed gives only its title; name the page itself.")
    notices = [Notice(Level.PROBLEM, TEASER)] * teaser
    if entry.find(_DAMAGED) is not None:
        notices.append(Notice(Level.GUESS, _BROKEN))
    says = _declared(entry)
    title = [Piece(Kind.TITLE, says.title)] if says.title else []
    return assembled(source, [*title, *_below(title, pieces)], says, tuple(notices))


def _entry(source: Source) -> "_Element":
    """Parse a document that says nothing about how it is to be parsed."""
    from lxml import etree  # noqa: PLC0415  # heavy; only feeds need it

    if len(source.data) > MAX_BYTES or b"<!DOCTYPE" in source.data[:_HEAD].upper():
        raise ReadError(source.name, "it is no entry that a feed would have; name the page itself.")
    parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=True)
    try:
        entry = etree.fromstring(source.data, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise ReadError(source.name, "the entry is damaged; fetch or save it again.") from error
    if entry.tag != _ATOM + "entry":
        raise ReadError(source.name, "it is no entry of an Atom feed; is it the right file?")
    return entry


def _pieces(element: "_Element | None") -> tuple[Piece, ...]:
    """Return what a text construct says, block by block (RFC 4287, 3.1 and 4.1.3)."""
    if element is None:
        return ()
    kind = element.get("type", "text")
    if kind in ("html", "text/html"):
        return html.pieces_of(element.text or "")
    if kind in ("xhtml", "application/xhtml+xml"):
        from lxml import etree  # noqa: PLC0415

        return html.pieces_of("".join(etree.tostring(each, encoding="unicode") for each in element))
    if kind in ("text", "text/plain"):
        lines = (" ".join(line.split()) for line in (element.text or "").splitlines())
        return tuple(Piece(Kind.PARAGRAPH, line) for line in lines if line)
    return ()


def _below(title: Sequence[Piece], pieces: Sequence[Piece]) -> Iterator[Piece]:
    """Yield the pieces below a title; one that says it again is set aside."""
    for i, piece in enumerate(pieces):
        again = i == 0 and piece.kind is not Kind.ROW and piece.text in [t.text for t in title]
        yield replace(piece, kind=Kind.PARAGRAPH, dropped="repeated") if again else piece


def _declared(entry: "_Element") -> Declared:
    published = _words(entry, "published") or _words(entry, "updated") or ""
    day = _DAY.match(published)
    language = _CODE.match(entry.get(_LANGUAGE, ""))
    return Declared(
        title=" ".join(piece.text for piece in _pieces(entry.find(_ATOM + "title"))) or None,
        published=day[0] if day else None,
        author=_words(entry, "author", "name"),
        publisher=_words(entry, "source", "title"),
        url=_link(entry),
        language=language[1].lower() if language else None,
        rights=_words(entry, "rights"),
    )


def _words(entry: "_Element", *path: str) -> str | None:
    element = entry.find("/".join(_ATOM + name for name in path))
    if element is None:
        return None
    return " ".join("".join(str(text) for text in element.itertext()).split()) or None


def _link(entry: "_Element") -> str | None:
    for link in entry.iterfind(_ATOM + "link"):
        address = link.get("href", "")
        if link.get("rel", "alternate") == "alternate" and address.startswith("http"):
            return address
    return None
