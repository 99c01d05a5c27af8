"""The plan of the code: where it may live, how large it may grow, what it may import."""

import ast
import re
from pathlib import Path

import pytest
from importlinter.cli import EXIT_STATUS_SUCCESS, lint_imports

from briefing import __version__

ROOT = Path(__file__).parents[1]
MODULES = sorted((ROOT / "briefing").rglob("*.py"))
TESTS = sorted((ROOT / "tests").rglob("test_*.py"))
OF_THE_WHOLE = {
    "test_house.py",
    "test_readme.py",
    "test_samples.py",
    "test_wheel.py",
    "test_pages.py",
    "test_quality.py",
    "test_inbox.py",
}
MOST_LINES = 300
MOST_FUNCTION_LINES = 40


def test_the_lists_are_not_empty() -> None:
    assert len(MODULES) > 40
    assert len(TESTS) > 15


def test_imports_run_downhill() -> None:
    assert (
        lint_imports(config_filename=str(ROOT / "setup.cfg"), no_cache=True) == EXIT_STATUS_SUCCESS
    )


@pytest.mark.parametrize("module", MODULES, ids=lambda path: str(path.relative_to(ROOT)))
def test_a_module_says_what_it_is_and_stays_small(module: Path) -> None:
    text = module.read_text(encoding="utf-8")
    tree = ast.parse(text)
    assert ast.get_docstring(tree), "a module starts with a line that says what it is"
    assert len(text.splitlines()) <= MOST_LINES
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            assert (node.end_lineno or 0) - node.lineno < MOST_FUNCTION_LINES, node.name


@pytest.mark.parametrize("test", TESTS, ids=lambda path: str(path.relative_to(ROOT)))
def test_a_test_sits_where_its_module_sits(test: Path) -> None:
    if test.name in OF_THE_WHOLE:
        return
    place = (ROOT / "briefing" / test.relative_to(ROOT / "tests")).parent
    name = test.stem.removeprefix("test_")
    names = [name, *_starts(name)]
    text = (place / "__init__.py").read_text(encoding="utf-8")
    verb = any(f"def {start}(" in text for start in names)
    modules = [place / name, *(place / f"{start}.py" for start in names)]
    assert verb or any(path.exists() for path in modules), f"no module for {test.name} in {place}"


def _starts(name: str) -> list[str]:
    words = name.split("_")
    return ["_".join(words[:count]) for count in range(1, len(words))]


def test_the_changelog_begins_with_this_version() -> None:
    changelog = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    found = re.search(r"^## (\S+)", changelog, re.MULTILINE)
    assert found is not None
    assert found[1] == __version__


def test_every_limit_stands_once_and_says_what_it_bounds() -> None:
    body = ast.parse((ROOT / "briefing" / "limits.py").read_text(encoding="utf-8")).body[1:]
    names = [one.targets[0].id for one in body if isinstance(one, ast.Assign)]  # type: ignore[attr-defined]
    said = [one for one in body if isinstance(one, ast.Expr)]
    assert len(names) == len(set(names)) == len(said)
