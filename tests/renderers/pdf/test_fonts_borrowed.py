"""Words in letters that the page's face lacks: another face draws them, and they read the same."""

import pytest

from briefing import fonts, layout
from briefing.fonts import Faces
from briefing.model.memo import Memo, Paragraph, Role, Run
from briefing.renderers import pdf
from tests.layout.samples import paragraph, style
from tests.renderers.pdf.conformance import broken_rules
from tests.renderers.pdf.heard import Reading

FAMILIES = {"Ɓaɗe": "Roboto", "ქართული": "DejaVuSans", "北京": "DroidSansFallback"}


def _memo(text: str) -> Memo:
    body = Paragraph(Role.BODY, (Run(f"Talks of {text} in "), Run(text, strong=True)))
    return Memo("A memo", "en", "en-GB", (paragraph(Role.SUBJECT, "A memo"), body), ())


def _faces(*memos: Memo) -> Faces:
    letters = frozenset().union(*map(layout.letters, memos))
    more = fonts.needed(letters, "Source Sans Pro")
    return fonts.faces("Source Sans Pro", "Calibri", more)


@pytest.mark.parametrize("text", FAMILIES)
def test_borrowed_letters_are_embedded_and_read_back(text: str) -> None:
    made = _memo(text)
    page = layout.fit(made, style(), _faces(made))
    data = pdf.render((page,), _faces(made))
    assert broken_rules(data) == []
    reading = Reading(data)
    assert reading.document().kids[-1].text == f"Talks of {text} in {text}"
    names = {str(font.BaseFont).partition("+")[2] for font in reading.fonts(0)}
    assert any(name.startswith(FAMILIES[text]) for name in names)


def test_pages_that_borrow_from_different_faces_are_one_file() -> None:
    memos = tuple(map(_memo, FAMILIES))
    pages = tuple(layout.fit(each, style(), _faces(each)) for each in memos)
    assert [page.more_families for page in pages] == [
        ("Roboto",),
        ("DejaVu Sans",),
        ("Droid Sans Fallback",),
    ]
    more = tuple(family for page in pages for family in page.more_families)
    data = pdf.render(pages, fonts.faces("Source Sans Pro", "Calibri", more))
    assert broken_rules(data) == []
    parts = Reading(data).document().kids
    assert [part.kids[-1].text for part in parts] == [f"Talks of {t} in {t}" for t in FAMILIES]
