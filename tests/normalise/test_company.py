"""Companions share the country that somebody stands for, counterparts the office."""

from dataclasses import replace

import pytest

from briefing import evidence
from briefing.model.briefing import Participant
from briefing.normalise import normalise
from briefing.normalise.people import who_took_part
from briefing.normalise.reading import read_closely
from briefing.vocabulary import load
from tests.normalise.articles import article


def people(text: str, language: str) -> dict[str, Participant]:
    found, _ = who_took_part(read_closely(article(text), load(language)))
    return {person.name: person for person in found}


@pytest.mark.parametrize(
    ("language", "text", "name", "country"),
    [
        (
            "en",
            "Norway's minister, Kari Lund, met the press, accompanied by adviser Anna Berg.",
            "Anna Berg",
            "Norway",
        ),
        (
            "de",
            "Die norwegische Ministerin Ingrid Lund tagte in Bergen. "
            "Lund wurde von Staatssekretärin Anna Berg begleitet.",
            "Anna Berg",
            "Norwegen",
        ),
        (
            "fr",
            "La ministre norvégienne, Ingrid Lund, a reçu les délégués. "
            "Elle était accompagnée du directeur du Fret, Paul Martin.",
            "Paul Martin",
            "Norvège",
        ),
    ],
)
def test_companions_stand_for_the_same_country(
    language: str, text: str, name: str, country: str
) -> None:
    assert people(text, language)[name].affiliation == country


@pytest.mark.parametrize(
    ("language", "text", "name", "office"),
    [
        (
            "en",
            "Norway's Foreign Minister Kari Lund met her Danish counterpart, Anna Berg.",
            "Anna Berg",
            "Foreign Minister",
        ),
        (
            "de",
            "Außenministerin Ingrid Lund hat ihren dänischen Amtskollegen Lars Berg getroffen.",
            "Lars Berg",
            "Außenminister",
        ),
        (
            "es",
            "El ministro de Exteriores, Luis Soto, recibió a su homóloga danesa, Anna Berg.",
            "Anna Berg",
            "ministra de Exteriores",
        ),
        (
            "fr",
            "La ministre norvégienne de la Pêche, Ingrid Lund, a reçu son homologue danois, "
            "Lars Berg.",
            "Lars Berg",
            "ministre de la Pêche",
        ),
    ],
)
def test_a_counterpart_holds_the_same_office(
    language: str, text: str, name: str, office: str
) -> None:
    assert people(text, language)[name].role == office


def test_the_evidence_bears_out_an_office_that_is_shared() -> None:
    text = "Außenministerin Ingrid Lund hat ihren dänischen Amtskollegen Lars Berg getroffen."
    kept = evidence.keep_supported(normalise(replace(article(text), language="de")))
    assert [person.role for person in kept.participants] == ["Außenministerin", "Außenminister"]
