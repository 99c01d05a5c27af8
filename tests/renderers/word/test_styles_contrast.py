"""Every colour of text can be told from what is behind it (WCAG 2.2, 1.4.3 and 1.4.11)."""

import pytest

from briefing import fonts, layout, styles
from briefing.model.memo import Role
from tests.renderers.pages import MEMO
from tests.renderers.word.accessibility import contrast


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
