"""Archives: zip packages opened within limits, so that a small file cannot unpack into a large one.

Every limit is met before the bytes are there: a name or a size that cannot be right refuses the
whole package, and no part is ever unpacked beyond the size that was checked.
"""

import re
import struct
import zlib
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from io import BytesIO
from itertools import pairwise
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile, ZipInfo

from briefing.errors import ReadError
from briefing.limits import MAX_PART, MAX_PARTS, MAX_RATIO, MAX_UNPACKED, SMALL_PART

_BROKEN = (
    BadZipFile,
    EOFError,
    NotImplementedError,
    OSError,
    OverflowError,
    RuntimeError,
    ValueError,
    struct.error,
    zlib.error,
)
"""What the standard library raises for packages that are damaged in one way or another."""

_ENTRY = b"PK\x01\x02"
_END = b"PK\x05\x06"
_LARGE = b"PK\x06\x07"
_END_SIZE, _LARGE_SIZE, _LONGEST_COMMENT = 22, 20, 65_535
_LOCAL_SIZE = 30  # bytes of the header before a part, without its name
_ENCRYPTED = 0x1
_ELSEWHERE = re.compile(r"/|[A-Za-z]:|(?:.*/)?\.\.(?:/|$)", re.DOTALL)
_FEWER = "unpack it, keep what is needed and try again"
_NOT_TRUSTED = "it was not made by an ordinary program; save or pack it anew and try again"


@dataclass(frozen=True, slots=True, eq=False)
class Archive(Mapping[str, bytes]):
    """The parts of a package by name, in the order of its directory; each is unpacked when read.

    Names have forward slashes; folders are left out. Reading a part raises ReadError where it is
    damaged, or larger than a part may be; a name that is not there raises KeyError.
    """

    name: str  # of the package, for messages
    _package: ZipFile
    _parts: Mapping[str, ZipInfo]

    def __getitem__(self, part: str) -> bytes:
        info = self._parts[part]
        if info.file_size > MAX_PART:
            raise self._too_much(part, f"has more than {MAX_PART // 1_000_000} MB")
        if info.file_size > max(SMALL_PART, MAX_RATIO * info.compress_size):
            raise self._too_much(part, f"is packed more than {MAX_RATIO} times over")
        try:
            return self._package.read(info)
        except _BROKEN as error:
            raise ReadError(
                self.name,
                f"its part “{_shown(part)}” is damaged; fetch or save it again.",
            ) from error

    def __contains__(self, part: object) -> bool:
        return part in self._parts

    def __iter__(self) -> Iterator[str]:
        return iter(self._parts)

    def __len__(self) -> int:
        return len(self._parts)

    def _too_much(self, part: str, why: str) -> ReadError:
        return ReadError(self.name, f"its part “{_shown(part)}” {why}, which no article is.")


def open_archive(data: bytes, name: str) -> Archive:
    """Open a package whose directory keeps to the limits; nothing is unpacked yet.

    Args:
        data: The whole package.
        name: What to call it in messages.

    Raises:
        ReadError: It is damaged, encrypted or packed in an uncommon way, holds more parts or bytes
            than the limits allow, or has parts that overlap, share a name or point elsewhere.
    """
    if _entries(data) > MAX_PARTS:
        raise ReadError(name, f"it holds more than {MAX_PARTS:,} files; {_FEWER}.")
    try:
        package = ZipFile(BytesIO(data))
    except _BROKEN as error:
        raise ReadError(name, "the archive is damaged; fetch or save it again.") from error
    infos = package.infolist()
    reason = _fault(infos, package.start_dir)
    if reason:
        raise ReadError(name, f"{reason}.")
    parts = {_folded(info): info for info in infos if not _folded(info).endswith("/")}
    return Archive(name, package, parts)


def _entries(data: bytes) -> int:
    """Count what the directory lists, before anything is made of it.

    The end is looked for as the standard library looks for it; where the size of the directory
    stands elsewhere (ZIP64), all the bytes are taken for it.
    """
    at = len(data) - _END_SIZE
    if not (data.startswith(_END, max(0, at)) and data.endswith(b"\0\0")):
        at = data.rfind(_END, max(0, at - _LONGEST_COMMENT))
    if at < 0 or len(data) < at + _END_SIZE:
        return 0
    if data.startswith(_LARGE, max(0, at - _LARGE_SIZE)):
        return data.count(_ENTRY)
    (size,) = struct.unpack_from("<L", data, at + 12)
    return data.count(_ENTRY, max(0, at - size), at)


def _fault(infos: list[ZipInfo], end: int) -> str | None:
    """Say what is wrong with a directory whose parts have to end at `end`, and what to do."""
    names = Counter(map(_folded, infos))
    for info in infos:
        shown = _shown(_folded(info))
        if info.flag_bits & _ENCRYPTED:
            return f"its part “{shown}” is encrypted; unpack it with its password and try again"
        if info.compress_type not in (ZIP_STORED, ZIP_DEFLATED):
            return f"its part “{shown}” is packed in an uncommon way; pack it anew and try again"
        if _ELSEWHERE.match(_folded(info)):
            return f"its part “{shown}” points outside the archive; {_NOT_TRUSTED}"
        if names[_folded(info)] > 1:
            return f"it holds two parts called “{shown}”; {_NOT_TRUSTED}"
    if sum(info.file_size for info in infos) > MAX_UNPACKED:
        return f"it unpacks to more than {MAX_UNPACKED // 1_000_000} MB; {_FEWER}"
    return f"its parts overlap; {_NOT_TRUSTED}" if _overlap(infos, end) else None


def _overlap(infos: list[ZipInfo], end: int) -> bool:
    spans = [
        (i.header_offset, i.header_offset + _LOCAL_SIZE + len(i.orig_filename) + i.compress_size)
        for i in infos
    ]
    return any(a[1] > b[0] for a, b in pairwise([*sorted(spans), (end, end)]))


def _folded(info: ZipInfo) -> str:
    return info.filename.replace("\\", "/")


def _shown(part: str) -> str:
    words = "".join(c if c.isprintable() else "\ufffd" for c in part)
    return words if len(words) <= 60 else f"…{words[-59:]}"
