"""`make`: two files and one line an article, whatever else is among the sources."""

import json
from pathlib import Path

import click
import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.cli import fields
from briefing.cli.make import make
from tests.cli.conftest import ARTICLE, Command

STEM = "2026-05-12_port-ministers-of-norland-and-sudmark"


def _files(folder: str = ".") -> list[str]:
    return sorted(path.name for path in Path(folder).iterdir() if path.is_file())


def _made(folder: str = ".") -> list[str]:
    return [name for name in _files(folder) if "_memo" in name]


def test_an_article_becomes_two_files_and_one_line(command: Command) -> None:
    done = command("make", "talks.txt")
    assert (done.exit_code, done.stderr) == (0, "")
    assert [Path(name).suffix for name in _made()] == [".docx", ".pdf"]
    stem = _made()[0].removesuffix(".docx")
    assert stem.startswith("2026-05-12_")
    assert done.stdout.splitlines()[0].startswith(f"{stem}.pdf, .docx — 11 pt; all ")
    assert len(done.stdout.splitlines()) == 1


def test_nothing_is_overwritten_unasked(command: Command) -> None:
    command("make", "talks.txt", "--to", "pdf")
    name = _made()[0]
    Path(name).write_bytes(b"mine")
    again = command("make", "talks.txt")
    assert again.exit_code == 10
    assert again.stderr == f"briefing: {name}: exists already; --force overwrites it.\n"
    assert _made() == [name]
    assert Path(name).read_bytes() == b"mine"
    assert command("make", "talks.txt", "--force").exit_code == 0
    assert Path(name).read_bytes().startswith(b"%PDF")


def test_the_memos_of_a_folder_can_be_made_again_in_it(command: Command) -> None:
    assert command("make", ".", "--to", "pdf").exit_code == 0
    again = command("make", ".", "--to", "pdf")
    assert again.exit_code == 10
    assert "exists already; --force overwrites it." in again.stderr
    assert command("make", ".", "--to", "pdf", "--force").exit_code == 0
    assert len(_made()) == 1


def test_a_source_is_never_written_onto(command: Command) -> None:
    Path("talks.md").write_text(ARTICLE, encoding="utf-8")
    done = command("make", "talks.md", "-o", "talks.md", "--force")
    assert done.exit_code == 10
    assert done.stderr == "briefing: talks.md: is a source; choose another --out.\n"
    assert Path("talks.md").read_text(encoding="utf-8") == ARTICLE


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        (["-o", "lunch.pdf"], ["lunch.pdf"]),
        (["-o", "lunch.pdf", "--to", "pdf,md"], ["lunch.md", "lunch.pdf"]),
        (["-o", "lunch", "--to", "html"], ["lunch"]),
        (["-o", "new/lunch"], ["lunch.docx", "lunch.pdf"]),
        (["-o", "new/", "--to", "html"], [f"{STEM}"]),
        (["-o", "lunch.pdf", "--annex"], ["lunch.pdf", "lunch_full-record.md"]),
    ],
)
def test_out_names_a_folder_or_a_file(
    command: Command, arguments: list[str], expected: list[str]
) -> None:
    assert command("make", "talks.txt", *arguments).exit_code == 0
    folder = "new" if Path("new").is_dir() else "."
    made = [name for name in _files(folder) if name != "talks.txt"]
    assert all(name.startswith(start) for name, start in zip(made, expected, strict=True))


def test_standard_input_to_standard_output(command: Command) -> None:
    done = command("make", "-", "--to", "pdf", "-o", "-", given=ARTICLE)
    assert done.exit_code == 0
    assert done.stdout_bytes.startswith(b"%PDF")
    assert done.stderr.startswith("standard output — 11 pt; all ")
    assert _made() == []


@pytest.mark.parametrize(
    "arguments",
    [
        ["talks.txt", "-o", "-"],
        ["talks.txt", "talks.md", "--to", "pdf", "-o", "-"],
        ["talks.txt", "--to", "odt"],
        ["talks.txt", "--to", "pdf", "-o", "a.docx"],
        ["talks.txt", "--to", "pdf", "-o", "a.yaml"],
        ["talks.txt", "--to", "pdf", "-o", "-", "--annex"],
        ["talks.txt", "--to", "pdf", "-o", "-", "--json"],
        ["talks.txt", "--from", "scroll"],
        ["talks.txt", "--set", "subject=x"],
        ["talks.txt", "--set", "to"],
        ["talks.txt", "--set", "date=tomorrow"],
        ["talks.txt", "--set", "date=2026-02-30"],
        ["talks.txt", "--set", "date=20260224"],
        ["talks.txt", "--stlye", "memo"],
        [],
    ],
)
def test_wrong_usage_is_told_before_anything_is_done(
    command: Command, arguments: list[str]
) -> None:
    done = command("make", *arguments)
    assert done.exit_code == 2
    sentence = done.stderr.startswith("briefing: ") and done.stderr.count("\n") == 1
    assert sentence if "--set" in arguments else "Error: " in done.stderr
    assert _made() == []


def test_a_wrong_field_is_met_with_the_list(command: Command) -> None:
    done = command("make", "talks.txt", "--set", "subject=x")
    assert "to, through, from, copy, date, reference, purpose, marking, contact" in " ".join(
        done.stderr.split()
    )


def test_the_head_is_filled_by_option_then_by_the_sender(command: Command) -> None:
    Path("briefing.toml").write_text('to = ["md"]\n[sender]\nfrom = "Desk"\ncontact = "tel. 1"\n')
    done = command("make", "talks.txt", "--set", "from=Ministry", "--set", "to=Harbour Master")
    assert done.exit_code == 0, done.output
    memo = Path(_made()[0]).read_text(encoding="utf-8")
    for words in ("Harbour Master", "Ministry", "tel. 1"):
        assert words in memo
    assert "Desk" not in memo


@pytest.mark.parametrize("to", ["🎉 Anna", "Anna 🎉", " ☎️ 🎉  Anna\t👩\u200d💻 ", "Anna"])
def test_a_picture_leaves_no_blank_behind(command: Command, to: str) -> None:
    done = command(
        "make", "talks.txt", "--to", "md", "-o", "-", "--set", f"to={to}", "--set", "from=🎉"
    )
    assert "**To** Anna\\\n" in done.stdout.replace("**To**  ", "**To** two blanks ")


@given(st.text(st.sampled_from("🎉 a\t©")))
def test_only_blanks_at_the_ends_of_a_field_are_lost(text: str) -> None:
    (value,) = fields.parse(click.Context(make), make.params[0], (f"to={text}",)).values()
    assert "".join((value or "").split()) == "".join(text.split())


def test_flag_over_environment_over_file(command: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    Path("briefing.toml").write_text('to = "md"\nout = "file/"\n')
    command("make", "talks.txt")
    monkeypatch.setenv("BRIEFING_TO", "html")
    monkeypatch.setenv("BRIEFING_OUT", "environment/")
    command("make", "talks.txt")
    command("make", "talks.txt", "--to", "pdf", "-o", "flag/")
    suffixes = {
        name: [Path(n).suffix for n in _made(name)] for name in ("file", "environment", "flag")
    }
    assert suffixes == {"file": [".md"], "environment": [".html"], "flag": [".pdf"]}


def test_a_wrong_configuration_is_named_but_does_not_keep_help_from_anybody(
    command: Command,
) -> None:
    Path("briefing.toml").write_text("colour = 'red'\n")
    done = command("make", "talks.txt")
    assert (done.exit_code, done.stderr.count("\n")) == (7, 1)
    assert done.stderr.startswith("briefing: briefing.toml:1: “colour” is not a setting")
    assert command("make", "--help").exit_code == 0


def test_an_unknown_style_is_told_once_and_first(command: Command) -> None:
    done = command("make", "talks.txt", "absent.txt", "--style", "baroque")
    assert done.exit_code == 7
    assert done.stderr.startswith("briefing: baroque: there is no such style; these ship: ")


def test_two_articles_of_one_name_are_told_apart(command: Command) -> None:
    Path("again.txt").write_text(ARTICLE + "\n", encoding="utf-8")
    done = command("make", "again.txt", "talks.txt", "--to", "md")
    assert done.exit_code == 0
    assert len(_made()) == 2
    assert sorted(Path(name).stem.endswith("_memo-2") for name in _made()) == [False, True]
    assert done.stderr == "2 done.\n"


def test_a_folder_is_made_again_without_what_was_made_of_it(command: Command) -> None:
    for arguments in (["--annex"], ["--to", "md,json", "--force"]):
        done = command("make", ".", "-o", ".", *arguments)
        assert (done.exit_code, len(done.stdout.splitlines())) == (0, 1), done.output
    assert "passed over" in command("make", ".", "-o", "o/").stderr


def test_results_for_programs(command: Command) -> None:
    Path("picture.png").write_bytes(b"\x89PNG\r\n\x1a\n")
    Path("empty.txt").write_bytes(b"")
    done = command("make", ".", "absent.txt", "--json", "-o", "o/")
    told = json.loads(done.stdout)
    assert [result["source"] for result in told["results"]] == ["talks.txt"]
    assert sorted(Path(name).suffix for name in told["results"][0]["files"]) == [".docx", ".pdf"]
    assert [(each["source"], each["exit_code"]) for each in told["failures"]] == [
        ("empty.txt", 3),
        ("absent.txt", 3),
    ]
    assert "picture.png" in told["skipped"]
    assert done.exit_code == 3


def test_strictness_writes_nothing_where_something_was_guessed(command: Command) -> None:
    done = command("make", "-", "--strict", given=ARTICLE)  # it prints no title
    assert done.exit_code == 8
    assert done.stderr.startswith("briefing: standard input: ")
    assert _made() == []


def test_the_kinds_are_listed_without_a_source(command: Command) -> None:
    done = command("make", "--from", "list")
    assert done.exit_code == 0
    names = [line.split()[0] for line in done.stdout.splitlines()]
    assert names[-5:] == ["markdown", "text", "archive", "mailbox", "feed"]


def test_a_kind_can_be_forced(command: Command) -> None:
    assert command("make", "-", "--from", "text", given=ARTICLE).exit_code == 0
