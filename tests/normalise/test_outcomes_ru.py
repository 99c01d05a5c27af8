"""What was decided, in Russian: a status for what holds, none for what does not."""

from dataclasses import replace

import pytest

from briefing.model.briefing import Briefing, Vote
from briefing.normalise import normalise
from tests.normalise.articles import article

_AFTER = "\nПосле этого гости осмотрели новый зал музея и выпили чаю в саду у пруда."


def _briefing(text: str) -> Briefing:
    return normalise(replace(article(text + _AFTER), language="ru"))


def _statuses(text: str) -> list[str]:
    return [outcome.status.value for outcome in _briefing(text).outcomes]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Стороны договорились о перемирии на одну неделю.", "agreed"),
        ("Депутаты единогласно поддержали поправку о городских парках.", "agreed"),
        ("Между портом и докерами достигнута договорённость о ночных сменах.", "agreed"),
        ("Парламент не одобрил бюджет на следующий год.", "rejected"),
        ("Предложение о новом налоге было отклонено большинством голосов.", "rejected"),
        ("Министры отказались подписывать общую декларацию.", "rejected"),
        ("Договориться о перемирии сторонам так и не удалось.", "open"),
        ("О графике ночных смен стороны не договорились.", "open"),
        ("К единому мнению члены правления не пришли.", "open"),
        ("Рассмотрение вопроса о мосте отложено до осени.", "deferred"),
        ("Проект устава депутаты отправили на доработку.", "deferred"),
        ("Профсоюз отозвал требование о тринадцатой зарплате.", "withdrawn"),
        ("Стороны заметно продвинулись в переговорах о границе.", "progress"),
        ("Совет одобрил проект устава в первом чтении.", "progress"),
        ("Отчёт казначея совет единогласно принял к сведению.", "noted"),
        ("Министры обсудили поставки зерна через порт.", "raised"),
    ],
)
def test_a_sentence_says_where_an_issue_stands(text: str, status: str) -> None:
    assert _statuses(text) == [status]


@pytest.mark.parametrize(
    "text",
    [
        "Совет мог бы одобрить бюджет, если бы хватило голосов.",
        "Если совет одобрит бюджет, школу построят к осени.",
        "Комиссия, которая в прошлом году одобрила проект, собралась вновь.",
        "В 2019 году стороны уже подписали договор о границе.",
        "Министры приняли участие в открытии большой выставки.",
        "Премьер-министр Чехии Ян Новак принял вчера посла Дании.",
        "Как правило, бюджет здесь принимают под самый Новый год.",
        "Готовится соглашение, которое стороны подписали бы весной.",
        "Кворум имеется, заседание объявлено открытым.",
    ],
)
def test_what_did_not_happen_or_not_now_is_no_outcome(text: str) -> None:
    assert _statuses(text) == []


def test_votes_are_counted() -> None:
    (outcome,) = _briefing("Парламент 71 голосом против 40 принял закон о лесах.").outcomes
    assert outcome.vote == Vote(71, 40)


def test_what_is_acted_on_is_the_issue() -> None:
    (outcome,) = _briefing("Комитет одобрил во втором чтении законопроект о воде.").outcomes
    assert outcome.issue == "законопроект о воде"
