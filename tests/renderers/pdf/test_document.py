"""The same pages make the same file, whoever makes it, where and when."""

import os
import subprocess
import sys
from hashlib import sha256
from pathlib import Path

from tests.renderers.pdf import files

ROOT = Path(__file__).parents[3]
CODE = """
from hashlib import sha256
from tests.renderers.pdf import files
print(sha256(files.drawn(files.sample(), *files.samples(2))).hexdigest())
"""


def _elsewhere(folder: Path, **environment: str) -> str:
    done = subprocess.run(
        [sys.executable, "-c", CODE],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(ROOT), **environment},
        capture_output=True,
        check=True,
        text=True,
    )
    return done.stdout.strip()


def test_it_is_the_same_in_every_process(tmp_path: Path) -> None:
    here = sha256(files.drawn(files.sample(), *files.samples(2))).hexdigest()
    assert _elsewhere(ROOT, PYTHONHASHSEED="0", TZ="Asia/Tokyo", LC_ALL="C") == here
    later = {"SOURCE_DATE_EPOCH": "1700000000", "TZ": "America/New_York"}
    assert _elsewhere(tmp_path, PYTHONHASHSEED="4711", **later) == here


def test_another_page_makes_another_file() -> None:
    first, second = files.samples(2)
    assert files.drawn(first) != files.drawn(second)
    assert files.drawn(first, second) != files.drawn(second, first)
