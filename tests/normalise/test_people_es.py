"""Who took part, in Spanish: titles before and behind names, two family names, parties."""

import pytest

from briefing.normalise.people import who_took_part
from briefing.normalise.reading import read_closely
from briefing.vocabulary import load
from tests.normalise.articles import article

Person = tuple[str, str | None, str | None]


def present(text: str) -> list[Person]:
    participants, _ = who_took_part(read_closely(article(text, "2031-03-04"), load("es")))
    return [(p.name, p.role, p.affiliation) for p in participants]


@pytest.mark.parametrize(
    ("sentence", "people"),
    [
        (
            "La ministra de Exteriores, Elena Robledo, presidió la reunión.",
            [("Elena Robledo", "ministra de Exteriores", None)],
        ),
        (
            "La ministra chilena, Rosario Echenagusía, firmó el acta.",
            [("Rosario Echenagusía", "ministra", "Chile")],
        ),
        (
            "El alcalde de Villarrín, José Luis Antúnez (PSV), asistió a la firma.",
            [("José Luis Antúnez", "alcalde de Villarrín", "PSV")],
        ),
        (
            "Por Perú asistió el ministro Wilmer Tacuri Condorena.",
            [("Wilmer Tacuri Condorena", "ministro", "Perú")],
        ),
        (
            "Por parte de la patronal, la secretaria general, Ana Ruiz, firmó el acuerdo.",
            [("Ana Ruiz", "secretaria general", "patronal")],
        ),
        (
            "El secretario general del Sindicato del Metal, Manuel Couto, firmó el convenio.",
            [("Manuel Couto", "secretario general", "Sindicato del Metal")],
        ),
        (
            "Participó también Sonsoles Ibáñez de la Torre, directora de Recursos Humanos.",
            [("Sonsoles Ibáñez de la Torre", "directora de Recursos Humanos", None)],
        ),
        (
            "Los concejales Pedro Gómez y Silvia Marqués votaron en contra.",
            [("Pedro Gómez", "concejal", None), ("Silvia Marqués", "concejal", None)],
        ),
        (
            "El presidente de Bolivia, Evaristo Quispe, recibió a su homólogo chileno, Luis Soto.",
            [("Evaristo Quispe", "presidente", "Bolivia"), ("Luis Soto", "presidente", "Chile")],
        ),
        (
            "Ángela Ruiz y Soto presidió la reunión.",
            [("Ángela Ruiz y Soto", None, None)],
        ),
    ],
)
def test_who_took_part(sentence: str, people: list[Person]) -> None:
    assert present(sentence) == people


@pytest.mark.parametrize(
    "sentence",
    [
        "La reunión se celebró en el Palacio de Santa Cruz.",
        "El economista Fermín Oyarzun criticó el acuerdo.",
        "El entonces ministro Óscar Belaochaga otorgó la concesión en 2018.",
        "Según la bióloga Graciela Ondarza, la veda llega tarde.",
        "San José y Santa Fe son dos ciudades grandes.",
    ],
)
def test_who_did_not_take_part(sentence: str) -> None:
    assert present(f"La sala estaba llena.\n{sentence}") == []


def test_the_first_of_two_family_names_is_the_same_person() -> None:
    text = (
        "El ministro Wilmer Tacuri Condorena firmó el acta.\n"
        "«No habrá excepciones», dijo Tacuri. El señor Condorena se fue a las tres."
    )
    assert [name for name, _, _ in present(text)] == ["Wilmer Tacuri Condorena"]


def test_a_shorter_name_is_the_same_person() -> None:
    text = "La presidenta Amparo Lledó Quiroga abrió la reunión.\nAmparo Lledó firmó el acta."
    assert [name for name, _, _ in present(text)] == ["Amparo Lledó Quiroga"]


def test_a_list_of_those_present() -> None:
    text = (
        "# Acta de la junta\n"
        "Preside: Rosa Bermúdez\n"
        "Asistentes: Íñigo Larrea, Pilar Ortega y Gasset, Darío Montes\n"
        "Excusan su asistencia: Teresa Valcárcel"
    )
    names = [name for name, _, _ in present(text)]
    assert names == ["Rosa Bermúdez", "Íñigo Larrea", "Pilar Ortega y Gasset", "Darío Montes"]
