"""`style check` tells every fault with its line, or what a sample looks like."""

import json
from pathlib import Path

import pytest

from briefing import styles
from tests.cli.conftest import Command

BEGINNING = 'style = 1\nname = "house"\nextends = "memo"\n'


@pytest.mark.parametrize("name", styles.names())
def test_what_ships_has_no_faults(command: Command, name: str) -> None:
    done = command("style", "check", name)
    assert (done.exit_code, done.stderr) == (0, "")
    assert done.stdout.splitlines()[0].startswith(f"{name}: A4, en-GB")
    assert "ink on white" in done.stdout


def test_all_faults_are_told_at_once(command: Command) -> None:
    Path("house.toml").write_text(
        BEGINNING + 'markng = "X"\n[sizes]\nsice = 3\n[colours]\nquiet = "AAAAAA"\n',
        encoding="utf-8",
    )
    done = command("style", "check", "house.toml")
    assert done.exit_code == 7
    assert [line.split(" is not")[0].split(" has")[0] for line in done.stderr.splitlines()] == [
        "briefing: house.toml:4: “markng”",
        "briefing: house.toml:6: “sice”",
        "briefing: house.toml:8: quiet on white",
        "briefing: house.toml:8: quiet on tint",
    ]


def test_a_style_is_checked_with_its_template_and_its_locale(command: Command) -> None:
    Path("own.html.j2").write_text('{% extends "memo.html.j2" %}\n{% block sumary %}{% endblock %}')
    Path("house.toml").write_text(BEGINNING + 'template = "own.html.j2"\nlocale = "xx"\n')
    done = command("style", "check", "house.toml")
    assert done.exit_code == 7
    assert "“xx” is not a locale" in done.stderr
    Path("house.toml").write_text(BEGINNING + 'template = "own.html.j2"\n')
    assert "own.html.j2:2: the block “sumary” replaces none; did you mean summary?" in (
        command("style", "check", "house.toml").stderr
    )


def test_a_face_that_nobody_has_is_a_fault(command: Command) -> None:
    Path("house.toml").write_text(BEGINNING + '[faces]\npdf = "Comic Sans"\n')
    done = command("style", "check", "house.toml")
    assert done.exit_code == 7
    assert "Comic Sans" in done.stderr


def test_a_marking_too_long_for_the_style_is_a_fault(command: Command) -> None:
    Path("house.toml").write_text(BEGINNING.replace("memo", "plain") + f'marking = "{"W" * 60}"\n')
    done = command("style", "check", "house.toml")
    assert done.exit_code == 7
    assert "points wide" in done.stderr


def test_a_template_is_checked_by_itself(command: Command) -> None:
    Path("own.html.j2").write_text("<p>{{ leed }}</p>\n<b>x</b>")
    done = command("style", "check", "own.html.j2")
    assert done.exit_code == 7
    assert "own.html.j2:1: 'leed' is undefined" in done.stderr
    assert "own.html.j2:2:1: <b> is not an element" in done.stderr


def test_as_facts(command: Command) -> None:
    told = json.loads(command("style", "check", "plain", "--json").stdout)
    assert told["faults"] == []
    assert any("approval" in line for line in told["told"])


@pytest.mark.parametrize(("name", "beginning"), [("p.pdf", b"%PDF"), ("p.docx", b"PK")])
def test_a_proof_is_drawn(command: Command, name: str, beginning: bytes) -> None:
    assert command("style", "check", "board", "--proof", name).exit_code == 0
    assert Path(name).read_bytes().startswith(beginning)
    assert command("style", "check", "board", "--proof", name).exit_code == 10
    assert command("style", "check", "board", "--proof", "p.odt").exit_code == 2
