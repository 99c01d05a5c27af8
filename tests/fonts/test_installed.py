"""The fonts of a machine, as families."""

from pathlib import Path

import pytest

from briefing.fonts.installed import Family, folders, found_in
from tests.fonts.test_truetype import font

SYSTEM = Path("/usr/share/fonts")


def test_families_of_the_system_have_their_weights() -> None:
    known = {family.name: family for family in found_in((SYSTEM,))}
    assert known["DejaVu Sans"].regular.path.name == "DejaVuSans.ttf"
    assert known["DejaVu Sans"].bold.path.name == "DejaVuSans-Bold.ttf"
    droid = known["Droid Sans Fallback"]
    assert droid.bold is droid.regular
    assert list(known) == sorted(known, key=str.casefold)


def test_a_family_has_what_both_of_its_weights_have() -> None:
    (dejavu,) = (each for each in found_in((SYSTEM,)) if each.name == "DejaVu Sans")
    assert dejavu.has("ქა北x") == frozenset("ქაx")
    face = dejavu.face()
    assert face.files == (dejavu.regular.path, dejavu.bold.path)
    assert face.draws("ქართული")


def test_the_same_folders_in_any_order_are_the_same_families(tmp_path: Path) -> None:
    for name in ("b", "a", "c"):
        (tmp_path / name).mkdir()
        font(tmp_path / name / "x.ttf", name, family="One" if name != "c" else "Two")
    places = (tmp_path / "a", tmp_path / "b", tmp_path / "c")
    there, back = tuple(found_in(places)), tuple(found_in(reversed(places)))
    assert [_paths(family) for family in there] == [_paths(family) for family in back]
    assert [family.name for family in there] == ["One", "Two"]
    assert there[0].regular.path == tmp_path / "a" / "x.ttf"


def _paths(family: Family) -> tuple[Path, Path]:
    return family.regular.path, family.bold.path


def test_what_cannot_be_read_is_passed_over(tmp_path: Path) -> None:
    font(tmp_path / "whole.ttf", "a")
    (tmp_path / "half.ttf").write_bytes((tmp_path / "whole.ttf").read_bytes()[:200])
    (tmp_path / "gone.ttf").symlink_to(tmp_path / "nowhere")
    (tmp_path / "empty.ttc").touch()
    assert [family.regular.path.name for family in found_in((tmp_path,))] == ["whole.ttf"]
    assert tuple(found_in((tmp_path / "missing",))) == ()


@pytest.mark.parametrize(
    ("platform", "last"),
    [("linux", Path.home() / ".fonts"), ("darwin", Path.home() / "Library" / "Fonts"),
     ("win32", Path("C:/Local/Microsoft/Windows/Fonts"))],
)  # fmt: skip
def test_every_system_has_its_folders(platform: str, last: Path) -> None:
    assert folders(platform, {"LOCALAPPDATA": "C:/Local"})[-1] == last


def test_a_user_s_folder_follows_the_environment() -> None:
    assert Path("/data/fonts") in folders("linux", {"XDG_DATA_HOME": "/data"})
