"""Score extraction on a folder of labelled articles: `make quality CORPUS=folder`.

The folder holds NAME.txt, NAME.md, … beside NAME.gold.json; its own scorer, `score.py`, called with
the folder and that of the predictions, lies in it or above it. Articles that no reader takes are
named and count as empty.
"""

import json
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from briefing import briefing_file, pipeline
from briefing.errors import BriefingError
from briefing.model.article import Source
from briefing.model.briefing import Briefing, Due


def main(arguments: list[str]) -> int:
    """Extract every labelled article, score the results and print both times and scores."""
    if not arguments:
        sys.stderr.write("usage: make quality CORPUS=folder\n")
        return 2
    folder, options = Path(arguments[0]), arguments[1:] or ["--per-file"]
    scorer = next(p for p in (folder / "score.py", folder.parent / "score.py") if p.is_file())
    with tempfile.TemporaryDirectory() as predictions:
        for labels in sorted(folder.glob("*.gold.json")):
            _predict(folder, labels.name.removesuffix(".gold.json"), Path(predictions))
        command = [sys.executable, str(scorer), str(folder), predictions, *options]
        return subprocess.run(command, check=False).returncode


def _predict(folder: Path, name: str, predictions: Path) -> None:
    article = next(p for p in sorted(folder.glob(f"{name}.*")) if p.suffix != ".json")
    started = time.process_time()
    try:
        briefing = pipeline.extract(Source(article.name, article.read_bytes()))
        text = json.dumps(scored(briefing), ensure_ascii=False)
        (predictions / f"{name}.json").write_text(text, encoding="utf-8")
        print(f"{name}: {1000 * (time.process_time() - started):.0f} ms")
    except BriefingError as error:
        print(f"{name}: {error}")


def scored(briefing: Briefing) -> dict[str, object]:
    """Return the briefing as the scorer reads it: title and date as plain strings."""
    record: dict[str, object] = json.loads(briefing_file.to_json(briefing))
    return {
        **record,
        "title": briefing.title.text,
        "date": briefing.date.start if briefing.date else None,
        "next_steps": [
            {"action": step.action, "owner": step.owner, "due": _due(step.due)}
            for step in briefing.next_steps
        ],
    }


def _due(due: Due | None) -> str | None:
    if due is None:
        return None
    return due.date if due.precision == "day" else due.text


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
