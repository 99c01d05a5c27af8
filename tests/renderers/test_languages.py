"""Which language a text is in, as a tag that every format accepts."""

from dataclasses import replace

import pytest

from briefing.model.memo import Paragraph, Role, Run
from briefing.renderers import languages
from tests.renderers.pages import MEMO


@pytest.mark.parametrize(
    ("language", "locale", "statements", "labels"),
    [
        ("en", "en-US", "en-US", "en-US"),
        ("fr", "en-GB", "fr", "en-GB"),
        ("fr", "fr", "fr", "fr"),
        ("EN", "en_US", "en-US", "en-US"),
        ("pt_BR", "en", "pt-BR", "en"),
        ("", "français", "und", "und"),
        ("sr-Latn", "de", "sr-Latn", "de"),
    ],
)
def test_statements_are_the_source_s_and_labels_the_house_s(
    language: str, locale: str, statements: str, labels: str
) -> None:
    memo = replace(MEMO, language=language, locale=locale)
    assert languages.of_statements(memo) == statements
    assert languages.of_labels(memo) == labels


def test_what_the_house_says_is_in_its_language_whatever_the_role() -> None:
    memo = replace(MEMO, language="fr", locale="en-GB")
    said = Paragraph(Role.CELL, (Run("Agreed"),))
    assert languages.of_paragraph(said, memo) == "fr"
    assert languages.of_paragraph(replace(said, ours=True), memo) == "en-GB"
    assert {languages.of(role, memo) for role in languages.LABELS} == {"en-GB"}
    assert languages.of(Role.SUBJECT, memo) == "fr"
