"""What happens next, in French: whose it is, by when, and what is no plan at all."""

import pytest

from briefing.model.briefing import NextStep, Participant
from briefing.normalise.hearing import listen
from briefing.normalise.reading import read_closely
from briefing.normalise.steps import steps_of
from briefing.vocabulary import load
from tests.normalise.articles import article

ANNE = Participant("p1", "Anne Varenne")


def steps(text: str) -> tuple[NextStep, ...]:
    reading = read_closely(article(text, "2031-03-04"), load("fr"))
    return steps_of(reading, listen(reading), (ANNE,))


@pytest.mark.parametrize(
    ("sentence", "action", "owner", "due"),
    [
        (
            "Les deux parties se retrouveront à Bergen le 3 mai.",
            "se retrouveront à Bergen",
            "Les deux parties",
            "2031-05-03",
        ),
        (
            "Mme Varenne présentera un bilan d’ici au 30 juin.",
            "présentera un bilan",
            "Mme Varenne",
            "2031-06-30",
        ),
        (
            "Les services techniques doivent chiffrer les travaux avant le 15 avril.",
            "chiffrer les travaux",
            "Les services techniques",
            "2031-04-15",
        ),
        (
            "La direction s’est engagée à recruter quarante conducteurs.",
            "recruter quarante conducteurs",
            "La direction",
            None,
        ),
        ("Le rapport sera publié en juin.", "Le rapport sera publié", None, "2031-06"),
        ("Les ateliers rouvriront lundi.", "Les ateliers rouvriront", None, "2031-03-10"),
        (
            "Le conseil a chargé le maire de consulter trois entreprises.",
            "Le conseil a chargé le maire de consulter trois entreprises",
            "le maire",
            None,
        ),
    ],
)
def test_a_sentence_says_who_will_do_what_by_when(
    sentence: str, action: str, owner: str | None, due: str | None
) -> None:
    (step,) = steps(sentence)
    assert (step.action, step.owner) == (action, owner)
    assert (step.due.date if step.due else None) == due


@pytest.mark.parametrize(
    "sentence",
    [
        "Cette mesure permettra de mieux respirer.",
        "Si le Sénat accepte, le texte sera publié.",
        "M. Salvatierra a reçu les délégués.",
        "Les éleveurs espèrent que la route rouvrira.",
        "Personne ne sera content de ce choix.",
        "L’opéra a ouvert ses portes au public.",
    ],
)
def test_a_hope_a_promise_or_a_name_is_no_plan(sentence: str) -> None:
    assert steps(sentence) == ()


def test_a_list_of_next_steps_names_who_and_when() -> None:
    found = steps("# Prochaines étapes\n- Mme Varenne : relancer le notaire avant le 2 mai")
    assert [(step.action, step.owner) for step in found] == [("relancer le notaire", "Mme Varenne")]
