"""The labels: the same keys in every language, with the same places to fill in."""

import re

import pytest

from briefing.compose import labels

_PLACE = re.compile(r"\{(\w+)\}")
TABLES = (
    "fields", "parts", "columns", "standing", "purposes", "statuses", "more", "source", "words",
)  # fmt: skip


def test_five_languages_have_labels() -> None:
    assert labels.languages() == ("de", "en", "es", "fr", "ru")


@pytest.mark.parametrize("language", labels.languages())
@pytest.mark.parametrize("table", TABLES)
def test_every_language_says_the_same_things(language: str, table: str) -> None:
    english, other = getattr(labels.load("en"), table), getattr(labels.load(language), table)
    assert list(other) == list(english)
    for key, text in other.items():
        assert text.strip() == text != ""
        assert sorted(_PLACE.findall(text)) == sorted(_PLACE.findall(english[key]))
