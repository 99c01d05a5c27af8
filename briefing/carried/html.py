"""The data blocks of an HTML memo."""

import re
from collections.abc import Iterator

from briefing.model.article import Source
from briefing.renderers.carried import HTML_ID, MEDIA_TYPE

_PAGE = re.compile(rb"(?:\xef\xbb\xbf)?\s*<(?:!doctype\s+html|html\b)", re.IGNORECASE)
_OURS = re.compile(rf"""\sid=["']?{HTML_ID}(?:-[0-9]{{1,4}})?(?:["'\s/]|\Z)""".encode())


def may_carry(data: bytes) -> bool:
    """Return whether the bytes are a page with a script element of our name."""
    return _PAGE.match(data) is not None and HTML_ID.encode() in data and b"<script" in data


def files(source: Source) -> tuple[bytes, ...]:
    """Return what stands in our script elements, in the order of the page."""
    return tuple(_blocks(source.data))


def _blocks(data: bytes) -> Iterator[bytes]:
    """Yield the content of our elements; nothing in it can look like their end."""
    opened = data.find(b"<script")
    while opened >= 0:
        inside = data.find(b">", opened) + 1
        closed = data.find(b"</script", inside)
        if not inside or closed < 0:
            return
        tag = data[opened : inside - 1]
        if MEDIA_TYPE.encode() in tag and _OURS.search(tag):
            yield data[inside:closed]
        opened = data.find(b"<script", closed)
