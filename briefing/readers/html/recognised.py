"""Recognised: what is a web page, by its first tags, its media type, its name or its many tags."""

import re
from pathlib import PurePath

from briefing.model.article import Source
from briefing.readers.marks import unicode_of
from briefing.readers.reader import Claim
from briefing.readers.signatures import not_text

_TYPES = ("text/html", "application/xhtml+xml")
SUFFIXES = (".html", ".htm", ".xhtml", ".xht", ".shtml")
_LOOKED_AT = 65_536  # bytes
_TAG = re.compile(r"</(?:p|div|li|ul|ol|td|tr|table|h[1-6]|span|a|section|article)>", re.IGNORECASE)
_FEW, _OFTEN = 3, 400  # tags, and characters for each


def recognises(source: Source) -> Claim:
    """Claim by the beginning of a page, then by media type or name, then by many end tags."""
    what = not_text(source.data)
    if what == "a web page":
        return Claim.SIGNATURE
    if what:
        return Claim.NONE
    media_type = (source.media_type or "").partition(";")[0].strip().lower()
    if media_type in _TYPES or PurePath(source.name.partition("?")[0]).suffix.lower() in SUFFIXES:
        return Claim.NAMED
    head = source.data[:_LOOKED_AT]
    text = head.decode(unicode_of(head) or "utf-8", "ignore")
    tags = len(_TAG.findall(text))
    return Claim.LOOKS if tags >= _FEW and tags * _OFTEN >= len(text) else Claim.NONE
