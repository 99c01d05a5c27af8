"""Context: what part of a page a block stands in, by tag, role and the words of id and class."""

import re
from functools import lru_cache

from lxml import etree

from briefing.vocabulary import pages

Context = str
"""What surrounds the block and is no article ("menu", "footer", …); "" where nothing says so."""

NOWHERE: Context = ""

SURROUNDING: tuple[Context, ...] = (
    "menu",
    "form",
    "cookie notice",
    "comment",
    "related story",
    "share",
    "advertisement",
    "sign-up",
    "tags",
    "footer",
    "dialog",
    "caption",
)
"""Parts of a page that stand around an article, whatever stands in them."""

_PARTS = re.compile(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])")
_STRONG = ("cookie notice", "comment", "related story")  # whatever stands inside is one
_LONGEST = 300  # characters of id and class that are looked at
_WHOLE = ("html", "body", "main", "article")  # whose words speak of the page, not of a part


def context_of(element: etree._Element, outer: Context) -> Context:
    """Return the context inside an element, given the one around it."""
    if outer in _STRONG:
        return outer
    words = pages.load()
    tag = element.tag
    by_tag = words.tags.get(tag, "") if isinstance(tag, str) else ""
    if tag in _WHOLE or not element.attrib:
        return by_tag or outer
    by_role = words.roles.get(element.get("role", "").lower(), "")
    named = f"{element.get('id', '')[:_LONGEST]} {element.get('class', '')[:_LONGEST]}"
    return _named(named) or by_role or by_tag or outer


@lru_cache(4096)
def _named(named: str) -> Context:
    """Return what the words of id and class say, the surest reason first."""
    words = pages.load().words
    found = {words[part] for part in map(str.lower, _PARTS.findall(named)) if part in words}
    return next((reason for reason in words.values() if reason in found), "")
