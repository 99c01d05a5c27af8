"""The command as a process: quick help, pipes, encodings, interruptions, and the last line."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from briefing import __version__
from tests.cli.conftest import ARTICLE, Command

ROOT = str(Path(__file__).parents[2])
HEAVY = ("pydantic", "jinja2", "reportlab", "docx", "lxml", "babel", "markdown_it", "yaml")
COMMANDS = ("make", "extract", "render", "check", "style", "schema")


def _start(*arguments: str, **environment: str) -> "subprocess.Popen[bytes]":
    return subprocess.Popen(
        [sys.executable, "-m", "briefing", *arguments],
        # unbuffered, Python forgets what a closed pipe did not take
        env={**os.environ, "PYTHONPATH": ROOT, "PYTHONUNBUFFERED": "", **environment},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )


@pytest.mark.parametrize("arguments", [["--help"], *([name, "-h"] for name in COMMANDS)])
def test_help_loads_nothing_heavy(arguments: list[str]) -> None:
    code = (
        "import sys\n"
        "from briefing.cli import main\n"
        "try: main(sys.argv[1:])\n"
        "except SystemExit as ended: assert not ended.code\n"
        "print(*sys.modules, file=sys.stderr)"
    )
    command = [sys.executable, "-c", code, *arguments]
    environment = {**os.environ, "PYTHONPATH": ROOT}
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=True)
    loaded = set(done.stderr.split())
    assert "click" in loaded
    assert loaded.isdisjoint(HEAVY)
    assert not [name for name in loaded if name.startswith(("briefing.model", "briefing.layout"))]
    assert done.stdout.startswith("Usage: ")


def test_every_command_is_listed_and_says_what_it_does(command: Command) -> None:
    told = command("-h").stdout
    for name in COMMANDS:
        assert f"\n  {name} " in told
        assert command(name, "--help").exit_code == 0


def test_the_bare_command_prints_help(command: Command) -> None:
    assert "Commands:" in command().output
    assert "list" in command("style").output


def test_the_version_is_the_package_s(command: Command) -> None:
    assert command("--version").stdout == f"briefing, version {__version__}\n"


@pytest.mark.parametrize(
    ("typed", "hint"),
    [("mkae", "Did you mean 'make'?"), ("xyzzy", "There are make, extract, render, check")],
)
def test_a_misspelt_command_is_met_with_a_suggestion(
    command: Command, typed: str, hint: str
) -> None:
    done = command(typed)
    assert done.exit_code == 2
    assert hint in done.stderr


def test_a_reader_that_leaves_early_is_no_reason_to_complain(folder: Path) -> None:
    # more blocks than a pipe holds, so that writing meets the closed end
    (folder / "long.txt").write_text("Hello there.\n\n" * 4_000)
    with _start("extract", "long.txt", "--explain") as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.read(10)
        process.stdout.close()
        assert process.stderr.read() == b""
    assert process.returncode == 10


def test_what_is_read_and_written_through_pipes_is_bytes(folder: Path) -> None:
    process = _start("make", "-", "--to", "pdf", "-o", "-")
    out, err = process.communicate(ARTICLE.encode("utf-16"))
    assert process.returncode == 0, err
    assert out.startswith(b"%PDF")
    assert out.rstrip().endswith(b"%%EOF")
    assert [path.name for path in folder.iterdir()] == ["talks.txt"]


CLOSED = 'exec "$0" -m briefing "$@" >&-'


@pytest.mark.parametrize(
    "arguments",
    [
        ["make", "talks.txt", "-o", "-", "--to", "md"],
        ["make", "talks.txt", "-o", "o/", "--force"],
        ["make", "talks.txt", "talks.txt", "--json"],
        ["check", "talks.txt"],
        ["schema"],
    ],
)
def test_a_closed_standard_output_is_one_sentence(folder: Path, arguments: list[str]) -> None:
    command = ["sh", "-c", CLOSED, sys.executable, *arguments]
    environment = {**os.environ, "PYTHONPATH": ROOT}
    done = subprocess.run(command, env=environment, stderr=subprocess.PIPE, text=True)
    assert done.returncode == 10
    assert done.stderr.startswith("briefing: standard output: is closed")
    assert done.stderr.count("\n") == 1
    assert [path.name for path in folder.iterdir()] == ["talks.txt"]


@pytest.mark.parametrize(
    "arguments",
    [
        ["make", "talks.txt", "-o", "-", "--to", "pdf"],
        ["make", "talks.txt", "-o", "a-folder-with-a-long-name/below-another-one/"],
        ["make", "talks.txt", "--json"],
        ["extract", "talks.txt", "--explain"],
        ["check", "talks.txt"],
        ["style", "list"],
        ["schema"],
    ],
)
def test_a_full_standard_output_is_one_sentence(folder: Path, arguments: list[str]) -> None:
    code = (
        "import errno, io, os, sys\n"
        "from briefing.cli import main\n"
        "class Full(io.FileIO):\n"
        "    def write(self, data):\n"
        "        if os.path.samestat(os.fstat(self.fileno()), os.stat('out')):\n"
        "            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))\n"
        "        return len(data)\n"
        "sys.stdout = io.TextIOWrapper(io.BufferedWriter(Full(sys.argv.pop(1), 'w')))\n"
        "main()"
    )
    command = [sys.executable, "-c", code, "out", *arguments]
    environment = {**os.environ, "PYTHONPATH": ROOT}
    done = subprocess.run(command, env=environment, stderr=subprocess.PIPE, text=True)
    assert done.returncode == 10
    assert done.stderr.startswith("briefing: standard output: cannot be written: no space left")
    assert done.stderr.count("\n") == 1
    assert (folder / "out").read_bytes() == b""


def test_a_closed_standard_error_keeps_nothing_from_being_made(folder: Path) -> None:
    script = CLOSED.replace(">&-", "2>&-")
    command = ["sh", "-c", script, sys.executable, "make", "talks.txt", "absent.txt"]
    environment = {**os.environ, "PYTHONPATH": ROOT}
    done = subprocess.run(command, env=environment, stdout=subprocess.PIPE, text=True)
    assert done.returncode == 3
    assert done.stdout.count("\n") == 1
    assert len(list(folder.glob("*_memo.*"))) == 2


@pytest.mark.parametrize("encoding", ["ascii", "latin-1", "utf-8"])
def test_no_encoding_of_the_terminal_is_an_error(folder: Path, encoding: str) -> None:
    name = "Łódź – résumé.txt"
    (folder / name).write_bytes(b"")
    process = _start("make", "talks.txt", name, PYTHONIOENCODING=encoding, PYTHONUTF8="0")
    out, err = process.communicate()
    assert process.returncode == 3
    assert out.decode(encoding).splitlines()[0].endswith("statements") or b"guess" in out
    assert err.decode(encoding).startswith("briefing: ")
    assert b"Traceback" not in err


def test_a_file_name_that_is_no_text_is_told_as_well_as_can_be(folder: Path) -> None:
    name = os.fsdecode(b"caf\xe9\x1b[2J.txt")
    (folder / name).write_bytes(b"")
    process = _start("make", name)
    _, err = process.communicate()
    assert process.returncode == 3
    assert b"\x1b" not in err
    assert err.count(b"\n") == 1


def test_facts_are_utf_8_whatever_the_terminal_speaks(folder: Path) -> None:
    (folder / "é.txt").write_bytes(b"")
    process = _start("make", "é.txt", "--json", PYTHONIOENCODING="ascii")
    out, _ = process.communicate()
    assert '"source": "é.txt"' in out.decode("utf-8")


def test_an_interruption_is_a_line_and_its_own_code() -> None:
    process = _start("make", "-")
    assert process.stdin is not None
    process.stdin.write(b"x" * 1_000_000)  # more than a pipe holds: it is being read
    process.send_signal(signal.SIGINT)
    out, err = process.communicate(timeout=20)
    assert process.returncode == 130
    assert (out, err) == (b"", b"briefing: interrupted; what was finished before is whole.\n")


@pytest.mark.parametrize("arguments", [["--help"], ["style", "--help"]])
def test_every_command_is_described_whole(
    command: Command, monkeypatch: pytest.MonkeyPatch, arguments: list[str]
) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    told = command(*arguments).stdout
    assert "..." not in told.partition("Commands:")[2], told
