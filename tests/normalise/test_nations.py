"""Tests of the country that the first sentences leave for an office that names none."""

import pytest

from tests.normalise.test_memberships import affiliation


@pytest.mark.parametrize(
    ("text", "country"),
    [
        (
            "President Kari Lund met President Ilze Berg of Latvia. Norway and Latvia agreed.",
            "Norway",
        ),
        ("President Kari Lund met guests at the White House on Monday.", "United States"),
        ("President Kari Lund met President Ilze Berg of Latvia in Norway.", None),
        (
            "President Kari Lund met Latvian President Ilze Berg on Monday. Latvia agreed to talk.",
            None,
        ),
        ("Secretary of State for Trade Kari Lund met firms on Monday.", None),
        ("Prime Minister Kari Lund met the European Union in May.", None),
    ],
)
def test_the_country_of_an_office(text: str, country: str | None) -> None:
    assert affiliation(text, "en") == country
