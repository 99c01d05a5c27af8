"""Atom entry documents: an entry of a feed that stands alone (RFC 4287, section 2)."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from html import escape

MEDIA_TYPE = "application/atom+xml;type=entry"
NAMESPACE = "http://www.w3.org/2005/Atom"
OURS = "urn:briefing"
"""The namespace of what we add (section 6.4): `damaged`, where the feed was no well-formed XML."""

_NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


@dataclass(frozen=True, slots=True)
class Text:
    """Words of an entry, and how they are marked up."""

    value: str
    html: bool


@dataclass(frozen=True, slots=True)
class Entry:
    """What a feed says of one article; None where it says nothing."""

    title: Text | None = None
    content: Text | None = None  # the article
    summary: Text | None = None  # of it, where the feed gives no more
    author: str | None = None
    published: str | None = None  # ISO 8601, as precise as given
    updated: str | None = None
    link: str | None = None
    id: str | None = None
    language: str | None = None
    rights: str | None = None
    publisher: str | None = None  # the title of the feed that it comes from
    damaged: bool = False


def document(entry: Entry) -> bytes:
    """Write an entry; the same entry gives the same bytes.

    What the feed does not say is left out, an id too, although the standard wants one.
    """
    language = f" xml:lang={_quoted(entry.language)}" if entry.language else ""
    lines = [
        '<?xml version="1.0" encoding="utf-8"?>',
        f'<entry xmlns="{NAMESPACE}"{language}>',
        *_elements(entry),
        "</entry>\n",
    ]
    return _NOT_XML.sub("\ufffd", "\n".join(lines)).encode()


def _elements(entry: Entry) -> Iterator[str]:
    for name in ("title", "id", "published", "updated", "rights", "summary", "content"):
        value = getattr(entry, name)
        if isinstance(value, Text):
            kind = "html" if value.html else "text"
            yield f'<{name} type="{kind}">{escape(value.value, quote=False)}</{name}>'
        elif value:
            yield f"<{name}>{escape(value, quote=False)}</{name}>"
    if entry.author:
        yield f"<author><name>{escape(entry.author, quote=False)}</name></author>"
    if entry.link:
        yield f'<link rel="alternate" href={_quoted(entry.link)}/>'
    if entry.publisher:
        yield f"<source><title>{escape(entry.publisher, quote=False)}</title></source>"
    if entry.damaged:
        yield f'<damaged xmlns="{OURS}"/>'


def _quoted(value: str) -> str:
    """Return an attribute's value; white space in it is written so that no parser folds it."""
    written = escape(value).replace("\n", "&#10;").replace("\r", "&#13;").replace("\t", "&#9;")
    return f'"{written}"'
