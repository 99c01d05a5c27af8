import pytest

from briefing.readers.shape import ends_sentence, is_headline, label_of


@pytest.mark.parametrize(
    ("line", "headline"),
    [
        ("Ferry dispute settled", True),
        ("Ferry dispute settled.", False),
        ("ferry dispute settled", False),
        ("Ferries", False),
        ("Ferry settled. Board rises at five", False),
        ("U.S. and Canada settle ferry dispute", True),
        ("Ferry | Selwyn Courier", False),
        ("x " * 101, False),
    ],
)
def test_headlines(line: str, headline: bool) -> None:
    assert is_headline(line.strip()) is headline


@pytest.mark.parametrize(
    ("line", "label"),
    [
        ("Present: Ada Brand", "Present"),
        ("Prochaine séance : mardi", "Prochaine séance"),
        ("At 12:30 they rose", None),
        ("The board met.", None),
        ("3 March: they met", None),
        ("Present:", None),
    ],
)
def test_labels(line: str, label: str | None) -> None:
    assert label_of(line) == label


def test_closing_marks_do_not_hide_the_end_of_a_sentence() -> None:
    assert ends_sentence("She said: “It is late.”")
    assert not ends_sentence("the “old” harbour (north)")
