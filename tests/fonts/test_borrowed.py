"""Who lends a letter: what ships first, then what covers most, then by name."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from briefing.errors import NotValid
from briefing.fonts import Face, borrowed, faces, installed, needed
from briefing.fonts.installed import Family, found_in
from tests.fonts.test_truetype import font

FAMILY = "Source Sans Pro"


@pytest.fixture
def shelf(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Yield a folder that stands for all those of the system; fill it before asking."""
    monkeypatch.setattr(installed, "families", lambda: tuple(found_in((tmp_path,))))
    _forget()
    yield tmp_path
    _forget()


def _forget() -> None:
    borrowed._lenders.cache_clear()
    borrowed._face.cache_clear()


def _needed(letters: str) -> tuple[str, ...]:
    borrowed._lenders.cache_clear()
    return needed(frozenset(letters), FAMILY)


def test_nothing_is_borrowed_or_looked_for_where_nothing_is_missing(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.delattr(installed, "families")
    assert _needed("Łódź, Москва, Αθήνα, Đắk Lắk") == ()


def test_what_ships_lends_before_the_system(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delattr(installed, "families")
    assert _needed("Ɓaɗe Ҧҧ") == ("Roboto",)


def test_the_family_with_most_letters_lends_first(shelf: Path) -> None:
    font(shelf / "a.ttf", "北", family="Alpha")
    font(shelf / "b.ttf", "北京", family="Beta")
    font(shelf / "c.ttf", "海", family="Gamma")
    assert _needed("北京") == ("Beta",)
    assert _needed("北京海") == ("Beta", "Gamma")
    assert _needed("上") == ()


def test_of_two_with_as_many_the_first_by_name_lends(shelf: Path) -> None:
    font(shelf / "z.ttf", "北京", family="Alpha")
    font(shelf / "a.ttf", "北京", family="Beta")
    assert _needed("北京") == ("Alpha",)


def test_another_edition_of_a_family_that_ships_does_not_take_its_place(shelf: Path) -> None:
    font(shelf / "a.ttf", "北京", family="Roboto")
    assert _needed("北京") == ()
    font(shelf / "b.ttf", "北", family="Beta")
    assert _needed("北京") == ("Beta",)


def test_a_font_that_the_library_refuses_is_passed_over(
    shelf: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    font(shelf / "a.ttf", "北京", family="Alpha")
    font(shelf / "b.ttf", "北", family="Beta")
    whole = Family.face

    def strict(family: Family) -> Face:
        if family.name == "Alpha":
            raise KeyError(family.name)
        return whole(family)

    monkeypatch.setattr(Family, "face", strict)
    assert _needed("北京") == ("Beta",)


def test_borrowed_faces_are_measured_and_embedded(shelf: Path) -> None:
    font(shelf / "a.ttf", "北京", family="Alpha")
    (lender,) = faces.__wrapped__(FAMILY, "Calibri", ("Alpha",)).pdf.more
    assert lender.files == (shelf / "a.ttf", shelf / "a.ttf")
    assert lender.regular[ord("北")] == 0.6


def test_a_font_that_went_away_is_told(shelf: Path) -> None:
    assert shelf.exists()
    with pytest.raises(NotValid, match="no longer installed"):
        faces.__wrapped__(FAMILY, "Calibri", ("Alpha",))
