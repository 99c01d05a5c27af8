"""When and where it happened, in Spanish: datelines, weekdays, plans that are no event."""

import pytest

from briefing.normalise.reading import read_closely
from briefing.normalise.when import event_date
from briefing.normalise.where import event_place
from briefing.vocabulary import load
from tests.normalise.articles import article


@pytest.mark.parametrize(
    ("text", "published", "day"),
    [
        ("La comisión aprobó ayer el proyecto de ley.", "2031-03-04", "2031-03-03"),
        ("El pleno se reunió el pasado jueves.", "2031-03-04", "2031-02-27"),
        ("Los ministros firmaron el 2 de marzo un convenio.", "2031-03-04", "2031-03-02"),
        ("Fecha: martes 6 de octubre de 2030, de 17.00 a 18.45 h", None, "2030-10-06"),
        ("PUERTO ALMADRA, 17 de marzo de 2031.– Los ministros acordaron una veda.", None, None),
        ("El pleno votará el 12 de noviembre el texto que aprobó.", "2031-03-04", "2031-03-04"),
    ],
)
def test_when_it_happened(text: str, published: str | None, day: str | None) -> None:
    date = event_date(read_closely(article(text, published), load("es"))).date
    assert date is not None
    assert date.start == (day or "2031-03-17")


@pytest.mark.parametrize(
    ("text", "place"),
    [
        (
            "PUERTO ALMADRA, 17 de marzo de 2031.– Los ministros acordaron una veda.",
            "Puerto Almadra",
        ),
        (
            "CERRO HUACHIPA, Perú, 28 oct. (Andina).- El Gobierno firmó un acta.",
            "Cerro Huachipa, Perú",
        ),
        ("Montelucio, 4 nov 2030 (Agencia Cierzo)\nLa junta aprobó el alza.", "Montelucio"),
        ("Lugar: biblioteca del museo, Villarreda", "biblioteca del museo, Villarreda"),
        (
            "Los ministros se reunieron en la capital chilena, Santiago de Chile.",
            "Santiago de Chile",
        ),
        ("El comité se reunió ayer en Villarrín.", "Villarrín"),
        ("El comité se reunirá en mayo en Villarrín.", None),
    ],
)
def test_where_it_happened(text: str, place: str | None) -> None:
    assert event_place(read_closely(article(text, "2031-03-04"), load("es"))).place == place
