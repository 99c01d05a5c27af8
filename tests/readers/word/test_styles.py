"""What styles say, through what they are based on, by level and by name."""

import pytest

from tests.readers.reading import article, kinds
from tests.readers.word.documents import Docx, outlined, p, r, style, t, tbl, tr

TEXT = t("The harbour board met on Monday to settle the berths for the winter.")

HEADLINE = t("The winter berths", style="Title")


def first(styles: str, name: str, words: str = "The berths are settled.") -> str:
    """Return the kind and the level of a paragraph in this style, between headline and text."""
    body = HEADLINE + t(words, style=name) + TEXT
    block = article(Docx(body, styles).data(), "a.docx").blocks[1]
    return f"{block.dropped or block.kind}{block.level or ''}"


@pytest.mark.parametrize(
    "name",
    ["heading 2", "Heading 2", "Überschrift 2", "Titre 2", "Título 2", "Заголовок 2", "見出し 2"],
)
def test_a_heading_is_known_by_the_name_of_its_style(name: str) -> None:
    assert first(style(name), name.replace(" ", "")) == "heading2"


@pytest.mark.parametrize("name", ["Heading2", "berschrift 2 ", "tocsin", "Heading", "Heading 2a"])
def test_other_names_say_nothing(name: str) -> None:
    assert first(style("x"), name) == ("heading2" if name == "Heading2" else "paragraph")


def test_levels_are_inherited_and_can_be_taken_back() -> None:
    styles = (
        style("Base", outlined(0))
        + style("Middle", based_on="Base")
        + style("Top", based_on="Middle")
        + style("heading 3", based_on="Base")
        + style("Text", outlined(9), based_on="Base")
    )
    assert first(styles, "Top") == "heading1"
    assert first(styles, "heading3") == "heading3"
    assert first(styles, "Text") == "paragraph"


def test_a_level_in_the_paragraph_goes_over_the_style() -> None:
    body = HEADLINE + t("Quays", "heading1", '<w:outlineLvl w:val="3"/>') + TEXT
    assert article(Docx(body, style("heading 1")).data(), "a.docx").blocks[1].level == 4


@pytest.mark.parametrize("loop", [("A", "A"), ("A", "B", "A"), ("A", "B", "C", "B")])
def test_styles_that_are_based_on_themselves_are_read(loop: tuple[str, ...]) -> None:
    names = loop[:-1]
    styles = "".join(
        style(name, outlined(1), based_on=above)
        for name, above in zip(names, loop[1:], strict=True)
    )
    assert first(styles, "A") == "heading2"


def test_the_title_style_makes_the_headline_of_one_or_two_paragraphs() -> None:
    styles = style("Title") + style("Subtitle", based_on="Title")
    body = t("Berths for", style="Title") + t("the winter", style="Title")
    body += t("What was settled", style="Subtitle") + TEXT + t("Annex", style="Title") + TEXT
    read = article(Docx(body, styles).data(), "a.docx")
    assert read.title == "Berths for the winter"
    assert kinds(read)[:2] == ["title: Berths for the winter", "paragraph: What was settled"]
    assert kinds(read)[3] == "heading: Annex"


@pytest.mark.parametrize(
    ("name", "reason"),
    [("toc 1", "contents"), ("TOC Heading", "contents"), ("caption", "caption")],
)
def test_some_styles_set_aside(name: str, reason: str) -> None:
    assert first(style(name), name.replace(" ", "")) == reason


def test_text_is_hidden_by_its_style_unless_the_run_shows_it() -> None:
    styles = style("Hidden", "<w:rPr><w:vanish/></w:rPr>") + style(
        "Secret", "<w:rPr><w:vanish/></w:rPr>", kind="character"
    )
    body = p(r("All of it."), style="Hidden") + p(
        r("They did "), r("not ", '<w:rStyle w:val="Secret"/>'), r("agree.")
    )
    shown = p(r("All of it.", '<w:vanish w:val="0"/>'), style="Hidden")
    assert kinds(article(Docx(body, styles).data(), "a.docx")) == ["paragraph: They did agree."]
    assert "All of it." in article(Docx(shown + TEXT, styles).data(), "a.docx").text


def test_a_document_without_styles_knows_headings_by_their_ids() -> None:
    assert first("", "Heading1") == "heading1"


HEAD_ROW = '<w:tblStylePr w:type="firstRow"><w:rPr><w:b/></w:rPr></w:tblStylePr>'


@pytest.mark.parametrize(
    ("look", "is_header"),
    [
        ('<w:tblLook w:val="04A0"/>', True),
        ('<w:tblLook w:firstRow="1" w:val="0000"/>', True),
        ('<w:tblLook w:firstRow="0" w:val="04A0"/>', False),
        ('<w:tblLook w:val="0480"/>', False),
        ('<w:tblLook w:val="zz"/>', False),
        ("", False),
    ],
)
def test_the_first_row_is_a_header_where_the_look_of_the_table_says_so(
    look: str, is_header: bool
) -> None:
    named = f'<w:tblStyle w:val="Top"/>{look}'
    body = tbl(tr("Issue", "Result"), tr("Berths", "agreed"), properties=named)
    styles = style("Grid", HEAD_ROW, kind="table") + style("Top", based_on="Grid", kind="table")
    assert article(Docx(body, styles).data(), "a.docx").blocks[0].header is is_header
