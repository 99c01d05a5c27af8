"""Word memos keep the rules of Word's accessibility checker, and each rule can be broken."""

from dataclasses import replace
from io import BytesIO
from zipfile import ZipFile

import docx
import pytest
from docx.oxml.ns import qn

from briefing import fonts, layout, styles
from briefing.errors import DoesNotFit
from briefing.model.memo import Memo, Paragraph, Part, Role, Run
from briefing.renderers import word
from tests import generate
from tests.renderers.pages import GAP, MEMO, page, setting
from tests.renderers.word.accessibility import RULES, faults

BREAKS = {
    "title": ("docProps/core.xml", b"dc:title>", b"dc:subject>"),
    "language": ("word/styles.xml", b'<w:lang w:val="en-GB" w:eastAsia="en-GB"/></w:rPr></w:rPrD',
                 b"</w:rPr></w:rPrD"),
    "pictures": ("word/document.xml", b'decorative val="1"', b'decorative val="0"'),
    "headings": ("word/document.xml", b'"BriefingHeading"', b'"BriefingSubject"'),
    "tables": ("word/document.xml", b"<w:tblDescription", b"<w:tblNothing"),
    "headers": ("word/document.xml", b"<w:tblHeader/>", b""),
    "rows": ("word/document.xml", b"<w:cantSplit/>", b""),
    "lists": ("word/document.xml", b"The harbour board and the union", b"1. The two"),
    "no_empty_paragraphs": ("word/document.xml", b"<w:sectPr>", b"<w:p/><w:sectPr>"),
    "no_spaces_for_layout": ("word/document.xml", b"Scope was", b"Scope    was"),
    "links": ("word/document.xml", b">The Port Ellen Echo<", b">https://echo.example<"),
    "contrast": ("word/styles.xml", b'w:color w:val="595959"', b'w:color w:val="B0B0B0"'),
    "style_names": ("word/styles.xml", b'w:val="Briefing Text"', b'w:val="briefing field"'),
}  # fmt: skip


def broken(part: str, old: bytes, new: bytes) -> bytes:
    """Return a memo in which one thing is otherwise, everywhere."""
    made = BytesIO()
    with ZipFile(BytesIO(word.render((page(),)))) as good, ZipFile(made, "w") as bad:
        assert old in good.read(part)
        for name in good.namelist():
            data = good.read(name)
            bad.writestr(name, data.replace(old, new) if name == part else data)
    return made.getvalue()


@pytest.mark.parametrize(
    "memo",
    [MEMO, replace(MEMO, footer=(), parts=MEMO.parts[:3]), replace(MEMO, head=(GAP, MEMO.head[2]))],
    ids=["whole", "ends in a table", "a gap in the head"],
)
def test_a_memo_keeps_every_rule(memo: Memo) -> None:
    assert faults(word.render((page(memo),))) == []


@pytest.mark.parametrize("style", styles.names())
def test_memos_of_every_house_keep_every_rule(style: str) -> None:
    chosen = styles.load(style)
    faces = fonts.faces(chosen.pdf_family, chosen.word_family)
    for seed in range(6):
        try:
            made = layout.fit(generate.memo(seed), chosen, faces)
        except DoesNotFit:
            continue
        assert faults(word.render((made,))) == []


@pytest.mark.parametrize("rule", BREAKS)
def test_each_rule_can_be_broken(rule: str) -> None:
    assert rule in faults(broken(*BREAKS[rule]))


def test_all_rules_are_broken_once() -> None:
    assert {rule.__name__.strip("_") for rule in RULES} == set(BREAKS)


def test_what_the_house_says_is_in_its_language_run_by_run() -> None:
    said = (
        Paragraph(Role.BODY, (Run("None given."),), ours=True),
        Paragraph(Role.BODY, (Run("Rien n’a été dit."),)),
    )
    memo = replace(MEMO, language="fr", parts=(Part("summary", None, said),))
    body = docx.Document(BytesIO(word.render((page(memo),))))
    ours, theirs = body.paragraphs[-2:]
    assert [each.get(qn("w:val")) for each in ours._p.iter(qn("w:lang"))] == ["en-GB"]
    assert list(theirs._p.iter(qn("w:lang"))) == []
    style = theirs.style
    assert style is not None
    assert [each.get(qn("w:val")) for each in style.element.iter(qn("w:lang"))] == ["fr"]


def test_changing_a_style_changes_every_paragraph_of_it() -> None:
    """Nothing is set by hand that a person would set by a style."""
    body = docx.Document(BytesIO(word.render((page(word=setting(10)),))))
    for paragraph in body.paragraphs:
        assert {run.font.size for run in paragraph.runs} <= {None}
        assert {run.font.name for run in paragraph.runs} <= {None}
        assert {run.font.color.rgb for run in paragraph.runs} <= {None}
        assert paragraph.paragraph_format.alignment is None
