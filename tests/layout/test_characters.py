"""What nobody can draw goes; letters that the face lacks are refused."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.errors import NotValid
from briefing.layout.characters import clean, letters
from briefing.model.memo import Memo, Paragraph, Role, Run
from briefing.model.notice import Level
from tests import generate
from tests.layout.samples import calm, faces


def _body(*runs: str) -> Memo:
    made = Paragraph(Role.FOOTER, tuple(map(Run, runs)), "s1")
    return Memo("A memo", "en", "en-GB", (), (), (made,))


def _texts(made: Memo) -> list[str]:
    return [run.text for paragraph in made.footer for run in paragraph.runs]


def _cleaned(*runs: str) -> list[str]:
    return _texts(clean(_body(*runs), faces().pdf)[0])


@calm
@given(st.text(st.characters(max_codepoint=0x500), min_size=1))
def test_what_is_left_can_be_drawn(text: str) -> None:
    try:
        cleaned = "".join(_cleaned(text))
    except NotValid:
        return
    assert all(ord(sign) in faces().pdf.regular for sign in cleaned)
    assert "\u200b" not in cleaned


@calm
@given(st.text(min_size=1))
def test_any_text_is_cleaned_or_refused(text: str) -> None:
    try:
        cleaned = _cleaned(text)
    except NotValid as refusal:
        letters = {c for c in unicodedata.normalize("NFC", text) if ord(c) not in faces().pdf.bold}
        assert any(letter in str(refusal) for letter in letters)  # noqa: PT017
    else:
        assert "".join(_cleaned(*cleaned)) == "".join(cleaned)


@calm
@given(st.integers(0, 10_000))
def test_a_memo_with_nothing_to_remove_is_untouched(seed: int) -> None:
    made = generate.memo(seed)
    assert clean(made, faces().pdf) == (made, ())


def test_pictures_and_control_characters_go_with_a_notice() -> None:
    cleaned, notices = clean(_body("It is agreed 👍🏽 now.\x07", "\ue000✅"), faces().pdf)
    assert _texts(cleaned) == ["It is agreed now."]
    assert {notice.level for notice in notices} == {Level.INFO}
    assert {notice.about for notice in notices} == {"s1"}
    told = " ".join(notice.text for notice in notices)
    assert "👍 (U+1F44D)" in told
    assert "U+0007" in told
    assert "U+E000" in told


def test_soft_hyphens_and_zero_width_spaces_go_in_silence() -> None:
    cleaned, notices = clean(_body("min\u00adis\u200bter\ufeff\u200e"), faces().pdf)
    assert _texts(cleaned) == ["minister"]
    assert notices == ()


def test_a_no_break_space_stays_one() -> None:
    assert _cleaned("10\u202f000\u00a0km\tand\u2003on") == ["10\u00a0000\u00a0km and on"]


def test_accents_meet_their_letters() -> None:
    assert _cleaned("Zoe\u0308") == ["Zoë"]


def test_hyphens_of_every_kind_are_drawn() -> None:
    assert _cleaned("well\u2011known") == ["well-known"]


def test_a_lone_surrogate_goes() -> None:
    assert _cleaned("a\ud800b") == ["ab"]


def test_a_text_of_pictures_leaves_a_dash_behind() -> None:
    assert _cleaned("👍") == ["–"]


def test_unknown_letters_are_named_with_where_they_stand() -> None:
    with pytest.raises(NotValid) as refusal:
        clean(_body("Talks in 北京"), faces().pdf)
    assert "Source Sans Pro" in str(refusal.value)
    assert "京 (U+4EAC)" in str(refusal.value)
    assert "Talks in 北京" in str(refusal.value)


def test_letters_are_what_a_face_has_to_draw() -> None:
    assert letters(_body("e\u0301 5% 👍\u200b ☎\ufe0f — 北 ₿")) == frozenset("é5%—北₿Amemo")
