"""Lines that were broken inside a paragraph."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.readers.word.breaks import lines
from briefing.readers.word.runs import LINE_BREAK, PAGE_BREAK


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("The board|met on Monday.", ["The board met on Monday."]),
        ("The Harbour|Board met", ["The Harbour Board met"]),
        ("They met.|They agreed.", ["They met.", "They agreed."]),
        ("They met.| and agreed.", ["They met. and agreed."]),
        ("They agreed:|Quays", ["They agreed:", "Quays"]),
        ("Quays||Locks", ["Quays", "Locks"]),
        ("Quays| |Locks", ["Quays", "Locks"]),
        ("Quays|• Locks|• Dams", ["Quays", "• Locks", "• Dams"]),
        ("Quays|1. Locks", ["Quays", "1. Locks"]),
        ("Date: Monday|Place: Aldmouth", ["Date: Monday", "Place: Aldmouth"]),
        ("They met.^Annex", ["They met.", "Annex"]),
        ("The harbour^Board", ["The harbour Board"]),
        ("||", []),
        ("^|Quays|^", ["Quays"]),
        ("har\u00adbour\u200b", ["harbour"]),
        (" a \t b\u00a0c ", ["a b c"]),
    ],
)
def test_a_break_parts_what_is_plainly_two(text: str, read: list[str]) -> None:
    broken = text.replace("|", LINE_BREAK).replace("^", PAGE_BREAK)
    assert list(lines(broken, whole=False)) == read
    assert list(lines(broken, whole=True)) == ([" ".join(read)] if read else [])


@given(st.text(f"ab.:•1 {LINE_BREAK}{PAGE_BREAK}"))
def test_no_word_is_lost_and_no_line_is_empty(text: str) -> None:
    read = lines(text, whole=False)
    assert " ".join(read).split() == text.split()
    assert all(line == " ".join(line.split()) != "" for line in read)
