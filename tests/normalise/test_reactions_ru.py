"""What third parties say, in Russian: behind a quotation, in front of a verb, by their words."""

from dataclasses import replace

import pytest

from briefing.normalise import normalise
from tests.normalise.articles import article

_BEFORE = "Министр транспорта Сербии Сергей Лунин подписал в Нише договор о новом мосте.\n"


def _reactions(text: str) -> list[str | None]:
    return [r.by for r in normalise(replace(article(_BEFORE + text), language="ru")).reactions]


@pytest.mark.parametrize(
    ("text", "by"),
    [
        ("«Мост нам не нужен», — сказал пасечник Игнат Ольшанский.", "Игнат Ольшанский"),
        ("По словам врача Игната Ольшанского, мост лишний.", "Игнат Ольшанский"),
        ("Союз перевозчиков раскритиковал решение министра.", "Союз перевозчиков"),
        ("Ассоциация «Верста» назвала договор долгожданным.", "Ассоциация «Верста»"),
        ("Местные жители восприняли новость настороженно.", "Местные жители"),
        ("В союзе дачников опасаются шума и пыли.", None),
    ],
)
def test_somebody_else_is_heard(text: str, by: str | None) -> None:
    assert _reactions(text) == [by]


@pytest.mark.parametrize(
    "text",
    [
        "«Мост изменит край», — сказал Лунин журналистам.",
        "По словам Лунина, мост откроют через два года.",
        "Стороны приветствовали начало строительства моста.",
        "В зале было душно, и окна открыли настежь.",
    ],
)
def test_the_parties_themselves_do_not_react(text: str) -> None:
    assert _reactions(text) == []
