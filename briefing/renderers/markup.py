"""Text made safe for markup: XML and HTML can hold all of it, and read none of it as theirs."""

import re
from urllib.parse import quote, urlsplit

_UNPRINTABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]")
_MARKUP = re.compile("[&<>\x7f-\x9f\u2028\u2029\ufffe\uffff]")
_LINKS = ("http://", "https://", "mailto:")
_KEPT = "%/:=&?~#+!$,;'@()*[]"  # beside letters, digits and "_.-", what an address may hold


def printable(text: str) -> str:
    """Drop the characters that XML 1.0 (2.2) forbids or discourages and lone surrogates."""
    return _UNPRINTABLE.sub("", text)


def escape(text: str) -> str:
    """Return the text as character data or as an attribute's value in quotes."""
    text = printable(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return text.replace('"', "&quot;").replace("'", "&#39;")


def json(text: str) -> str:
    """Return JSON that says the same without any sign that is markup, or that XML cannot hold.

    Such signs stand in the strings of JSON only, where each may be written as an escape with its
    number (RFC 8259, 7).
    """
    return _MARKUP.sub(lambda found: f"\\u{ord(found.group()):04x}", text)


def link(href: str | None) -> str | None:
    """Return the address in ASCII, or None unless it is one that a reader may follow.

    Word takes a file for damaged that holds an address which is none (RFC 3986).
    """
    if href is None or not href.lower().startswith(_LINKS):
        return None
    address = quote("".join(printable(href).split()), safe=_KEPT)
    try:
        parts = urlsplit(address)
    except ValueError:
        return None
    return address if parts.netloc or (parts.scheme == "mailto" and parts.path) else None
