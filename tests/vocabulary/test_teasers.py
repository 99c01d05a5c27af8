"""Texts that break off are told from texts that end."""

import pytest

from briefing.vocabulary import teasers


@pytest.mark.parametrize(
    "text",
    [
        "The ministers met…",
        "The ministers met and [...]",
        "The ministers met. Read more",
        "The ministers met. READ MORE »",
        "Die Minister trafen sich. Weiterlesen →",
        "The ministers met […] The post Fees fall appeared first on The Gull.",
        "The ministers met. Continue reading The post Fees appeared first on The Gull.",
        "Read more",
    ],
)
def test_a_text_that_breaks_off(text: str) -> None:
    assert teasers.load().ends_early(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "The ministers met.",
        "The ministers met … and parted.",
        "They want children to read more.",
        "They spread more",
        "The fees fell. The post Fees fall appeared first on The Gull.",
    ],
)
def test_a_text_that_ends(text: str) -> None:
    assert not teasers.load().ends_early(text)
