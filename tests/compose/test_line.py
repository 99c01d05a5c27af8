"""A line begins with a capital, where its script has capitals for that."""

import pytest

from briefing.compose.line import begun, ended


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("the board met", "The board met"),
        ("ёлка", "Ёлка"),
        ("ǆep", "ǅep"),
        ("შეხვედრა", "შეხვედრა"),  # Georgian capitals are for headlines, never for one letter
        ("5 people", "5 people"),
        ("", ""),
    ],
)
def test_a_line_begins_with_a_capital(text: str, expected: str) -> None:
    assert begun(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("the motion was carried", "The motion was carried."),
        ("Turnout rose to 61%", "Turnout rose to 61%."),
        ("They met (briefly)", "They met (briefly)."),
        ("It ended.", "It ended."),
        ("“Enough!”", "“Enough!”"),
        ("Who pays?", "Who pays?"),
        ("", ""),
    ],
)
def test_a_sentence_of_its_own_ends(text: str, expected: str) -> None:
    assert ended(text) == expected
