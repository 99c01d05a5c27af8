"""What a font file says about itself, read without a font library, and the parsed font.

Tables as in the OpenType specification 1.9: the file's directory, `OS/2`, `post`, `name`.
Nothing in a file is trusted: what does not add up raises ValueError.
"""

import struct
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from briefing.fonts.character_map import CharacterMap, u16, u32
from briefing.fonts.face import Advances

if TYPE_CHECKING:
    from reportlab.pdfbase.ttfonts import TTFont

_TRUETYPE = (b"\x00\x01\x00\x00", b"true")
_COLLECTION = b"ttcf"
_MOST_TABLES = 100
_MOST_BYTES = 4_000_000  # of a table that is read here; the map of a Chinese font has some 300,000
_FAMILY, _HOUSE_FAMILY = 1, 16  # names; the second groups more than four styles
_FORBIDDEN = 0x0002 | 0x0100 | 0x0200  # fsType: may not be embedded, not in part, as bitmaps only
_ITALIC = 0x0001 | 0x0200  # fsSelection: italic, oblique
_NEEDED = {b"glyf", b"loca", b"cmap", b"OS/2", b"name", b"post"}
_VARIES = b"fvar"

Tables = dict[bytes, tuple[int, int]]
"""Where each table lies and how long it is."""


@dataclass(frozen=True, slots=True)
class Description:
    """One font of a file: the first one, where it is a collection."""

    family: str
    weight: int  # 400 is regular, 700 is bold
    upright: bool
    normal: bool  # neither condensed nor expanded
    fixed: bool  # every letter as wide as the next
    path: Path
    letters: CharacterMap


def describe(path: Path) -> Description | None:
    """Return what a file says of its font, or None where a PDF cannot hold it.

    That is an outline in another notation than TrueType, one that varies, or a font whose maker
    forbids to embed it or a part of it.

    Raises:
        OSError: The file cannot be read.
        ValueError: It is no font, or a damaged one.
    """
    with path.open("rb") as file:
        try:
            tables = _tables(file)
            if not tables.keys() >= _NEEDED or _VARIES in tables:
                return None
            return _described(path, file, tables)
        except (struct.error, LookupError, UnicodeDecodeError) as error:
            raise ValueError("it is no font, or a damaged one") from error


def _described(path: Path, file: BinaryIO, tables: Tables) -> Description | None:
    look = _read(file, tables[b"OS/2"])
    weight, width, rights = struct.unpack_from(">HHH", look, 4)
    if rights & _FORBIDDEN:
        return None
    return Description(
        family=_family(_read(file, tables[b"name"])),
        weight=weight,
        upright=not u16(look, 62) & _ITALIC,
        normal=width == 5,  # of nine
        fixed=u32(_read(file, tables[b"post"]), 12) != 0,
        path=path,
        letters=CharacterMap(_read(file, tables[b"cmap"])),
    )


def _tables(file: BinaryIO) -> Tables:
    kind = file.read(4)
    if kind == _COLLECTION:
        (first,) = struct.unpack(">8xI", file.read(12))
        file.seek(first)
        kind = file.read(4)
    if kind not in _TRUETYPE:
        return {}
    (count,) = struct.unpack(">H6x", file.read(8))
    if count > _MOST_TABLES:
        raise ValueError("it has more tables than any font")
    rows = (struct.unpack(">4s4xII", file.read(16)) for _ in range(count))
    return {name: (start, length) for name, start, length in rows}


def _read(file: BinaryIO, place: tuple[int, int]) -> bytes:
    start, length = place
    if length > _MOST_BYTES:
        raise ValueError("a table is longer than that of any font")
    file.seek(start)
    return file.read(length)


def _family(table: bytes) -> str:
    """Return the family's English name, as Windows lists it."""
    count, strings = struct.unpack_from(">HH", table, 2)
    names = {}
    for number in range(count):
        platform, encoding, language, name, length, start = struct.unpack_from(
            ">6H", table, 6 + 12 * number
        )
        if (platform, language) == (3, 0x409) and encoding in (1, 10):
            raw = table[strings + start : strings + start + length]
            names[name] = raw.decode("utf-16-be")
    return names.get(_HOUSE_FAMILY) or names[_FAMILY]


@cache
def embeddable(path: Path) -> "TTFont":
    """Return the font in a TrueType file, parsed once, for measuring and embedding alike."""
    from reportlab.pdfbase.ttfonts import TTFont  # noqa: PLC0415  # a tenth of a second

    return TTFont(path.stem, str(path))


@lru_cache(maxsize=64)
def advances(path: Path) -> Advances:
    """Return the advance widths of the font in a TrueType file."""
    widths = embeddable(path).face.charWidths
    return Advances({code: width / 1000 for code, width in widths.items()})
