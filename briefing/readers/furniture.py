"""Furniture: lines of the page that are no part of the article, and what they say about it."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from briefing.readers.datelines import date_line
from briefing.readers.found import Found, plain
from briefing.readers.headings import words_of
from briefing.readers.lines import Line
from briefing.vocabulary.furniture import Furniture

_TOP = 10  # lines in which dates and writers are expected
_SHORT = 200  # characters; a longer line is no link and no menu
_LONGEST_CAPTION = 420
_NOT_A_NAME = re.compile(r"[,|(–—•\d]| - | for | in | at ")
_NO_WORD = re.compile(r"[\W_]+")
_SENTENCE = re.compile(r".*[.!?)”\"]\s+", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Facts:
    """What the furniture says about the article."""

    published: str | None = None
    author: str | None = None
    credit: str | None = None


def furnish(lines: Sequence[Line], found: Found, furniture: Furniture) -> tuple[Found, Facts]:
    """Set aside the lines that no statement is taken from, each with its reason."""
    dropped: Found = {}
    facts: dict[str, str] = {}
    seen: set[str] = set()
    body = 0  # kept lines so far
    for i, line in enumerate(lines):
        if i in found:
            body += found[i] is not None
            continue
        sign = _repeated(line.text, seen) or _sign(line.text, i < _TOP, body, furniture)
        if sign is None:
            body += 1
            continue
        dropped[i] = plain(line, sign.reason)
        for field, value in sign.facts:
            facts.setdefault(field, value)
    return dropped, Facts(facts.get("published"), facts.get("author"), facts.get("credit"))


@dataclass(frozen=True, slots=True)
class _Sign:
    reason: str
    facts: tuple[tuple[str, str], ...] = ()


def _repeated(text: str, seen: set[str]) -> _Sign | None:
    key = _NO_WORD.sub("", text.casefold())
    if len(key) < 20:
        return None
    if key in seen:
        return _Sign("repeated")
    seen.add(key)
    return None


def _sign(text: str, top: bool, body: int, furniture: Furniture) -> _Sign | None:
    if len(text) > _LONGEST_CAPTION:
        return None
    low = text.lower()
    for sign in _signs(text, low, top, body, furniture):
        return sign
    return None


def _signs(text: str, low: str, top: bool, body: int, words: Furniture) -> Iterator[_Sign]:
    date = date_line(text, words)
    if date and (date.published or date.updated or top):
        iso = () if date.updated or not date.iso else (("published", date.iso),)
        yield _Sign("date line", iso)
    if not any(c.isalnum() for c in low):
        yield _Sign("no words")
    if (
        low in words.menu
        or (not body and low in words.kicker)
        or words.count.fullmatch(low)
        or _is_path(text)
    ):
        yield _Sign("menu")
    if low in words.staff:
        yield _Sign("byline")
    if top and (author := _author(text, low, words)):
        yield _Sign("byline", (("author", author),))
    if body and (credit := _credit(text, low, words)):
        yield _Sign("source line", (("credit", credit),))
    if _is_caption(low, words):
        yield _Sign("caption")
    if len(text) > _SHORT:
        return
    if words.cross_link.match(low):
        yield _Sign("cross-link")
    if words.notice.match(low):
        yield _Sign("notice of the publisher")
    if text.endswith("!") and len(words_of(text)) <= 12 and words.appeal.match(low):
        yield _Sign("notice of the publisher")


def _is_path(text: str) -> bool:
    """Recognise "Home | News | World" and "Home > News"."""
    for mark in ("|", " > ", " » ", " › "):
        parts = text.strip("| ").split(mark)
        if len(parts) >= 3 and all(0 < len(part.split()) <= 3 for part in parts):
            return True
    return False


def _author(text: str, low: str, words: Furniture) -> str | None:
    label = words.byline.match(low)
    if not label or len(text) > 120:
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
    sentence = any(word.lower() in words.verbs for word in words_of(credit))
    if not credit or sentence:
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
    return bool(tail) and all(part in words.agencies for part in parts)
