"""Signed: the name of a page's publisher where no metadata tell it."""

import re
from collections.abc import Iterator

from lxml import etree

_DIVIDED = re.compile(r"\s+[|·•–—»«/:-]+\s+|\s*[|»«]\s*")
_ARTICLES = re.compile(r"(?:the|der|die|das|le|la|el|los|las) ", re.IGNORECASE)
_PICTURES = 200  # looked at for a logo
_MOST_WORDS = 8
_LONGEST = 1_000  # characters of a page's title


def signed(page: str, root: etree._Element) -> str | None:
    """Return the part at either end of a page's title that a picture stands for, its logo.

    Args:
        page: Its `title`, "" where there is none.
        root: The page.
    """
    parts = [part for part in _DIVIDED.split(page[:_LONGEST]) if part.strip()]
    if len(parts) < 2:  # a title alone names no site
        return None
    ends = {_folded(part) for part in (parts[0], parts[-1])}
    return next((name for name in _named(root) if _folded(name) in ends), None)


def _named(root: etree._Element) -> Iterator[str]:
    for picture, _ in zip(root.iter("img"), range(_PICTURES), strict=False):
        name = " ".join((picture.get("alt") or "").split())
        if 0 < len(name.split()) <= _MOST_WORDS:
            yield name


def _folded(text: str) -> str:
    text = _ARTICLES.sub("", text.strip(), count=1) if _ARTICLES.match(text.strip()) else text
    return "".join(c for c in text.casefold() if c.isalnum())
