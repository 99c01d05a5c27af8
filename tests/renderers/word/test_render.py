"""The Word memo read back by python-docx: styles, order, lists, tables, sections."""

from dataclasses import replace
from io import BytesIO

import docx
import pytest
from docx.document import Document
from docx.oxml.ns import qn
from docx.shared import Pt
from docx.styles.style import ParagraphStyle
from docx.table import Table
from docx.text.paragraph import Paragraph

from briefing.model.memo import Memo, Role, Row
from briefing.model.memo import Table as MemoTable
from briefing.renderers import word
from briefing.renderers.word.references import bookmark_name
from tests.renderers.pages import COLOURS, GAP, IDS, MEMO, SHEET, bullets, page, part, setting

STYLES = [
    "Briefing Marking",
    "Briefing Subject",
    "Briefing Heading",
    "Briefing Bottom Line",
    "Briefing Bottom Line",
    "Briefing Heading",
    "Briefing Bullet",
    "Briefing Bullet",
    "Briefing Bullet",
    "Briefing Heading",
    "Briefing Heading",
    "Briefing Note",
    "Briefing Heading",
    "Briefing Number",
    "Briefing Number",
    "Briefing Heading",
    "Briefing Bullet",
    "Briefing Source",
]


def read(memo: Memo = MEMO) -> Document:
    return docx.Document(BytesIO(word.render((page(memo),))))


def styles(paragraphs: list[Paragraph]) -> list[str]:
    return [str(paragraph.style.name) for paragraph in paragraphs if paragraph.style]


def texts(table: Table) -> list[list[str]]:
    return [[cell.text for cell in row.cells] for row in table.rows]


def test_paragraphs_carry_the_styles_of_their_roles_in_order() -> None:
    assert styles(read().paragraphs) == STYLES


def test_the_words_are_those_of_the_memo_in_order() -> None:
    body = read()
    assert body.paragraphs[0].text == "OFFICIAL"
    assert body.paragraphs[1].text.replace("\u00a0", " ") == MEMO.title
    assert [p.text for p in body.paragraphs if p.style and p.style.name == "Briefing Heading"] == [
        "".join(run.text for run in each.heading.runs) for each in MEMO.parts if each.heading
    ]


def test_no_paragraph_is_empty() -> None:
    body = read()
    cells = [p for t in body.tables for row in t.rows for c in row.cells for p in c.paragraphs]
    assert all(paragraph.text.strip() for paragraph in [*body.paragraphs, *cells])


def test_subject_and_headings_make_the_outline() -> None:
    found = {style.name: style for style in read().styles}
    for name, base, level in (("Subject", "Heading 1", "0"), ("Heading", "Heading 2", "1")):
        style = found[f"Briefing {name}"]
        assert style.base_style.name == base
        assert style.element.find(".//" + qn("w:outlineLvl")).get(qn("w:val")) == level


@pytest.mark.parametrize(
    ("name", "role"),
    [
        ("Subject", Role.SUBJECT),
        ("Bottom Line", Role.LEAD),
        ("Bullet", Role.ITEM),
        ("Cell", Role.CELL),
        ("Footer", Role.FOOTER),
    ],
)
def test_sizes_are_those_of_the_layout_and_space_stands_before_only(name: str, role: Role) -> None:
    style = next(style for style in read().styles if style.name == f"Briefing {name}")
    kind = setting().types[role]
    assert style.font.size == Pt(kind.size_pt)
    assert style.paragraph_format.space_before == Pt(kind.before_pt)
    assert style.paragraph_format.space_after == Pt(0)
    assert style.paragraph_format.line_spacing == Pt(kind.leading_pt)
    assert style.element.find(".//" + qn("w:spacing")).get(qn("w:lineRule")) == "atLeast"


def test_the_sheet_is_said_and_the_body_ends_where_the_layout_wants_it() -> None:
    section, measures = read().sections[0], setting()
    said = (section.page_width, section.page_height, section.left_margin, section.bottom_margin)
    expected_pt = (595.3, 841.9, 57, SHEET.height_pt - measures.body_bottom_pt)
    assert [length.pt for length in said if length] == pytest.approx(expected_pt, abs=0.05)


def test_every_ordered_list_counts_from_one() -> None:
    twice = replace(
        MEMO,
        parts=(
            part("a", "A", bullets("a", "one", "two", ordered=True)),
            part("b", "B", bullets("b", "one", ordered=True)),
        ),
    )
    body = read(twice)
    items = [p for p in body.paragraphs if p.style and p.style.name == "Briefing Number"]
    numbers = [number.get(qn("w:val")) for item in items for number in item._p.iter(qn("w:numId"))]
    assert numbers[0] == numbers[1] != numbers[2]
    lists = body.part.numbering_part.element
    for number in set(numbers):
        num = next(n for n in lists.findall(qn("w:num")) if n.get(qn("w:numId")) == number)
        assert num.find(".//" + qn("w:startOverride")).get(qn("w:val")) == "1"


def test_tables_hold_the_cells_of_the_memo() -> None:
    fields, people, outcomes = read().tables
    assert texts(fields)[1] == ["From", "Ports desk, tel. 0000", "Ref", "PRT/2025/0142"]
    assert texts(people)[0][1].splitlines() == [
        "Ines Falk, Chair of the Harbour Board",
        "Tomas Brink, Port Captain",
    ]
    assert texts(outcomes)[0] == ["Issue", "Outcome", "Status"]
    assert [row[2] for row in texts(outcomes)[1:]] == ["In progress", "Agreed", "Raised", "Open"]


def test_only_the_head_is_a_header_row_and_no_row_breaks() -> None:
    rows = read().tables[2].rows
    flags = [row._tr.find(".//" + qn("w:tblHeader")) is not None for row in rows]
    assert flags == [True, False, False, False, False]
    assert all(row._tr.find(".//" + qn("w:cantSplit")) is not None for row in rows)


def test_columns_add_up_to_the_table_and_stay_within_the_measure() -> None:
    for table in read().tables:
        grid = [int(col.get(qn("w:w"), "0")) for col in table._tbl.tblGrid.findall(qn("w:gridCol"))]
        width = table._tbl.tblPr.find(qn("w:tblW"))
        assert width is not None
        assert sum(grid) == int(width.get(qn("w:w"), "0"))
        assert 0 <= SHEET.measure_pt * 20 - sum(grid) < 2
        for row in table.rows:
            assert [cell.width.twips for cell in row.cells if cell.width] == grid


def test_the_table_has_a_name_for_who_cannot_see_it() -> None:
    caption = read().tables[2]._tbl.tblPr.find(qn("w:tblCaption"))
    assert caption is not None
    assert caption.get(qn("w:val")) == "Issues and outcomes"


def test_marks_are_decoration_and_leave_the_words_alone() -> None:
    body = read().element.body
    pictures = body.findall(".//" + qn("wp:docPr"))
    decorative = "{http://schemas.microsoft.com/office/drawing/2017/decorative}decorative"
    assert len(pictures) == 4
    assert len({picture.get("id") for picture in pictures}) == 4
    assert all(picture.find(".//" + decorative).get("val") == "1" for picture in pictures)


def test_status_words_share_an_edge_with_a_mark_or_without() -> None:
    outcomes = next(each for each in MEMO.parts if each.name == "outcomes")
    table = next(block for block in outcomes.blocks if isinstance(block, MemoTable))
    *first, last = table.rows
    bare = replace(last, cells=(*last.cells[:-1], replace(last.cells[-1], mark=None)))
    outcomes = replace(outcomes, blocks=(replace(table, rows=(*first, bare)),))
    memo = replace(MEMO, parts=(outcomes,))
    *marked, unmarked = (row.cells[-1].paragraphs[0] for row in read(memo).tables[-1].rows[1:])
    assert {paragraph.style.name for paragraph in (*marked, unmarked) if paragraph.style} == {
        "Briefing Status"
    }
    style = unmarked.style
    assert isinstance(style, ParagraphStyle)
    inset = style.paragraph_format.left_indent
    assert inset is not None
    assert style.paragraph_format.first_line_indent == -inset
    own = [(p.paragraph_format.left_indent, p.paragraph_format.first_line_indent) for p in marked]
    assert own == [(None, None)] * len(marked)
    assert unmarked.paragraph_format.left_indent == inset
    assert unmarked.paragraph_format.first_line_indent == 0


def test_statements_are_found_by_their_bookmarks() -> None:
    body = read().element.body
    starts = {mark.get(qn("w:name")): mark for mark in body.iter(qn("w:bookmarkStart"))}
    assert list(starts) == [bookmark_name(statement) for statement in IDS]
    assert "Port Captain" in "".join(starts["briefing_p2"].getparent().itertext())
    row = next(starts["briefing_o2"].iterancestors(qn("w:tr")))
    assert "".join(row.itertext()).endswith("Agreed")


@pytest.mark.parametrize("statement", ["p1", "a-b", "ß", "x" * 99, "", "1 2"])
def test_a_bookmark_has_a_name_that_word_accepts(statement: str) -> None:
    name = bookmark_name(statement)
    assert len(name) <= 40
    assert name.replace("_", "a").isalnum()
    assert name.isascii()
    assert name[0].isalpha()


def test_a_statement_printed_twice_has_one_bookmark() -> None:
    twice = replace(MEMO, parts=(part("a", "A", bullets("s", "one"), bullets("s", "one")),))
    names = [m.get(qn("w:name")) for m in read(twice).element.body.iter(qn("w:bookmarkStart"))]
    assert names == ["briefing_s1"]


def test_links_show_their_text_and_go_where_they_say() -> None:
    body = read()
    links = [link for p in body.paragraphs for link in p.hyperlinks]
    assert [(link.text, link.address) for link in links] == [
        ("The Port Ellen Echo", "https://echo.example/harbour?a=1&b=2")
    ]


def test_the_marking_opens_the_body_and_closes_the_footer() -> None:
    body = read()
    footer = body.sections[0].footer.paragraphs
    assert [p.text for p in footer] == ["PRT/2025/0142 · DRAFT", "OFFICIAL"]
    assert styles(list(footer)) == ["Briefing Footer", "Briefing Marking"]
    assert body.paragraphs[0].text == footer[-1].text


def test_a_memo_without_footer_has_a_footer_part_that_is_valid() -> None:
    assert [p.text for p in read(replace(MEMO, footer=())).sections[0].footer.paragraphs] == [""]


def test_a_table_at_the_end_is_followed_by_a_paragraph_a_point_high() -> None:
    body = read(replace(MEMO, parts=MEMO.parts[:3]))
    last = body.paragraphs[-1]
    assert last.style is not None
    assert last.style.name == "Briefing End"
    assert last.style.paragraph_format.line_spacing == Pt(1)
    assert styles(body.paragraphs).count("Briefing End") == 1


def test_the_panel_takes_no_more_height_than_its_paragraphs() -> None:
    """What its edges add above and below is taken from the spaces that they lie in."""
    leads = [p for p in read().paragraphs if p.style and p.style.name == "Briefing Bottom Line"]
    after = next(p for p in read().paragraphs if p.text == "Summary")
    border = leads[0].style.element.find(".//" + qn("w:pBdr")) if leads[0].style else None
    assert border is not None
    edge = border.find(qn("w:top"))
    reach_pt = int(edge.get(qn("w:sz"))) / 8 + int(edge.get(qn("w:space")))
    kinds = setting().types
    assert reach_pt > 0
    assert leads[0].paragraph_format.space_before == Pt(kinds[Role.LEAD].before_pt - reach_pt)
    assert leads[1].paragraph_format.space_before is None
    assert after.paragraph_format.space_before == Pt(kinds[Role.HEADING].before_pt - reach_pt)


def test_several_pages_are_sections_with_styles_and_footers_of_their_own() -> None:
    data = word.render((page(), page(replace(MEMO, footer=()), setting(9))))
    body = docx.Document(BytesIO(data))
    assert len(body.sections) == 2
    assert [len(s.footer.paragraphs) for s in body.sections] == [2, 1]
    sizes = {s.name: s.font.size for s in body.styles if s.name.startswith("Briefing Cell")}
    assert sizes == {"Briefing Cell": Pt(10.5), "Briefing Cell 2": Pt(8.5)}
    names = [m.get(qn("w:name")) for m in body.element.body.iter(qn("w:bookmarkStart"))]
    assert "briefing_p1" in names
    assert "briefing_2_p1" in names


def test_lines_stand_below_rows_in_the_colours_of_the_style() -> None:
    ruled = {
        number: [
            [line.get(qn("w:color")) for line in row._tr.iter(qn("w:bottom"))] for row in table.rows
        ]
        for number, table in enumerate(read().tables)
    }
    rule, accent = COLOURS.rule, COLOURS.accent
    assert ruled == {
        0: [[], [], [rule] * 4],
        1: [[], []],
        2: [[accent] * 3, *[[rule] * 3] * 4],
    }


def test_a_table_of_two_columns_is_as_wide_as_one_of_four() -> None:
    wide = MEMO.head[1]
    assert isinstance(wide, MemoTable)
    narrow = replace(wide, rows=tuple(Row(row.cells[:2]) for row in wide.rows))
    table = read(replace(MEMO, head=(narrow,))).tables[0]
    assert texts(table)[0] == ["To", "Minister for Transport"]
    grid = [int(col.get(qn("w:w"), "0")) for col in table._tbl.tblGrid.findall(qn("w:gridCol"))]
    assert sum(grid) == int(SHEET.measure_pt * 20)


def test_a_cell_without_words_holds_the_paragraph_that_it_must() -> None:
    table = read(replace(MEMO, head=(GAP,))).tables[0]
    assert texts(table) == [["To", "The board", "", ""]]
    assert [styles(list(cell.paragraphs)) for cell in table.rows[0].cells][2] == ["Briefing End"]
