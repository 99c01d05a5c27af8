"""Places from datelines."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.derive.places import place_of


@pytest.mark.parametrize(
    ("dateline", "place"),
    [
        ("GRANTHAM, OHIO", "Grantham, Ohio"),
        ("PORT-LOUIS, Mauritius", "Port-Louis, Mauritius"),
        ("WASHINGTON, D.C.", "Washington, D.C."),
        ("CITY OF LONDON, UK", "City of London, UK"),
        ("Görlitz", "Görlitz"),
    ],
)
def test_writes_a_dateline_as_prose_does(dateline: str, place: str) -> None:
    assert place_of(dateline) == place


@given(st.text())
def test_changes_nothing_but_case(text: str) -> None:
    assert place_of(text).casefold() == " ".join(text.split()).casefold()
