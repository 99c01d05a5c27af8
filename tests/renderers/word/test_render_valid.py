"""Word files hold to Open XML as Microsoft's own library reads it, whatever the memo."""

from dataclasses import replace
from io import BytesIO
from zipfile import ZipFile

import pytest

from briefing import fonts, layout, styles
from briefing.errors import DoesNotFit
from briefing.model.page import Page
from briefing.renderers import word
from tests import generate, ooxml
from tests.renderers import hostile
from tests.renderers.pages import GAP, MEMO, page, setting

PAGES: dict[str, tuple[Page, ...]] = {
    "whole": (replace(page(), carried='{"briefing":1}'),),
    "ends in a table": (page(replace(MEMO, footer=(), parts=MEMO.parts[:3])),),
    "empty": (page(replace(MEMO, head=(), parts=(), author=None, date=None)),),
    "a gap in the head": (page(replace(MEMO, head=(GAP,))),),
    "two": (page(), page(word=setting(9))),
    "hostile": (page(hostile.memo(hostile.TEXTS[1])),),
}


def generated(seeds: range, style: str = "memo") -> list[bytes]:
    chosen = styles.load(style)
    faces = fonts.faces(chosen.pdf_family, chosen.word_family)
    files = []
    for seed in seeds:
        try:
            files.append(word.render((layout.fit(generate.memo(seed), chosen, faces),)))
        except DoesNotFit:
            continue
    return files


def test_memos_are_valid() -> None:
    files = [word.render(pages) for pages in PAGES.values()]
    assert dict(zip(PAGES, ooxml.faults(files), strict=True)) == {name: [] for name in PAGES}


def test_a_file_that_is_not_valid_is_found() -> None:
    broken = BytesIO()
    with ZipFile(BytesIO(word.render((page(),)))) as good, ZipFile(broken, "w") as bad:
        for name in good.namelist():
            bad.writestr(name, good.read(name).replace(b"<w:cantSplit/>", b"<w:cantSplits/>"))
    ((fault, *_),) = ooxml.faults([broken.getvalue()])
    assert fault.startswith("/word/document.xml:")


@pytest.mark.slow
@pytest.mark.parametrize("style", styles.names())
def test_many_memos_are_valid(style: str) -> None:
    files = generated(range(30), style)
    assert len(files) > 20
    assert [found for found in ooxml.faults(files) if found] == []
