"""What Microsoft's Open XML SDK says against Word files; `tests/run.sh` installs it."""

import json
import os
import subprocess
import sys
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

_BESIDE = Path(sys.prefix) / "ooxml-validator" / "node_modules" / "@xarsh"
_AT_ONCE = 2


def faults(files: Sequence[bytes]) -> list[list[str]]:
    """Return the faults of each Word file, with the part that each is in; none where it is valid.

    Without the validator the test is skipped on a desk, and fails in CI.
    """
    program = next(_BESIDE.glob("ooxml-validator-*/ooxml-validator"), None)
    if program is None:
        message = f"the Open XML validator is not in {_BESIDE}; tests/run.sh installs it"
        if os.environ.get("CI"):
            pytest.fail(message)
        pytest.skip(message)
    with TemporaryDirectory(prefix="briefing-ooxml-") as name:
        paths = [Path(name) / f"{number}.docx" for number in range(len(files))]
        for path, data in zip(paths, files, strict=True):
            path.write_bytes(data)
        with ThreadPoolExecutor(_AT_ONCE) as pool:
            return list(pool.map(lambda path: _faults(program, path), paths))


def _faults(program: Path, path: Path) -> list[str]:
    done = subprocess.run([program, path], capture_output=True, check=False, timeout=120)
    found = json.loads(done.stdout)
    return [f"{error['path']}: {error['description']}" for error in found["errors"]]
