"""Dates are written out, in the order of the locale, and never more precise than given."""

import pytest
from babel import Locale

from briefing.compose.dates import span, written

BRITISH, AMERICAN, FRENCH = Locale("en", "GB"), Locale("en", "US"), Locale("fr")


@pytest.mark.parametrize(
    ("iso", "british", "american", "french"),
    [
        ("2025-04-10", "10 April 2025", "April 10, 2025", "10 avril 2025"),
        ("2025-04", "April 2025", "April 2025", "avril 2025"),
        ("2025", "2025", "2025", "2025"),
        ("--05-12", "12 May", "May 12", "12 mai"),
    ],
)
def test_a_date(iso: str, british: str, american: str, french: str) -> None:
    assert [written(iso, locale) for locale in (BRITISH, AMERICAN, FRENCH)] == [
        british,
        american,
        french,
    ]


def test_a_week_is_its_days() -> None:
    assert written("2026-W47", BRITISH) == "16–22 November 2026"


def test_a_stretch_says_what_both_ends_share_once() -> None:
    assert span("2025-04-10", "2025-04-11", BRITISH) == "10–11 April 2025"
    assert span("2025-04-10", None, BRITISH) == "10 April 2025"
    assert span("2025-04", "2025-06", BRITISH) == "April 2025 – June 2025"
