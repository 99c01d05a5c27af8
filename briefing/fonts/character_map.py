"""Which characters a font has: the table `cmap`, formats 4 and 12, looked up where it lies.

OpenType specification 1.9, "cmap". Unpacking the map of a Chinese font takes a hundred times as
long as asking it for a few letters.
"""

import struct

_MOST_MAPS = 100
_UNICODE = ((3, 10), (0, 6), (0, 4), (3, 1), (0, 3))  # platform and encoding, the fullest map first


class CharacterMap:
    """The fullest map of Unicode in a table; a damaged one raises ValueError or struct.error."""

    def __init__(self, table: bytes) -> None:
        self._table = table
        self._start, self._format = _best_map(table)

    def has(self, code: int) -> bool:
        """Say whether there is a glyph for a character.

        Raises:
            ValueError: The map is damaged.
        """
        try:
            return self._in_groups(code) if self._format == 12 else self._in_segments(code)
        except struct.error as error:
            raise ValueError("the map of characters is damaged") from error

    def _in_groups(self, code: int) -> bool:
        (low, high) = 0, u32(self._table, self._start + 12)
        while low < high:
            middle = (low + high) // 2
            first, last = struct.unpack_from(">II", self._table, self._start + 16 + 12 * middle)
            if first <= code <= last:
                return True
            low, high = (middle + 1, high) if code > last else (low, middle)
        return False

    def _in_segments(self, code: int) -> bool:
        twice = u16(self._table, self._start + 6)
        ends = self._start + 14
        low, high = 0, twice // 2
        while low < high:
            middle = (low + high) // 2
            if u16(self._table, ends + 2 * middle) < code:
                low = middle + 1
            else:
                high = middle
        return low < twice // 2 and self._glyph(code, ends + 2 * low, twice) != 0

    def _glyph(self, code: int, end_at: int, twice: int) -> int:
        start_at = end_at + twice + 2
        first = u16(self._table, start_at)
        if code < first:
            return 0
        delta = u16(self._table, start_at + twice)
        offset_at = start_at + 2 * twice
        offset = u16(self._table, offset_at)
        if not offset:
            return (code + delta) & 0xFFFF
        glyph = u16(self._table, offset_at + offset + 2 * (code - first))
        return (glyph + delta) & 0xFFFF if glyph else 0


def _best_map(table: bytes) -> tuple[int, int]:
    """Return where the fullest map of Unicode starts, and its format."""
    maps = {}
    for number in range(min(u16(table, 2), _MOST_MAPS)):
        platform, encoding, start = struct.unpack_from(">HHI", table, 4 + 8 * number)
        if u16(table, start) in (4, 12):
            maps[platform, encoding] = start
    start = next((maps[kind] for kind in _UNICODE if kind in maps), None)
    if start is None:
        raise ValueError("it has no map of Unicode that is read here")
    return start, u16(table, start)


def u16(table: bytes, at: int) -> int:
    """Return the unsigned number in two bytes of a table."""
    return int(struct.unpack_from(">H", table, at)[0])


def u32(table: bytes, at: int) -> int:
    """Return the unsigned number in four bytes of a table."""
    return int(struct.unpack_from(">I", table, at)[0])
