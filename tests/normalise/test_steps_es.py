"""What happens next, in Spanish: futures, duties and appointments, with owner and due."""

import pytest

from briefing.model.briefing import NextStep
from briefing.normalise.hearing import listen
from briefing.normalise.people import who_took_part
from briefing.normalise.reading import read_closely
from briefing.normalise.steps import steps_of
from briefing.vocabulary import load
from tests.normalise.articles import article


def steps(text: str) -> tuple[NextStep, ...]:
    reading = read_closely(article(text, "2031-03-04"), load("es"))
    return steps_of(reading, listen(reading), who_took_part(reading)[0])


@pytest.mark.parametrize(
    ("sentence", "action", "owner", "due"),
    [
        (
            "La comisión presentará un informe antes del 30 de junio.",
            "presentará un informe",
            "La comisión",
            ("antes del 30 de junio", "2031-06-30"),
        ),
        (
            "El Gobierno deberá remitir las cuentas a más tardar el 31 de mayo.",
            "remitir las cuentas",
            "El Gobierno",
            ("a más tardar el 31 de mayo", "2031-05-31"),
        ),
        (
            "La alcaldesa se comprometió a ceder el terreno antes del viernes.",
            "ceder el terreno",
            "La alcaldesa",
            ("antes del viernes", "2031-03-07"),
        ),
        (
            "El pleno votará el texto el 12 de noviembre.",
            "votará el texto",
            "El pleno",
            ("el 12 de noviembre", "2031-11-12"),
        ),
        (
            "Los ministros volverán a reunirse en septiembre en Lima.",
            "volverán a reunirse en septiembre en Lima",
            "Los ministros",
            ("en septiembre", "2031-09"),
        ),
        (
            "La empresa dispone de un mes para presentar un plan.",
            "La empresa dispone de un mes para presentar un plan",
            "La empresa",
            ("de un mes", None),
        ),
        (
            "El comité va a estudiar la oferta en las próximas semanas.",
            "estudiar la oferta",
            "El comité",
            ("en las próximas semanas", None),
        ),
        (
            "Volverán a reunirse el 3 de abril.",
            "Volverán a reunirse",
            None,
            ("el 3 de abril", "2031-04-03"),
        ),
        (
            "El informe se publicará en abril.",
            "El informe se publicará",
            None,
            ("en abril", "2031-04"),
        ),
    ],
)
def test_what_happens_next(
    sentence: str, action: str, owner: str | None, due: tuple[str, str | None]
) -> None:
    (step,) = steps(sentence)
    assert step.action == action
    assert step.owner == owner
    assert step.due is not None
    assert (step.due.text, step.due.date) == due


@pytest.mark.parametrize(
    "sentence",
    [
        "Los ministros se reunieron durante cinco horas.",
        "Si la plantilla lo rechaza, los paros se reanudarán el lunes.",
        "Podría haber otra reunión antes del verano.",
        "No estaba previsto firmar ningún documento.",
        "El acuerdo permitirá ahorrar dos millones.",
        "El embajador de Irán salió de Teherán sin hacer declaraciones.",
        "La fianza no podrá superar dos mensualidades.",
        "El economista cree que los precios subirán.",
    ],
)
def test_what_only_seems_to_be_a_plan(sentence: str) -> None:
    assert [step.action for step in steps(f"La sala estaba llena.\n{sentence}")] == []


def test_a_list_of_tasks_names_who_and_by_when() -> None:
    text = (
        "# Tareas\n"
        "- Hugo Perandreu: contestar a los comerciantes, antes del 23 de mayo.\n"
        "- Próxima reunión: martes 12 de abril de 2031."
    )
    task, meeting = steps(text)
    assert (task.action, task.owner) == ("contestar a los comerciantes", "Hugo Perandreu")
    assert task.due is not None
    assert task.due.date == "2031-05-23"
    assert meeting.due is not None
    assert meeting.due.date == "2031-04-12"
