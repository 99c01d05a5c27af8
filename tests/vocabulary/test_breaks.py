"""Where a line may not end: inside names with initials, numbers with units, and dates."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.vocabulary.breaks import tied, units

WORDS = st.lists(
    st.sampled_from(["Dr.", "J.", "Ames", "10", "April", "€", "5", "km", "a", "-", "–", "B-2"])
).map(" ".join)


@pytest.mark.parametrize(
    ("text", "held"),
    [
        ("on 10 April by J. Ames", "on 10~April by J.~Ames"),
        ("Dr. Ames paid 5 million", "Dr.~Ames paid 5~million"),
        ("route B-2, well-known", "route B=2, well-known"),
        ("Article 5 and No. 7", "Article~5 and No.~7"),
        ("a word – and another", "a word~– and another"),
        ("le 13 de octubre", "le 13~de octubre"),
        ("", ""),
    ],
)
def test_what_belongs_together_stays_on_one_line(text: str, held: str) -> None:
    assert tied(text) == held.replace("~", "\u00a0").replace("=", "\u2011")


@given(WORDS)
def test_only_signs_change_and_breaks_stay_breaks(text: str) -> None:
    held = tied(text)
    assert held.replace("\u00a0", " ").replace("\u2011", "-") == text
    spans = units(text)
    assert all(held[end : end + 1] in ("", " ") or held[end - 1] in "-–—/" for _, end in spans)
    assert all(" " not in held[start:end] for start, end in spans)
