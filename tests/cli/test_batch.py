"""What bad input gets: a sentence, its code, nothing half written, and the others still made."""

import errno
import os
from pathlib import Path

import pytest

from briefing import pipeline
from briefing.model.article import Source
from briefing.model.briefing import Briefing
from tests.cli.conftest import ARTICLE, Command

BAD = {
    "empty": (b"", {3}),
    "blank": (b" \n\t\n", {3, 4}),
    "binary": (bytes(range(256)) * 64, {3}),
    "a PDF": (b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj\n", {3}),
    "a truncated Word file": (b"PK\x03\x04\x14\x00\x06\x00", {3}),
    "50 MB": (b"word " * 10_000_000, {3}),
    "one long word": (b"w" * 100_000, {3, 4}),
    "only control characters": (b"\x01\x02\x07\x1b[2J" * 100, {3, 4}),
    "10,000 headings": (b"# Heading\n\n" * 10_000, {3, 4}),
    "10,000 bare lines": (b"Heading\n\n" * 10_000, {3, 4}),
    "nothing to say": (b"Hello.\n", {4}),
}
ODD = {
    "truncated": ARTICLE.encode()[:-200] + b"\xc3",
    "control characters": ARTICLE.replace("fees", "fees\x1b[31m\x07").encode(),
    "lone surrogates": ARTICLE.replace("fees", "fees\ud800").encode("utf-8", "surrogatepass"),
    "UTF-16": ARTICLE.encode("utf-16"),
    "a long word inside": f"{ARTICLE}\nThe {'w' * 100_000} was agreed.\n".encode(),
    "no line ends": ARTICLE.replace("\n", " ").encode(),
}


def _made(folder: Path) -> list[Path]:
    return sorted(path for path in folder.rglob("*") if path.suffix in (".pdf", ".docx"))


@pytest.mark.parametrize("name", BAD)
def test_bad_input_is_one_sentence_and_the_other_memo_is_made(
    command: Command, folder: Path, name: str
) -> None:
    data, codes = BAD[name]
    (folder / "bad.txt").write_bytes(data)
    done = command("make", "bad.txt", "talks.txt", "-o", "out/")
    assert done.exit_code in codes, done.output
    sentence, summary = done.stderr.splitlines()
    assert sentence.startswith("briefing: bad.txt: ")
    assert summary == f"1 done; 1 not, with exit codes: bad.txt ({done.exit_code})."
    assert done.stdout.startswith("out/2026-05-12_")
    assert done.stdout.count("\n") == 1
    assert [path.parent.name for path in _made(folder)] == ["out", "out"]


@pytest.mark.parametrize("name", ODD)
def test_odd_input_is_made_or_refused_in_a_sentence(
    command: Command, folder: Path, name: str
) -> None:
    (folder / "odd.txt").write_bytes(ODD[name])
    done = command("make", "odd.txt")
    assert done.exit_code in (0, 3, 4, 7)
    assert len(_made(folder)) == (2 if done.exit_code == 0 else 0)
    assert done.stderr.count("\n") <= 1  # a problem that it was made in spite of, or the reason
    assert done.exit_code == 0 or done.stderr
    assert "\x1b" not in done.output
    assert "Traceback" not in done.output


def test_links_in_a_circle_and_pipes_are_told_and_the_others_are_made(
    command: Command, folder: Path
) -> None:
    (folder / "in").mkdir()
    (folder / "in" / "loop.md").symlink_to("loop.md")
    os.mkfifo(folder / "in" / "pipe.txt")
    (folder / "talks.txt").rename(folder / "in" / "talks.txt")
    done = command("make", "in", "-o", "out/")
    assert done.exit_code == 3, done.output
    loop, pipe, summary = done.stderr.splitlines()
    assert loop.startswith("briefing: in/loop.md: cannot be read: ")
    assert pipe.startswith("briefing: in/pipe.txt: it is a pipe or a device, not a file")
    assert summary.startswith("1 done; 2 not, ")
    assert len(_made(folder)) == 2


@pytest.mark.parametrize("name", ["loop.pdf", "x" * 300, "x" * 300 + ".pdf"])
def test_a_place_that_is_none_is_told(command: Command, folder: Path, name: str) -> None:
    (folder / "loop.pdf").symlink_to("loop.pdf")
    done = command("make", "talks.txt", "--to", "pdf", "-o", name, "--force")
    assert (done.exit_code, done.stderr.count("\n")) == (10, 1)
    assert done.stderr.startswith(f"briefing: {name}: ")


def test_a_missing_file_is_passed_over(command: Command, folder: Path) -> None:
    done = command("make", "absent.txt", "talks.txt")
    assert done.exit_code == 3
    assert done.stderr.splitlines() == [
        "briefing: absent.txt: cannot be read: no such file or directory.",
        "1 done; 1 not, with exit codes: absent.txt (3).",
    ]
    assert len(_made(folder)) == 2


@pytest.mark.parametrize("files", [(), ("picture.png",), ("old_memo.md", "talks.yaml")])
def test_a_folder_without_articles_says_so(
    command: Command, folder: Path, files: tuple[str, ...]
) -> None:
    (folder / "in").mkdir()
    for name in files:
        (folder / "in" / name).write_text("briefing: 1\n")
    done = command("make", "in")
    assert done.exit_code == 3
    assert done.stderr.startswith("briefing: in: ")
    beside = command("make", "in", "talks.txt")
    assert beside.exit_code == 3
    assert beside.stderr.startswith("briefing: in: ")
    assert len(_made(folder)) == 2


def test_the_lowest_code_of_a_batch_is_its_own(command: Command, folder: Path) -> None:
    (folder / "hello.txt").write_text("Hello.\n")
    (folder / "empty.txt").write_text("")
    assert command("make", "hello.txt", "talks.txt").exit_code == 4
    done = command("make", "hello.txt", "empty.txt", "-o", "o/")
    assert done.exit_code == 3
    assert done.stderr.splitlines()[-1] == (
        "0 done; 2 not, with exit codes: hello.txt (4), empty.txt (3)."
    )


def test_where_nothing_can_be_written(command: Command, folder: Path) -> None:
    done = command("make", "talks.txt", "-o", "talks.txt/below/")
    assert (done.exit_code, done.stderr.count("\n")) == (10, 1)
    assert "cannot be written" in done.stderr
    assert _made(folder) == []


def test_a_full_disk(command: Command, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write = Path.write_bytes

    def full(path: Path, data: bytes) -> int:
        if data.startswith(b"PK"):  # the Word file
            write(path, data[:100])
            raise OSError(errno.ENOSPC, "No space left on device")
        return write(path, data)

    monkeypatch.setattr(Path, "write_bytes", full)
    before = sorted(folder.iterdir())
    done = command("make", "talks.txt")
    assert (done.exit_code, done.stderr.count("\n")) == (10, 1)
    assert "no space left on device" in done.stderr
    assert sorted(folder.iterdir()) == before


def test_what_nobody_foresaw_is_a_line_to_report_and_the_others_are_made(
    command: Command, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (folder / "odd.txt").write_text(ARTICLE)
    real = pipeline.extract

    def broken(source: Source, kind: str | None = None) -> Briefing:
        if source.name == "odd.txt":
            raise KeyError("x")
        return real(source, kind)

    monkeypatch.setattr(pipeline, "extract", broken)
    done = command("make", "odd.txt", "talks.txt")
    assert done.exit_code == 1
    first = done.stderr.splitlines()[0]
    assert first.startswith("briefing: odd.txt: this should not happen, please report it: KeyError")
    assert first.endswith("BRIEFING_DEBUG=1 shows more.")
    assert "Traceback" not in done.stderr
    assert len(_made(folder)) == 2
    monkeypatch.setenv("BRIEFING_DEBUG", "1")
    assert "Traceback" in command("make", "odd.txt").stderr
