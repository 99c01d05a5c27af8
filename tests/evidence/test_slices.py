"""Slices are whole words, whole numbers and nothing that a hyphen turns round."""

import pytest

from briefing.evidence.slices import slices
from briefing.evidence.source_text import Span
from briefing.vocabulary.evidence import load


def found(value: str, text: str) -> list[int]:
    return [span.start for span in slices(value, text, Span(0, len(text)), load("en"))]


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ("reed", "They agreed."),
        ("agree", "They agreed."),
        ("5", "It cost 5.5 crowns."),
        ("500", "It cost 1,500 crowns."),
        ("1", "It cost 1,500 crowns."),
        ("5", "It fell by 5%."),
        ("5", "It fell by 5 %."),
        ("It cost 5", "It cost 5 million crowns."),
        ("2025", "On 2025-04-10 they met."),
        ("3", "It was 3–2."),
        ("binding", "A non-binding text."),
        ("president", "The vice-president came."),
        ("duty", "A duty-free shop."),
        ("could", "They couldn’t stay."),
        ("", "They agreed."),
    ],
)
def test_what_is_no_slice(value: str, text: str) -> None:
    assert found(value, text) == []


@pytest.mark.parametrize(
    ("value", "text", "places"),
    [
        ("agreed", "They agreed.", [5]),
        ("agreed.", "They agreed.", [5]),
        ("Russia", "U.S.-Russia talks", [5]),
        ("Norway", "Norway’s envoy", [0]),
        ("5", "Rule 5, again: 5.", [5, 15]),
        ("U.S.", "the U.S.-led round", [4]),
        ("12 ships", "12 ships", [0]),
    ],
)
def test_what_is_a_slice(value: str, text: str, places: list[int]) -> None:
    assert found(value, text) == places
