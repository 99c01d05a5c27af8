"""Packing: what a server packed for the way (RFC 9110, 8.4.1), unpacked within a limit."""

import zlib

from briefing.limits import MAX_ANSWER, MAX_CODINGS, MAX_PIECES
from briefing.sources.failures import SAVE, Failure

ACCEPTED = "gzip, deflate"
CUT = f"the connection was cut in the middle; try again, or {SAVE}."
_MAGIC = b"\x1f\x8b"  # of gzip (RFC 1952, 2.3.1)
_GZIP, _ZLIB, _RAW = 16 + zlib.MAX_WBITS, zlib.MAX_WBITS, -zlib.MAX_WBITS


def unpack(data: bytes, coding: str) -> bytes:
    """Return the bytes that were packed as the header Content-Encoding says.

    Raises:
        Failure: They are packed otherwise, damaged, cut off, or more than `MAX_ANSWER`.
    """
    names = [name.strip().lower() for name in coding.split(",")]
    codings = [name for name in names if name not in ("", "identity")]
    if len(codings) > MAX_CODINGS:
        raise Failure(f"it is packed more than {MAX_CODINGS} times over; {SAVE}.")
    for name in reversed(codings):
        data = _unpacked(data, name) if data else data
    return data


def _unpacked(data: bytes, name: str) -> bytes:
    if name in ("gzip", "x-gzip"):
        return _inflated(data, _GZIP)
    if name == "deflate":
        return _inflated(data, _ZLIB if _has_zlib_header(data) else _RAW)
    raise Failure(f"it is packed as “{name[:40]}”, which was not asked for; {SAVE}.")


def _has_zlib_header(data: bytes) -> bool:
    """Return whether it is zlib's format (RFC 1950, 2.2), not the bare one that some send."""
    return len(data) > 1 and data[0] & 0x0F == 8 and int.from_bytes(data[:2]) % 31 == 0


def _inflated(data: bytes, window: int) -> bytes:
    """Unpack one piece after the other; what is no piece behind them is left out."""
    found = bytearray()
    for _ in range(MAX_PIECES):
        unpacker = zlib.decompressobj(window)
        try:
            found += unpacker.decompress(data, MAX_ANSWER + 1 - len(found))
        except zlib.error as error:
            raise Failure(f"it is packed wrongly; {SAVE}.") from error
        if len(found) > MAX_ANSWER:
            raise Failure(
                f"unpacks to more than {MAX_ANSWER // 1_000_000} MB, which no article is; {SAVE}."
            )
        if not unpacker.eof:
            raise Failure(CUT)
        data = unpacker.unused_data
        if window != _GZIP or not data.startswith(_MAGIC):
            return bytes(found)
    raise Failure(f"it is packed in more than {MAX_PIECES} pieces, as only an attack is.")
