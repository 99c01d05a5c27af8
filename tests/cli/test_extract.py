"""`extract`: a briefing file that can be read again, or how it came about."""

import json
from pathlib import Path

import pytest

from briefing import briefing_file
from tests.cli.conftest import ARTICLE, Command


def test_the_file_holds_what_the_article_says(command: Command) -> None:
    done = command("extract", "talks.txt")
    assert done.exit_code == 0, done.output
    (path,) = Path().glob("*.yaml")
    briefing = briefing_file.loads(path.read_text(encoding="utf-8"), path.name)
    assert briefing.date is not None
    assert briefing.date.start == "2026-05-12"
    assert done.stdout.startswith(f"{path} — ")
    assert "statements" in done.stdout


@pytest.mark.parametrize("format", ["yaml", "json"])
def test_standard_output_takes_it_too(command: Command, format: str) -> None:
    done = command("extract", "-", "--to", format, "-o", "-", given=ARTICLE)
    assert done.exit_code == 0
    assert briefing_file.loads(done.stdout, "out").language == "en"
    assert (json.loads if format == "json" else str)(done.stdout)


def test_a_file_name_says_the_format(command: Command) -> None:
    assert command("extract", "talks.txt", "--out", "talks.json").exit_code == 0
    assert json.loads(Path("talks.json").read_text(encoding="utf-8"))["briefing"] == 1


@pytest.mark.parametrize("arguments", [["-o", "a.pdf"], ["-o", "a.txt", "--to", "json"]])
def test_a_file_name_of_another_kind_is_refused(command: Command, arguments: list[str]) -> None:
    done = command("extract", "talks.txt", *arguments)
    assert done.exit_code == 2
    assert "but a briefing file in .yaml or .json" in " ".join(done.stderr.split())
    assert [path.name for path in Path().iterdir() if path.suffix] == ["talks.txt"]
    assert command("extract", "talks.txt", "-o", "a.yml").exit_code == 0


def test_what_is_made_can_be_rendered_and_is_the_same_memo(command: Command) -> None:
    command("make", "talks.txt", "-o", "made/", "--to", "pdf,docx,html,md")
    command("extract", "talks.txt", "-o", "talks.yaml")
    assert (
        command("render", "talks.yaml", "-o", "rendered/", "--to", "pdf,docx,html,md").exit_code
        == 0
    )
    made, rendered = (
        {path.name: path.read_bytes() for path in Path(name).iterdir()}
        for name in ("made", "rendered")
    )
    assert len(made) == 4
    assert made == rendered


def test_a_briefing_file_is_no_article(command: Command) -> None:
    command("extract", "talks.txt", "-o", "talks.yaml")
    for name in ("extract", "make"):
        done = command(name, "talks.yaml")
        assert done.exit_code == 3
        assert "`briefing render` prints it" in done.stderr


def test_the_explanation_shows_every_block_and_every_quote(command: Command) -> None:
    done = command("extract", "talks.txt", "--explain")
    assert done.exit_code == 0
    for words in ("paragraph  kept", "row ", "heading ", "Statements", "“", "by "):
        assert words in done.stdout
    assert [path.name for path in Path().iterdir() if path.suffix] == ["talks.txt"]


def test_where_nothing_is_said_the_blocks_are_shown_all_the_same(command: Command) -> None:
    done = command("extract", "-", "--explain", given="Hello.\n")
    assert done.exit_code == 4
    assert "Hello." in done.stdout


def test_the_explanation_as_facts(command: Command) -> None:
    told = json.loads(command("extract", "talks.txt", "--explain", "--json").stdout)
    (result,) = told["results"]
    assert {block["kind"] for block in result["blocks"]} >= {"paragraph", "item", "row"}
    assert all(statement["quotes"] for statement in result["statements"])


@pytest.mark.parametrize("format", ["pdf", "docx", "html"])
def test_a_memo_gives_its_briefing_back(command: Command, format: str) -> None:
    memo, again, back = Path(f"memo.{format}"), Path(f"again.{format}"), "back.yaml"
    command("make", "talks.txt", "-o", str(memo))
    assert command("extract", str(memo), "-o", back).exit_code == 0
    for source in (str(memo), back):
        assert command("render", source, "-o", str(again), "--force").exit_code == 0
        assert again.read_bytes() == memo.read_bytes()
        assert command("check", source).exit_code == 0


@pytest.mark.parametrize("format", ["pdf", "docx", "html"])
def test_a_memo_is_no_article(command: Command, format: str) -> None:
    command("make", "talks.txt", "-o", f"ours.{format}")
    named = command("make", f"ours.{format}", "-o", "made/")
    assert named.exit_code == 3
    assert "`briefing extract` gives back the briefing" in named.stderr
    met = command("make", ".", "-o", "made/", "--json")
    assert met.exit_code == 0
    assert [Path(name).name for name in json.loads(met.stdout)["skipped"]] == [f"ours.{format}"]
