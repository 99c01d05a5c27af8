"""Weight: what a PDF unpacks to, looked at before pdfium does, since it cannot be stopped."""

import re
import zlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import takewhile

from briefing.errors import ReadError
from briefing.limits import (
    MAX_PDF_CONTENT,
    MAX_PDF_DRAWINGS,
    MAX_PDF_NUMBERED,
    MAX_PDF_PICTURE,
    MAX_PDF_STREAM,
    MAX_PDF_UNPACKED,
)

_OBJECT = re.compile(rb"(?<!\d)(\d{1,8})\s{1,4}\d{1,5}\s{1,4}obj\b")
_STREAM = re.compile(rb"stream(?:\r\n|\n|\r)")
_REFERENCE = re.compile(rb"(?<!\d)(\d{1,8})\s{1,4}\d{1,5}\s{1,4}R\b")
_DRAW = re.compile(rb"/[^\s/]{1,127}\s{1,9}Do\b")
_CONTENTS = re.compile(rb"/Contents\s{0,9}(\[[^\]]*|\d{1,8}\s{1,4}\d{1,5}\s{1,4}R\b)")
_KIDS = re.compile(rb"/Kids\s{0,9}\[([^\]]*)")
_FIRST = re.compile(rb"/First\s{1,9}(\d{1,9})")
_ESCAPED = re.compile(rb"#([0-9A-Fa-f]{2})")  # in a name (ISO 32000-1, 7.3.5)
_HEAD = 8_000  # bytes of an object looked at for what it draws
_PACKED = b"\x78\x58\x68\x38\x48\x28\x18\x08"  # first bytes of what zlib packs
_TWICE = 3  # so often a stream may be packed
_STEPS = 3  # from a drawing over its resources to another drawing
_DEEPEST = 30  # drawings within drawings; pdfium follows no more


@dataclass(frozen=True, slots=True)
class _Part:
    """An object: what it refers to, and how often it draws another, if it is a drawing."""

    refers: tuple[int, ...]  # in the order in which it is written, as often as it is
    contents: tuple[int, ...]  # of a page, or a list for pages: the streams that it shows
    kids: tuple[int, ...]  # of a tree of pages
    size: int = 0  # bytes of its stream
    draws: int | None = None


def check(name: str, data: bytes) -> None:
    """Refuse what would cost pdfium more time or memory than an article can be worth.

    Raises:
        ReadError: A stream unpacks to too much, pages show one too often, or drawings draw
            each other without end.
    """
    parts: dict[int, _Part] = {}
    left = MAX_PDF_UNPACKED
    if len(_OBJECT.findall(data)) > MAX_PDF_NUMBERED:
        raise ReadError(name, _TOO_MANY)
    for number, head, packed in _objects(data):
        content = b""
        if packed is not None:
            limit = MAX_PDF_PICTURE if b"/Image" in head else MAX_PDF_STREAM
            content = _unpacked(packed, min(limit, left) + 1)
            left -= len(content)
            if len(content) > limit or left < 0:
                raise ReadError(name, _TOO_LARGE)
        draws = len(_DRAW.findall(content)) if b"/Form" in head else None
        parts[number] = _part(head, len(content), draws)
        if b"/ObjStm" in head:
            for numbers, text in _inside(head, content):
                parts |= dict.fromkeys(numbers, _part(text))
    if _shown(parts) > MAX_PDF_CONTENT:
        raise ReadError(name, _TOO_OFTEN)
    if _cost(parts) > MAX_PDF_DRAWINGS:
        raise ReadError(name, _TOO_DEEP)


def _part(head: bytes, size: int = 0, draws: int | None = None) -> _Part:
    listed = [head] if head.lstrip().startswith(b"[") else _contents(head)
    kids = _KIDS.findall(head) if b"/Kids" in head else []
    return _Part(
        _refers(head[:_HEAD]), _refers(b" ".join(listed)), _refers(b" ".join(kids)), size, draws
    )


_TOO_LARGE = (
    f"one of its parts unpacks to more than {MAX_PDF_STREAM // 1_000_000} MB, or all of them to "
    f"more than {MAX_PDF_UNPACKED // 1_000_000} MB, which no article does; "
    "print it to a new PDF and try again."
)
_TOO_MANY = (
    f"it consists of more than {MAX_PDF_NUMBERED:,} parts, which no article does; "
    "save the pages of the article alone and try again."
)
_TOO_OFTEN = (
    f"its pages show more than {MAX_PDF_CONTENT // 1_000_000} MB of text and drawings one after "
    "the other, which no article does; save the pages of the article alone and try again."
)
_TOO_DEEP = (
    f"its drawings hold each other more than {MAX_PDF_DRAWINGS:,} times; "
    "print it to a new PDF and try again."
)


def _objects(data: bytes) -> Iterator[tuple[int, bytes, bytes | None]]:
    """Yield the number of each object, its beginning, and its stream as it is packed."""
    matches = list(_OBJECT.finditer(data))
    for match, following in zip(matches, [*matches, None][1:], strict=True):
        end = following.start() if following else len(data)
        stream = _STREAM.search(data, match.end(), end)
        head = _plain(data[match.end() : stream.start() if stream else end])
        yield int(match[1]), head, data[stream.end() : end] if stream else None


def _plain(head: bytes) -> bytes:
    """Return names as they are meant, whatever of them is escaped."""
    return _ESCAPED.sub(lambda match: bytes([int(match[1], 16)]), head) if b"#" in head else head


def _unpacked(data: bytes, most: int) -> bytes:
    """Return at most so many bytes of a stream, unpacked as often as it is packed."""
    for _ in range(_TWICE):
        if data[:1] not in (bytes([byte]) for byte in _PACKED):
            break
        try:
            data = zlib.decompressobj().decompress(data, most)
        except zlib.error:
            break
    return data[:most]


def _contents(head: bytes) -> list[bytes]:
    return _CONTENTS.findall(head) if b"/Contents" in head else []


def _refers(text: bytes) -> tuple[int, ...]:
    if not text:
        return ()
    return tuple(int(number) for number in _REFERENCE.findall(text))


def _inside(head: bytes, content: bytes) -> Iterator[tuple[list[int], bytes]]:
    """Yield the objects of an object stream (ISO 32000-1, 7.5.7), with the numbers of each."""
    first = _FIRST.search(head)
    at = int(first[1]) if first else max(content.find(b"<<"), 0)
    words = list(takewhile(bytes.isdigit, content[:at].split()))
    numbers: dict[int, list[int]] = {}
    for number, place in zip(words[::2], words[1::2], strict=False):
        numbers.setdefault(int(place[:9]), []).append(int(number[:9]))
    starts = sorted(numbers)
    for start, end in zip(starts, [*starts, len(content)][1:], strict=True):
        yield numbers[start], content[at + start : at + end]


def _shown(parts: Mapping[int, _Part]) -> int:
    """Return how many bytes the pages show, those of a stream as often as pages show it."""
    costs = {
        number: sum(_bytes(parts, n) for n in part.contents)
        for number, part in parts.items()
        if part.contents
    }
    trees = {number: part.kids for number, part in parts.items() if part.kids}
    for _ in range(_DEEPEST):
        grown = {n: sum(costs.get(kid, 0) for kid in kids) for n, kids in trees.items()}
        most = max(grown.values(), default=0)
        if most > MAX_PDF_CONTENT or all(costs.get(n) == cost for n, cost in grown.items()):
            return most
        costs |= grown
    return most


def _bytes(parts: Mapping[int, _Part], number: int) -> int:
    """Return how long a stream is, or all that a list of streams names."""
    part = parts.get(number)
    if part is None:
        return 0
    return part.size or sum(parts[n].size for n in part.contents if n in parts)


def _cost(parts: Mapping[int, _Part]) -> int:
    """Return how often the most costly drawing draws, all that it holds included."""
    costs = dict.fromkeys((n for n, part in parts.items() if part.draws), 1)
    below = {number: _drawings(parts, number) for number in costs}
    for _ in range(_DEEPEST):
        most = max(costs.values(), default=0)
        if most > MAX_PDF_DRAWINGS:
            return most
        grown = {
            number: 1 + (parts[number].draws or 0) * max((costs[n] for n in held), default=1)
            for number, held in below.items()
        }
        if grown == costs:
            return most
        costs = grown
    return max(costs.values(), default=0)


def _drawings(parts: Mapping[int, _Part], number: int) -> list[int]:
    """Return the drawings that one can reach by its resources."""
    found: set[int] = set()
    edge = frozenset(parts[number].refers)
    for _ in range(_STEPS):
        reached = {n for n in edge if n in parts}
        found |= {n for n in reached if parts[n].draws}
        edge = frozenset(
            n for r in reached if parts[r].draws is None for n in parts[r].refers if n not in found
        )
    return sorted(found)
