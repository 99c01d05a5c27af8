"""The title of one, from that of several, where adjectives go with the noun in front of them."""

import pytest

from briefing.derive.titles import singular


@pytest.mark.parametrize(
    ("several", "one"),
    [
        ("conseillers municipaux", "conseiller municipal"),
        ("adjointes au maire", "adjointe au maire"),
        ("ministres des Affaires étrangères", "ministre des Affaires étrangères"),
        ("vice-présidents de l’Assemblée", "vice-président de l’Assemblée"),
        ("maire", None),
        ("directrice des achats", None),
    ],
)
def test_a_title_of_several_is_made_that_of_one(several: str, one: str | None) -> None:
    assert singular(several, "fr") == one
