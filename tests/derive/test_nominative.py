"""Names in the nominative: made where a first name shows the case, and left alone elsewhere."""

import pytest

from briefing.derive import rederive
from briefing.derive.nominative import RULE, case_of, family, from_case, nominative


@pytest.mark.parametrize(
    ("printed", "name"),
    [
        ("Сакену Жумадилову", "Сакен Жумадилов"),
        ("Галине Отрощенко", "Галина Отрощенко"),
        ("Сергея Лаврова", "Сергей Лавров"),
        ("Павлу Криницкому", "Павел Криницкий"),
        ("Марии Захаровой", "Мария Захарова"),
        ("Мурату Нуртлеу", "Мурат Нуртлеу"),
        ("Айгуль Бектасову", "Айгуль Бектасова"),
        ("Ольге Вениаминовне Ракитиной", "Ольга Вениаминовна Ракитина"),
    ],
)
def test_a_name_in_another_case_is_brought_back(printed: str, name: str) -> None:
    assert nominative(printed, "ru") == name
    assert rederive(RULE, printed, None, "ru") == name


@pytest.mark.parametrize(
    "name",
    [
        "Сергей Лавров",
        "Тарас Велигура",
        "Бибигуль Мансурова",
        "Александра Иванова",  # a woman, or a man in the genitive
        "Александру Иванову",
        "Игорь Стрежневой",
        "Келли Кейдерлинг",
        "Жылдыз Асанбекова",
        "Лаврова",
        "",
    ],
)
def test_a_name_that_may_stand_in_the_nominative_is_left_alone(name: str) -> None:
    assert nominative(name, "ru") is None


def test_a_nominative_is_made_once_only() -> None:
    once = nominative("Виктора Ляшука", "ru")
    assert once == "Виктор Ляшук"
    assert nominative(once, "ru") is None


def test_a_family_name_needs_to_be_known_for_a_mans_or_a_womans() -> None:
    assert family("Дёмушкину П. И.", "m", "ru") == "Дёмушкин П. И."
    assert family("Чебуровой", "f", "ru") == "Чебурова"
    assert family("Вельц", "m", "ru") is None


def test_a_language_without_cases_makes_no_nominatives() -> None:
    assert nominative("Сергея Лаврова", "en") is None
    assert nominative("Kari Lund", "de") is None


@pytest.mark.parametrize(
    ("name", "title", "made"),
    [
        ("Кевина Ковертона", "посла", "Кевин Ковертон"),
        ("Дрейком Ковертоном", "послом", "Дрейк Ковертон"),
        ("Небойшу Радошевича", "коллегу", None),  # not in the case that the title tells
        ("Айгуль Бейсенова", "посла", None),
    ],
)
def test_a_title_tells_the_case_of_an_unknown_name(name: str, title: str, made: str | None) -> None:
    case = case_of(title, "ru")
    assert case is not None
    assert from_case(name, case, "ru") == made
