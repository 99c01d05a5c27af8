"""Feeds: RSS and Atom of any age, to their entries, each a document of its own.

What a feed gives of an article is its content or a teaser; which of the two, is decided here. A
teaser is written as the summary of an entry without content.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from email.utils import parsedate_to_datetime
from html import unescape
from io import BytesIO
from time import struct_time
from urllib.parse import urljoin

from briefing.errors import ReadError
from briefing.model.article import Source
from briefing.sources.atom import MEDIA_TYPE, Entry, Text, document
from briefing.sources.feed_survey import survey
from briefing.sources.found import Ask, Found
from briefing.sources.places import is_address
from briefing.vocabulary import teasers

Fields = Mapping[str, object]
"""What the parser found, by names of its own; any may be missing."""

_READ = ("text/plain", "text/html", "application/xhtml+xml")
_ENCODING = re.compile(rb"\xff\xfe|\xfe\xff|\xef\xbb\xbf|<\?xml\s[^<>]{0,100}\bencoding\b")
_TAG = re.compile(r"<[^<>]*>")
_WHOLE = 800  # characters of a summary that is the article itself
_LONG = 1500  # characters of a content that is one, however it ends
_ISO = re.compile(r"\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01])(?:T[\d:.+Z-]{1,30})?)?)?")


def entries(source: Source, ask: Ask) -> Iterator[Found]:
    """Yield the entries of a feed in its order, each named after its place ("feed.xml#2").

    The page behind a teaser takes its place where that is asked for.

    Raises:
        ReadError: It is no feed, or holds no entry, or more than may be.
    """
    source = replace(source, data=source.data.lstrip())  # a blank line above it is no damage
    damaged = not survey(source)
    feed, found = _parsed(source)
    if not found:
        raise ReadError(source.name, "the feed has no entries yet; try again later.")
    for number, fields in enumerate(found, start=1):
        entry = replace(_entry(fields, feed), damaged=damaged)
        name = f"{source.name}#{number}"
        if entry.content is None and entry.link and ask.follow:
            yield _page(name, entry.link, ask)
        else:
            yield replace(source, name=name, data=document(entry), media_type=MEDIA_TYPE)


def _parsed(source: Source) -> tuple[Fields, Sequence[Fields]]:
    """Return what the feed says of itself, and its entries."""
    import feedparser  # noqa: PLC0415  # heavy; only feeds need it

    own = _ENCODING.match(source.data) is not None  # a server knows less than the feed itself
    headers = {"content-type": "application/xml" if own else source.media_type or "application/xml"}
    if source.url:
        headers["content-location"] = source.url  # relative links are resolved against it
    try:
        parsed = feedparser.parse(
            BytesIO(source.data),  # a string could be taken for a path or an address
            response_headers=headers,
            sanitize_html=False,  # the reader leaves out what is not shown
            resolve_relative_uris=False,
        )
    except Exception as error:  # elements of some vocabulary where nobody expects them
        reason = "the feed is damaged; fetch it again, or name the pages themselves."
        raise ReadError(source.name, reason) from error
    if not parsed.version and not parsed.entries:
        reason = "it is no feed, or damaged; fetch it again, or name the pages themselves."
        raise ReadError(source.name, reason)
    return dict(parsed.feed), [dict(entry) for entry in parsed.entries]


def _page(name: str, link: str, ask: Ask) -> Found:
    """Return the page behind a teaser under the name of its entry."""
    try:
        return replace(ask.page(link), name=name)
    except ReadError as error:
        return ReadError(
            name, f"the feed gives only a teaser, and the page behind it fails: {error}"
        )


def _entry(fields: Fields, feed: Fields) -> Entry:
    content, summary = _told(fields)
    parts = fields.get("content")
    first = parts[0] if isinstance(parts, list) and parts else {}
    return Entry(
        title=_text(fields.get("title_detail")),
        content=content,
        summary=summary,
        author=_word(fields, "author_detail", "name") or _word(fields, "author"),
        published=_date(fields, "published") or _date(fields, "created"),
        updated=_date(fields, "updated"),
        link=_link(fields, feed),
        id=_word(fields, "id"),
        language=_word(first, "language") or _word(feed, "language"),
        rights=_word(fields, "rights") or _word(feed, "rights"),
        publisher=_word(fields, "source", "title") or _word(feed, "title"),
    )


def _told(fields: Fields) -> tuple[Text | None, Text | None]:
    """Return the content and the summary; a summary that is long is the content."""
    parts = fields.get("content")
    texts = [_text(part) for part in parts] if isinstance(parts, list) else []
    content = max(filter(None, texts), key=lambda text: len(text.value), default=None)
    summary = _text(fields.get("summary_detail"))
    if content and not _is_teaser(content, _LONG, 0):
        return content, None
    if summary and not _is_teaser(summary, _LONG, _WHOLE):
        return summary, None
    return None, content or summary


def _is_teaser(text: Text, long: int, whole: int) -> bool:
    """Tell whether a text is too short (`whole`), or short (`long`) and breaks off."""
    words = " ".join(unescape(_TAG.sub(" ", text.value) if text.html else text.value).split())
    return len(words) < whole or (len(words) < long and teasers.load().ends_early(words))


def _text(detail: object) -> Text | None:
    if not isinstance(detail, Mapping):
        return None
    value, kind = detail.get("value"), detail.get("type")
    if not isinstance(value, str) or not value.strip() or kind not in _READ:
        return None
    return Text(value, html=kind != "text/plain")


def _word(fields: object, *path: str) -> str | None:
    """Return a string at a path in the fields, white space folded; None where there is none."""
    for key in path:
        fields = fields.get(key) if isinstance(fields, Mapping) else None
    return (" ".join(fields.split()) or None) if isinstance(fields, str) else None


def _link(fields: Fields, feed: Fields) -> str | None:
    """Return where the article is; a link without a host is one of the site's."""
    link, site = _word(fields, "link"), _word(feed, "link")
    try:
        whole = urljoin(site or "", link) if link else ""
    except ValueError:  # no address at all
        return None
    return whole if is_address(whole) else None


def _date(fields: Fields, name: str) -> str | None:
    """Return a date of the entry in ISO 8601, in the time zone that it is given in."""
    given, parsed = _word(fields, name), fields.get(f"{name}_parsed")
    if given and _ISO.fullmatch(given):
        return given
    try:
        return parsedate_to_datetime(given or "").isoformat()
    except (ValueError, TypeError, OverflowError):
        pass
    if not isinstance(parsed, struct_time):
        return None
    try:
        return datetime(*parsed[:6]).isoformat() + "Z"  # noqa: DTZ001  # it is in UTC
    except ValueError:
        return None
