"""Who took part, in Russian: titles that govern genitives, names in every case, bodies by nouns."""

from dataclasses import replace

import pytest

from briefing.evidence import Verdict, examine
from briefing.model.briefing import Briefing
from briefing.normalise import normalise
from tests.normalise.articles import article

Person = tuple[str, str | None, str | None]


def _briefing(text: str) -> Briefing:
    return normalise(replace(article(text), language="ru"))


def _people(text: str) -> list[Person]:
    return [(p.name, p.role, p.affiliation) for p in _briefing(text).participants]


@pytest.mark.parametrize(
    ("text", "people"),
    [
        (
            "Министр иностранных дел Казахстана Мурат Нуртлеу встретился в Астане с послом США "
            "в Молдове Келли Кейдерлинг.",
            [
                ("Мурат Нуртлеу", "Министр иностранных дел", "Казахстан"),
                ("Келли Кейдерлинг", "посол США в Молдове", "США"),
            ],
        ),
        (
            "Премьер-министр Армении Никол Гарян провёл переговоры с президентом Франции "
            "Эммануэлем Дюроном в Ереване.",
            [
                ("Никол Гарян", "Премьер-министр", "Армения"),
                ("Эммануэль Дюрон", "президент", "Франция"),
            ],
        ),
        (
            "Переговоры прошли под председательством директора департамента Ольги Синицыной.",
            [("Ольга Синицына", "директор департамента", None)],
        ),
        (
            "Казахстанскую делегацию возглавил вице-министр энергетики Ерлан Аккужин.",
            [("Ерлан Аккужин", "вице-министр энергетики", "Казахстан")],
        ),
        (
            "Сергей Лунин, министр транспорта Сербии, прибыл в Минск на переговоры.",
            [("Сергей Лунин", "министр транспорта", "Сербия")],
        ),
        (
            "В переговорах участвовал директор Центра морских перевозок Павел Криницкий.",
            [("Павел Криницкий", "директор", "Центр морских перевозок")],
        ),
    ],
    ids=["minister", "instrumental", "chair", "inverted", "apposition", "body"],
)
def test_a_person_is_heard_with_role_and_affiliation(text: str, people: list[Person]) -> None:
    assert _people(text) == people
    assert Verdict.UNSUPPORTED not in {found.verdict for found in examine(_briefing(text))}


@pytest.mark.parametrize(
    "text",
    [
        "Улица Юрия Гагарина закрыта на ремонт, и стороны вчера встретились в Театре Вахтангова.",
        "Аналитик Иван Петров считает, что министры двух стран встретились совершенно зря.",
        "В 2019 году спор сторон уладил тогдашний глава комиссии по тарифам Виктор Ляшук.",
    ],
    ids=["places", "analyst", "predecessor"],
)
def test_others_did_not_take_part(text: str) -> None:
    assert not [p for p in _people(text) if p[0].split()[-1] in {"Гагарина", "Петров", "Ляшук"}]


def test_one_person_is_known_in_every_case() -> None:
    text = (
        "Стороны встретились в Риге, делегацию Латвии возглавил посол Андрей Козлов.\n"
        "Козлову поручено до 5 мая подготовить доклад. С Козловым согласились все."
    )
    assert [name for name, _, _ in _people(text)] == ["Андрей Козлов"]


def test_minutes_keep_the_family_name_first() -> None:
    text = (
        "# Присутствовали\n- Ракитина Ольга Вениаминовна, председатель правления\n"
        "- Дёмушкин Пётр Ильич, казначей\n# 1. Ремонт\nПравление единогласно утвердило смету."
    )
    assert _people(text) == [
        ("Ракитина Ольга Вениаминовна", "председатель правления", None),
        ("Дёмушкин Пётр Ильич", "казначей", None),
    ]


def test_the_noun_of_a_body_stands_for_its_name() -> None:
    text = (
        "Профсоюз горняков «Кен» и компания «Сары Медь» подписали в пятницу соглашение.\n"
        "Его подписали председатель профсоюза Ерлан Токсабаев и директор компании Анна Вельц."
    )
    assert [affiliation for _, _, affiliation in _people(text)] == [
        "Профсоюз горняков «Кен»",
        "компания «Сары Медь»",
    ]
