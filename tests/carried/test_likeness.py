"""Texts are alike by their words, and the same whatever Word has made of their signs."""

from hypothesis import given
from hypothesis import strategies as st

from briefing.carried.likeness import alike, folded, likeness
from briefing.model.memo import Role
from briefing.renderers.said import Said


def item(*texts: str) -> Said:
    return Said(texts, Role.ITEM)


def test_what_word_changes_by_itself_is_no_change() -> None:
    assert folded("“a”  ‘b’\u00a0c\u20112\u00ad") == "\"a\" 'b' c-2"


def test_likeness_counts_words_in_common() -> None:
    assert likeness("a b c d", "a b c e") == 0.75
    assert likeness("", "") == 0


@given(st.text(), st.text())
def test_likeness_is_mutual_and_a_share(one: str, other: str) -> None:
    assert likeness(one, other) == likeness(other, one)
    assert 0 <= likeness(one, other) <= 1


def test_lines_are_alike_by_their_words_in_any_cell_and_without_words_by_their_signs() -> None:
    assert alike(item("releases", "twice a week"), item("releases", "once a week"))
    assert not alike(item("releases", "twice a week"), item("ladders", "no date"))
    assert alike(item("– “”"), item('– ""'))
