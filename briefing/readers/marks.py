"""Byte order marks: Unicode that announces itself, and UTF-16 that is obvious without a mark."""

import codecs
from collections import Counter

_BOMS = (  # the longer ones first: UTF-32's begins like UTF-16's
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_GUESSES = ("utf-16-le", "utf-16-be")


def unicode_of(data: bytes) -> str | None:
    """Return the Unicode encoding that the bytes announce or obviously have, UTF-8 apart."""
    for bom, encoding in _BOMS:
        if data.startswith(bom):
            return encoding
    return next((encoding for encoding in _GUESSES if _is_utf16(data[:4096], encoding)), None)


def _is_utf16(head: bytes, encoding: str) -> bool:
    """Recognise UTF-16 without its mark.

    In text of one script the higher bytes are zero or one of very few others, the lower ones are
    never zero.
    """
    big = encoding.endswith("be")
    high, low = (head[::2], head[1::2]) if big else (head[1::2], head[::2])
    if 0 in low or 0 not in high:
        return False
    usual = sum(count for _, count in Counter(high).most_common(3))
    if usual < 0.95 * len(high):
        return False
    text = head[: len(head) // 2 * 2].decode(encoding, "replace")
    return sum(c.isprintable() or c.isspace() for c in text) >= 0.98 * len(text) > 1
