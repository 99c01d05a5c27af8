"""Who was away: known by the label at the beginning of the quote, in every language."""

import pytest

from briefing.derive import rederive
from briefing.derive.absence import RULE, listed


@pytest.mark.parametrize(
    ("quote", "language"),
    [
        ("Apologies: Eva Holm", "en"),
        ("Apologies for absence: Eva Holm, Jón Berg", "en"),
        ("Apologies Eva Holm", "en"),
        ("Board members absent: Eva Holm", "en"),
        ("Absents excusés : Eva Holm", "fr"),
        ("Entschuldigt: Eva Holm", "de"),
        ("Excusan su asistencia: Eva Holm", "es"),
        ("Отсутствовали: Ева Хольм", "ru"),
    ],
)
def test_a_label_says_so(quote: str, language: str) -> None:
    assert listed(quote, language)
    assert rederive(RULE, quote, None, language) == "true"


@pytest.mark.parametrize(
    "quote", ["Present: Eva Holm", "Eva Holm", "", ":", "Eva Holm sent her apologies", "Chair: Eva"]
)
def test_nothing_else_does(quote: str) -> None:
    assert not listed(quote, "en")
    assert rederive(RULE, quote, None, "en") is None
