"""What happens next, in Russian: who acts, by when, and what is no plan."""

from dataclasses import replace

import pytest

from briefing.normalise import normalise
from tests.normalise.articles import article

_AROUND = "\nНакануне в городе прошёл дождь, и гости осмотрели новый зал музея у пруда."

Step = tuple[str | None, str | None, str]


def _steps(text: str) -> list[Step]:
    briefing = normalise(replace(article(text + _AROUND), language="ru"))
    return [(s.owner, s.due.text if s.due else None, s.action) for s in briefing.next_steps]


@pytest.mark.parametrize(
    ("text", "step"),
    [
        (
            "Министерство опубликует отчёт до 1 мая.",
            ("Министерство", "до 1 мая", "опубликует отчёт"),
        ),
        (
            "Комиссия должна представить доклад до конца года.",
            ("Комиссия", "до конца года", "представить доклад"),
        ),
        (
            "До 1 августа Минфин должен рассчитать стоимость льготы.",
            ("Минфин", "До 1 августа", "рассчитать стоимость льготы"),
        ),
        (
            "Мэр пообещал построить мост к осени.",
            ("Мэр", "к осени", "построить мост"),
        ),
        (
            "Следующая встреча состоится в Вене в июне.",
            (None, "в июне", "Следующая встреча состоится в Вене"),
        ),
        (
            "Грузия и Армения планируют до 2029 года построить вторую линию.",
            ("Грузия и Армения", "до 2029 года", "до 2029 года построить вторую линию"),
        ),
    ],
)
def test_a_plan_has_an_owner_and_a_date(text: str, step: Step) -> None:
    assert _steps(text) == [step]


def test_minutes_charge_by_a_dative() -> None:
    text = (
        "# Присутствовали\n- Дёмушкин Пётр Ильич, казначей\n# 1. Смета\n"
        "- Дёмушкину П. И. подготовить два варианта сметы к 1 ноября.\n"
        "- Компании «Лужские сети» установить насос не позднее 20 октября."
    )
    assert _steps(text) == [
        ("Дёмушкин Пётр Ильич", "к 1 ноября", "подготовить два варианта сметы"),
        ("Лужские сети", "не позднее 20 октября", "установить насос"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Если погода позволит, мост через реку откроют в мае.",
        "Эксперты опасаются, что цены на хлеб вырастут осенью.",
        "Ранее планировалось открыть мост в мае.",
        "Предложение Бишкека отменить досмотр порожних контейнеров было отклонено.",
        "Иск к бывшему владельцу участка решено не подавать.",
    ],
)
def test_conditions_fears_and_refusals_are_no_plans(text: str) -> None:
    assert _steps(text) == []
