"""The package around a Word memo: properties, validity, bytes, and text from anywhere."""

from dataclasses import replace
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import docx
import pytest
from docx.document import Document
from docx.oxml.ns import qn
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree
from openxml_audit import OpenXmlValidator

from briefing.model.memo import Memo
from briefing.model.page import Page
from briefing.renderers import word
from briefing.renderers.markup import printable
from briefing.vocabulary.breaks import tied
from tests.renderers import hostile
from tests.renderers.pages import MEMO, page, setting

# Word opens files without them, but openxml-audit takes them for required.
_NOT_NEEDED = ("/relationships/fontTable'", "/relationships/theme'")


def read(memo: Memo) -> Document:
    return docx.Document(BytesIO(word.render((page(memo),))))


def faults(data: bytes, folder: Path) -> list[str]:
    path = folder / "memo.docx"
    path.write_bytes(data)
    found = [str(error) for error in OpenXmlValidator().validate(path).errors]
    return [fault for fault in found if not any(name in fault for name in _NOT_NEEDED)]


def test_the_same_page_gives_the_same_bytes() -> None:
    assert word.render((page(),)) == word.render((page(replace(MEMO)),))


def test_entries_are_dated_like_words_own_and_nothing_is_left_over() -> None:
    with ZipFile(BytesIO(word.render((page(),)))) as archive:
        assert {entry.date_time for entry in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        names = archive.namelist()
        text = b"".join(archive.read(name) for name in names if name.endswith(".xml"))
    assert names[0] == "[Content_Types].xml"
    assert len(names) == len(set(names))
    assert not any("thumbnail" in name for name in names)
    assert b"python-docx" not in text
    assert b"2013" not in text


def test_properties_say_title_author_date_and_language() -> None:
    properties = read(MEMO).core_properties
    assert properties.title == MEMO.title
    assert properties.author == "Ports desk"
    assert properties.created == properties.modified == datetime(2025, 4, 11, tzinfo=UTC)
    assert properties.language == "en-GB"


@pytest.mark.parametrize("date", [None, "2025", "2025-04", "tomorrow, 9"])
def test_a_date_that_is_no_day_is_left_out(date: str | None) -> None:
    properties = read(replace(MEMO, author=None, date=date)).core_properties
    assert properties.created is None
    assert properties.author == ""


def test_a_title_is_as_long_as_programs_show_it() -> None:
    assert len(read(replace(MEMO, title="long " * 100)).core_properties.title) == 255


def test_word_is_told_the_language_and_that_the_file_is_new() -> None:
    data = word.render((page(replace(MEMO, language="de", locale="en-GB")),))
    with ZipFile(BytesIO(data)) as archive:
        styles, settings = (archive.read(f"word/{n}.xml").decode() for n in ("styles", "settings"))
    assert '<w:lang w:val="de" w:eastAsia="de"/></w:rPr></w:rPrDefault>' in styles
    heading = styles.split('w:styleId="BriefingHeading"')[1].split("</w:style>")[0]
    assert '<w:lang w:val="en-GB"/>' in heading
    assert 'w:name="compatibilityMode"' in settings
    assert 'w:val="15"' in settings


@pytest.mark.parametrize(
    "pages",
    [
        (page(),),
        (page(replace(MEMO, footer=(), parts=MEMO.parts[:3])),),
        (page(replace(MEMO, head=(), parts=(), author=None, date=None)),),
        (page(), page(word=setting(9))),
        (page(hostile.memo(hostile.TEXTS[1])),),
    ],
    ids=["whole", "ends in a table", "empty", "two", "hostile"],
)
def test_the_file_is_valid_open_xml(pages: tuple[Page, ...], tmp_path: Path) -> None:
    assert faults(word.render(pages), tmp_path) == []


def test_a_file_that_is_not_valid_would_be_found(tmp_path: Path) -> None:
    broken = BytesIO()
    with (
        ZipFile(BytesIO(word.render((page(),)))) as good,
        ZipFile(broken, "w") as bad,
    ):
        for name in good.namelist():
            text = good.read(name)
            bad.writestr(name, text.replace(b"<w:cantSplit/>", b"<w:cantSplits/>"))
    assert faults(broken.getvalue(), tmp_path)


@pytest.mark.parametrize("text", hostile.TEXTS, ids=lambda text: repr(text[:20]))
def test_text_is_text_wherever_it_stands(text: str) -> None:
    body, title = read(hostile.memo(text)), printable(text)
    expected = title.replace(" :", "\u00a0:")  # stays on the line of what it follows
    held = tied(expected).replace("\u2011", "-")
    bullets = {p.text for p in body.paragraphs if p.style and p.style.name == "Briefing Bullet"}
    assert bullets == {held}
    assert body.paragraphs[0].text == held
    cells = [cell.text for row in body.tables[2].rows for cell in row.cells]
    assert cells == [held] * 6
    assert body.paragraphs[-1].text == held
    assert body.sections[0].footer.paragraphs[0].text == held
    assert body.core_properties.title == title[:255]


@settings(deadline=None)
@given(st.text(min_size=1, max_size=60))
def test_any_text_makes_a_file_that_holds_it(text: str) -> None:
    with ZipFile(BytesIO(word.render((page(hostile.memo(text)),)))) as archive:
        for name in archive.namelist():
            if name.endswith((".xml", ".rels")):
                etree.fromstring(archive.read(name))
        document = archive.read("word/document.xml").decode()
    run = next(etree.fromstring(document.encode()).iter(qn("w:r")))
    held = "".join("-" if each.tag == qn("w:noBreakHyphen") else each.text or "" for each in run)
    expected = printable(text).replace("\r\n", "\n").replace("\r", "\n")
    assert held.replace("\u00a0", " ") == expected.replace("\u00a0", " ")
