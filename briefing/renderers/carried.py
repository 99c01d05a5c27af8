"""How files hold the briefings that their pages carry: the names by which they are found again."""

import re

from briefing.model.page import Page

_COUNT = re.compile("[0-9]{1,4}")

MEDIA_TYPE = "application/json"
HTML_ID = "briefing"
"""Of the script element that holds the first; that of the second is briefing-2, and so on."""
FILE_NAME = "briefing.json"
"""Of the first attachment of a PDF; the second is briefing-2.json, and so on."""
NAMESPACE = "urn:briefing-memo:carried:1"
"""Of the custom XML in a Word file: a `memo` with the JSON in `briefing`, and in `page` what the
page says, as `said` writes it."""


def texts(pages: tuple[Page, ...]) -> tuple[str, ...]:
    """Return the briefing files, in JSON, that the pages carry, in their order."""
    return tuple(page.carried for page in pages if page.carried is not None)


def numbered(name: str, number: int) -> str:
    """Return the name of one of several, counted from 1: the number goes before the suffix."""
    stem, dot, suffix = name.partition(".")
    return name if number == 1 else f"{stem}-{number}{dot}{suffix}"


def number(name: str, found: str) -> int | None:
    """Return which of several a name is, so that `numbered` gives it; None for another's name."""
    stem, dot, suffix = name.partition(".")
    digits = found.removeprefix(f"{stem}-").removesuffix(f"{dot}{suffix}")
    place = 1 if found == name else int(digits) if _COUNT.fullmatch(digits) else 0
    return place if place and numbered(name, place) == found else None
