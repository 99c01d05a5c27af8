"""How pages are numbered."""

import pytest

from briefing.vocabulary import pagination


@pytest.mark.parametrize(
    "text", ["page 3", "p. 3", "seite 3 von 12", "стр. 3", "3 / 12", "3 of 12"]
)
def test_numbers_of_pages(text: str) -> None:
    assert pagination.load().fullmatch(text)


@pytest.mark.parametrize(
    "text", ["3", "pages", "pier 3", "page 3 is torn", "3 or 12", "page 12345"]
)
def test_other_lines(text: str) -> None:
    assert not pagination.load().fullmatch(text)
