"""Letters that the PDF's face lacks: borrowed with a notice, or refused with what to do."""

from dataclasses import replace

import pytest

from briefing.errors import NotValid
from briefing.fonts import Face, faces
from briefing.layout import fit
from briefing.layout.foreign import named, short
from briefing.model.memo import Memo, Paragraph, Role, Run
from briefing.model.notice import Level
from tests.layout import samples

BORROWING = faces("Source Sans Pro", "Calibri", ("Roboto",))


def _memo(*texts: str) -> Memo:
    body = tuple(Paragraph(Role.FOOTER, (Run(text),), "s1") for text in texts)
    return Memo("A memo", "en", "en-GB", (), (), body)


def _refused(*texts: str) -> str:
    with pytest.raises(NotValid) as refusal:
        fit(_memo(*texts), samples.style(), samples.faces())
    return str(refusal.value)


def test_a_borrowed_letter_is_told_once_with_who_draws_it() -> None:
    page = fit(_memo("Ɓaɗe", "Ɓaɗe again"), samples.style(), BORROWING)
    told = [notice.text for notice in page.notices if notice.level is Level.INFO]
    assert told == ["Roboto draws Ɓ (U+0181) in the PDF, which Source Sans Pro lacks."]
    assert page.more_families == ("Roboto",)


def test_what_nobody_has_names_the_script_and_a_package() -> None:
    assert "세 (U+C138) (Korean)" in _refused("In 세")
    assert "package fonts-nanum" in _refused("In 세")
    assert "package fonts-noto-core" in _refused("In Ɓ")
    assert "“In 세”" in _refused("First", "In 세", "Then 세")


@pytest.mark.parametrize(
    ("text", "script"),
    [("שלום", "Hebrew"), ("سلام", "Arabic"), ("नमस्ते", "Devanagari"), ("ไทย", "Thai")],
)
def test_a_script_that_has_to_be_shaped_is_refused_even_where_a_font_has_it(
    text: str, script: str
) -> None:
    assert f"text in {script} cannot be set yet because" in _refused(text)
    able = replace(BORROWING, pdf=replace(BORROWING.pdf, more=(_drawing(text),)))
    with pytest.raises(NotValid, match=script):
        fit(_memo(text), samples.style(), able)


def _drawing(text: str) -> Face:
    widths = {ord(sign): 0.5 for sign in text}
    return Face("Everything", widths, widths)


def test_each_script_is_told_once() -> None:
    lines = _refused("北京 שלום", "上海", "שלום").splitlines()
    assert len(lines) == 2
    assert "上 (U+4E0A), 京 (U+4EAC), 北 (U+5317), 海 (U+6D77) (Chinese)" in "".join(lines)


def test_a_message_names_a_few_signs_only() -> None:
    assert named("abcdefghij").endswith("h (U+0068) and 2 more")
    assert named("\x07") == "U+0007"
    assert len(short("x" * 100)) == 60
