"""Golden files: `golden(path, text)` compares with samples/, `pytest --accept` rewrites."""

import difflib
import os
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

settings.register_profile(  # a busy machine is no reason to fail; CI tries the same every time
    "calm",
    deadline=None,
    derandomize="CI" in os.environ,
    suppress_health_check=(HealthCheck.too_slow,),
)
settings.load_profile("calm")

ROOT = Path(__file__).parents[1]
SAMPLES = ROOT / "samples"


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--accept", action="store_true", help="rewrite the golden files")


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Callable[[str, str], None]:
    """Return a function that compares a text with a golden file and shows the difference."""
    accept = bool(request.config.getoption("--accept"))
    if accept and os.environ.get("CI"):
        pytest.fail("golden files are accepted by a person, not by CI")

    def compare(name: str, actual: str) -> None:
        path = SAMPLES / name
        expected = path.read_text(encoding="utf-8") if path.exists() else ""
        if accept and actual != expected:
            path.write_text(actual, encoding="utf-8")
        elif actual != expected:
            lines = difflib.unified_diff(
                expected.splitlines(), actual.splitlines(), name, "actual", lineterm=""
            )
            shown = "\n".join([*lines, "", "`pytest --accept` takes the new text."])
            pytest.fail(shown, pytrace=False)

    return compare


@pytest.hookimpl(trylast=True)
def pytest_sessionfinish(session: pytest.Session) -> None:
    """Fail a run of CI in which a test was skipped or left out."""
    reporter = session.config.pluginmanager.get_plugin("terminalreporter")
    if reporter is None or not os.environ.get("CI"):
        return
    left_out = [kind for kind in ("skipped", "deselected") if reporter.stats.get(kind)]
    if left_out:
        reporter.write_line(f"CI runs every test; some were {' and '.join(left_out)}.", red=True)
        session.exitstatus = pytest.ExitCode.TESTS_FAILED
