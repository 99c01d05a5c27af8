"""Tests of what people have in common who stand in a row, and of who received whom."""

from dataclasses import replace

import pytest

from briefing.normalise.people import who_took_part
from briefing.normalise.reading import read_closely
from briefing.vocabulary import load
from tests.normalise.articles import article


def present(text: str, language: str = "en") -> list[str]:
    reading = read_closely(replace(article(text), language=language), load(language))
    return [person.name for person in who_took_part(reading)[0]]


def test_a_verb_is_said_of_a_whole_row() -> None:
    row = ", ".join(
        f"Secretary of Transport {name} Lund" for name in ("Kari", "Anna", "Ola", "Eva")
    )
    text = f"National Security Advisor Emma Berg met with {row}, and Minister of Ports Lars Dahl."
    assert present(text)[-1] == "Lars Dahl"
    assert len(present(text)) == 6


def test_a_row_goes_on_behind_a_party_in_brackets() -> None:
    text = "Am Tisch saßen die Minister Anna Berg (XYZ) und Jens Lund (ABC)."
    assert present(text, "de") == ["Anna Berg", "Jens Lund"]


def test_commas_without_an_and_are_no_row() -> None:
    text = "Kari Lund met the minister, Anna Berg. In a book, Ola Dahl, Eva Moe tell of it."
    assert "Eva Moe" not in present(text)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "President Kari Lund welcomed President Ilze Berg of Latvia to the palace."),
        ("de", "Präsidentin Kari Lund empfing den lettischen Präsidenten Jens Berg."),
        ("fr", "La présidente Anne Lund a reçu le ministre Jean Berg."),
        ("es", "La presidenta Ana Lund recibió al ministro Luis Berg."),
    ],
)
def test_both_are_there_where_one_receives_the_other(language: str, text: str) -> None:
    assert len(present(text, language)) == 2


@pytest.mark.parametrize("calling", ["Leader", "Justice", "Bishop"])
def test_a_family_name_behind_a_calling_is_a_person(calling: str) -> None:
    text = f"President Kari Lund hosted {calling} Brandvold in the palace."
    assert "Brandvold" in present(text)


def test_a_suffix_belongs_to_a_name() -> None:
    assert present("President John Lund, Jr. met Minister Kari Berg.")[0] == "John Lund, Jr."
