"""Who took part, in French: titles on both sides of a name, in small letters, behind l’ and d’."""

import pytest

from briefing.model.briefing import Participant
from briefing.normalise.people import who_took_part
from briefing.normalise.reading import read_closely
from briefing.vocabulary import load
from tests.normalise.articles import article


def people(text: str) -> list[Participant]:
    return list(who_took_part(read_closely(article(text), load("fr")))[0])


@pytest.mark.parametrize(
    ("sentence", "name", "role", "affiliation"),
    [
        (
            "La ministre norvégienne des Affaires étrangères, Ingrid Solheim, a reçu les délégués.",
            "Ingrid Solheim",
            "ministre norvégienne des Affaires étrangères",
            "Norvège",
        ),
        (
            "L’ambassadrice d’Islande à Oslo, Helga Jonsdottir, a pris part aux discussions.",
            "Helga Jonsdottir",
            "ambassadrice d’Islande à Oslo",
            "Islande",
        ),
        (
            "M. Lucien Arditi, président du conseil d’administration, a signé le protocole.",
            "Lucien Arditi",
            "président",
            "conseil d’administration",
        ),
        (
            "Le maire de Villers, Jeanne Roche (DVD), a ouvert la séance.",
            "Jeanne Roche",
            "maire de Villers",
            "DVD",
        ),
        (
            "Le maire de Villers, Jeanne Roche, a ouvert la séance.",
            "Jeanne Roche",
            "maire",
            "Villers",
        ),
        ("Pour la CFDT, Marc Delon a signé l’accord.", "Marc Delon", None, "CFDT"),
        (
            "Sandrine Peltier, déléguée de la CGT, a signé l’accord.",
            "Sandrine Peltier",
            "déléguée",
            "CGT",
        ),
        (
            "La présidente de la Commission européenne, Anne Dulac, a rencontré les ministres.",
            "Anne Dulac",
            "présidente",
            "Union européenne",
        ),
        (
            "La directrice générale, Bénédicte Aumont-Rey, a signé l’accord.",
            "Bénédicte Aumont-Rey",
            "directrice générale",
            None,
        ),
    ],
)
def test_a_title_stands_beside_its_holder(
    sentence: str, name: str, role: str | None, affiliation: str | None
) -> None:
    (person,) = people(sentence)
    assert (person.name, person.role, person.affiliation) == (name, role, affiliation)


def test_titles_behind_a_comma_belong_to_the_next_name() -> None:
    found = people(
        "Le président français, Antoine Descamps, et la Première ministre italienne, "
        "Lucia Ferrante, ont signé le traité."
    )
    assert [(p.name, p.role, p.affiliation) for p in found] == [
        ("Antoine Descamps", "président", "France"),
        ("Lucia Ferrante", "Première ministre", "Italie"),
    ]


def test_two_share_a_title_in_the_plural() -> None:
    found = people("Présents : Jeanne Roche, maire ; Paul Loti et Luc Roy, conseillers municipaux")
    assert [(p.name, p.role) for p in found] == [
        ("Jeanne Roche", "maire"),
        ("Paul Loti", "conseiller municipal"),
        ("Luc Roy", "conseiller municipal"),
    ]


def test_officers_are_those_of_the_one_house_that_met() -> None:
    found = people(
        "Le conseil municipal de Villers s’est réuni mardi.\nLe maire, Jeanne Roche, a présidé."
    )
    assert [(p.name, p.affiliation) for p in found] == [("Jeanne Roche", "Villers")]


def test_nobody_belongs_to_one_of_two_houses() -> None:
    found = people(
        "Le conseil municipal de Villers et le conseil municipal d’Orle se sont réunis.\n"
        "Le maire, Jeanne Roche, a présidé."
    )
    assert [(p.name, p.affiliation) for p in found] == [("Jeanne Roche", None)]


@pytest.mark.parametrize(
    "sentence",
    [
        "Les Ministres se sont réunis sur la Grande Place de Bergen.",
        "Les pourparlers ont porté sur la pêche au large de Jan Mayen.",
        "Le lycée Jean Moulin a accueilli la réunion.",
        "L’économiste Renaud Vasselin juge le texte trop flou.",
    ],
)
def test_a_place_a_school_or_an_onlooker_took_no_part(sentence: str) -> None:
    assert [p for p in people(sentence) if p.kind == "person"] == []
