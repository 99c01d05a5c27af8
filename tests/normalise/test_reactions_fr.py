"""What third parties said, in French: inverted verbs, guillemets, offices without a name."""

import pytest

from briefing.model.briefing import Participant, Reaction
from briefing.normalise.hearing import listen
from briefing.normalise.reactions import reactions_of
from briefing.normalise.reading import read_closely
from briefing.vocabulary import load
from tests.normalise.articles import article

MAYOR = Participant("p1", "Jeanne Roche", role="maire")


def reactions(text: str) -> tuple[Reaction, ...]:
    reading = read_closely(article(text), load("fr"))
    return reactions_of(reading, listen(reading), (MAYOR,))


@pytest.mark.parametrize(
    ("sentence", "by"),
    [
        ("« C’est un recul », a dénoncé Paul Loti.", "Paul Loti"),
        ("« C’est un recul », regrette son président, Luc Arno.", "Luc Arno"),
        ("Les hôteliers craignent de perdre des clients.", "Les hôteliers"),
        ("L’association des usagers, elle, déplore dix jours perdus.", "L’association des usagers"),
        ("Selon l’économiste Luc Arno, le seuil est trop bas.", "l’économiste Luc Arno"),
        (
            "« On nous oublie ! », s’indigne le président de la coopérative.",
            "le président de la coopérative",
        ),
        ("La maire d’Orle, Anne Roy (SE), a regretté ce choix.", "Anne Roy"),
    ],
)
def test_whoever_judges_from_outside_is_heard(sentence: str, by: str) -> None:
    assert [(said.by, said.text) for said in reactions(sentence)] == [(by, sentence)]


@pytest.mark.parametrize(
    "sentence",
    [
        "« C’est une bonne nouvelle », s’est réjouie Jeanne Roche.",
        "La présidente salue une bonne nouvelle.",
        "Il a regretté ce choix.",
        "Les travaux dureront trois semaines.",
    ],
)
def test_those_who_met_and_those_unnamed_do_not_react(sentence: str) -> None:
    assert reactions(sentence) == ()
