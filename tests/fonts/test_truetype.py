"""What a font file says is what other libraries read in it; damaged files are refused."""

import struct
from pathlib import Path

import pytest
from fontTools.fontBuilder import FontBuilder  # type: ignore[import-untyped]
from fontTools.pens.ttGlyphPen import TTGlyphPen  # type: ignore[import-untyped]
from fontTools.ttLib import TTFont  # type: ignore[import-untyped]
from hypothesis import given
from hypothesis import strategies as st

from briefing.fonts import faces
from briefing.fonts.truetype import describe

SHIPPED = [
    path for name in ("Roboto", "Source Sans Pro") for path in faces(name, "Arial").pdf.files or ()
]
SYSTEM = Path("/usr/share/fonts/truetype")
FILES = [
    *SHIPPED,
    SYSTEM / "dejavu" / "DejaVuSans.ttf",
    SYSTEM / "droid" / "DroidSansFallbackFull.ttf",
    SYSTEM / "liberation2" / "LiberationMono-Bold.ttf",
]


def font(path: Path, letters: str, *, family: str = "Small", rights: int = 0) -> Path:
    """Write a font of square letters."""
    names = [".notdef", *(f"u{ord(letter):04X}" for letter in letters)]
    pen = TTGlyphPen(None)
    pen.moveTo((0, 0))
    for corner in ((500, 0), (500, 500), (0, 500)):
        pen.lineTo(corner)
    pen.closePath()
    square = pen.glyph()
    builder = FontBuilder(1000, isTTF=True)
    builder.setupGlyphOrder(names)
    builder.setupCharacterMap({ord(letter): f"u{ord(letter):04X}" for letter in letters})
    builder.setupGlyf(dict.fromkeys(names, square))
    builder.setupHorizontalMetrics(dict.fromkeys(names, (600, 0)))
    builder.setupHorizontalHeader(ascent=800, descent=-200)
    builder.setupNameTable({"familyName": family, "styleName": "Regular", "psName": family})
    builder.setupOS2(fsType=rights, usWeightClass=400, usWidthClass=5)
    builder.setupPost()
    builder.save(path)
    return path


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_a_font_says_what_it_says_to_others(path: Path) -> None:
    described, other = describe(path), TTFont(path)
    assert described is not None
    names, look = other["name"], other["OS/2"]
    assert described.family == (names.getDebugName(16) or names.getDebugName(1))
    assert described.weight == look.usWeightClass
    assert described.upright == (not look.fsSelection & 0x201)
    assert described.fixed == bool(other["post"].isFixedPitch)
    known = other.getBestCmap()
    for code in (*range(0x20, 0x600, 7), *range(0x4E00, 0x9FFF, 101), 0xFFFD, 0x1F600, 0x20000):
        assert described.letters.has(code) == (code in known), hex(code)


def test_letters_beyond_the_first_plane_are_found(tmp_path: Path) -> None:
    described = describe(font(tmp_path / "a.ttf", "aक𐐀"))
    assert described is not None
    assert [described.letters.has(ord(sign)) for sign in "aक𐐀b𐐁"] == [True] * 3 + [False] * 2


@pytest.mark.parametrize(("rights", "taken"), [(0, True), (4, True), (8, True), (2, False),
                                               (0x100, False), (0x200, False)])  # fmt: skip
def test_a_font_whose_maker_forbids_it_is_not_taken(
    rights: int, taken: bool, tmp_path: Path
) -> None:
    assert (describe(font(tmp_path / "a.ttf", "a", rights=rights)) is not None) == taken


def test_outlines_in_another_notation_are_not_taken() -> None:
    assert describe(SHIPPED[-1].with_suffix(".otf")) is None


def test_what_is_no_font_is_not_taken(tmp_path: Path) -> None:
    text = tmp_path / "a.ttf"
    text.write_bytes(b"This is no font at all, whatever its name says.")
    assert describe(text) is None


@given(st.lists(st.tuples(st.integers(0, 700), st.integers(0, 2**32 - 1)), max_size=4),
       st.integers(0, 3000))  # fmt: skip
def test_a_damaged_font_is_described_or_refused(
    tmp_path_factory: pytest.TempPathFactory, damage: list[tuple[int, int]], length: int
) -> None:
    path = tmp_path_factory.mktemp("damaged") / "a.ttf"
    whole = bytearray(font(path, "abc").read_bytes())
    for at, number in damage:
        struct.pack_into(">I", whole, at, number)
    path.write_bytes(whole[:length])
    try:
        described = describe(path)
        if described is not None:
            described.letters.has(ord("a"))
    except ValueError:
        pass
