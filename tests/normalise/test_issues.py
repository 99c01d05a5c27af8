"""Which phrases can name an issue."""

import pytest

from briefing.normalise.issues import names_issue


@pytest.mark.parametrize(
    "text",
    ["Anna Berg", "Vorlagen Nr", "Beschlüsse Nr.", "154m naira", "11 сентября", "€40", "3 %"],
)
def test_names_amounts_and_cuts_are_no_issues(text: str) -> None:
    assert not names_issue(text)


@pytest.mark.parametrize("text", ["Berth tax", "40-hour week", "2 percent levy on berths", "Noise"])
def test_noun_phrases_are(text: str) -> None:
    assert names_issue(text)
