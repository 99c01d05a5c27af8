"""Headline: the title of a page without the name of its site."""

import re
from collections.abc import Sequence

_DIVIDED = re.compile(r"\s+[|·•–—»«›/:-]+\s+|\s*[|»«›]\s*|:\s+")
_MOST_WORDS = 6  # of the name of a site
_LONGEST = 1_000  # characters of a page's title
_SHORTEST = 3  # letters of a part that can be a headline


def headline(page: str, others: Sequence[str], publisher: str | None) -> str | None:
    """Return the headline of a page.

    Args:
        page: Its `title`, "" where there is none; often "Headline | Section | Site".
        others: What metadata, linked data and social networks are told, the surest first.
        publisher: Whose name is no part of it.
    """
    page = page[:_LONGEST]
    if not page:
        return _without(others[0], publisher) if others else None
    cuts = _cuts(page)
    for other in others:
        same = [cut for cut in cuts if _folded(cut) == _folded(other)]
        if same:
            return _without(same[0], publisher)
    return _without(page, publisher)


def site_in(page: str, others: Sequence[str]) -> str | None:
    """Return the name of the site that stands at either end of a page's title, beside its headline.

    It is taken for a name only where the rest is what the page is called elsewhere.
    """
    marks = list(_DIVIDED.finditer(page[:_LONGEST]))
    known = {_folded(other) for other in others}
    for mark in marks[:1] + marks[-1:]:
        before, after = page[: mark.start()].strip(), page[mark.end() :].strip()
        for rest, name in ((before, after), (after, before)):
            if _folded(rest) in known and 0 < len(name.split()) <= _MOST_WORDS:
                return name
    return None


def _cuts(page: str) -> list[str]:
    """Return the page's title and what is left of it when parts are cut off at either end."""
    marks = [(0, 0), *((m.start(), m.end()) for m in _DIVIDED.finditer(page)), (len(page),) * 2]
    starts, ends = [m[1] for m in marks[:-1]][:12], [m[0] for m in marks[1:]][-12:]
    cuts = [page[start:end].strip() for start in starts for end in ends if start < end]
    return sorted(cuts, key=len, reverse=True)


def _without(title: str, publisher: str | None) -> str:
    """Cut the publisher's name off either end."""
    if not publisher:
        return title
    for mark in _DIVIDED.finditer(title):
        before, after = title[: mark.start()], title[mark.end() :]
        if _names(after, publisher) and len(before) >= _SHORTEST:
            return before.strip()
        if _names(before, publisher) and len(after) >= _SHORTEST:
            return after.strip()
    return title


def _names(text: str, publisher: str) -> bool:
    return bool(text) and _folded(text) == _folded(publisher)


def _folded(text: str) -> str:
    return "".join(c for c in text.casefold() if c.isalnum())
