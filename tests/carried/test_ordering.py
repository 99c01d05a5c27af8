"""The order of a part follows the page, and what the page does not print stays where it was."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.carried.ordering import ordered

NAMES = st.lists(st.sampled_from("abcdefgh"), unique=True)


@pytest.mark.parametrize(
    ("old", "before", "now", "after"),
    [
        ("abc", "abc", "abc", "abc"),
        ("abc", "acb", "acb", "abc"),  # printed in another order, and nobody moved anything
        ("abc", "abc", "cab", "cab"),
        ("abxc", "abc", "cb", "cxb"),
        ("abc", "abc", "anbc", "anbc"),
        ("abc", "abc", "nabc", "nabc"),
        ("ab", "ab", "", ""),
        ("axb", "ab", "", "x"),
        ("", "", "mn", "mn"),
    ],
)
def test_the_order_is_the_page_s(old: str, before: str, now: str, after: str) -> None:
    assert "".join(ordered(old, before, now)) == after


@given(NAMES, NAMES, st.data())
def test_nothing_is_lost_and_nothing_comes_twice(
    old: list[str], new: list[str], data: st.DataObject
) -> None:
    before = [name for name in old if data.draw(st.booleans())]
    stays = [name for name in before if data.draw(st.booleans())]
    now = data.draw(st.permutations(stays + [name.upper() for name in new]))
    result = ordered(old, before, now)
    unprinted = [name for name in old if name not in before]
    assert sorted(result) == sorted([*now, *unprinted])
    assert [name for name in result if name in unprinted] == unprinted
