"""What is walked through and what is passed by, in reading order."""

import pytest

from tests.readers.reading import article, kinds
from tests.readers.word.documents import (
    Docx,
    box,
    complex_field,
    control,
    docx,
    p,
    r,
    t,
    tbl,
    tc,
    tr,
)

TEXT = t("The harbour board met on Monday to settle the berths for the winter.")


def read(*body: str) -> list[str]:
    return kinds(article(docx("".join(body)), "a.docx"))


def text(*inner: str) -> str:
    """Return the words of a paragraph of these runs."""
    (line,) = read(p(*inner))
    return line.partition(": ")[2]


@pytest.mark.parametrize(
    "wrapped",
    [
        "<w:ins>{}</w:ins>",
        "<w:moveTo>{}</w:moveTo>",
        '<w:hyperlink r:id="x">{}</w:hyperlink>',
        '<w:smartTag w:element="place">{}</w:smartTag>',
        '<w:customXml w:element="place">{}</w:customXml>',
        '<w:dir w:val="rtl">{}</w:dir>',
        "<w:sdt><w:sdtPr/><w:sdtContent>{}</w:sdtContent></w:sdt>",
        '<w:fldSimple w:instr=" AUTHOR ">{}</w:fldSimple>',
        '<mc:AlternateContent><mc:Choice Requires="w16">{}</mc:Choice></mc:AlternateContent>',
        "<w:ins><w:smartTag><w:hyperlink>{}</w:hyperlink></w:smartTag></w:ins>",
    ],
)
def test_what_is_wrapped_around_words_does_not_hide_them(wrapped: str) -> None:
    inside = wrapped.format(r("board"))
    assert text(r("The "), inside, r(" met.")) == "The board met."


@pytest.mark.parametrize(
    "hidden",
    [
        "<w:del><w:r><w:delText>not </w:delText></w:r></w:del>",
        f"<w:del>{r('not ')}</w:del>",
        f"<w:moveFrom>{r('not ')}</w:moveFrom>",
        r("not ", "<w:vanish/>"),
        r("not ", '<w:vanish w:val="true"/>'),
        control(r("not "), "<w:showingPlcHdr/>"),
        f'<w:fldSimple w:instr=" PAGE \\* MERGEFORMAT ">{r("not ")}</w:fldSimple>',
        complex_field(" NUMPAGES ", r("not ")),
        complex_field(' IF 1 = 2 "not" ', ""),
    ],
)
def test_what_is_not_seen_is_not_read(hidden: str) -> None:
    assert text(r("They did "), hidden, r("agree.")) == "They did agree."


@pytest.mark.parametrize(
    "shown",
    [
        r("not ", '<w:vanish w:val="0"/>'),
        r("not ", "<w:webHidden/>"),
        control(r("not "), '<w:showingPlcHdr w:val="false"/>'),
        complex_field(' HYPERLINK "https://example.org" ', r("not ")),
        complex_field(" REF a ", complex_field(" SEQ b ", r("not "))),
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>' + r("not "),
    ],
)
def test_what_is_seen_is_read(shown: str) -> None:
    assert text(r("They did "), shown, r("agree.")) == "They did not agree."


@pytest.mark.parametrize(
    ("sign", "written"),
    [
        ("<w:tab/>", "a b"),
        ("<w:br/>", "a b"),
        ("<w:cr/>", "a b"),
        ("<w:noBreakHyphen/>", "a-b"),
        ("<w:softHyphen/>", "ab"),
        ('<w:sym w:font="Symbol" w:char="F061"/>', "aαb"),
        ('<w:sym w:font="Wingdings" w:char="F0FC"/>', "a✓b"),
        ('<w:sym w:font="Wingdings" w:char="zz"/>', "a b"),
        ("<w:lastRenderedPageBreak/>", "ab"),
    ],
)
def test_signs_are_written_as_characters(sign: str, written: str) -> None:
    assert text(r("a"), f"<w:r>{sign}</w:r>", r("b")) == written


def test_the_words_of_formulas_and_of_what_stands_below_a_reading_are_kept() -> None:
    formula = "<m:oMath><m:r><m:t>x=2</m:t></m:r></m:oMath>"
    ruby = f"<w:r><w:ruby><w:rt>{r('kana')}</w:rt><w:rubyBase>{r('漢')}</w:rubyBase></w:ruby></w:r>"
    assert text(r("For"), formula, r("read"), ruby) == "For x=2 read漢"


def test_text_boxes_come_once_and_after_what_they_are_anchored_to() -> None:
    inner = box(t("A box within a box."))
    body = p(r("First"), box(t("In the box.") + p(inner)), r(" words."))
    assert read(body, t("Then text.")) == [
        "paragraph: First words.",
        "paragraph: In the box.",
        "paragraph: A box within a box.",
        "paragraph: Then text.",
    ]


def test_what_is_said_of_a_picture_is_a_caption() -> None:
    drawing = (
        '<w:r><w:drawing><wp:inline><wp:docPr descr="The quay"/></wp:inline></w:drawing></w:r>'
    )
    assert read(p(drawing), TEXT)[0] == "caption: The quay"


def test_block_controls_are_read_and_unfilled_ones_are_not() -> None:
    body = control(t("Filled in by hand.") + control(t("And inside."))) + control(
        t("Click here to enter text."), "<w:showingPlcHdr/>"
    )
    assert read(body) == ["paragraph: Filled in by hand.", "paragraph: And inside."]


def test_a_list_of_contents_is_set_aside() -> None:
    gallery = '<w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj>'
    begin, rest = complex_field(" TOC \\o ", "|").split("|")
    body = control(t("Berths 3"), gallery) + p(begin, r("Quays 4")) + p(r("Locks 5"), rest)
    assert read(body, TEXT)[:3] == ["contents: Berths 3", "contents: Quays 4", "contents: Locks 5"]
    assert read(body, TEXT)[3].startswith("paragraph: ")


def test_paragraphs_whose_end_was_deleted_are_one() -> None:
    deleted = "<w:rPr><w:del/></w:rPr>"
    assert read(t("They did ", properties=deleted), t("agree.")) == ["paragraph: They did agree."]
    assert read(t("They did agree.", properties=deleted)) == ["paragraph: They did agree."]
    assert read(t("a b c.", properties=deleted), tbl(tr("x", "y")))[0] == "paragraph: a b c."


def test_rows_and_cells_are_found_through_controls_and_deleted_rows_are_not() -> None:
    body = tbl(
        control(tr("Issue", control(tc(t("Result"))))),
        tr("Berths", "agreed"),
        tr("Tariffs", "none", properties="<w:del/>"),
    )
    assert read(body) == ["row: Issue | Result", "row: Berths | agreed"]


def test_notes_headers_and_footers_are_set_aside_in_their_places() -> None:
    separator = f'<w:footnote w:type="separator" w:id="0">{t("rule")}</w:footnote>'
    made = Docx(
        t("The board met."),
        footnotes=f'{separator}<w:footnote w:id="1">{t("On Monday.")}</w:footnote>',
        endnotes=f'<w:endnote w:id="1">{t("In the hall.")}</w:endnote>',
        headers=(t("Harbour board"), tbl(tr("Page", "1"))),
        footers=(t("Minutes"),),
    )
    assert kinds(article(made.data(), "a.docx")) == [
        "header: Harbour board",
        "header: Page | 1",
        "paragraph: The board met.",
        "note: On Monday.",
        "note: In the hall.",
        "footer: Minutes",
    ]


def test_text_in_other_namespaces_is_not_text() -> None:
    foreign = '<x:p xmlns:x="urn:x"><x:r><x:t>not this</x:t></x:r></x:p>'
    assert read(foreign, p(r("This"), '<x:t xmlns:x="urn:x">nor this</x:t>')) == ["paragraph: This"]
