"""Headline, headings and items among paragraphs that are only formatted."""

import pytest

from tests.readers.reading import article, kinds
from tests.readers.word.documents import Docx, bold, docx, listed, p, r, t, tbl, tr
from tests.readers.word.test_numbering import abstract, level, num

HEADLINE = t("The winter berths", style="Title")
TEXT = t("The harbour board met on Monday to settle the berths. It heard the pilots first. " * 2)
NUMBERED = abstract(0, level(0, "decimal", "%1.")) + num(1, 0)


def read(*body: str) -> list[str]:
    return kinds(article(docx(HEADLINE + "".join(body)), "a.docx"))[1:]


def levels(*body: str) -> list[int]:
    return [block.level for block in article(docx(HEADLINE + "".join(body)), "a.docx").blocks[1:]]


@pytest.mark.parametrize(
    "line",
    [
        bold("What was settled"),
        p(r("What was ", "<w:b/>"), r(" "), r("settled", '<w:b w:val="true"/>')),
        p(r("What was settled", '<w:u w:val="single"/>')),
        p(r("What was settled", '<w:sz w:val="32"/>')),
    ],
)
def test_a_short_line_that_stands_out_and_has_text_below_is_a_heading(line: str) -> None:
    assert read(TEXT, line, TEXT)[1] == "heading: What was settled"


@pytest.mark.parametrize(
    "body",
    [
        (TEXT, bold("All was settled.")),
        (TEXT, bold("All was settled.") + TEXT),
        (TEXT, bold("What was settled")),
        (TEXT, bold("word " * 21) + TEXT),
        (TEXT, p(r("What was ", "<w:b/>"), r("settled")) + TEXT),
        (TEXT, p(r("What was settled", '<w:u w:val="none"/>')) + TEXT),
        (TEXT, bold("Chair: Ann Wray") + TEXT),
        (TEXT, bold("12 May 2025") + TEXT),
        (bold("The board met on Monday to settle") * 9, TEXT),
    ],
)
def test_other_lines_are_none(body: tuple[str, ...]) -> None:
    found = kinds(article(docx(HEADLINE + t("Berths", "Heading1") + "".join(body)), "a.docx"))
    assert sum(line.startswith("heading") for line in found) == 1


def test_larger_lines_rank_by_their_size() -> None:
    large, middle = (p(r("What was settled", f'<w:sz w:val="{size}"/>')) for size in (40, 32))
    body = TEXT.replace("<w:r>", '<w:r><w:rPr><w:sz w:val="22"/></w:rPr>')
    assert levels(large, body, middle, body, bold("Locks"), body) == [1, 0, 2, 0, 3, 0]


def test_what_is_styled_as_a_heading_and_very_long_is_a_paragraph() -> None:
    assert read(t("word " * 50, style="Heading1"), TEXT)[0].startswith("paragraph: word")


def test_a_numbered_line_between_paragraphs_is_a_heading_and_not_an_item() -> None:
    section = t("What was settled", properties=listed(1))
    found = kinds(article(Docx(HEADLINE + (section + TEXT) * 2, "", NUMBERED).data(), "a.docx"))
    assert found[1] == found[3] == "heading: What was settled"
    found = kinds(article(Docx(HEADLINE + section * 3 + TEXT, "", NUMBERED).data(), "a.docx"))
    assert found[1] == found[3] == "item: What was settled"


def test_the_items_of_a_list_in_bold_stay_items() -> None:
    items = p(r("Berths", "<w:b/>"), properties=listed(1)) * 3
    found = kinds(article(Docx(HEADLINE + TEXT + items + TEXT, "", NUMBERED).data(), "a.docx"))
    assert found[2:5] == ["item: Berths"] * 3


@pytest.mark.parametrize(
    ("typed", "ordered"),
    [("•\t", False), ("· ", False), ("\uf0b7", False), ("- ", False), ("– ", False)],
)
def test_typed_bullets_make_items(typed: str, ordered: bool) -> None:
    found = article(docx(HEADLINE + TEXT + t(f"{typed}berths") + t(f"{typed}locks")), "a.docx")
    assert kinds(found)[2:] == ["item: berths", "item: locks"]
    assert found.blocks[2].ordered is ordered


def test_a_dash_alone_may_begin_a_line_of_speech() -> None:
    assert read(TEXT, t("– We agreed, she said."), TEXT)[1].startswith("paragraph: –")


def test_typed_numbers_make_items_unless_they_stand_before_whole_paragraphs() -> None:
    assert read(TEXT, t("1. berths"), t("2. locks"))[1:] == ["item: berths", "item: locks"]
    assert read(TEXT, t("1. They met."), TEXT)[1] == "paragraph: 1. They met."
    said = "They met on Monday. They heard the pilots."
    assert read(TEXT, t(f"1. {said}"), t(f"2. {said[:-1]} again."))[1].startswith("paragraph: 1.")


def test_a_number_that_was_typed_is_part_of_its_heading() -> None:
    found = article(docx(HEADLINE + TEXT + bold("3.2 What was settled") + TEXT), "a.docx")
    assert kinds(found)[2] == "heading: 3.2 What was settled"
    assert "\n3.2 What was settled\n" in found.text


def test_the_first_line_that_stands_out_is_the_headline_where_no_style_says_so() -> None:
    large = p(r("The winter berths", '<w:b/><w:sz w:val="36"/>'))
    found = article(docx(large + t("12 May 2025") + TEXT + bold("Locks") + TEXT), "a.docx")
    assert found.title == "The winter berths"
    assert kinds(found)[3] == "heading: Locks"


def test_a_heading_before_a_table_is_one() -> None:
    assert read(TEXT, bold("Locks"), tbl(tr("a", "b"), tr("c", "d")))[1] == "heading: Locks"
