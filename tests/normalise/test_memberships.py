"""Tests of whose a title is by itself: of a body that its holders sit in, or of a federation."""

from dataclasses import replace

import pytest

from briefing import evidence
from briefing.normalise import normalise
from tests.normalise.articles import article


def affiliation(text: str, language: str) -> str | None:
    kept = evidence.keep_supported(normalise(replace(article(text), language=language)))
    return kept.participants[0].affiliation


@pytest.mark.parametrize(
    ("language", "text", "body"),
    [
        ("en", "Senator Kari Lund opened the debate. The Senate voted on Monday.", "Senate"),
        ("en", "Senator Kari Lund opened the debate. The vote was on Monday.", None),
        ("fr", "Le sénateur Jean Lund a présidé la séance. Le Sénat a voté.", "Sénat"),
        (
            "de",
            "Bundespräsidentin Anna Berg traf Minister Jens Lund. Sie sorgt sich um Deutschland.",
            "Deutschland",
        ),
        ("de", "Bundesaußenministerin Anna Berg traf die Ministerin Eva Lund.", "Deutschland"),
        ("de", "EU-Kommissarin Anna Berg traf die Ministerin Eva Lund.", "EU"),
    ],
)
def test_a_title_says_whose_it_is(language: str, text: str, body: str | None) -> None:
    assert affiliation(text, language) == body
