"""Every character has one face, and a word one look wherever a face has all of it."""

from hypothesis import given
from hypothesis import strategies as st

from briefing.fonts import Face, Stretch, faces, shared

LATIN = {ord(sign): 0.5 for sign in "abc- "}
GREEK = {ord(sign): 0.6 for sign in "αβa"}
HAN = {ord(sign): 1.0 for sign in "北京abc"}
THIRD = Face("Third", HAN, HAN)
SECOND = Face("Second", GREEK, GREEK)
FACE = Face("First", LATIN, LATIN, more=(SECOND, THIRD))


def _looks(text: str, face: Face = FACE) -> list[tuple[str, str]]:
    return [(text[start:end], by.family) for start, end, by in shared(text, face)]


@given(st.text("abc αβ北京x-", max_size=40))
def test_stretches_cover_a_text_without_a_gap(text: str) -> None:
    stretches = shared(text, FACE)
    assert "".join(text[start:end] for start, end, _ in stretches) == text
    assert all(start < end for start, end, _ in stretches)
    for start, end, face in stretches:
        known = set(map(chr, face.regular))
        assert face is FACE or set(text[start:end]) <= known


@given(st.text("abc αβ北京x-", max_size=40))
def test_a_word_that_one_face_has_is_not_torn(text: str) -> None:
    at = 0
    for word in text.split(" "):
        inside = {
            face.family
            for start, end, face in shared(text, FACE)
            if start < at + len(word) and end > at
        }
        if word and any(face.draws(word) for face in (FACE, SECOND, THIRD)):
            assert len(inside) == 1
        at += len(word) + 1


def test_a_word_goes_whole_to_the_first_face_that_has_it() -> None:
    assert _looks("ab aα c") == [("ab ", "First"), ("aα", "Second"), (" c", "First")]
    assert _looks("ab北 c") == [("ab北", "Third"), (" c", "First")]


def test_a_word_that_no_face_has_goes_letter_by_letter() -> None:
    assert _looks("α北a") == [("α", "Second"), ("北", "Third"), ("a", "First")]


def test_what_nobody_has_stays_with_the_face() -> None:
    assert _looks("xα") == [("x", "First"), ("α", "Second")]


def test_a_face_that_has_everything_shares_nothing() -> None:
    face = faces("Source Sans Pro", "Calibri", ("Roboto",)).pdf
    assert shared("Łódź, Москва", face) == (Stretch(0, 12, face),)
    assert shared("", face) == ()
