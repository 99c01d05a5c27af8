"""A line begins with a capital, where its script has capitals for that."""

import pytest

from briefing.compose.line import begun


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
