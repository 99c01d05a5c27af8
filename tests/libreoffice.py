"""What LibreOffice makes of Word files: how many pages, and which words on them.

Debian: `apt-get install libreoffice-writer poppler-utils fonts-crosextra-carlito fonts-liberation`.
"""

import subprocess
from collections.abc import Sequence
from dataclasses import replace
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from briefing.renderers import word
from tests.renderers.pages import MEMO, page

_BATCH = 100  # files; LibreOffice leaves some of several hundred out without a word
_STAND_INS = {"Calibri": "Carlito", "Arial": "LiberationSans"}  # of the same widths


def pages(files: Sequence[bytes]) -> list[int]:
    """Return the number of pages of each Word file, all converted in one go."""
    _check_faces()
    return [_count(pdf) for pdf in _converted(files)]


def texts(files: Sequence[bytes]) -> list[str]:
    """Return the words of each Word file as LibreOffice prints them, white space folded."""
    _check_faces()
    return [
        " ".join(_run("pdftotext", "-raw", "-", "-", stdin=pdf).split())
        for pdf in _converted(files)
    ]


@cache
def _check_faces() -> None:
    """Fail unless LibreOffice finds faces with the widths of those that the memos ask for."""
    for family, stand_in in _STAND_INS.items():
        asked = replace(page(MEMO), word_family=family)
        (pdf,) = _converted([word.render((asked,))])
        assert stand_in in _run("pdffonts", "-", stdin=pdf), f"{family} is not {stand_in}"


def pdfs(files: Sequence[bytes]) -> list[bytes]:
    """Return each Word file as the PDF that LibreOffice exports."""
    return _converted(files)


def saved(files: Sequence[bytes]) -> list[bytes]:
    """Return each Word file as LibreOffice saves it again."""
    return _converted(files, "docx")


def _converted(files: Sequence[bytes], suffix: str = "pdf") -> list[bytes]:
    """Return each Word file in another format; the profile is new, so no other program is met."""
    with TemporaryDirectory(prefix="briefing-libreoffice-") as name:
        folder = Path(name)
        made = folder / "made"
        sources = [folder / f"{number}.docx" for number in range(len(files))]
        for path, data in zip(sources, files, strict=True):
            path.write_bytes(data)
        profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
        convert = ("soffice", profile, "--headless", "--convert-to", suffix, "--outdir", str(made))
        for first in range(0, len(sources), _BATCH):
            _run(*convert, *map(str, sources[first : first + _BATCH]))
        return [(made / f"{path.stem}.{suffix}").read_bytes() for path in sources]


def _count(pdf: bytes) -> int:
    lines = _run("pdfinfo", "-", stdin=pdf).splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith("Pages:"))


def _run(*command: str, stdin: bytes = b"") -> str:
    done = subprocess.run(command, input=stdin, capture_output=True, check=True, timeout=600)
    return done.stdout.decode("utf-8", "replace")
