"""`style list` names what ships; `style new` begins a house's own, which loads as it stands."""

import json
from pathlib import Path

import pytest

from briefing import styles
from tests.cli.conftest import Command


def test_every_style_that_ships_is_listed(command: Command) -> None:
    lines = command("style", "list").stdout.splitlines()
    assert tuple(line.split()[0] for line in lines) == styles.names()
    assert "12 pt, at least 11 pt    A submission to a minister" in lines[1]


def test_as_facts(command: Command) -> None:
    told = json.loads(command("style", "list", "--json").stdout)
    assert [each["name"] for each in told] == list(styles.names())
    assert all(each["about"] for each in told)


@pytest.mark.parametrize("parent", styles.names())
def test_a_new_style_looks_like_the_one_that_it_extends(command: Command, parent: str) -> None:
    done = command("style", "new", "ministry", "--from", parent)
    assert done.exit_code == 0
    assert len(Path("ministry.toml").read_text(encoding="utf-8").splitlines()) <= 13
    own, base = styles.load("ministry.toml"), styles.load(parent)
    assert own.name == "ministry"
    assert (own.parts, own.colours, own.head, own.template) == (
        base.parts,
        base.colours,
        base.head,
        base.template,
    )
    assert command("make", "talks.txt", "--style", "ministry.toml").exit_code == 0


def test_a_new_style_may_extend_a_file_in_another_folder(command: Command) -> None:
    Path("houses").mkdir()
    assert command("style", "new", "houses/ministry.toml").exit_code == 0
    assert command("style", "new", "desk", "--from", "houses/ministry.toml").exit_code == 0
    assert 'extends = "houses/ministry.toml"' in Path("desk.toml").read_text(encoding="utf-8")
    assert styles.load("desk.toml").name == "desk"


def test_nothing_is_overwritten(command: Command) -> None:
    Path("ministry.toml").write_text("mine", encoding="utf-8")
    assert command("style", "new", "ministry").exit_code == 10
    assert Path("ministry.toml").read_text(encoding="utf-8") == "mine"
    assert command("style", "new", "ministry", "--force").exit_code == 0
    assert styles.load("ministry.toml").name == "ministry"


def test_a_name_that_ships_and_a_parent_that_does_not_exist_are_refused(command: Command) -> None:
    assert command("style", "new", "board").exit_code == 2
    assert command("style", "new", "x", "--from", "baroque").exit_code == 7
    assert not Path("x.toml").exists()


@pytest.mark.parametrize("name", ['a "b"', "été", "a\\b", "x" * 100])
def test_any_name_can_be_read_back(command: Command, name: str) -> None:
    assert command("style", "new", name).exit_code == 0
    assert styles.load(f"{name}.toml").name == name


def test_the_locale_goes_over_the_style_s(command: Command) -> None:
    done = command("make", "talks.txt", "--to", "md", "--locale", "fr", "--out", "-")
    assert "## L’essentiel" in done.stdout
    assert "The two sides agreed" in done.stdout
    assert command("make", "talks.txt", "--locale", "xx").exit_code == 7
    assert command("make", "talks.txt", "--locale", "it").exit_code == 7
