"""Printed: what the lines near a page's headline say about the article: its day, its writer."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from briefing.model.article import Kind
from briefing.readers.datelines import date_line
from briefing.readers.pieces import Piece
from briefing.readers.signs import Place, sign_of
from briefing.vocabulary import furniture

_ABOVE = 3  # lines above the headline
_BELOW = 16  # and below it
_LONG = 160  # characters; a longer line is text
_WORDS = 8  # of a date with its time of day
_DIVIDED = re.compile(r"\s[|•·–—]\s")
_ELSEWHERE = frozenset(("menu", "footer", "related story", "comment", "cookie notice", "form"))
_LINES = (Kind.PARAGRAPH, Kind.ITEM)
_SIGNED = re.compile(r"[^\W\d_][\w.’'-]*(?: [^\W\d_][\w.’'-]*){1,3}")
_PLACED = re.compile(r" (?:in|à|en) |[,|(]")


@dataclass(frozen=True, slots=True)
class Printed:
    """What is printed. Days are ISO 8601, those labelled as of publication first."""

    days: tuple[str, ...] = ()
    author: str | None = None


def printed(pieces: Sequence[Piece]) -> Printed:
    """Read the lines around the headline, and a signature below the text."""
    days: list[tuple[bool, str]] = []
    author: str | None = None
    for text in _near(pieces):
        for part in [text, *_DIVIDED.split(text)] if _DIVIDED.search(text) else [text]:
            day, writer = _read(part)
            days += [day] if day else []
            author = author or writer
    labelled = sorted(days, key=lambda day: not day[0])
    return Printed(tuple(day for _, day in labelled), author or _signature(pieces))


def _near(pieces: Sequence[Piece]) -> Iterator[str]:
    at = next((i for i, piece in enumerate(pieces) if piece.kind is Kind.TITLE), None)
    if at is None:
        return
    for piece in pieces[max(0, at - _ABOVE) : at]:
        if piece.kind in _LINES and piece.dropped not in _ELSEWHERE and len(piece.text) < _LONG:
            yield piece.text
    for piece in pieces[at + 1 : at + 1 + _BELOW]:
        if len(piece.text) > _LONG and not piece.dropped:
            return
        if piece.kind in _LINES and piece.dropped not in _ELSEWHERE:
            yield piece.text


def _read(text: str) -> tuple[tuple[bool, str] | None, str | None]:
    """Return the day with whether it is labelled, and the writer, that a line begins with."""
    if len(text) > _LONG:
        return None, None
    words = furniture.load()
    split = text.split()
    counts = [len(split)]
    if words.published.match(text.lower()):  # what comes behind the date may be the writer
        counts += range(min(_WORDS, len(split) - 1), 0, -1)
    for count in counts:
        line = date_line(" ".join(split[:count]), words)
        if line and line.iso and not line.updated:
            return (line.published, line.iso), _writer(" ".join(split[count:]))
    return None, _writer(text)


def _writer(text: str) -> str | None:
    sign = sign_of(text, Place(top=True, above=True, first=False), furniture.load())
    return dict(sign.facts).get("author") if sign else None


def _signature(pieces: Sequence[Piece]) -> str | None:
    """Return the name in a last line that the page itself marks as who wrote it."""
    last = max((i for i, p in enumerate(pieces) if not p.dropped), default=len(pieces))
    for piece in pieces[last + 1 : last + 1 + _ABOVE]:
        name = _PLACED.split(piece.text, maxsplit=1)[0].strip()
        if piece.dropped == "byline" and _SIGNED.fullmatch(name) and name == name.title():
            return name
    return None
