"""Saved: a web page that a browser has saved as a message of its parts (MHTML, RFC 2557)."""

from collections.abc import Iterator
from dataclasses import replace
from email.message import Message

from briefing.model.article import Source
from briefing.readers.mail.tree import bytes_of, parts_of

_WHERE = "Snapshot-Content-Location"
_SENT = ("To", "Cc", "Bcc", "Received", "Message-ID", "Return-Path", "Delivered-To")


def page_in(message: Message, source: Source) -> Source | None:
    """Return the page that a browser has saved, None for a message that somebody has sent.

    Args:
        message: `source`, parsed.
        source: The file, whose name and whose day of retrieval are the page's too.
    """
    by_browser = (
        message.get(_WHERE) is not None or "saved by" in str(message.get("From", "")).lower()
    )
    related = message.get_content_type() == "multipart/related"
    if not (by_browser or related) or any(message.get(name) is not None for name in _SENT):
        return None
    pages = list(_pages(message))
    where = _address(message, _WHERE)
    own = [page for page in pages if where and _address(page, "Content-Location") == where]
    for page in (own or pages)[:1]:
        charset = page.get_content_charset()
        return replace(
            source,
            data=bytes_of(page),
            media_type=f"text/html; charset={charset}" if charset else "text/html",
            url=source.url or where or _address(page, "Content-Location"),
        )
    return None


def _pages(message: Message) -> Iterator[Message]:
    """Yield the parts that are web pages, in order."""
    waiting = [message]
    while waiting:
        part = waiting.pop()
        inner = parts_of(part)
        if inner is not None:
            waiting += reversed(inner)
        elif part.get_content_type() in ("text/html", "application/xhtml+xml"):
            yield part


def _address(part: Message, name: str) -> str | None:
    written = "".join(str(part.get(name, "")).split())
    return written if written.startswith(("http://", "https://")) else None
