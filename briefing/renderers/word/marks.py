"""Status marks in a Word memo: small pictures before the word, which no screen reader announces."""

import zlib
from collections.abc import Callable
from functools import cache
from math import hypot
from string import Template
from struct import pack

from briefing.model.memo import Mark
from briefing.renderers.word.xml import PICTURE, emu

# An em is so many dots wide; the picture is an em wide and leaves the room before the word.
_EM = 80
_HEIGHT = 48
_RADIUS, _LINE, _DOT = 0.27 * _EM, 0.07 * _EM, 0.12 * _EM
_X, _Y = 0.30 * _EM, _HEIGHT - 0.32 * _EM  # the centre, in the middle of a capital's height

# How far a dot of the picture lies inside the shape, in dots; negative outside.
_DEPTHS: dict[Mark, Callable[[float, float], float]] = {
    Mark.FULL: lambda x, y: _RADIUS - hypot(x, y),
    Mark.HALF: lambda x, y: max(_ring(x, y), min(_RADIUS - hypot(x, y), -x)),
    Mark.HOLLOW: lambda x, y: _ring(x, y),
    Mark.CROSS: lambda x, y: min(
        _LINE / 2 - min(abs(x - y), abs(x + y)) / 2**0.5, _RADIUS * 0.85 - max(abs(x), abs(y))
    ),
    Mark.DOT: lambda x, y: _DOT - hypot(x, y),
}
# ECMA-376, part 1, 20.4.2.8; `decorative` is Microsoft's extension of 2017 ([MS-ODRAWXML]).
_PICTURE = Template(
    '<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0">'
    '<wp:extent cx="$width" cy="$height"/><wp:docPr id="$number" name="Mark $number"><a:extLst>'
    '<a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}"><adec:decorative val="1"/></a:ext>'
    '</a:extLst></wp:docPr><wp:cNvGraphicFramePr><a:graphicFrameLocks noChangeAspect="1"/>'
    '</wp:cNvGraphicFramePr><a:graphic><a:graphicData uri="$picture"><pic:pic><pic:nvPicPr>'
    '<pic:cNvPr id="0" name="$mark"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill>'
    '<a:blip r:embed="$relation"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr>'
    '<a:xfrm><a:off x="0" y="0"/><a:ext cx="$width" cy="$height"/></a:xfrm>'
    '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData>'
    "</a:graphic></wp:inline></w:drawing></w:r>"
)


def picture(mark: Mark, relation: str, number: int, width_pt: float) -> str:
    """Return the run that shows a mark; `number` is that of no other picture in the file."""
    return _PICTURE.substitute(
        width=emu(width_pt),
        height=emu(width_pt * _HEIGHT / _EM),
        number=number,
        picture=PICTURE,
        mark=mark,
        relation=relation,
    )


@cache
def png(mark: Mark, colour: str) -> bytes:
    """Return the mark in a colour (six hexadecimal digits) on nothing, as a PNG file."""
    depth, ink = _DEPTHS[mark], bytes.fromhex(colour)
    rows = bytearray()
    for y in range(_HEIGHT):
        rows.append(0)  # no filter
        for x in range(_EM):
            cover = min(1.0, max(0.0, depth(x + 0.5 - _X, y + 0.5 - _Y) + 0.5))
            rows += ink
            rows.append(round(255 * cover))
    header = pack(">IIBBBBB", _EM, _HEIGHT, 8, 6, 0, 0, 0)  # eight bits, red green blue alpha
    chunks = ((b"IHDR", header), (b"IDAT", zlib.compress(bytes(rows), 9)), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(_chunk(*chunk) for chunk in chunks)


def _chunk(kind: bytes, data: bytes) -> bytes:
    return pack(">I", len(data)) + kind + data + pack(">I", zlib.crc32(kind + data))


def _ring(x: float, y: float) -> float:
    return _LINE / 2 - abs(_RADIUS - _LINE / 2 - hypot(x, y))
