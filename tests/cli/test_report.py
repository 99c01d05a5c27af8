"""The line about a memo: every statement is printed, left out by name, or not in the style."""

import json
import re
from pathlib import Path

import pytest

from tests.cli.conftest import Command

MANY = """\
briefing: 1
title: A long session
language: en
bottom_line:
  - {{id: b1, text: It was long.}}
summary:
  - {{id: s1, text: It was long.}}
  - {{id: s2, text: Many things were said.}}
outcomes:
{outcomes}
reactions:
  - {{id: r1, text: They were tired., by: Members}}
"""
OUTCOMES = [
    f'  - {{id: o{n}, issue: "Issue {n}", outcome: Settled after a long debate, status: agreed}}'
    for n in range(1, 61)
]


@pytest.fixture(autouse=True)
def _file() -> None:
    Path("many.yaml").write_text(MANY.format(outcomes="\n".join(OUTCOMES)))


def test_what_is_left_out_is_counted_by_part(command: Command) -> None:
    told = command("render", "many.yaml").stdout
    found = re.search(r"(\d+) of 63 statements left out: Issues and outcomes (\d+)", told)
    assert found
    assert found[1] == found[2]
    assert int(found[1]) > 10


def test_every_statement_is_accounted_for(command: Command) -> None:
    (told,) = json.loads(command("render", "many.yaml", "--json").stdout)["results"]
    assert told["statements"] == 63
    assert {cut["part"] for cut in told["left_out"]} == {"outcomes"}
    assert told["not_in_style"] == []


def test_a_part_that_the_style_has_no_place_for_is_told(command: Command) -> None:
    style = 'style = 1\nname = "short"\nextends = "memo"\n'
    style += 'order = ["bottom_line", "summary", "outcomes", "source"]\n'
    Path("short.toml").write_text(style)
    assert (
        "; not in this style: Reactions 1"
        in command("render", "many.yaml", "--style", "short.toml").stdout
    )
    assert "not in this style" not in command("render", "many.yaml", "--force").stdout


def test_the_annex_holds_what_the_page_does_not(command: Command) -> None:
    command("render", "many.yaml", "-o", "many.md", "--to", "md", "--annex")
    memo, record = (Path(f"many{end}").read_text() for end in (".md", "_full-record.md"))
    assert "full record" in memo
    assert "Issue 60" not in memo
    assert all(f"**o{n}** Issue {n} " in record for n in range(1, 61))


def test_a_face_that_words_are_borrowed_from_is_named(command: Command) -> None:
    Path("many.yaml").write_text(MANY.format(outcomes=OUTCOMES[0]).replace("Members", "Ɓaɗe"))
    done = command("render", "many.yaml", "--force")
    assert "; some words set in Roboto" in done.stdout


def test_parts_are_told_in_the_order_of_the_page(command: Command) -> None:
    steps = "".join(f"  - {{id: n{n}, action: Send paper {n}}}\n" for n in range(1, 61))
    Path("many.yaml").write_text(
        MANY.format(outcomes="\n".join(OUTCOMES)) + f"next_steps:\n{steps}"
    )
    told = command("render", "many.yaml").stdout
    assert re.search(r"left out: Issues and outcomes \d+, Next steps \d+", told), told


def test_problems_are_said_and_guesses_are_shown_the_way(command: Command) -> None:
    notices = "notices: [{level: guess, about: title, text: Made.}, "
    notices += "{level: problem, text: It was a scan.}]\n"
    Path("many.yaml").write_text(MANY.format(outcomes=OUTCOMES[0]) + notices)
    done = command("render", "many.yaml")
    assert "— 11 pt; all 4 statements; " in done.stdout
    assert done.stdout.endswith("; 1 guess (--json shows it); 1 problem\n")
    assert done.stderr == "many.yaml: It was a scan.\n"
