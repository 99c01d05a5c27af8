"""The verdicts of other programs on a PDF: PDF/UA-1 and PDF/A-3a."""

import json
import subprocess
import sys
from pathlib import Path

import page
import pytest

_SKIPPED = "LNK-010"  # an address in a statement is the source's own words, and no link
_OUTLOUD = Path(sys.prefix) / "outloud" / "bin" / "outloud"


def broken_rules(data: bytes) -> list[str]:
    """Return the rules of both standards that a file breaks."""
    return [
        f"{profile}: {failure.rule_id} {failure.message}"
        for profile in ("ua1", "3a")
        for failure in page.validate_pdf_bytes(data, profile=profile).failures
    ]


def heard_wrong(files: dict[str, bytes], folder: Path) -> dict[str, list[str]]:
    """Return by name what a second validator finds in files: errors and warnings.

    It is slow to start, so that many files are looked at in one go.
    """
    if not _OUTLOUD.exists():
        pytest.skip("outloud is not installed; tests/run.sh does it")
    paths = {str(folder / f"{number}.pdf"): name for number, name in enumerate(files)}
    for path, name in paths.items():
        Path(path).write_bytes(files[name])
    command = [
        str(_OUTLOUD),
        "--quiet",
        "--json",
        "-",
        "--skip",
        _SKIPPED,
        "--fail-on",
        "never",
        *paths,
    ]
    told = subprocess.run(command, capture_output=True, check=True, text=True).stdout
    results = json.loads(told)["results"]
    assert len(results) == len(files)
    return {paths[each["path"]]: _findings(each) for each in results}


def _findings(result: dict[str, object]) -> list[str]:
    found = result["findings"]
    assert isinstance(found, list)
    unread = [] if result["error"] is None else [str(result["error"])]
    return unread + [f"{each['rule']} {each['message']}" for each in found]
