import pytest

from briefing.model.article import Kind
from briefing.readers.html.printed import printed
from briefing.readers.pieces import Piece

TITLE = Piece(Kind.TITLE, "Harbour board raises the dues")
TEXT = Piece(
    Kind.PARAGRAPH,
    "The harbour board of Selwyn met on Monday evening in the old customs house and agreed to "
    "raise the dues by two per cent from the first of May, whatever the members had thought.",
)


def line(text: str, dropped: str = "") -> Piece:
    return Piece(Kind.PARAGRAPH, text, dropped=dropped)


@pytest.mark.parametrize(
    ("text", "days", "author"),
    [
        ("10 April 2025", ("2025-04-10",), None),
        ("14:32 12.09.2025", ("2025-09-12",), None),
        ("Published: April 10, 2025 at 8:59 pm | Updated: April 11, 2025", ("2025-04-10",), None),
        ("Posted: 19/10/2025 by Ada Brand (email) print", ("2025-10-19",), "Ada Brand"),
        ("Updated 11 April 2025", (), None),
        ("The dues of 2025 are due in May", (), None),
    ],
)
def test_a_line_near_the_headline_says_when_and_who(
    text: str, days: tuple[str, ...], author: str | None
) -> None:
    for pieces in ([line(text), TITLE, TEXT], [TITLE, line(text, "date line"), TEXT]):
        found = printed(pieces)
        assert (tuple(dict.fromkeys(found.days)), found.author) == (days, author)


def test_a_labelled_day_comes_first_and_one_elsewhere_does_not_count() -> None:
    pieces = [line("9 April 2025"), TITLE, line("Published 10 April 2025"), TEXT]
    assert printed(pieces).days == ("2025-04-10", "2025-04-09")
    assert printed([line("9 April 2025", "menu"), TITLE, TEXT, line("8 May 2025")]).days == ()
    assert printed([TEXT, line("9 April 2025")]).days == ()


def test_a_signature_below_the_text_names_the_writer() -> None:
    assert printed([TITLE, TEXT, line("Ada Brand in Selwyn", "byline")]).author == "Ada Brand"
    assert printed([TITLE, TEXT, line("Our own people", "byline")]).author is None
