"""What was pledged and what a measure brings, in five languages; tasks and fears are neither."""

from dataclasses import replace

import pytest

from briefing.model.briefing import Status
from briefing.normalise import normalise
from tests.normalise.articles import article

_LEADS = {
    "en": "Ministers met in Narvik on Monday.",
    "de": "Die Minister trafen sich am Montag in Narvik.",
    "fr": "Les ministres se sont réunis lundi à Narvik.",
    "es": "Los ministros se reunieron el lunes en Narvik.",
    "ru": "Министры встретились в понедельник в Нарвике.",
}


def _statuses(language: str, text: str) -> list[Status]:
    written = replace(article(f"{_LEADS[language]}\n{text}"), language=language)
    return [outcome.status for outcome in normalise(written).outcomes]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The two sides committed to deepen their trade in herring."),
        ("en", "The government will also provide 12 new lifeboats to the northern harbours."),
        ("en", "The settlement includes a rise in pilot wages of four per cent."),
        ("de", "Beide Seiten wollen beim Bau der Fähren enger zusammenarbeiten."),
        ("fr", "Le gouvernement financera la moitié du nouveau quai de pêche."),
        ("es", "El Gobierno financiará la mitad del nuevo muelle pesquero."),
        ("ru", "Правительство выделит средства на новый рыбный причал."),
    ],
)
def test_a_pledge_is_agreed(language: str, text: str) -> None:
    assert _statuses(language, text) == [Status.AGREED]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Fishermen fear that the ministry will cut the herring quota."),
        ("de", "Norwegen stellt binnen sechs Wochen zwei Räume für das Amt bereit."),
        ("es", "El Gobierno financiará el muelle antes del 1 de mayo."),
        ("ru", "Правительство выделит причал до 1 мая 2031 года."),
    ],
)
def test_a_task_and_a_fear_are_no_outcome(language: str, text: str) -> None:
    assert _statuses(language, text) == []


def test_a_name_in_the_headline_is_that_of_no_third_party() -> None:
    text = (
        "The ferry operator Nordline has raised its fares.\n"
        "Nordline called the protest unfair.\n"
        "Opposition parties said the fares would empty the islands."
    )
    reactions = [reaction.text for reaction in normalise(article(text)).reactions]
    assert reactions == ["Opposition parties said the fares would empty the islands."]
