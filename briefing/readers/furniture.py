"""Furniture: lines of the page that are no part of the article, and what they say about it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from briefing.model.article import Block, Kind
from briefing.readers.found import Found, plain
from briefing.readers.lines import Line
from briefing.readers.shape import ends_sentence
from briefing.readers.signs import CROSS_LINK, EMBED, Place, Sign, is_embed, sign_of
from briefing.vocabulary.furniture import Furniture

_LONG = 80  # characters of a line that is text, and no headline or menu
_TOP = 1  # long lines; after more of them no date and no writer is expected
_BARE_LINK = 40  # characters; "Related articles", without a story of its own
_HEADLINE = 140  # characters
_LONG_REPEATED = 60  # letters; shorter lines may well come twice, a headline and its heading
_LEAST_OF_POST = 20  # characters
_NEAR = 6  # lines, within which a shorter one is repeated by accident
_NO_WORD = re.compile(r"[\W_]+")


@dataclass(frozen=True, slots=True)
class Facts:
    """What the furniture says about the article."""

    published: str | None = None
    author: str | None = None
    credit: str | None = None


def furnish(
    lines: Sequence[Line],
    found: Found,
    furniture: Furniture,
    sure: frozenset[int] = frozenset(),
) -> tuple[Found, Facts]:
    """Set aside the lines that no statement is taken from, each with its reason.

    Args:
        lines: Of the text, in order.
        found: What some of them are known to be.
        furniture: The words that give such lines away.
        sure: Lines that are part of the article, whatever they look like.
    """
    dropped: Found = {}
    facts: dict[str, str] = {}
    seen: dict[str, int] = {}
    kept = long = 0
    post = ""
    for i, line in enumerate(lines):
        if _is_dropped(found.get(i)):
            continue  # what a page has around its article says nothing about where that begins
        if (i not in found or is_embed(line.text, furniture)) and i not in sure:
            place = Place(top=long <= _TOP, above=not long, first=not kept)
            sign = _repeated(i, line.text, seen) or sign_of(line.text, place, furniture)
            if sign is None and _is_in(line.text, post):
                sign = Sign(EMBED)  # its sentences again, one by one
            if sign:
                post = line.text if sign.reason == EMBED and len(line.text) > len(post) else post
                dropped[i] = plain(line, sign.reason)
                for field, value in sign.facts:
                    facts.setdefault(field, value)
                continue
        kept += found.get(i, line) is not None
        long += len(line.text) > _LONG
    dropped |= _other_stories(lines, found, dropped, sure)
    return dropped, Facts(facts.get("published"), facts.get("author"), facts.get("credit"))


def _is_in(text: str, post: str) -> bool:
    return len(text) >= _LEAST_OF_POST and text.strip(" .") in post


def _is_dropped(block: Block | None) -> bool:
    return block is not None and bool(block.dropped)


def _other_stories(
    lines: Sequence[Line], found: Found, dropped: Found, sure: frozenset[int]
) -> Found:
    """Set aside the headlines below a last "Related articles", down to the end of the text."""
    stories: Found = {}
    for i in range(len(lines) - 1, -1, -1):
        if i in sure:
            return {}
        block = dropped.get(i)
        if block and block.dropped == CROSS_LINK:
            return {} if len(lines[i].text) > _BARE_LINK else stories
        item = found.get(i)
        if item and item.kind is Kind.ITEM and not ends_sentence(lines[i].text):
            stories[i] = replace(item, dropped=CROSS_LINK)
        elif i not in found and i not in dropped:
            if len(lines[i].text) > _HEADLINE or lines[i].text.endswith((".", ":")):
                return {}
            stories[i] = plain(lines[i], CROSS_LINK)
        elif item:
            return {}
    return {}


def _repeated(i: int, text: str, seen: dict[str, int]) -> Sign | None:
    key = _NO_WORD.sub("", text.casefold())
    if len(key) < 20:
        return None
    first = seen.setdefault(key, i)
    again = first < i and (len(key) >= _LONG_REPEATED or i - first <= _NEAR)
    return Sign("repeated") if again else None
