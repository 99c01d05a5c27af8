"""A survey of a feed: what it is, and whether a parser that is slow may be given it.

Expat goes over the bytes once, in no time; the parser of feeds takes milliseconds for each entry,
and on bytes made for that purpose, hours.
"""

import re
from xml.parsers import expat

from briefing.errors import ReadError
from briefing.limits import (
    MAX_BROKEN_FEED,
    MAX_BROKEN_FEED_WORD,
    MAX_BYTES,
    MAX_ENTRIES,
    MAX_FEED_ATTRIBUTES,
    MAX_FEED_DEPTH,
    MAX_FEED_EVENTS,
    MAX_FEED_WORD,
)
from briefing.model.article import Source

_HEAD = 4096  # bytes in which the first element begins
_BEFORE = re.compile(
    r"(?:ï»¿|[\s\ufeff])+|<\?.*?\?>|<!--.*?-->|<!doctype\b[^<>\[]*(?:\[.*?\]\s*)?>", re.I | re.S
)
_ROOT = re.compile(r"<(?:[\w-]{1,30}:)?(rss|feed|RDF)(?=[\s>/])([^>]*)", re.I)
_RSS_1 = re.compile(r"purl\.org/(?:rss|net/rss)|netscape\.com/rdf", re.I)
_UTF_16 = {b"\xff\xfe": "utf-16-le", b"\xfe\xff": "utf-16-be"}
_ENTRY = re.compile(rb"<(?:[\w-]{1,30}:)?(?:item|entry)[\s>]", re.I)
_WORD = re.compile(r"[\w.+-]+")
_BROKEN_WORD = re.compile(rb"[\w.+-]+")
_REFERENCE = re.compile(rb"&#\w{1,8};")
_WRITERS = ("author", "contributor", "creator", "email", "managingeditor", "name", "owner")
_PUBLISHERS = ("publisher", "webmaster")  # in which an address of mail is looked for as well
_FEWER = "name a feed of fewer entries, or the pages themselves"
_ENTITIES = "declares entities of its own, which an honest one does not; name the pages themselves"


class _TooMuch(Exception):
    """A limit was met; the sentence says which."""


def is_feed(data: bytes) -> bool:
    """Tell whether bytes begin as RSS of any version or as Atom."""
    head = data[:_HEAD].decode(_UTF_16.get(data[:2], "latin-1"), "ignore")
    at = 0
    while before := _BEFORE.match(head, at):
        at = before.end()
    root = _ROOT.match(head, at)
    return root is not None and (root[1].lower() != "rdf" or bool(_RSS_1.search(root[2])))


def survey(source: Source) -> bool:
    """Return whether a feed is well-formed XML.

    Raises:
        ReadError: It declares entities, or is more than the parser should be given.
    """
    try:
        if len(source.data) > MAX_BYTES:
            raise _TooMuch(f"is longer than {MAX_BYTES // 1_000_000} MB; {_FEWER}")
        well_formed = _Surveyor().is_well_formed(source.data)
        if not well_formed:
            _look_over(source.data)
    except _TooMuch as error:
        raise ReadError(source.name, f"the feed {error}.") from error
    return well_formed


def _look_over(data: bytes) -> None:
    """Raise `_TooMuch` for what is broken and more than can be mended in time."""
    if len(data) > MAX_BROKEN_FEED:
        raise _TooMuch(
            "is no well-formed XML, and too long to be mended; fetch it again, or name the pages"
        )
    if b"<!ENTITY" in data.replace(b"\0", b"").upper():
        raise _TooMuch(_ENTITIES)
    if sum(1 for _ in _ENTRY.finditer(data)) > MAX_ENTRIES:
        raise _TooMuch(f"has more than {MAX_ENTRIES:,} entries; {_FEWER}")
    words = _BROKEN_WORD.finditer(_REFERENCE.sub(b"a", data))
    if max((len(word[0]) for word in words), default=0) > MAX_BROKEN_FEED_WORD:
        raise _TooMuch("is no well-formed XML, and its words are too long; name the pages")


class _Surveyor:
    """What expat calls; it counts."""

    def __init__(self) -> None:
        self._entries = self._events = self._depth = 0
        self._writer: str | None = None  # the end of what stands in an element for a name
        self._above = 0  # the depth above that element

    def is_well_formed(self, data: bytes) -> bool:
        """Go over the bytes.

        Raises:
            _TooMuch: A limit was met.
        """
        parser = expat.ParserCreate()
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = self._text
        parser.EntityDeclHandler = self._entity
        try:
            parser.Parse(data, True)
        except (expat.ExpatError, LookupError, ValueError):  # damage; an encoding nobody knows
            return False
        return True

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        local = name.rpartition(":")[2].lower()
        if self._writer is None and local in (*_WRITERS, *_PUBLISHERS):
            self._writer, self._above = "", self._depth
        self._depth += 1
        self._entries += local in ("item", "entry")
        if self._entries > MAX_ENTRIES:
            raise _TooMuch(f"has more than {MAX_ENTRIES:,} entries; {_FEWER}")
        if self._depth > MAX_FEED_DEPTH:
            raise _TooMuch(f"is nested more than {MAX_FEED_DEPTH} deep; name the pages themselves")
        if len(attributes) > MAX_FEED_ATTRIBUTES:
            raise _TooMuch(
                f"has more than {MAX_FEED_ATTRIBUTES} attributes in one place; "
                "name the pages themselves"
            )
        self._text("")

    def _end(self, _: str) -> None:
        self._depth -= 1
        if self._depth == self._above:
            self._writer = None

    def _text(self, data: str) -> None:
        self._events += 1
        if self._writer is not None:
            said = self._writer + data
            if max(map(len, _WORD.findall(said)), default=0) > MAX_FEED_WORD:
                raise _TooMuch("has a writer whose name is no name; name the pages themselves")
            self._writer = said[-MAX_FEED_WORD - 1 :]
        if self._events > MAX_FEED_EVENTS:
            raise _TooMuch(f"has more than {MAX_FEED_EVENTS:,} lines and tags; {_FEWER}")

    def _entity(self, *_: object) -> None:
        raise _TooMuch(_ENTITIES)
