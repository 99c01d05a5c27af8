"""What became of an issue, in Spanish: what is settled, what is not, and what only seems so."""

import pytest

from briefing.model.briefing import Outcome, Vote
from briefing.normalise.hearing import listen
from briefing.normalise.outcomes import outcomes_of
from briefing.normalise.reading import read_closely
from briefing.vocabulary import load
from tests.normalise.articles import article


def outcomes(text: str) -> tuple[Outcome, ...]:
    reading = read_closely(article(text, "2031-03-04"), load("es"))
    return outcomes_of(reading, listen(reading))


@pytest.mark.parametrize(
    ("sentence", "status", "issue"),
    [
        ("El pleno aprobó el presupuesto de la villa.", "agreed", "presupuesto de la villa"),
        ("Se aprueba por unanimidad la ordenanza de ruidos.", "agreed", "ordenanza de ruidos"),
        ("La ordenanza de ruidos fue aprobada ayer.", "agreed", "ordenanza de ruidos"),
        ("Las partes acordaron crear un fondo común.", "agreed", "fondo común"),
        ("Los ministros firmaron este lunes un convenio pesquero.", "agreed", "convenio pesquero"),
        ("Ambos países han pactado una tregua comercial.", "agreed", "tregua comercial"),
        ("La comisión dio luz verde a la nueva línea de tranvía.", "agreed", None),
        ("La junta decidió bajar las cuotas del riego.", "agreed", "cuotas del riego"),
        ("Se acuerda encargar las obras a una empresa local.", "agreed", "obras"),
        ("Los sindicatos alcanzaron un principio de acuerdo salarial.", "progress", None),
        ("La moción fue rechazada por siete votos contra cuatro.", "rejected", None),
        ("El consejo denegó la licencia de obras.", "rejected", "licencia de obras"),
        ("La enmienda sobre la caza no prosperó en el pleno.", "rejected", None),
        ("Tampoco salió adelante la petición de los vecinos.", "rejected", None),
        ("No se aprobó la venta del mercado viejo.", "rejected", None),
        ("Los ministros aplazaron el asunto hasta mayo.", "deferred", None),
        ("El debate del agua quedó sobre la mesa.", "deferred", None),
        ("La concejala retiró su propuesta sobre las terrazas.", "withdrawn", None),
        ("Las partes no lograron ponerse de acuerdo sobre las cuotas.", "open", None),
        ("La ronda concluyó sin acuerdo sobre los salarios.", "open", None),
        ("El reparto de las cuotas sigue pendiente de un informe.", "open", None),
        ("No hubo acuerdo sobre el futuro de la mina.", "open", None),
        ("Los ministros abordaron la seguridad de los puertos.", "raised", None),
        ("El consejo tomó nota del informe sobre caminos.", "noted", None),
    ],
)
def test_what_became_of_an_issue(sentence: str, status: str, issue: str | None) -> None:
    (found,) = outcomes(sentence)
    assert found.status.value == status
    if issue is not None:
        assert found.issue is not None
        assert issue in found.issue


@pytest.mark.parametrize(
    "sentence",
    [
        "La reunión se celebró en un hotel cercano al puerto.",
        "Si el pleno aprobara el plan, las obras empezarían en mayo.",
        "El Gobierno podría aprobar la reforma en las próximas semanas.",
        "El plan que aprobó el pleno anterior costó dos millones.",
        "En 2019 la plantilla rechazó un convenio parecido.",
        "La plantilla había rechazado un convenio parecido.",
        "El consejo todavía debe aprobar las cuentas del puerto.",
        "Siendo las nueve, la alcaldesa levantó la sesión.",
        "Se aprueba el acta de la sesión anterior.",
        "El año pasado los regantes acordaron cerrar el canal.",
        "¿Aprobó el pleno la subida del agua?",
    ],
)
def test_what_only_seems_to_be_an_outcome(sentence: str) -> None:
    text = f"Los vecinos llenaron la sala del centro cívico.\n{sentence}"
    assert [found.outcome for found in outcomes(text)] == []


@pytest.mark.parametrize(
    ("sentence", "vote"),
    [
        ("El pleno aprobó el plan por 19 votos a favor, 15 en contra y una abstención.", (19, 15)),
        ("La comisión rechazó el plan por siete votos contra cuatro.", (7, 4)),
        ("Se aprueba el plan con cuatro votos a favor y dos en contra.", (4, 2)),
    ],
)
def test_votes_are_counted_in_digits_and_in_words(sentence: str, vote: tuple[int, int]) -> None:
    (found,) = outcomes(sentence)
    assert found.vote is not None
    assert isinstance(found.vote, Vote)
    assert (found.vote.for_, found.vote.against) == vote


def test_a_quotation_settles_nothing() -> None:
    text = (
        "La sala estaba llena.\n«Aprobamos el plan porque el pleno aprobó antes el "
        "presupuesto y nadie votó en contra de él», dijo un vecino."
    )
    assert outcomes(text) == ()
