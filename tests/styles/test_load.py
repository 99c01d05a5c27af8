"""Styles: what ships loads, and every fault of a house's own is told with its line."""

from pathlib import Path

import pytest

from briefing import styles
from briefing.errors import NotValid

BEGINNING = 'style = 1\nname = "house"\nextends = "memo"\n'


def house(folder: Path, text: str = "", name: str = "house.toml") -> str:
    """Write a style that extends the default, and return its path."""
    path = folder / name
    path.write_text(BEGINNING + text, encoding="utf-8")
    return str(path)


def test_four_styles_ship() -> None:
    assert styles.names() == ("board", "government", "memo", "plain")
    for name in styles.names():
        assert styles.load(name).name == name


@pytest.mark.parametrize(
    ("name", "sizes"),
    [("memo", (11, 10, 9)), ("government", (12, 12, 11)), ("plain", (14, 14, 12))],
)
def test_the_sizes_of_each(name: str, sizes: tuple[int, int, int]) -> None:
    style = styles.load(name)
    assert (style.size_pt, style.comfort_pt, style.floor_pt) == sizes


def test_the_locale_decides_the_paper() -> None:
    assert styles.load("memo").paper == "A4"
    assert styles.load("memo", "en-US").paper == "Letter"
    assert styles.load("memo", "fr-CA").paper == "Letter"


def test_a_style_s_own_paper_stays(tmp_path: Path) -> None:
    assert styles.load(house(tmp_path, 'paper = "A4"\n'), "en-US").paper == "A4"


def test_a_style_extends_another(tmp_path: Path) -> None:
    style = styles.load(house(tmp_path, "[sizes]\nsize = 12\n"))
    assert (style.name, style.size_pt, style.comfort_pt) == ("house", 12, 10)


def test_a_part_is_changed_without_the_others(tmp_path: Path) -> None:
    memo = styles.load("memo")
    style = styles.load(house(tmp_path, '[[part]]\nname = "summary"\nkeep = 5\n'))
    changed = {rule.name: rule for rule in style.parts}
    assert (changed["summary"].keep, changed["summary"].rank) == (5, 5)
    assert [rule for rule in style.parts if rule.name != "summary"] == [
        rule for rule in memo.parts if rule.name != "summary"
    ]


def test_the_order_says_which_parts_are_printed(tmp_path: Path) -> None:
    style = styles.load(house(tmp_path, 'order = ["outcomes", "summary"]\n'))
    assert [rule.name for rule in style.parts] == ["outcomes", "summary"]


def test_every_fault_is_told_with_its_line(tmp_path: Path) -> None:
    path = tmp_path / "house.toml"
    path.write_text(
        'style = 1\nextends = "memo"\nname = 3\npapper = "A4"\ncarry = "some"\n'
        '[sizes]\nfloor = 12\n[colours]\nink = "black"\n[margins]\ntop = "wide"\nleft = 57\n'
        '[[part]]\nname = "summary"\nkep = 3\n'
    )
    with pytest.raises(NotValid) as caught:
        styles.load(str(path))
    assert [(fault.line, fault.text.split(";")[0]) for fault in caught.value.faults] == [
        (3, "name must be given as text on one line."),
        (4, "“papper” is not a key of a style"),
        (5, "carry is none, visible or all."),
        (6, "sizes must run floor ≤ comfort ≤ size."),
        (9, "ink: “black” is not a colour"),
        (11, "top is a number from 0 to 200."),
        (15, "“kep” is not a key of [[part]]"),
    ]
    assert "did you mean paper?" in str(caught.value)
    assert "did you mean keep?" in str(caught.value)


@pytest.mark.parametrize("text", ["[page]\nsize = 3", "page.size = 3", "[[page]]", "page = 3"])
def test_a_key_that_no_style_has_is_told_with_its_line(tmp_path: Path, text: str) -> None:
    path = tmp_path / "house.toml"
    path.write_text(f'style = 1\nextends = "memo"\nname = "house"\n{text}\n')
    with pytest.raises(NotValid) as caught:
        styles.load(str(path))
    assert [fault.line for fault in caught.value.faults] == [4]


@pytest.mark.parametrize("carry", ["none", "visible", "all"])
def test_a_style_says_how_much_its_memos_carry(tmp_path: Path, carry: str) -> None:
    assert styles.load(house(tmp_path, f'carry = "{carry}"\n')).carry == carry
    assert styles.load("memo").carry == styles.load("plain").carry == "visible"


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ('carry = "some"', "4: carry is none, visible or all"),
        ("carry = true", "carry is none, visible or all"),
        ('approval = "maybe"', "approval is none or required"),
        ('file_name = "../{title}"', "file_name holds"),
        ('file_name = ""', "file_name holds"),
        ('file_name = "{nosuch}"', "file_name holds"),
        ('file_name = "{title}\\u0000"', "file_name holds"),
        (f'file_name = "{{title}}{"x" * 21}"', "at most 20 characters"),
        ('marking = "TLP:PINK"', "TLP:AMBER\\+STRICT"),
        ('marking = "A\\nB"', "one line"),
        ("leading = 1.2", "leading is a number from 1.36 to 2"),
        ("leading = nan", "leading is a number"),
        ("leading = true", "leading is a number"),
        ("contrast = 3", "contrast is a number from 4.5"),
        ('order = ["sumary"]', "did you mean summary?"),
        ('order = ["summary", "summary"]', "stands there twice"),
        ("order = []", "at least one part"),
        ('sizes = "large"', r"write \[sizes\]"),
        ('part = "all"', r"write \[\[part\]\]"),
        ('[head]\nleft = ["too"]', "did you mean to?"),
        ('[head]\nneeds = "marking"', "a list of names"),
        ("[margins]\ntop = -5", "5: top is a number from 0 to 200"),
        ("margins.top = -5", "4: top is a number from 0 to 200"),
        ('[[part]]\nname = "summary"\nkeep = 1\n' * 2, "8: the part “summary” stands twice"),
        ('[[part]]\nname = "summary"\nkeep = 0\n', "6: keep is a whole number"),
        ('[[part]]\nname = "annexes"\nkeep = 1\n', "4: the part “annexes” lacks rank"),
        ("[[part]]\nkeep = 1\n", "needs a name"),
    ],
)
def test_what_would_go_wrong_later_is_refused_at_once(
    tmp_path: Path, line: str, words: str
) -> None:
    with pytest.raises(NotValid, match=words):
        styles.load(house(tmp_path, f"{line}\n"))


def test_a_byte_order_mark_is_no_fault(tmp_path: Path) -> None:
    path = tmp_path / "house.toml"
    path.write_text(BEGINNING, encoding="utf-8-sig")
    assert styles.load(str(path)).name == "house"


def test_a_marking_of_the_protocol_is_set_right(tmp_path: Path) -> None:
    assert styles.load(house(tmp_path, 'marking = "tlp:red"\n')).marking == "TLP:RED"


def test_a_template_beside_the_style_goes_before_a_shipped_one(tmp_path: Path) -> None:
    own = tmp_path / "memo.html.j2"
    path = house(tmp_path, 'template = "memo.html.j2"\n')
    assert styles.load(path).template == "memo.html.j2"
    own.write_text('{% extends "memo.html.j2" %}')
    assert styles.load(path).template == str(own.resolve())
    assert styles.load(house(tmp_path)).template == "memo.html.j2"  # it names none itself
