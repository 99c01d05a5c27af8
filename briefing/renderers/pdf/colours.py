"""What the colours of the file mean: an sRGB profile, written here (IEC 61966-2-1; ICC.1:2001-04).

It has the primaries adapted to D50 and a table of the transfer curve. Nothing in it is measured
or dated, so that it is the same everywhere.
"""

import struct
import zlib
from functools import cache

from reportlab.pdfbase.pdfdoc import PDFDictionary

from briefing.renderers.pdf.objects import File, Stream

_NAME = "sRGB"
_HEADER_SIZE = 128
_D50 = (0.9642, 1.0, 0.8249)
_PRIMARIES = {  # ICC.1, annex E, of IEC 61966-2-1 adapted to D50
    b"rXYZ": (0.43607, 0.22249, 0.01392),
    b"gXYZ": (0.38515, 0.71687, 0.09708),
    b"bXYZ": (0.14307, 0.06061, 0.71410),
}
_STEPS = 64  # of the curve's table; between them readers go straight


def intent(file: File) -> str:
    """Add the output intent (ISO 19005-3, 6.2.3); return an array of what refers to it."""
    profile = file.add(Stream("/N 3", _packed(), filtered=True))
    entries = {
        "Type": "/OutputIntent",
        "S": "/GTS_PDFA1",
        "OutputConditionIdentifier": f"({_NAME})",
        "Info": f"({_NAME})",
        "DestOutputProfile": profile,
    }
    return f"[{file.add(PDFDictionary(entries))}]"


@cache
def _packed() -> bytes:
    return zlib.compress(profile(), 9)


def profile() -> bytes:
    """Return the profile of a display whose colours are sRGB."""
    curve = _curve()
    tags = {
        b"desc": _described(_NAME.encode("ascii")),
        b"cprt": b"text\0\0\0\0No copyright\0",
        b"wtpt": _xyz(*_D50),
        **{name: _xyz(*value) for name, value in _PRIMARIES.items()},
        **dict.fromkeys((b"rTRC", b"gTRC", b"bTRC"), curve),
    }
    table, data = struct.pack(">I", len(tags)), b""
    start = _HEADER_SIZE + len(table) + 12 * len(tags)
    places: dict[bytes, int] = {}
    for name, value in tags.items():
        if value not in places:
            places[value] = start + len(data)
            data += value.ljust(-(-len(value) // 4) * 4, b"\0")
        table += struct.pack(">4sII", name, places[value], len(value))
    return _header(start + len(data)) + table + data


def _header(size: int) -> bytes:
    """Return the header: version 2.1, a display, RGB into XYZ, no date."""
    known = struct.pack(">I4xI4s4s4s12x4s", size, 0x02100000, b"mntr", b"RGB ", b"XYZ ", b"acsp")
    return (known.ljust(68, b"\0") + _fixed(*_D50)).ljust(_HEADER_SIZE, b"\0")


def _curve() -> bytes:
    steps = (round(_linear(step / (_STEPS - 1)) * 0xFFFF) for step in range(_STEPS))
    return b"curv\0\0\0\0" + struct.pack(f">I{_STEPS}H", _STEPS, *steps)


def _linear(value: float) -> float:
    """Return the light that a value of sRGB stands for, both from 0 to 1."""
    return value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4


def _described(name: bytes) -> bytes:
    """Return a description in ASCII, and none in Unicode or for a Macintosh."""
    head = b"desc\0\0\0\0" + struct.pack(">I", len(name) + 1) + name + b"\0"
    return head + bytes(4 + 4 + 2 + 1 + 67)


def _xyz(x: float, y: float, z: float) -> bytes:
    return b"XYZ \0\0\0\0" + _fixed(x, y, z)


def _fixed(*values: float) -> bytes:
    return b"".join(struct.pack(">i", round(value * 0x10000)) for value in values)
