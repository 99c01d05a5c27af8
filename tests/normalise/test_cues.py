"""Words that would say "agreed" of demands, of a law that exists, or of figures."""

from dataclasses import replace

import pytest

from briefing.model.briefing import Status
from briefing.normalise import normalise
from tests.normalise.articles import article

_FIRST = {
    "de": "Die Gäste sahen zuerst die neue Halle.",
    "en": "The guests first saw the new hall.",
    "es": "Los invitados vieron la nueva sala.",
    "fr": "Les invités ont vu la nouvelle salle.",
    "ru": "Гости сначала увидели новый зал музея.",
}


def _statuses(language: str, sentence: str) -> list[Status]:
    read = replace(article(f"{_FIRST[language]}\n{sentence}"), language=language)
    return [outcome.status for outcome in normalise(read).outcomes]


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "The law requires a licence for each boat."),
        ("en", "The party backed the protesters in the square."),
        (
            "en",
            "Officials underscored the need to buy boats and expand the number of berths.",
        ),
        ("de", "Das norländische Gesetz verbietet Gebühren für die Fähre."),
        ("de", "Laut Gesetz gilt eine Frist von drei Tagen."),
        ("de", "Die Verschuldung erhöhte sich um 4 Prozent."),
        ("fr", "La loi norlandaise interdit les frais pour le bac."),
        ("fr", "La dette a augmenté de 4 % sur un an."),
        ("fr", "Le conflit menace de s'élargir au port."),
        ("es", "La ley norlandesa prohíbe las tasas del barco."),
        ("es", "El partido respaldó las protestas en la plaza."),
        ("es", "La deuda aumentó en 4 millones."),
        ("es", "Las ventas bajaron 4 % respecto al año anterior."),
        ("ru", "Рабочие требовали, чтобы в порту были созданы новые места."),
        ("ru", "Демонстрантов поддержали жители города."),
        ("ru", "Норландский закон запрещает сборы за паром."),
        ("ru", "Согласно закону о пароме, проезд бесплатный."),
    ],
)
def test_demands_laws_and_figures_were_not_agreed(language: str, sentence: str) -> None:
    assert Status.AGREED not in _statuses(language, sentence)


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "The council backed the plan for a second pier."),
        ("de", "Der Rat erhöhte die Gebühr für die Fähre."),
        ("fr", "Le conseil a augmenté le tarif du bac."),
        ("es", "El consejo aumentó la cuota de los socios."),
        ("ru", "Депутаты поддержали поправку о городских парках."),
    ],
)
def test_what_a_body_does_itself_was(language: str, sentence: str) -> None:
    assert _statuses(language, sentence) == [Status.AGREED]
