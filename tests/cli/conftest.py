"""The command as a function, in an empty folder, with nobody's configuration."""

from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from briefing.cli import main

Command = Callable[..., Result]

ARTICLE = """\
Port ministers of Norland and Sudmark met in Halmouth on 12 May 2026 to settle pilotage fees.

The two sides agreed to lower pilotage fees by ten per cent from 1 July 2026. No decision was \
taken on night traffic through the strait.

Participants

- Anna Berg, Minister of Transport of Norland
- Tomas Lind, Director of the Sudmark Harbour Board

Issue | Outcome
---|---
Pilotage fees | Agreed to lower fees by ten per cent
Night traffic | Deferred to the next round

The next round of talks will take place in Sudhaven in September 2026. Fishermen criticised the \
outcome as too little, too late.
"""


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the current folder, which holds one article."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / ".config"))
    for name in ("STYLE", "TO", "OUT", "FROM", "CONTACT", "DEBUG"):
        monkeypatch.delenv(f"BRIEFING_{name}", raising=False)
    (tmp_path / "talks.txt").write_text(ARTICLE, encoding="utf-8")
    return tmp_path


@pytest.fixture
def command() -> Command:
    """Return a function that runs the command in this process."""

    def run(*arguments: str, given: str | bytes | None = None) -> Result:
        return CliRunner().invoke(main, arguments, input=given)

    return run
