"""Styles that extend one another: in any depth that makes sense, never in a circle."""

from pathlib import Path

import pytest

from briefing import styles
from briefing.errors import NotValid
from tests.styles.test_load import BEGINNING, house


def test_a_house_extends_a_house(tmp_path: Path) -> None:
    house(tmp_path, 'marking = "OFFICIAL"\n[sizes]\nsize = 12\n', "ministry.toml")
    path = tmp_path / "desk.toml"
    path.write_text('style = 1\nname = "desk"\nextends = "ministry.toml"\n[sizes]\nfloor = 10\n')
    style = styles.load(str(path))
    assert (style.name, style.marking) == ("desk", "OFFICIAL")
    assert (style.size_pt, style.comfort_pt, style.floor_pt) == (12, 10, 10)


def test_a_fault_is_told_in_the_file_that_has_it(tmp_path: Path) -> None:
    house(tmp_path, "lading = 2\n", "ministry.toml")
    path = tmp_path / "desk.toml"
    path.write_text('style = 1\nname = "desk"\nextends = "ministry.toml"\nmarkin = "X"\n')
    told = [str(error) for error in styles.problems(str(path))]
    assert [text.split(" is not")[0].rpartition("/")[2] for text in told] == [
        "ministry.toml:4: “lading”",
        "desk.toml:4: “markin”",
    ]


def test_circles_missing_styles_and_bad_toml_are_refused(tmp_path: Path) -> None:
    one, two, broken = (tmp_path / f"{name}.toml" for name in ("one", "two", "broken"))
    one.write_text('style = 1\nextends = "two.toml"\n')
    two.write_text('style = 1\n\nextends = "one.toml"\n')
    broken.write_text("style = ")
    other = tmp_path / "house.yaml"
    other.write_text("style: 1")
    for name, words in [
        (one, r"two\.toml:3: styles extend one another in a circle"),
        (broken, "not TOML"),
        ("nowhere", "no such style; these ship: board"),
        ("goverment", "did you mean government?"),
        (other, r"a style is a \.toml file"),
    ]:
        with pytest.raises(NotValid, match=words):
            styles.load(str(name))


def test_a_parent_that_is_not_there_is_told_where_it_is_asked_for(tmp_path: Path) -> None:
    path = tmp_path / "house.toml"
    path.write_text('style = 1\nname = "x"\nextends = "bord"\n')
    with pytest.raises(NotValid, match=r"house\.toml:3: extends “bord”: .* did you mean board"):
        styles.load(str(path))


def test_a_long_chain_is_refused(tmp_path: Path) -> None:
    for number in range(1, 12):
        path = tmp_path / f"{number}.toml"
        path.write_text(f'style = 1\nname = "s"\nextends = "{number + 1}.toml"\n')
    with pytest.raises(NotValid, match="more than 8 styles"):
        styles.load(str(tmp_path / "1.toml"))


def test_a_name_that_no_file_can_have_is_no_style() -> None:
    for name in ("x" * 300 + ".toml", "a\0.toml"):
        with pytest.raises(NotValid, match="no such style"):
            styles.load(name)


@pytest.mark.parametrize(
    "data", [b"\xff\xfe\0", b"[" * 50_000, b"x = " + b"[" * 50_000, b"#" * 200_000, b"\x00"]
)
def test_no_file_whatsoever_breaks_it(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "house.toml"
    path.write_bytes(data)
    with pytest.raises(NotValid):
        styles.load(str(path))


def test_a_line_of_blanks_is_read_in_no_time(tmp_path: Path) -> None:
    text = BEGINNING + 'marking = """\n[' + " " * 90_000 + '\n"""\n'
    path = tmp_path / "house.toml"
    path.write_text(text)
    with pytest.raises(NotValid, match="4: a marking is one line"):
        styles.load(str(path))


def test_nothing_but_a_version_says_everything_that_is_missing(tmp_path: Path) -> None:
    path = tmp_path / "house.toml"
    path.write_text("style = 1\n")
    told = "\n".join(map(str, styles.problems(str(path))))
    for word in ("name", "locale", "template", "order", "[sizes] lacks size", "[head] lacks left"):
        assert word in told


def test_what_is_right_has_no_problems(tmp_path: Path) -> None:
    path = tmp_path / "house.toml"
    path.write_text(BEGINNING)
    assert styles.problems(str(path)) == ()
