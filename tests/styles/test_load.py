"""Styles: what ships loads, and every fault of a house's own is told with its line."""

from pathlib import Path

import pytest

from briefing import styles
from briefing.errors import NotValid


def test_what_ships_loads() -> None:
    assert "memo" in styles.names()
    for name in styles.names():
        assert styles.load(name).name == name


def test_the_locale_decides_the_paper() -> None:
    assert styles.load("memo").paper == "A4"
    assert styles.load("memo-us").paper == "Letter"


def test_a_style_extends_another(tmp_path: Path) -> None:
    path = tmp_path / "house.toml"
    path.write_text('style = 1\nname = "house"\nextends = "memo"\n[sizes]\nsize = 12\n')
    style = styles.load(str(path))
    assert (style.name, style.size_pt, style.comfort_pt) == ("house", 12, 10)


def test_every_fault_is_told_with_its_line(tmp_path: Path) -> None:
    path = tmp_path / "house.toml"
    path.write_text(
        'style = 1\nextends = "memo"\nname = 3\npapper = "A4"\n'
        'carry = "some"\n[sizes]\nfloor = 12\n[colours]\nink = "black"\n[margins]\ntop = "wide"\n'
    )
    with pytest.raises(NotValid) as caught:
        styles.load(str(path))
    assert {(fault.line, fault.text.split(";")[0]) for fault in caught.value.faults} == {
        (4, "“papper” is not a key of a style."),
        (11, "[margins] needs top as a number."),
        (3, "“name” must be given as text."),
        (5, "carry is none, visible or all."),
        (6, "sizes must run floor ≤ comfort ≤ size, from 5 to 40 points."),
        (9, "“black” is not a colour"),
    }


@pytest.mark.parametrize("carry", ["none", "visible", "all"])
def test_a_style_says_how_much_its_memos_carry(tmp_path: Path, carry: str) -> None:
    path = tmp_path / "house.toml"
    path.write_text(f'style = 1\nname = "house"\nextends = "memo"\ncarry = "{carry}"\n')
    assert styles.load(str(path)).carry == carry
    assert styles.load("memo").carry == styles.load("memo-us").carry == "visible"


def test_circles_missing_styles_and_bad_toml_are_refused(tmp_path: Path) -> None:
    loop, broken = tmp_path / "loop.toml", tmp_path / "broken.toml"
    loop.write_text('style = 1\nextends = "loop.toml"\n')
    broken.write_text("style = ")
    for name, words in [(loop, "circle"), (broken, "not TOML"), ("nowhere", "no such style")]:
        with pytest.raises(NotValid, match=words):
            styles.load(str(name))


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ('carry = "some"', "carry is none, visible or all"),
        ("carry = true", "carry is none, visible or all"),
        ('file_name = "../{title}"', "file_name holds"),
        ('file_name = ""', "file_name holds"),
        ('file_name = "{nosuch}"', "file_name holds"),
        ('file_name = "{title}\\u0000"', "file_name holds"),
        ("[margins]\ntop = -5", "a margin lies between"),
        ('[[part]]\nname = "summary"\nkeep = 1\nrank = 1\n' * 2, "stands 2 times"),
        ('[[part]]\nname = "summary"\nkeep = 0\nrank = 1\n', "whole numbers"),
    ],
)
def test_what_would_go_wrong_later_is_refused_at_once(
    tmp_path: Path, line: str, words: str
) -> None:
    path = tmp_path / "house.toml"
    path.write_text(f'style = 1\nname = "house"\nextends = "memo"\n{line}\n')
    with pytest.raises(NotValid, match=words):
        styles.load(str(path))


def test_a_byte_order_mark_is_no_fault(tmp_path: Path) -> None:
    path = tmp_path / "house.toml"
    path.write_text('style = 1\nname = "house"\nextends = "memo"\n', encoding="utf-8-sig")
    assert styles.load(str(path)).name == "house"


def test_a_name_that_no_file_can_have_is_no_style() -> None:
    for name in ("x" * 300 + ".toml", "a\0.toml"):
        with pytest.raises(NotValid, match="no such style"):
            styles.load(name)
