"""The bullets and numbers that Word writes, counted as it counts."""

import pytest

from tests.readers.reading import article
from tests.readers.word.documents import Docx, listed, style, t


def level(depth: int, form: str, text: str, more: str = "", start: int = 1) -> str:
    return (
        f'<w:lvl w:ilvl="{depth}"><w:start w:val="{start}"/><w:numFmt w:val="{form}"/>'
        f'<w:lvlText w:val="{text}"/>{more}</w:lvl>'
    )


def abstract(key: int, *levels: str) -> str:
    return f'<w:abstractNum w:abstractNumId="{key}">{"".join(levels)}</w:abstractNum>'


def num(key: int, of: int, more: str = "") -> str:
    return f'<w:num w:numId="{key}"><w:abstractNumId w:val="{of}"/>{more}</w:num>'


def lines(numbering: str, *places: tuple[int, int], styles: str = "") -> list[str]:
    """Return the lines of items at these places (list, depth), with their marks."""
    body = "".join(t(f"quay {n}", properties=listed(*place)) for n, place in enumerate(places))
    return article(Docx(body, styles, numbering).data(), "a.docx").text.split("\n")


def marks(numbering: str, *places: tuple[int, int]) -> list[str]:
    return [line.partition(" quay")[0] for line in lines(numbering, *places)]


def test_levels_are_counted_and_begin_anew_below() -> None:
    numbering = abstract(
        0, level(0, "decimal", "%1."), level(1, "lowerLetter", "(%2)"), level(2, "decimal", "%1.%3")
    ) + num(1, 0)
    places = [(1, 0), (1, 1), (1, 1), (1, 2), (1, 0), (1, 1), (1, 2), (1, 2)]
    assert marks(numbering, *places) == ["1.", "(a)", "(b)", "1.1", "2.", "(a)", "2.1", "2.2"]


def test_the_items_of_a_list_have_their_level_and_kind() -> None:
    numbering = abstract(0, level(0, "bullet", "\uf0b7"), level(1, "decimal", "%2.")) + num(1, 0)
    body = "".join(t("quay", properties=listed(1, depth)) for depth in (0, 1))
    read = article(Docx(body, "", numbering).data(), "a.docx")
    assert [(b.kind, b.level, b.ordered) for b in read.blocks] == [
        ("item", 0, False),
        ("item", 1, True),
    ]
    assert read.text == "- quay\n1. quay"


@pytest.mark.parametrize(
    ("form", "start", "mark"),
    [
        ("upperLetter", 3, "C."),
        ("lowerLetter", 28, "bb."),
        ("lowerLetter", 2_000_000, "2000000."),
        ("lowerRoman", 1994, "mcmxciv."),
        ("upperRoman", 4, "IV."),
        ("upperRoman", 4000, "4000."),
        ("decimalZero", 7, "07."),
        ("thaiCounting", 7, "7."),
        ("lowerLetter", 0, "0."),
        ("lowerRoman", -3, "-3."),
    ],
)
def test_numbers_are_written_as_the_list_writes_them(form: str, start: int, mark: str) -> None:
    numbering = abstract(0, level(0, form, "%1.", start=start)) + num(1, 0)
    assert marks(numbering, (1, 0)) == [mark]


def test_two_lists_of_one_definition_go_on_unless_one_begins_anew() -> None:
    anew = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>'
    numbering = abstract(0, level(0, "decimal", "%1.")) + num(1, 0) + num(2, 0) + num(3, 0, anew)
    places = [(1, 0), (2, 0), (3, 0), (3, 0), (1, 0)]
    assert marks(numbering, *places) == ["1.", "2.", "1.", "2.", "3."]


def test_a_level_can_be_written_anew_by_one_list() -> None:
    over = f'<w:lvlOverride w:ilvl="0">{level(0, "upperRoman", "%1)")}</w:lvlOverride>'
    numbering = abstract(0, level(0, "decimal", "%1.")) + num(1, 0, over)
    assert marks(numbering, (1, 0)) == ["I)"]


def test_the_numbers_of_the_levels_above_can_be_digits() -> None:
    numbering = abstract(
        0, level(0, "upperRoman", "%1."), level(1, "decimal", "%1.%2", "<w:isLgl/>")
    ) + num(1, 0)
    assert marks(numbering, (1, 0), (1, 1)) == ["I.", "1.1"]


def test_a_number_among_alternatives_is_found() -> None:
    odd = (
        '<w:lvl w:ilvl="0"><mc:AlternateContent><mc:Choice><w:numFmt w:val="custom"/></mc:Choice>'
        '</mc:AlternateContent><w:lvlText w:val="%1:"/></w:lvl>'
    )
    assert marks(abstract(0, odd) + num(1, 0), (1, 0)) == ["0:"]


@pytest.mark.parametrize(
    "numbering",
    [
        "",
        num(1, 0),
        abstract(0),
        abstract(0, level(0, "none", "")) + num(1, 0),
        abstract(0, level(0, "decimal", "")) + num(1, 0),
        abstract(0, level(1, "decimal", "%2")) + num(1, 0),
        abstract(0, '<w:numStyleLink w:val="x"/>') + num(1, 0),
    ],
)
def test_what_has_neither_bullet_nor_number_is_no_item(numbering: str) -> None:
    assert lines(numbering, (1, 0)) == ["quay 0"]


def test_the_list_of_a_style_is_followed_to_its_definition_and_not_in_circles() -> None:
    linked = abstract(0, '<w:numStyleLink w:val="Dots"/>') + abstract(
        1, '<w:styleLink w:val="Dots"/>', level(0, "bullet", "o")
    )
    numbers = '<w:pPr><w:numPr><w:numId w:val="{}"/></w:numPr></w:pPr>'
    dots = style("Dots", numbers.format(2), kind="numbering")
    assert lines(linked + num(1, 0) + num(2, 1), (1, 0), styles=dots) == ["- quay 0"]
    circle = style("Dots", numbers.format(1), kind="numbering")
    assert lines(linked + num(1, 0), (1, 0), styles=circle) == ["quay 0"]


def test_a_style_puts_its_paragraphs_in_a_list_and_a_paragraph_takes_itself_out() -> None:
    numbering = abstract(0, level(0, "decimal", "%1."), level(1, "decimal", "%1.%2")) + num(1, 0)
    in_list = f"<w:pPr>{listed(1, 1)}</w:pPr>"
    body = t("quay", style="Item") + t("lock", style="Item", properties=listed(0))
    read = article(Docx(body, style("Item", in_list), numbering).data(), "a.docx")
    assert read.text == "1.1 quay\nlock"


def test_numbered_headings_stay_headings_and_empty_ones_count() -> None:
    numbering = abstract(0, level(0, "decimal", "%1"), level(1, "decimal", "%1.%2")) + num(1, 0)
    styles = style("heading 1", f"<w:pPr>{listed(1, 0)}</w:pPr>")
    names = ("The winter berths", "Title"), ("Quays", "heading1"), ("", "heading1")
    body = "".join(t(*each) for each in (*names, ("Locks", "heading1"), ("They leak.", "")))
    read = article(Docx(body, styles, numbering).data(), "a.docx")
    assert read.text == "The winter berths\n1 Quays\n3 Locks\nThey leak."
    assert [block.kind for block in read.blocks] == ["title", "heading", "heading", "paragraph"]


def test_numbers_before_whole_paragraphs_make_no_list() -> None:
    numbering = abstract(0, level(0, "decimal", "%1.")) + num(1, 0)
    said = "The board met on Monday. It settled the berths for the winter."
    body = "".join(t(said, properties=listed(1)) for _ in range(3))
    read = article(Docx(body, "", numbering).data(), "a.docx")
    assert read.text.startswith("1. The board")
    assert read.blocks[0].kind == "paragraph"
