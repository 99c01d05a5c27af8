"""A shared title is made one person's by a rule, and only where the noun is known."""

import pytest

from briefing.derive import rederive
from briefing.derive.titles import RULE, singular


@pytest.mark.parametrize(
    ("shared", "own"),
    [
        ("Councilors", "Councilor"),
        ("Executive Vice Presidents", "Executive Vice President"),
        ("Ministers of Transport", "Minister of Transport"),
        ("deputies", "deputy"),
        ("spokesmen for the ports", "spokesman for the ports"),
        ("Director of Studies", None),
        ("Head of Operations", None),
        ("Chair", None),
        ("", None),
    ],
)
def test_a_title_in_the_singular(shared: str, own: str | None) -> None:
    assert singular(shared, "en") == own
    assert rederive(RULE, shared, None, "en") == own
