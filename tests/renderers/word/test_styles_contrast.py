"""Every colour of text can be told from what is behind it (WCAG 2.2, 1.4.3 and 1.4.11)."""

import pytest

from briefing import fonts, layout, styles
from briefing.model.memo import Role
from tests.renderers.pages import MEMO


def luminance(colour: str) -> float:
    """Return the relative luminance of a colour of six hexadecimal digits."""
    parts = (int(colour[at : at + 2], 16) / 255 for at in (0, 2, 4))
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts]
    return sum(weight * c for weight, c in zip((0.2126, 0.7152, 0.0722), linear, strict=True))


def contrast(one: str, other: str) -> float:
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def test_black_on_white_is_the_greatest_contrast() -> None:
    assert contrast("000000", "FFFFFF") == pytest.approx(21)
    assert contrast("777777", "FFFFFF") < 4.5


@pytest.mark.parametrize("name", styles.names())
def test_text_stands_out_on_its_ground(name: str) -> None:
    style = styles.load(name)
    page = layout.fit(MEMO, style, fonts.faces(style.pdf_family, style.word_family))
    for role, kind in page.word.types.items():
        ground = style.colours.tint if role is Role.LEAD else "FFFFFF"
        assert contrast(kind.colour, ground) >= 4.5, role
    assert contrast(style.colours.accent, "FFFFFF") >= 4.5
