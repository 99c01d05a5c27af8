"""When and where, in French: datelines, headings of minutes, weekdays, venues in small letters."""

import pytest

from briefing.normalise.reading import Reading, read_closely
from briefing.normalise.when import event_date
from briefing.normalise.where import event_place
from briefing.vocabulary import load
from tests.normalise.articles import article


def reading(text: str, published: str | None = None) -> Reading:
    return read_closely(article(text, published), load("fr"))


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Le conseil s’est réuni le 3 mars 2031 à Villers.", "2031-03-03"),
        ("Les ministres se sont rencontrés mercredi à Bergen.", "2031-03-05"),
        ("Le prix sera fixé le 3 mai 2031. La commission a voté hier.", "2031-03-05"),
        ("# Séance du mardi 4 février 2031\nLe budget est adopté.", "2031-02-04"),
    ],
)
def test_the_day_of_the_event_is_the_one_that_it_took_place(text: str, day: str) -> None:
    found = event_date(reading(text, "2031-03-06")).date
    assert found is not None
    assert (found.start, found.basis) == (day, "stated")


def test_a_day_to_come_is_not_that_of_the_event() -> None:
    found = event_date(reading("La taxe est votée à compter du 1er mai 2031.", "2031-03-06")).date
    assert found is not None
    assert (found.start, found.basis) == ("2031-03-06", "published")


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Les ministres se sont rencontrés mercredi à Bergen.", "Bergen"),
        ("Elle a reçu mercredi au château de Valbrune son homologue.", "château de Valbrune"),
        ("Le conseil municipal de Villers-sur-Orle s’est réuni mardi.", "Villers-sur-Orle"),
        ("VILLERS-SUR-ORLE, 4 mars 2031 – La grève continue.", "Villers-sur-Orle"),
        ("Lyon, le 4 mars 2031 – La grève continue.", "Lyon"),
        ("Lyon, le 4 mars 2031\nLa grève continue.", "Lyon"),
        ("Lyon, mardi 4 mars 2031 (Agence) – La grève continue.", "Lyon"),
        ("Lieu : salle des fêtes, Villers", "salle des fêtes, Villers"),
        ("La commission a rejeté le texte.", None),
    ],
)
def test_a_place_is_named_by_a_verb_a_dateline_or_a_label(text: str, place: str | None) -> None:
    assert event_place(reading(text)).place == place
