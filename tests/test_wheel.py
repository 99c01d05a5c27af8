"""The built wheel carries templates and samples, and works from any folder."""

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the wheel from a copy of what git tracks, so that nothing stray is packed."""
    copy, out = tmp_path_factory.mktemp("tree"), tmp_path_factory.mktemp("wheel")
    tracked = subprocess.run(
        ["git", "ls-files", "-z"], cwd=ROOT, check=True, capture_output=True, text=True
    ).stdout.split("\0")
    for name in filter(None, tracked):
        if (ROOT / name).is_file():
            (copy / name).parent.mkdir(parents=True, exist_ok=True)
            (copy / name).write_bytes((ROOT / name).read_bytes())
    _run([sys.executable, "-m", "build", "--wheel", "--no-isolation", "-o", str(out)], copy)
    return next(out.glob("*.whl"))


def test_it_holds_what_the_package_reads(wheel: Path) -> None:
    names = set(zipfile.ZipFile(wheel).namelist())
    for folder, packed in [("templates", "_templates"), ("samples", "_samples")]:
        files = {path for path in (ROOT / folder).rglob("*") if path.is_file()}
        expected = {f"briefing/{packed}/{path.relative_to(ROOT / folder)}" for path in files}
        assert {name for name in expected if "__pycache__" not in name} <= names
    data = {
        p for suffix in ("toml", "tsv", "json") for p in (ROOT / "briefing").rglob(f"*.{suffix}")
    }
    assert data
    assert {str(path.relative_to(ROOT)) for path in data} <= names
    assert not any(name.startswith("tests/") for name in names)


def test_it_makes_a_memo_far_from_the_checkout(wheel: Path, tmp_path: Path) -> None:
    site = tmp_path / "site"
    install = [sys.executable, "-m", "pip", "install", "-q", "--no-deps", "--no-index"]
    _run([*install, "--target", str(site), str(wheel)], tmp_path)
    # Python puts PYTHONPATH before an editable install of the checkout
    code = "from briefing import cli, resources; print(resources.samples()); cli.main()"
    article = site / "briefing" / "_samples" / "fisheries-talks" / "article.txt"
    made = _run([sys.executable, "-c", code, "make", str(article)], tmp_path, PYTHONPATH=str(site))
    assert made.splitlines()[0] == str(site / "briefing" / "_samples")
    assert sorted(path.suffix for path in tmp_path.glob("*_memo.*")) == [".docx", ".pdf"]


def _run(command: list[str], folder: Path, **environment: str) -> str:
    done = subprocess.run(
        command,
        cwd=folder,
        env={**os.environ, **environment},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout
