"""In HTML the elements that programs quote with say how deep a row is."""

import pytest

from briefing.readers.mail.shown import shown
from tests.readers.mail.messages import ARTICLE, kept, letter, read


@pytest.mark.parametrize(
    ("markup", "depths"),
    [
        ("<p>a<p>b", [0, 0]),
        (
            "a<blockquote type=cite>b<blockquote type=cite>c</blockquote>d</blockquote>e",
            [0, 1, 2, 1, 0],
        ),
        (
            "<div class='gmail_quote x'>a<blockquote class='x gmail_quote'>b</blockquote></div>",
            [0, 1],
        ),
        ("a<blockquote>b</blockquote>c", [0, 0, 0]),
        ("", []),
    ],
)
def test_rows_are_as_deep_as_they_are_quoted(markup: str, depths: list[int]) -> None:
    rows, pieces = shown(markup, "a.eml")
    assert [row.depth for row in rows] == depths
    assert [row.text for row in rows] == [piece.text for piece in pieces]


def test_what_an_article_quotes_is_part_of_it() -> None:
    markup = (
        f"<p>{ARTICLE}</p><blockquote>“We will dig,” said the chair.</blockquote><p>All agreed.</p>"
    )
    found = read(letter(markup, more="Content-Type: text/html\n"))
    assert "“We will dig,” said the chair." in kept(found)
