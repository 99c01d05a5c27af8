"""Signs: what gives away a line of the page that is no part of the article."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from briefing.readers.datelines import date_line
from briefing.readers.shape import holds_verb, words_of
from briefing.readers.writers import folded
from briefing.vocabulary.furniture import Furniture

CROSS_LINK = "cross-link"
"""The reason that lines which lead elsewhere are set aside for."""

EMBED = "embedded post"
"""The reason that posts from elsewhere are set aside for."""

_SHORT = 200  # characters; a longer line is no link and no menu
_LONGEST = 420  # characters of a caption
_LONGEST_BYLINE = 120
_NOT_A_NAME = re.compile(r"[,|(–—•·\d]| - | for | in | at ")
_DIVIDED = re.compile(r"\s[|•·–—/-]\s")
_SENTENCE = re.compile(r".*[.!?)”\"]\s+", re.DOTALL)
_ADDRESS = re.compile(r"https?://\S+|www\.\S+|[\w.+-]{1,64}@[\w-]+\.\w")

_HANDLE = re.compile(r"\(@\w{1,30}\)\s*")

Fact = tuple[str, str]
"""A field of the article (published, author, credit) and its value."""


@dataclass(frozen=True, slots=True)
class Sign:
    """Why a line is set aside, and what it says about the article."""

    reason: str
    facts: tuple[Fact, ...] = ()


@dataclass(frozen=True, slots=True)
class Place:
    """Where in the text a line stands."""

    top: bool  # dates and writers are to be expected
    above: bool  # no text has come yet
    first: bool  # nothing that is kept has come yet


def sign_of(text: str, place: Place, words: Furniture) -> Sign | None:
    """Return why a folded line is no part of the article, or None when it is."""
    if len(text) > _LONGEST:
        return None
    return next(_signs(text, text.lower(), place, words), None)


def _signs(text: str, low: str, place: Place, words: Furniture) -> Iterator[Sign]:
    if not any(c.isalnum() for c in low):
        yield Sign("no words")
    if is_embed(text, words):
        yield Sign(EMBED)
    date = _dated(text, place.top, words)
    if date is not None:
        yield Sign("date line", date)
    if low in words.menu or (place.above and low in words.kicker):
        yield Sign("menu")
    if words.count.fullmatch(low) or _is_path(text):
        yield Sign("menu")
    if low in words.staff:
        yield Sign("byline")
    signed = _signed(text, place.top, words)
    if signed is not None:
        yield Sign("byline", signed)
    if not place.first and (credit := _credit(text, low, words)):
        yield Sign("source line", (("credit", credit),))
    if _is_caption(low, words):
        yield Sign("caption")
    if len(text) <= _SHORT:
        yield from _links(text, low, words)


def _links(text: str, low: str, words: Furniture) -> Iterator[Sign]:
    sentence = text.endswith(".") and holds_verb(text, words)
    if words.cross_link.match(low) and not sentence:
        yield Sign(CROSS_LINK)
    if words.notice.match(low):
        yield Sign("notice of the publisher")
    count = len(words_of(text))
    if text.endswith("!") and count <= 12 and words.appeal.match(low):
        yield Sign("notice of the publisher")
    if count <= 14 and _ADDRESS.search(text) and not holds_verb(text, words):
        yield Sign("address")


def _dated(text: str, top: bool, words: Furniture) -> tuple[Fact, ...] | None:
    """Read a date line, alone or in a line like "Politics | 3 March 2024 | By Ada Brand"."""
    line = date_line(text, words)
    if line:
        if not (line.published or line.updated or (top and line.iso)):
            return None
        return () if line.updated or not line.iso else (("published", line.iso),)
    parts = _DIVIDED.split(text) if top and len(text) <= _LONGEST_BYLINE else []
    facts: dict[str, str] = {}
    for part in parts:
        date, author = date_line(part, words), _author(part, part.lower(), words)
        if date and date.iso:
            facts.setdefault("updated" if date.updated else "published", date.iso)
        elif author:
            facts.setdefault("author", author)
        elif len(part.split()) > 2 and not words.count.fullmatch(part.lower()):
            return None
    dated = {"published", "updated"} & facts.keys()
    return tuple(fact for fact in facts.items() if fact[0] != "updated") if dated else None


def is_embed(text: str, words: Furniture) -> bool:
    """Recognise what a post from elsewhere leaves: its picture's address, or who posted it when."""
    if len(text) > _LONGEST:
        return False
    low = text.lower()
    if words.embed_address.search(low) or (len(text) <= _SHORT and words.embed.match(low)):
        return True
    handle = _HANDLE.search(text)
    return handle is not None and date_line(text[handle.end() :], words) is not None


def _is_path(text: str) -> bool:
    """Recognise "Home | News | World" and "Home > News"."""
    for mark in ("|", " > ", " » ", " › "):
        parts = text.strip("| ").split(mark)
        if len(parts) >= 3 and all(0 < len(part.split()) <= 3 for part in parts):
            return True
    return False


def _signed(text: str, top: bool, words: Furniture) -> tuple[Fact, ...] | None:
    """Read "By Ada Brand"; further down, only where the line says nothing but who, or who and when.

    A placeholder ("By our correspondent") names nobody.
    """
    label = words.byline.match(text.lower())
    if not label or len(text) > _LONGEST_BYLINE:
        return None
    name, date = _undated(text, words)
    if folded(name[label.end() :]) in words.no_author:
        return ()
    author = _author(name, name.lower(), words)
    if not author or not (top or name[label.end() :].strip() == author):
        return None
    dated = (("published", date),) if date else (_dated(text, top, words) or ())
    return (("author", author), *dated)


def _undated(text: str, words: Furniture) -> tuple[str, str | None]:
    """Cut the date off the end of a byline: "par Ada Brand le 3 mars 2024"."""
    parts = text.split()
    for i in range(2, len(parts)):
        line = date_line(" ".join(parts[i:]), words)
        if line and line.iso:
            return " ".join(parts[:i]).rstrip(" ,;–—-|"), None if line.updated else line.iso
    return text, None


def _author(text: str, low: str, words: Furniture) -> str | None:
    label = words.byline.match(low)
    if not label or len(text) > _LONGEST_BYLINE:
        return None
    if ":" in text[label.end() :]:
        return None
    name = _NOT_A_NAME.split(text[label.end() :], maxsplit=1)[0].strip(" .:")
    parts = name.split()
    names = [part for part in parts if part[0].isupper()]
    joined = all(part in words.name_words for part in parts if part not in names)
    dated = any(part.lower().strip(".,") in words.weekdays | words.months.keys() for part in parts)
    alone = ":" in label[0] or name.lower() in words.agencies
    enough = 2 <= len(names) <= 8 or (len(names) == 1 and alone)
    return name if enough and joined and not dated else None


def _credit(text: str, low: str, words: Furniture) -> str | None:
    label = words.source_line.match(low) or words.source_start.match(low)
    if not label or len(text) > _SHORT:
        return None
    credit = text[label.end() :].strip()
    if not credit or holds_verb(credit, words):
        return None
    return credit.removesuffix(".") if not credit.endswith("..") else credit


def _is_caption(low: str, words: Furniture) -> bool:
    if words.caption.match(low) or words.caption_start.match(low):
        return True
    inside = words.caption_inside.search(low)
    if inside and len(low) - inside.start() <= 80:
        return True
    sentence = _SENTENCE.match(low)
    tail = low[sentence.end() :] if sentence else ""
    parts = [part.strip(" .") for part in re.split(r"[/|]", tail)]
    people = all(len(part.split()) <= 4 for part in parts)
    return len(tail) <= 60 and people and parts[-1] in words.agencies
