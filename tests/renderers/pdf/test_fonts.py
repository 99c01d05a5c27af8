"""Text is read back as it was written, whatever its characters and however many they are."""

from dataclasses import replace
from itertools import islice

import pytest

from briefing import fonts
from briefing.errors import NotValid
from briefing.fonts import Faces
from briefing.layout import fit
from briefing.model.memo import Memo, Paragraph, Role, Run
from briefing.model.page import Box
from briefing.renderers import pdf
from briefing.renderers.pdf.codes import to_unicode
from tests.layout.samples import faces, paragraph, style
from tests.renderers.pdf import files
from tests.renderers.pdf.conformance import broken_rules
from tests.renderers.pdf.heard import Reading

ROBOTO = fonts.faces("Roboto", "Calibri")


def _memo(text: str) -> Memo:
    return Memo("A memo", "en", "en-GB", (paragraph(Role.SUBJECT, "A memo"),), (), (_body(text),))


def _body(text: str) -> Paragraph:
    return Paragraph(Role.BODY, (Run(text),))


def _read(text: str, chosen: Faces | None = None) -> str:
    """Return what is heard of a text that is drawn."""
    data = pdf.render((fit(_memo(text), style(), chosen or faces()),), chosen or faces())
    assert broken_rules(data) == []
    return Reading(data).document().kids[-1].text


def _drawable(count: int, chosen: Faces) -> str:
    """Return so many letters of a face, in words."""
    known = sorted(set(chosen.pdf.regular) & set(chosen.pdf.bold))
    letters = (chr(code) for code in known if chr(code).isalpha() and chr(code) != "ﬁ")
    composed = "".join(islice(letters, count))
    return " ".join(composed[at : at + 12] for at in range(0, len(composed), 12))


@pytest.mark.parametrize("chosen", [faces(), ROBOTO], ids=lambda each: each.pdf.family)
def test_hundreds_of_characters_are_one_font(chosen: Faces) -> None:
    text = _drawable(700, chosen)
    page = fit(_memo(text), style(), chosen)
    data = pdf.render((page,), chosen)
    assert broken_rules(data) == []
    reading = Reading(data)
    assert len(set(reading.document().kids[-1].text)) > 600
    assert len(reading.pdf.pages[0].obj.Resources.Font) == 2


@pytest.mark.parametrize("chosen", [faces(), ROBOTO], ids=lambda each: each.pdf.family)
@pytest.mark.parametrize(
    "text",
    [
        "10\u00a0April, No.\u00a05",
        "office, fjord, affluent, ﬁn",
        "Łódź, Москва, Αθήνα",
        "\u2206 and \u0394, \u03bc and \u00b5",
        "a - b – c — d “e” ‘f’ (g) [h] \\ i",
    ],
)
def test_every_character_is_read_back_as_itself(text: str, chosen: Faces) -> None:
    assert _read(text, chosen) == text


def test_what_is_not_seen_is_not_read() -> None:
    assert _read("co\u00adoperation in zero\u200bwidth") == "cooperation in zerowidth"


def test_a_letter_and_its_accent_are_read_as_one() -> None:
    assert _read("e\u0301te\u0301") == "été"


def test_characters_beyond_the_first_plane_are_mapped_in_pairs() -> None:
    assert _read("A letter \U0001f16a") == "A letter \U0001f16a"
    mapped = to_unicode(("a", "\U0001d504"))
    assert "2 beginbfchar" in mapped
    assert "<0001> <0061>\n<0002> <d835dd04>" in mapped


def test_no_code_is_left_without_meaning_and_none_is_zero() -> None:
    blocks = to_unicode(tuple(map(chr, range(0x4E00, 0x4E00 + 250))))
    assert [line for line in blocks.splitlines() if "beginbfchar" in line] == [
        "100 beginbfchar",
        "100 beginbfchar",
        "50 beginbfchar",
    ]
    assert "<0000> <" not in blocks.replace("<0000> <ffff>", "")


def test_fonts_of_other_glyphs_have_other_names() -> None:
    first, second = (_names(_memo(text)) for text in ("Some words", "Other words"))
    assert len(first & second) == 1  # the heading's, in bold, which is the same
    assert all("+SourceSansPro-" in name for name in first | second)


def _names(made: Memo) -> set[str]:
    reading = Reading(files.drawn(files.laid(made)))
    return {str(font.BaseFont) for font in reading.fonts(0)}


def test_what_the_face_lacks_is_refused_by_name() -> None:
    page = files.laid(_memo("A"))
    (*boxes, body) = page.boxes
    line = replace(body.lines[0], pieces=(replace(body.lines[0].pieces[0], text="北"),))
    boxes.append(Box(body.tag, lines=(line,)))
    with pytest.raises(NotValid, match=r"Source Sans Pro cannot draw U\+5317"):
        files.drawn(replace(page, boxes=tuple(boxes)))


def test_a_face_without_files_is_refused() -> None:
    bare = replace(faces(), pdf=replace(faces().pdf, files=None))
    with pytest.raises(NotValid, match="no font files"):
        pdf.render((files.laid(_memo("A")),), bare)


def test_only_the_weights_that_are_used_are_embedded() -> None:
    data = files.drawn(files.laid(Memo("A memo", "en", "en-GB", (_body("Plain"),), ())))
    assert broken_rules(data) == []
    reading = Reading(data)
    (font,) = reading.fonts(0)
    assert str(font.BaseFont).endswith("+SourceSansPro-Regular")


def test_a_borrowed_face_draws_its_words_and_no_more() -> None:
    text = "In Mali Ɓamanankan and Ɛwɛ words stand beside others, 10 April"
    lending = fonts.faces("Source Sans Pro", "Calibri", ("Roboto",))
    data = pdf.render((fit(_memo(text), style(), lending),), lending)
    assert broken_rules(data) == []
    reading = Reading(data)
    assert reading.document().kids[-1].text == text
    names = sorted(str(font.BaseFont).split("+")[1] for font in reading.fonts(0))
    assert names == ["Roboto-Regular", "SourceSansPro-Regular", "SourceSansPro-Semibold"]
