"""`render`: briefing files, a person's edits included, to memos."""

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Command

WRITTEN = """\
briefing: 1
title: Talks on pilotage fees
date: {start: 2026-05-12}
language: en
memo: {to: Harbour Master, from: A person}
summary:
  - {id: s1, text: The two sides met.}
"""


@pytest.fixture(autouse=True)
def _file() -> None:
    Path("talks.yaml").write_text(WRITTEN)


def test_a_file_written_by_hand_is_printed(command: Command) -> None:
    done = command("render", "talks.yaml")
    assert done.exit_code == 0, done.output
    names = sorted(path.name for path in Path().glob("*_memo.*"))
    assert names == [f"2026-05-12_talks-on-pilotage-fees_memo{s}" for s in (".docx", ".pdf")]


def test_the_file_s_own_head_goes_over_the_sender(
    command: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("BRIEFING_FROM", "Desk")
    monkeypatch.setenv("BRIEFING_CONTACT", "tel. 1")
    done = command("render", "talks.yaml", "--to", "md", "-o", "-", "--set", "to=")
    assert "A person" in done.stdout
    assert "tel. 1" in done.stdout
    assert "Desk" not in done.stdout
    assert "Harbour Master" not in done.stdout


def test_edits_are_told(command: Command) -> None:
    command("extract", "talks.txt", "-o", "extracted.yaml")
    text = Path("extracted.yaml").read_text(encoding="utf-8")
    assert "edited" not in command("render", "extracted.yaml", "--to", "md").stdout
    text = text.replace("title: {text: ", "title: {text: No ")
    assert "affiliation: null" in text
    text = text.replace("affiliation: null", "affiliation: Norway", 1)
    Path("edited.yaml").write_text(text, encoding="utf-8")
    done = command("render", "edited.yaml", "--to", "md", "-o", "edited.md")
    assert "; 1 statement and the title edited" in done.stdout
    done = command("render", "edited.yaml", "--to", "md", "-o", "again.md", "--json")
    (told,) = json.loads(done.stdout)["results"]
    assert told["edited"] == ["p1", "title"]
    infos = [note for note in told["notices"] if note["level"] == "info"]
    assert [(note["about"], note["field"]) for note in infos] == [
        ("title", "text"),
        ("p1", "affiliation"),
    ]


def test_strictness_counts_no_edits_and_says_where_guesses_are_shown(command: Command) -> None:
    assert command("render", "talks.yaml", "--strict").exit_code == 0
    text = WRITTEN + "notices: [{level: guess, about: title, text: Made.}]\n"
    Path("talks.yaml").write_text(text)
    done = command("render", "talks.yaml", "--strict")
    assert done.exit_code == 8
    assert done.stderr.endswith("guess or a problem; --json in place of --strict shows them.\n")


def test_every_mistake_is_a_line_with_its_place(command: Command) -> None:
    Path("talks.yaml").write_text(WRITTEN.replace("language: en", "langage: en"))
    done = command("render", "talks.yaml")
    assert done.exit_code == 7
    assert all(line.startswith("briefing: talks.yaml") for line in done.stderr.splitlines())
    assert "briefing: talks.yaml:4:" in done.stderr


def test_a_file_that_says_nothing(command: Command) -> None:
    Path("talks.yaml").write_text(WRITTEN.partition("summary")[0])
    done = command("render", "talks.yaml")
    assert (done.exit_code, done.stderr.count("\n")) == (4, 1)


@pytest.mark.parametrize(
    "data", [b"\xff\xfe\x00", b"\x80" * 100, b"\0" * 100, b"", b"- a\n- b\n", b"{"]
)
def test_what_is_no_briefing_file_is_refused_and_the_others_are_printed(
    command: Command, data: bytes
) -> None:
    Path("bad.yaml").write_bytes(data)
    done = command("render", "bad.yaml", "talks.yaml", "-o", "out/")
    assert done.exit_code in (3, 7)
    assert done.stderr.startswith("briefing: bad.yaml")
    assert "Traceback" not in done.stderr
    assert len(list(Path("out").iterdir())) == 2


def test_in_a_folder_only_briefing_files_are_taken(command: Command) -> None:
    Path("settings.json").write_text('{"colour": "red"}')
    done = command("render", ".", "-o", "out/")
    assert done.exit_code == 0, done.output
    assert done.stderr == "1 done; 2 other files passed over.\n"


def test_a_byte_order_mark_is_no_fault(command: Command) -> None:
    marked = WRITTEN.replace("met.}", "met., edited: true}")
    Path("talks.yaml").write_text(marked, encoding="utf-8-sig")
    assert command("render", "talks.yaml").exit_code == 0
    checked = command("check", "talks.yaml")
    assert (checked.exit_code, checked.stdout.splitlines()[1]) == (0, "A person stands for s1.")


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be"])
def test_a_briefing_file_in_utf_16_is_met_with_the_same_sentence(
    command: Command, encoding: str
) -> None:
    Path("talks.yaml").write_text(WRITTEN, encoding=encoding)
    for name in ("render", "check"):
        done = command(name, "talks.yaml")
        assert done.exit_code == 3
        assert done.stderr.endswith("is text in UTF-8, and this is not; save it as such.\n")


def test_standard_input_is_a_file_too(command: Command) -> None:
    assert command("render", "-", "-o", "x.pdf", given=WRITTEN).exit_code == 0
    assert Path("x.pdf").read_bytes().startswith(b"%PDF")
