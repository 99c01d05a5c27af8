"""Glyphs: the characters of a page, as pdfium finds them, to words with places and faces."""

import ctypes
import math
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

from briefing.readers.pdf.page import Face

_WORD = re.compile(r"[^\s\0\x02\ufffe]+[\x02\ufffe]?|[\x02\ufffe]")  # U+0002 and U+FFFE end a line
_BOLD = re.compile(rb"bold|black|heavy|demi|[-,]bd", re.I)
_ITALIC = re.compile(rb"italic|oblique|[-,]it\b", re.I)
_SYMBOLS = re.compile(rb"symbol|wingding|dingbat|webding", re.I)
_HEAVY = 700  # weight; what pdfium estimates below that is often wrong
_FLAG_ITALIC, _FLAG_BOLD = 1 << 6, 1 << 18  # ISO 32000-1, table 123
_STROKED = (1, 2, 5, 6)  # render modes; outlined type imitates bold type
_UNSEEN = (3, 7)
_LARGER = 1.18  # a raised mark is set so much smaller than the word before it
_WHITE = 250
_FAR = 100_000.0  # points; nothing is that far out on a page
_SKEW = 0.05  # of a quarter turn


@dataclass(frozen=True, slots=True)
class Ink:
    """What the characters of one text object have in common."""

    face: Face
    origin: tuple[float, float] = (0.0, 0.0)  # of its first character; all stand on one line
    turn: int = 0  # quarters, anticlockwise; -1 for anything between
    artifact: bool = False
    unseen: bool = False
    white: bool = False
    symbols: bool = False
    unmapped: bool = False


class Glyphs(NamedTuple):
    """A word as it stands on its line in the file's own space, which may be turned on the page."""

    text: str
    x: float  # where it starts
    y: float
    to_x: float  # where it ends
    to_y: float
    ink: Ink
    glued: bool


def glyphs_of(textpage: Any, pdfium: Any) -> Iterator[Glyphs]:
    """Yield the words of a text page in pdfium's order."""
    text = _text(textpage, pdfium)
    pen = _Pen(textpage, pdfium)
    spans = [match.span() for match in _WORD.finditer(text)]
    inks = [pen.ink(start) for start, _ in spans]
    for (start, end), ink, following in zip(spans, inks, [*inks, None][1:], strict=True):
        if ink is following or end - start == 1:  # its last character is of the same object
            yield pen.glyphs(text[start:end], start, end - 1, ink, False)
            continue
        for first, last in pen.parts(start, end - 1):
            word = text[first : last + 1]
            yield pen.glyphs(word, first, last, pen.ink(first), first > start)


def _text(textpage: Any, pdfium: Any) -> str:
    """Return one character for each index of the page."""
    count = max(pdfium.FPDFText_CountChars(textpage), 0)
    buffer = (ctypes.c_ushort * (count + 1))()
    written = pdfium.FPDFText_GetText(textpage, 0, count, buffer) - 1
    units = bytes(buffer)[: 2 * count]
    text = units.decode("utf-16-le", "replace")
    if written == count == len(text):
        return text
    points = (pdfium.FPDFText_GetUnicode(textpage, i) for i in range(count))
    return "".join(chr(p) if p < 0x110000 else "\ufffd" for p in points)


class _Pen:
    """Asks pdfium about characters, and remembers the objects and fonts that it has met."""

    def __init__(self, textpage: Any, pdfium: Any) -> None:
        self._page, self._pdfium = textpage, pdfium
        self._inks: dict[int, Ink] = {}
        self._fonts: dict[int, tuple[bool, bool, bool]] = {}
        self._box = pdfium.FS_RECTF()
        self._x, self._y = ctypes.c_double(), ctypes.c_double()

    def parts(self, first: int, last: int) -> Iterator[tuple[int, int]]:
        """Cut a word where the size of its type changes, or where it jumps to another line."""
        begins, ends = self.ink(first), self.ink(last)
        if begins is ends or _are_alike(begins, ends):
            yield first, last
            return
        start, before = first, begins
        for i in range(first + 1, last + 1):
            ink = self.ink(i)
            if ink is not before and not _are_alike(before, ink):
                yield start, i - 1
                start = i
            before = ink
        yield start, last

    def glyphs(self, text: str, first: int, last: int, ink: Ink, glued: bool) -> Glyphs:
        """Return a word with its place on the line that its text object stands on."""
        box, ask = self._box, self._pdfium.FPDFText_GetLooseCharBox
        ask(self._page, first, box)
        left, bottom, right, top = box.left, box.bottom, box.right, box.top
        if last > first:
            ask(self._page, last, box)
            left, right = min(left, box.left), max(right, box.right)
            bottom, top = min(bottom, box.bottom), max(top, box.top)
        if not (-_FAR < left <= right < _FAR and -_FAR < bottom <= top < _FAR):
            left = bottom = right = top = _FAR
        x, y = ink.origin
        if ink.turn == 1:
            return Glyphs(text, x, bottom, x, top, ink, glued)
        if ink.turn == 2:
            return Glyphs(text, right, y, left, y, ink, glued)
        if ink.turn == 3:
            return Glyphs(text, x, top, x, bottom, ink, glued)
        return Glyphs(text, left, y, right, y, ink, glued)

    def _origin(self, index: int) -> tuple[float, float]:
        self._pdfium.FPDFText_GetCharOrigin(self._page, index, self._x, self._y)
        return near(self._x.value), near(self._y.value)

    def ink(self, index: int) -> Ink:
        """Return what the text object of a character has in common."""
        thing = self._pdfium.FPDFText_GetTextObject(self._page, index)
        if not thing:
            return _NO_INK
        key = ctypes.addressof(thing.contents)
        ink = self._inks.get(key)
        if ink is None:
            ink = self._inks[key] = self._met(thing, index)
        return ink

    def _met(self, thing: Any, index: int) -> Ink:
        pdfium = self._pdfium
        bold, italic, symbols = self._font(pdfium.FPDFTextObj_GetFont(thing))
        mode = pdfium.FPDFTextObj_GetTextRenderMode(thing)
        matrix = pdfium.FS_MATRIX()
        pdfium.FPDFText_GetMatrix(self._page, index, matrix)
        size = pdfium.FPDFText_GetFontSize(self._page, index)
        size = near(size * math.hypot(near(matrix.c), near(matrix.d)))
        level, transparent = _colour(thing, pdfium)
        return Ink(
            Face(round(size, 1), bold or mode in _STROKED, italic),
            self._origin(index),
            _turn(near(matrix.a), near(matrix.b)),
            is_artifact(thing, pdfium),
            mode in _UNSEEN or transparent,
            level >= _WHITE,
            symbols,
            pdfium.FPDFText_HasUnicodeMapError(self._page, index) == 1,
        )

    def _font(self, font: Any) -> tuple[bool, bool, bool]:
        """Return whether a font is bold, italic, and made of symbols."""
        if not font:
            return False, False, False
        key = ctypes.addressof(font.contents)
        if key not in self._fonts:
            pdfium = self._pdfium
            buffer = ctypes.create_string_buffer(200)
            pdfium.FPDFFont_GetBaseFontName(font, buffer, 200)
            name, flags = buffer.value, pdfium.FPDFFont_GetFlags(font)
            heavy = pdfium.FPDFFont_GetWeight(font) >= _HEAVY or flags & _FLAG_BOLD
            self._fonts[key] = (
                bool(heavy or _BOLD.search(name)),
                bool((flags > 0 and flags & _FLAG_ITALIC) or _ITALIC.search(name)),
                bool(_SYMBOLS.search(name)),
            )
        return self._fonts[key]


_NO_INK = Ink(Face(0.0), (_FAR, _FAR))


def _are_alike(one: Ink, other: Ink) -> bool:
    """Tell whether characters of two objects can be of one word."""
    sizes = sorted((one.face.size, other.face.size))
    if sizes[1] > _LARGER * sizes[0] or one.turn != other.turn:
        return False
    return one.turn != 0 or abs(one.origin[1] - other.origin[1]) < sizes[1] / 4


def is_artifact(thing: Any, pdfium: Any) -> bool:
    """Tell whether an object is marked as no part of the content (ISO 32000-1, 14.8.2.2)."""
    size = ctypes.c_ulong()
    for i in range(min(pdfium.FPDFPageObj_CountMarks(thing), 8)):
        buffer = (ctypes.c_ushort * 16)()
        mark = pdfium.FPDFPageObj_GetMark(thing, i)
        if pdfium.FPDFPageObjMark_GetName(mark, buffer, ctypes.sizeof(buffer), size):
            name = bytes(buffer)[: max(size.value - 2, 0)].decode("utf-16-le", "replace")
            if name == "Artifact":
                return True
    return False


def _colour(thing: Any, pdfium: Any) -> tuple[int, bool]:
    """Return the darkest share of the colour, 255 for white, and whether it lets all through."""
    red, green, blue, alpha = (ctypes.c_uint() for _ in range(4))
    if not pdfium.FPDFPageObj_GetFillColor(thing, red, green, blue, alpha):
        return 0, False
    return min(red.value, green.value, blue.value), alpha.value == 0


def _turn(a: float, b: float) -> int:
    quarters = math.atan2(b, a) / (math.pi / 2)
    nearest = round(quarters)
    return nearest % 4 if abs(quarters - nearest) <= _SKEW else -1


def near(value: float) -> float:
    """Return a coordinate that can be reckoned with."""
    return min(max(value, -_FAR), _FAR) if math.isfinite(value) else _FAR


def usual_turn(glyphs: Sequence[Glyphs]) -> int:
    """Return the turn of most characters, 0 where there are none."""
    counted: Counter[int] = Counter()
    for each in glyphs:
        counted[each.ink.turn] += len(each.text)
    counted.pop(-1, None)
    return max(counted, key=lambda turn: (counted[turn], -turn)) if counted else 0
