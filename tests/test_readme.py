"""The README is run: every command in it, and every output that it shows."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from briefing import config, errors, styles

ROOT = Path(__file__).parents[1]
README = ROOT / "README.md"
SESSION = re.compile(r"^```console\n(.*?)^```$", re.MULTILINE | re.DOTALL)
SETUP = re.compile(r"^```sh\n(.*?)^```$", re.MULTILINE | re.DOTALL)


def test_sessions_show_what_the_commands_print(
    request: pytest.FixtureRequest, tmp_path: Path
) -> None:
    text = README.read_text(encoding="utf-8")
    shutil.copytree(ROOT / "samples", tmp_path / "samples")
    assert SESSION.search(text)
    actual = SESSION.sub(lambda match: f"```console\n{_played(match[1], tmp_path)}```", text)
    if request.config.getoption("--accept"):
        README.write_text(actual, encoding="utf-8")
    assert actual.splitlines() == text.splitlines()


def _played(session: str, folder: Path) -> str:
    commands = [line for line in session.splitlines() if line.startswith("$ ")]
    return "".join(f"{command}\n{_output(command[2:], folder)}" for command in commands)


def _output(command: str, folder: Path) -> str:
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    done = subprocess.run(
        ["bash", "-c", command],
        cwd=folder,
        env={**os.environ, "PATH": path, "COLUMNS": "100"},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
    )
    return done.stdout if done.stdout.endswith("\n") or not done.stdout else f"{done.stdout}\n"


def test_the_python_in_it_runs(tmp_path: Path) -> None:
    (program,) = re.findall(r"^```python\n(.*?)^```$", README.read_text(), re.MULTILINE | re.DOTALL)
    shutil.copytree(ROOT / "samples", tmp_path / "samples")
    subprocess.run([sys.executable, "-c", program], cwd=tmp_path, check=True)
    assert sorted(path.name for path in tmp_path.glob("memo.*")) == ["memo.docx", "memo.pdf"]


def test_the_style_in_it_is_what_a_house_begins_with(tmp_path: Path) -> None:
    path = tmp_path / "ministry.toml"
    _briefing("style", "new", "ministry", "--from", "government", at=tmp_path)
    assert path.read_text(encoding="utf-8") == _block("toml", "# What this house")
    style = styles.load(str(path))
    assert (style.paper, style.size_pt, style.approval) == ("A4", 12, "required")


def test_the_template_in_it_is_one(tmp_path: Path) -> None:
    (tmp_path / "own.html.j2").write_text(_block("jinja", "{% extends"), encoding="utf-8")
    own = 'style = 1\nname = "own"\nextends = "memo"\ntemplate = "own.html.j2"\n'
    (tmp_path / "own.toml").write_text(own, encoding="utf-8")
    _briefing("style", "check", "own.toml", at=tmp_path)


def _briefing(*words: str, at: Path) -> None:
    subprocess.run([Path(sys.executable).with_name("briefing"), *words], cwd=at, check=True)


def test_the_configuration_in_it_is_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / config.PROJECT_FILE).write_text(_block("toml", "[web]"), encoding="utf-8")
    assert config.load({}).web.follow


def _block(language: str, first: str) -> str:
    """Return the block that begins so."""
    fence = rf"^```{language}\n(.*?)^```$"
    blocks = re.findall(fence, README.read_text(encoding="utf-8"), re.MULTILINE | re.DOTALL)
    return next(str(block) for block in blocks if block.startswith(first))


def test_the_table_of_exit_codes_is_the_tree_of_errors() -> None:
    rows = dict(re.findall(r"^\| (\d+) \| (.+?) \|$", README.read_text(), re.MULTILINE))
    classes = {
        str(kind.exit_code)
        for kind in vars(errors).values()
        if isinstance(kind, type) and issubclass(kind, errors.BriefingError)
    }
    assert classes | {"0", "2", "130"} == set(rows)


def test_every_file_that_it_shows_exists() -> None:
    links = re.findall(r"\]\((?!http|#)([^)]+)\)", README.read_text(encoding="utf-8"))
    assert links
    assert [link for link in links if not (ROOT / link).exists()] == []


def test_the_test_command_is_what_ci_runs() -> None:
    setups = [block.strip() for block in SETUP.findall(README.read_text(encoding="utf-8"))]
    assert len(setups) == 2
    assert setups[1] in (ROOT / ".ci" / "run").read_text(encoding="utf-8")


@pytest.mark.slow
def test_a_stranger_s_first_command_makes_two_memos(tmp_path: Path) -> None:
    first = SETUP.findall(README.read_text(encoding="utf-8"))[0]
    clone = tmp_path / "briefing"
    subprocess.run(["git", "clone", "-q", str(ROOT), str(clone)], check=True)
    environment = {key: value for key, value in os.environ.items() if key != "VIRTUAL_ENV"}
    done = subprocess.run(
        ["bash", "-euc", first],
        cwd=clone,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert sorted(path.suffix for path in (clone / "memos").iterdir()) == [".docx", ".pdf"]
