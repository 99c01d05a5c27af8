"""Which language an article is in, whatever it declares."""

from dataclasses import replace

import pytest

from briefing.normalise.languages import is_understood, language_of
from tests.normalise.articles import article

RUSSIAN = "Министры встретились в Осло и обсудили, что будет с портом. Он не закрыт для судов."
GERMAN = "Der Rat hat sich mit dem Hafen befasst, und die Mehrheit ist nicht für den Kauf."


@pytest.mark.parametrize(
    ("text", "declared", "language"),
    [
        (RUSSIAN, None, "ru"),
        (RUSSIAN, "ro", "ru"),
        (RUSSIAN, "bg", "bg"),
        (GERMAN, "en", "de"),
        (GERMAN, "de-AT", "de"),
        (GERMAN, "nl", "de"),
        ("Kaksi sanaa.", "fi", "fi"),
        ("Il consiglio della città ha approvato il bilancio per il porto.", None, "it"),
        ("O conselho não aprovou o orçamento da cidade com os votos da oposição.", None, "pt"),
    ],
)
def test_plain_words_say_more_than_a_declaration(
    text: str, declared: str | None, language: str
) -> None:
    assert language_of(replace(article(text), language=declared)) == language


def test_a_language_that_is_told_apart_need_not_be_understood() -> None:
    assert not is_understood("it")
    assert is_understood("de")
