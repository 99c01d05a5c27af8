"""Contrast: WCAG's reckoning, and colours that cannot be told from their ground are refused."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing import styles
from briefing.errors import NotValid
from briefing.styles.contrast import ratio
from tests.styles.test_load import house

COLOURS = st.integers(0, 0xFFFFFF).map(lambda number: f"{number:06X}")


def test_known_contrasts() -> None:
    assert ratio("000000", "FFFFFF") == pytest.approx(21)
    assert ratio("777777", "FFFFFF") == pytest.approx(4.478, abs=0.001)
    assert ratio("767676", "FFFFFF") == pytest.approx(4.542, abs=0.001)
    assert ratio("0000FF", "FFFFFF") == pytest.approx(8.592, abs=0.001)


@given(COLOURS, COLOURS)
def test_a_contrast_is_the_same_both_ways(one: str, other: str) -> None:
    assert 1 <= ratio(one, other) == ratio(other, one) <= 21
    assert ratio(one, one) == 1


@pytest.mark.parametrize("name", styles.names())
def test_what_ships_can_be_read(name: str) -> None:
    for pair in styles.contrasts(styles.load(name).colours):
        assert pair[2] >= (7 if name == "plain" else 4.5), pair


def test_a_pale_colour_is_refused_with_its_line_and_contrast(tmp_path: Path) -> None:
    path = house(tmp_path, '[colours]\nquiet = "8A8A8A"\n')
    with pytest.raises(NotValid) as caught:
        styles.load(path)
    assert str(caught.value).splitlines() == [
        f"{path}:5: quiet on white has a contrast of 3.45 to 1; text needs 4.5.",
        f"{path}:5: quiet on tint has a contrast of 3.07 to 1; text needs 4.5.",
    ]


def test_a_dark_tint_is_refused(tmp_path: Path) -> None:
    with pytest.raises(NotValid, match="ink on tint"):
        styles.load(house(tmp_path, '[colours]\ntint = "555555"\n'))


def test_a_house_that_extends_plain_keeps_its_contrast(tmp_path: Path) -> None:
    path = tmp_path / "house.toml"
    path.write_text('style = 1\nname = "h"\nextends = "plain"\n[colours]\naccent = "1F5FAF"\n')
    with pytest.raises(NotValid, match=r"accent on white has a contrast of 6\.\d\d to 1; .* 7\."):
        styles.load(str(path))
