import pytest

from briefing.model.article import Kind
from briefing.model.notice import Level
from tests.readers.dialects import MATRIX, STORY, expected, outline, render
from tests.readers.reading import article, kinds

LONG = (
    "The board spent the afternoon on the report of its auditors and found nothing to add to it, "
)
LONG += "although two members asked for the figures of the last quarter."


@pytest.mark.parametrize(("lists", "tables", "spacing"), MATRIX)
def test_every_dialect_gives_the_same_structure(lists: str, tables: str, spacing: str) -> None:
    read = article(render(STORY, lists, tables, spacing))
    assert outline(read) == expected()
    assert read.title == expected()[0][1]
    rows = [block for block in read.blocks if block.kind is Kind.ROW]
    assert [row.header for row in rows] == [True, False, False, False]


@pytest.mark.parametrize(
    ("width", "spacing"),
    [(60, "airy"), (72, "airy"), (72, "dense"), (80, "airy"), (80, "dense"), (100, "dense")],
)
def test_lines_wrapped_by_hand_are_joined(width: int, spacing: str) -> None:
    read = article(render(STORY, "dash", "outer pipes", spacing, width))
    assert outline(read) == expected()


def test_a_block_covers_all_its_wrapped_lines() -> None:
    read = article(render(STORY, "dash", "outer pipes", "airy", 60))
    paragraph = next(block for block in read.blocks if block.kind is Kind.PARAGRAPH)
    assert read.text[paragraph.start : paragraph.end].count("\n") == 2


def test_an_announced_list_that_is_missing_is_told() -> None:
    read = article(f"{LONG}\nThe talks had these aims:\nWhat Was Decided\n{LONG} It rose at five.")
    assert [notice.level for notice in read.notices] == [Level.INFO]
    assert "these aims:”" in read.notices[0].text


@pytest.mark.parametrize(
    "follows", ["- Quays\n- Cranes", "Quays | Agreed |\nCranes | Put off |", LONG]
)
def test_a_list_that_follows_is_not_missed(follows: str) -> None:
    assert article(f"{LONG}\nThe talks had these aims:\n{follows}\n{LONG} At five.").notices == ()


def test_headings_under_the_announcement_may_hold_the_lists() -> None:
    text = f"{LONG}\nThey agreed as follows:\nOn Quays\n- Repair two of them\nOn Cranes\n- Buy one"
    assert article(text).notices == ()


def test_an_underlined_line_is_a_heading() -> None:
    read = article(
        f"{LONG}\n\nharbour dues\n============\n\n{LONG} At five.\n\n* * *\n\nAnd at six."
    )
    assert "heading: harbour dues" in kinds(read)
    assert not any("=" in words or "*" in words for words in kinds(read))
