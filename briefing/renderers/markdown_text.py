"""Text that Markdown reads as nothing but text (CommonMark 0.31, 2.4 and 6.2)."""

import re

from briefing.renderers.markup import printable

# A backslash may stand before any ASCII punctuation. What dialects read as more than CommonMark
# does (tables, strikethrough, mathematics, mentions, bare addresses) is escaped as well.
_SIGNS = re.compile(r"[\\`*_\[\]|~#$@]|<(?=[A-Za-z/!?])|&(?=#|[A-Za-z0-9]{2,31};)|:(?=//)")
_BARE = re.compile(r"(?<=\bwww)\.", re.IGNORECASE)
_NUMBER = re.compile(r"\d{0,9}")


def literal(text: str) -> str:
    """Return the text, escaped so that no dialect finds markup in it, wherever it stands."""
    return _opening(_BARE.sub(r"\\.", _SIGNS.sub(r"\\\g<0>", printable(text))))


def strong(text: str, before: str, after: str) -> str:
    """Return Markdown with emphasis around it, the spaces at its ends outside.

    Between a letter and a punctuation mark a parser takes asterisks for text (6.2, flanking), so
    there is no emphasis then; `before` and `after` are the Markdown on either side.
    """
    inner = text.strip()
    start = text.find(inner)
    left, right = before + text[:start], text[start + len(inner) :] + after
    if not inner or not (_opens(left[-1:], inner[0]) and _opens(right[:1], inner[-1])):
        return text
    return f"{text[:start]}**{inner}**{text[start + len(inner) :]}"


def _opens(outside: str, inside: str) -> bool:
    return inside.isalnum() or not outside.strip()


def _opening(text: str) -> str:
    """Escape the sign at the start of a text that would begin a list, a quotation or a rule."""
    number = _NUMBER.match(text)
    at = number.end() if number else 0
    sign = text[at : at + 1]
    opens = sign in (".", ")") if at else sign in ("-", "+", "=", ">", ":")
    return f"{text[:at]}\\{text[at:]}" if opens else text
