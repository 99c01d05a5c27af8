"""`style list` and `schema` print what ships."""

import json

from briefing import styles
from tests.cli.conftest import Command


def test_every_style_that_ships_is_listed(command: Command) -> None:
    lines = command("style", "list").stdout.splitlines()
    assert tuple(line.split()[0] for line in lines) == styles.names()
    assert "11 pt, at least 9 pt" in lines[0]


def test_as_facts(command: Command) -> None:
    told = json.loads(command("style", "list", "--json").stdout)
    assert [each["name"] for each in told] == list(styles.names())
