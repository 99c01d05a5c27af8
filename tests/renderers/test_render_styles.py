"""Every house style is drawn in every format: the same statements, headings as headings."""

from dataclasses import replace
from io import BytesIO

import docx
import pytest
from lxml import html as parser

from briefing import fonts, layout, styles
from briefing.compose import compose
from briefing.model.briefing import Briefing, MemoFields, NextStep, Outcome, Status, Vote
from briefing.model.memo import Form, Table
from briefing.model.page import Box, Page, Tag
from briefing.renderers import html, markdown, render, word
from tests.compose.test_compose import FULL
from tests.renderers.test_render_parity import in_boxes, in_html, in_memo, in_word

FIELDS = MemoFields(
    to="The Minister", from_="Nordic desk", date="2026-03-06", purpose="decision", marking="TLP:RED"
)
VOTED = replace(
    FULL,
    memo=FIELDS,
    outcomes=(
        Outcome("o1", "fares put off to May", "Fares", Status.DEFERRED, "2026/4", Vote(7, 2, 1)),
        Outcome("o2", "approved", None, Status.AGREED, "2026/5"),
    ),
    next_steps=(NextStep("n1", "send the draft.", "the clerk"), NextStep("n2", "meet again")),
)
UNVOTED = replace(VOTED, outcomes=tuple(replace(o, vote=None, ref=None) for o in VOTED.outcomes))
NAMELESS, POLLED = (
    replace(said, outcomes=tuple(replace(o, issue=None) for o in said.outcomes))
    for said in (UNVOTED, VOTED)
)
SHOWN = [(name, said) for name in styles.names() for said in (VOTED, UNVOTED, NAMELESS, POLLED)]


def page(name: str, said: Briefing, locale: str | None = None) -> Page:
    style = styles.load(name, locale)
    faces = fonts.faces(style.pdf_family, style.word_family)
    return layout.fit(compose(said, style), style, faces)


def tables(shown: Page) -> dict[Form, Table]:
    blocks = (*shown.memo.head, *(b for part in shown.memo.parts for b in part.blocks))
    return {block.form: block for block in blocks if isinstance(block, Table)}


@pytest.mark.parametrize(("name", "said"), SHOWN)
def test_every_format_says_the_same(name: str, said: Briefing) -> None:
    shown = page(name, said)
    statements = in_memo(shown.memo)
    assert {"o1", "o2", "n1", "n2", "p1"} <= {id for id, _ in statements}
    assert in_word(shown) == in_html(shown) == in_boxes(shown.boxes) == statements
    text = markdown.render((shown,)).decode()
    assert all(f"{label}" in text for label in ("TLP:RED", "For decision"))


@pytest.mark.parametrize(("name", "said"), SHOWN)
def test_headings_of_columns_are_headings_in_every_format(name: str, said: Briefing) -> None:
    shown = page(name, said)
    heads = [
        ["".join(run.text for p in cell.paragraphs for run in p.runs) for cell in table.head.cells]
        for table in tables(shown).values()
        if table.head
    ]
    assert heads
    tree = parser.document_fromstring(html.render((shown,)))
    rows = tree.iter("thead")
    assert [["".join(map(str, th.itertext())) for th in row.iter("th")] for row in rows] == heads
    document = docx.Document(BytesIO(word.render((shown,))))
    first = [[cell.text for cell in table.rows[0].cells] for table in document.tables]
    assert [row for row in first if row in heads] == heads
    assert [[_text(th) for th in row] for row in _column_headings(shown.boxes)] == heads
    text = markdown.render((shown,)).decode()
    assert all("| " + " | ".join(f"**{word}**" for word in row) + " |" in text for row in heads)


def _column_headings(boxes: tuple[Box, ...]) -> list[tuple[Box, ...]]:
    found = []
    for box in boxes:
        if box.kids and all(kid.tag is Tag.TH and kid.column_heading for kid in box.kids):
            found.append(box.kids)
        found += _column_headings(box.kids)
    return found


def _text(box: Box) -> str:
    pieces = "".join(piece.text for line in box.lines for piece in line.pieces)
    return pieces + "".join(map(_text, box.kids))


def _cells(table: Table) -> list[list[str]]:
    return [
        ["".join(run.text for p in cell.paragraphs for run in p.runs) for cell in row.cells]
        for row in table.rows
    ]


def test_a_board_numbers_its_items_and_counts_their_votes() -> None:
    made = tables(page("board", VOTED))
    assert _cells(made[Form.VOTES]) == [
        ["2026/4", "Fares", "Fares put off to May", "7–2–1", "Deferred"],
        ["2026/5", "Not given", "Approved", "Not given", "Agreed"],
    ]
    assert _cells(tables(page("board", UNVOTED))[Form.ITEMS]) == [
        ["1", "Fares", "Fares put off to May", "Deferred"],
        ["2", "Not given", "Approved", "Agreed"],
    ]


def test_where_the_source_names_no_issue_a_board_has_no_column_for_it() -> None:
    assert _cells(tables(page("board", NAMELESS))[Form.NUMBERED])[0] == [
        "1", "Fares put off to May", "Deferred",
    ]  # fmt: skip
    assert _cells(tables(page("board", POLLED))[Form.BALLOTS])[0] == [
        "2026/4", "Fares put off to May", "7–2–1", "Deferred",
    ]  # fmt: skip


def test_a_number_that_only_some_items_have_stands_in_the_decision() -> None:
    some = replace(VOTED, outcomes=(VOTED.outcomes[0], replace(VOTED.outcomes[1], ref=None)))
    rows = _cells(tables(page("board", some))[Form.VOTES])
    assert [(row[0], row[2]) for row in rows] == [
        ("1", "Fares put off to May (2026/4)"),
        ("2", "Approved"),
    ]


def test_a_board_says_who_does_what_by_when() -> None:
    assert _cells(tables(page("board", VOTED))[Form.ACTIONS]) == [
        ["Send the draft", "The clerk", "Not given"],
        ["Meet again", "Not given", "Not given"],
    ]


def test_an_issue_that_is_not_given_is_not_set_in_bold() -> None:
    shown = page("memo", VOTED)
    (table,) = (box for box in shown.boxes if box.tag is Tag.TABLE and _heads_columns(box))
    bold = {_text(row.kids[0]): _is_bold(row.kids[0]) for row in table.kids}
    assert bold == {"Issue": True, "Fares": True, "Not given": False}
    document = docx.Document(BytesIO(word.render((shown,))))
    cells = [cell for table in document.tables for cell in table.columns[0].cells]
    assert {c.paragraphs[0].style.name for c in cells if c.text == "Not given"} == {"Briefing Cell"}


def _heads_columns(table: Box) -> bool:
    return any(cell.column_heading for row in table.kids for cell in row.kids)


def _is_bold(box: Box) -> bool:
    own = all(piece.bold for line in box.lines for piece in line.pieces)
    return own and all(map(_is_bold, box.kids))


def test_a_board_decides_first() -> None:
    assert [part.name for part in page("board", VOTED).memo.parts][:3] == [
        "bottom_line",
        "outcomes",
        "next_steps",
    ]


@pytest.mark.parametrize("name", styles.names())
def test_what_the_house_says_is_in_its_language(name: str) -> None:
    """A French article in an English house: the statements are French, all else is English."""
    shown = page(name, replace(VOTED, language="fr"), "en-GB")
    tree = parser.document_fromstring(html.render((shown,)))
    spoken = {"".join(map(str, e.itertext())): _language(e) for e in tree.iter("td", "th", "h2")}
    assert spoken["Deferred"] == spoken["Not given"] == "en-GB"
    assert spoken["Fares"] == "fr"
    assert spoken["The Minister"] == spoken["Bottom line"] == "en-GB"


def _language(element: parser.HtmlElement) -> str:
    around = (element, *element.iterancestors())
    return str(next(each.get("lang") for each in around if each.get("lang")))


@pytest.mark.parametrize("name", styles.names())
@pytest.mark.parametrize("locale", ["de", "en-US", "es", "fr", "ru"])
def test_every_style_speaks_every_language(name: str, locale: str) -> None:
    shown = page(name, VOTED, locale)
    for format_ in ("pdf", "docx", "html", "md"):
        style = styles.load(name)
        faces = fonts.faces(style.pdf_family, style.word_family)
        assert render((shown,), format_, faces).data
