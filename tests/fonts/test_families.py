"""Faces: the widths that ship are those of the fonts that they stand for."""

from pathlib import Path

import pytest
from fontTools.ttLib import TTFont  # type: ignore[import-untyped]

from briefing import fonts
from briefing.errors import NotValid

FACES = Path("/usr/share/fonts/truetype")
STANDS_FOR = {
    "calibri": "crosextra/Carlito",
    "arial": "liberation2/LiberationSans",
    "times_new_roman": "liberation2/LiberationSerif",
}


@pytest.mark.parametrize("name", STANDS_FOR)
@pytest.mark.parametrize("weight", ["Regular", "Bold"])
def test_shipped_widths_are_those_of_the_metric_twin(name: str, weight: str) -> None:
    font = TTFont(FACES / f"{STANDS_FOR[name]}-{weight}.ttf", recalcTimestamp=False)
    units, metrics = font["head"].unitsPerEm, font["hmtx"].metrics
    expected = {
        code: metrics[glyph][0] / units
        for code, glyph in font.getBestCmap().items()
        if code < 0x3000
    }
    assert fonts.shipped(name)[weight.lower()] == pytest.approx(expected)


@pytest.mark.parametrize("family", ["Source Sans Pro", "Roboto"])
def test_pdf_widths_are_those_of_the_embedded_files(family: str) -> None:
    face = fonts.faces(family, "Arial").pdf
    assert face.files is not None
    for path, bold in zip(face.files, (False, True), strict=True):
        font = TTFont(path)
        units, metrics = font["head"].unitsPerEm, font["hmtx"].metrics
        glyphs = font.getBestCmap()
        glyphs[0xA0] = glyphs[0x20]  # as ReportLab draws it
        for code, glyph in glyphs.items():
            assert face.advances(bold)[code] == pytest.approx(metrics[glyph][0] / units, abs=1e-3)


def test_calibri_and_arial_are_measured_with_the_wider_of_both() -> None:
    calibri, arial = fonts.shipped("calibri")["bold"], fonts.shipped("arial")["bold"]
    for family in ("Calibri", "Arial"):
        word = fonts.faces("Source Sans Pro", family).word
        assert word.bold[ord("M")] == max(calibri[ord("M")], arial[ord("M")])
        assert all(word.bold[code] >= width for code, width in calibri.items())
        assert all(word.bold[code] >= width for code, width in arial.items())
        assert (word.stretch, word.reserve_pt) == (1.01, 12.0)


def test_times_has_its_own_widths() -> None:
    word = fonts.faces("Source Sans Pro", "Times New Roman").word
    assert word.regular == fonts.shipped("times_new_roman")["regular"]


def test_another_word_face_is_not_verified() -> None:
    chosen = fonts.faces("Source Sans Pro", "Aptos")
    assert "not verified for Aptos" in chosen.notices[0].text
    verified = [fonts.faces("Source Sans Pro", name).word for name in ("Calibri", "Arial")]
    for code in map(ord, "AWmi."):
        assert chosen.word.regular[code] >= max(face.regular[code] for face in verified)
    assert fonts.faces("Source Sans Pro", "Calibri").notices == ()


def test_an_unknown_pdf_face_is_refused_with_those_there_are() -> None:
    with pytest.raises(NotValid, match="Source Sans Pro and Roboto"):
        fonts.faces("Comic Sans", "Calibri")


def test_unknown_letters_are_those_without_a_glyph_in_both_weights() -> None:
    face = fonts.faces("Source Sans Pro", "Calibri").pdf
    assert fonts.unknown_letters("Łódź, Москва, Αθήνα: № 5", face) == frozenset()
    assert fonts.unknown_letters("in 北京 now", face) == frozenset("北京")


def test_a_character_without_a_width_counts_as_a_full_em() -> None:
    assert fonts.faces("Source Sans Pro", "Calibri").word.regular[0x5317] == 1.0
