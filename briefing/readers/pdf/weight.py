"""Weight: what a PDF unpacks to, looked at before pdfium does, since it cannot be stopped."""

import re
import zlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from briefing.errors import ReadError
from briefing.limits import MAX_PDF_DRAWINGS, MAX_PDF_PICTURE, MAX_PDF_STREAM, MAX_PDF_UNPACKED

_OBJECT = re.compile(rb"(?<!\d)(\d{1,8})\s{1,4}\d{1,5}\s{1,4}obj\b")
_STREAM = re.compile(rb"stream(?:\r\n|\n|\r)")
_REFERENCE = re.compile(rb"(?<!\d)(\d{1,8})\s{1,4}\d{1,5}\s{1,4}R\b")
_DRAW = re.compile(rb"/[^\s/]{1,127}\s{1,9}Do\b")
_HEAD = 8_000  # bytes of an object looked at for what it refers to
_PACKED = b"\x78\x58\x68\x38\x48\x28\x18\x08"  # first bytes of what zlib packs
_TWICE = 3  # so often a stream may be packed
_STEPS = 3  # from a drawing over its resources to another drawing
_DEEPEST = 30  # drawings within drawings; pdfium follows no more


@dataclass(frozen=True, slots=True)
class _Part:
    """An object: what it refers to, and how often it draws another, if it is a drawing."""

    refers: frozenset[int]
    draws: int | None = None


def check(name: str, data: bytes) -> None:
    """Refuse what would cost pdfium more time or memory than an article can be worth.

    Raises:
        ReadError: A stream unpacks to too much, or drawings draw each other without end.
    """
    parts: dict[int, _Part] = {}
    left = MAX_PDF_UNPACKED
    for number, head, packed in _objects(data):
        content = b""
        if packed is not None:
            limit = MAX_PDF_PICTURE if b"/Image" in head else MAX_PDF_STREAM
            content = _unpacked(packed, min(limit, left) + 1)
            left -= len(content)
            if len(content) > limit or left < 0:
                raise ReadError(name, _TOO_LARGE)
        draws = len(_DRAW.findall(content)) if b"/Form" in head else None
        parts[number] = _Part(_refers(head), draws)
        if b"/ObjStm" in head:
            parts |= {inner: _Part(_refers(text)) for inner, text in _inside(content)}
    if _cost(parts) > MAX_PDF_DRAWINGS:
        raise ReadError(name, _TOO_DEEP)


_TOO_LARGE = (
    f"one of its parts unpacks to more than {MAX_PDF_STREAM // 1_000_000} MB, or all of them to "
    f"more than {MAX_PDF_UNPACKED // 1_000_000} MB, which no article does; "
    "print it to a new PDF and try again."
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
        stream = _STREAM.search(data, match.end(), min(end, match.end() + _HEAD))
        if stream is None:
            yield int(match[1]), data[match.end() : min(end, match.end() + _HEAD)], None
        else:
            yield int(match[1]), data[match.end() : stream.start()], data[stream.end() : end]


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


def _refers(text: bytes) -> frozenset[int]:
    return frozenset(int(number) for number in _REFERENCE.findall(text))


def _inside(content: bytes) -> Iterator[tuple[int, bytes]]:
    """Yield the objects of an object stream (ISO 32000-1, 7.5.7), wherever each may end."""
    numbers: list[int] = []
    for word in content[:_HEAD].split():
        if not word.isdigit():
            break
        numbers.append(int(word[:9]))
    at = content.find(b"<<")
    if at < 0:
        return
    starts = numbers[1::2]
    for number, start, end in zip(numbers[::2], starts, [*starts, len(content)][1:], strict=False):
        yield number, content[at + start : at + max(end, start)]


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
    edge = parts[number].refers
    for _ in range(_STEPS):
        reached = {n for n in edge if n in parts}
        found |= {n for n in reached if parts[n].draws}
        edge = frozenset(
            n for r in reached if parts[r].draws is None for n in parts[r].refers if n not in found
        )
    return sorted(found)
