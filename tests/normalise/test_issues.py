"""Which phrases can name an issue."""

from dataclasses import replace

import pytest

from briefing.normalise import normalise
from briefing.normalise.issues import names_issue
from tests.normalise.articles import article


@pytest.mark.parametrize(
    "text",
    ["Anna Berg", "Vorlagen Nr", "Beschlüsse Nr.", "154m naira", "11 сентября", "€40", "3 %"],
)
def test_names_amounts_and_cuts_are_no_issues(text: str) -> None:
    assert not names_issue(text)


@pytest.mark.parametrize("text", ["Berth tax", "40-hour week", "2 percent levy on berths", "Noise"])
def test_noun_phrases_are(text: str) -> None:
    assert names_issue(text)


def _issues(language: str, sentence: str) -> list[str | None]:
    read = replace(article(f"2031.\n{sentence}"), language=language)
    return [outcome.issue for outcome in normalise(read).outcomes]


@pytest.mark.parametrize(
    ("language", "sentence", "issue"),
    [
        (
            "en",
            "The council agreed unanimously to introduce an all-out ban on anchors.",
            "all-out ban",
        ),
        ("en", "Members discussed several key topics related to ferries and berths.", None),
        ("es", "El consejo aprobó la resolución correspondiente.", None),
        ("fr", "Le conseil a adopté la résolution correspondante.", None),
        ("ru", "Совет во вторник утвердил соответствующее постановление.", None),
        ("ru", "Депутаты одобрили налог и голосовали до ночи.", "налог"),
        ("ru", "Поправку об озере утвердили и другие комиссии.", None),
    ],
)
def test_an_issue_is_named_in_whole_words(language: str, sentence: str, issue: str | None) -> None:
    assert _issues(language, sentence) == [issue]
