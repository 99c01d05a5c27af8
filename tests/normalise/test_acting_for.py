"""Whom a verb says that somebody acts for."""

import pytest

from tests.normalise.test_people import people


@pytest.mark.parametrize(
    ("text", "affiliation"),
    [
        ("Anna Holt signed for Norway in Halden.", "Norway"),
        ("Jan Berg had spoken earlier for the Nurses' Union at the talks.", "Nurses' Union"),
        (
            "The Northern Front was represented by Colonel Isa Bako at the talks.",
            "Northern Front",
        ),
        ("Anna Holt spoke for two hours at the talks.", None),
        ("Anna Holt signed the lease for Norway House.", None),
        ("Anna Holt spoke for Monday's motion at the talks.", None),
        ("They were represented by Colonel Isa Bako at the talks.", None),
    ],
)
def test_whom_somebody_acts_for(text: str, affiliation: str | None) -> None:
    assert [person.affiliation for person in people(text)] == [affiliation]
