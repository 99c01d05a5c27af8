"""How long each format takes to read, how that grows, and how much memory it needs: `make reading`.

Every figure comes from a process of its own: CPU time of one reading with everything loaded, and
the most memory that the process ever held, less what it held before it read.
"""

import json
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from briefing import pipeline, sources
from briefing.model.article import Source
from briefing.sources import Place
from tests.benchmarks.articles import FORMATS

SIZES = (18, 180, 1800)  # paragraphs; 18 are some 800 words
RUNS = 5


def main(arguments: list[str]) -> None:
    """Print one line a format; with a name and a size, measure just that and print it as JSON."""
    if arguments:
        print(json.dumps(_measured(arguments[0], int(arguments[1]))))
        return
    heads = [f"{size * 45:,} words" for size in SIZES]
    print(
        f"{'format':12}{'kB':>8}" + "".join(f"{head:>16}" for head in heads) + "   growth      MB"
    )
    for name in FORMATS:
        rows = [_apart(name, size) for size in SIZES]
        times = "".join(f"{row['ms']:13.1f} ms" for row in rows)
        growth = rows[-1]["ms"] / rows[-2]["ms"]
        print(f"{name:12}{rows[0]['kB']:8.0f}{times}  × {growth:5.1f}{rows[-1]['MB']:8.0f}")


def _apart(name: str, size: int) -> dict[str, float]:
    command = [sys.executable, "-m", "tests.benchmarks.reading", name, str(size)]
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    measured: dict[str, float] = json.loads(done.stdout)
    return measured


def _measured(name: str, size: int) -> dict[str, float]:
    _read(name, FORMATS[name](1))  # loads what the format needs
    data = FORMATS[name](size)
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    spent = []
    for _ in range(RUNS):
        started = time.process_time_ns()
        _read(name, data)
        spent.append((time.process_time_ns() - started) / 1e6)
    after = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return {"kB": len(data) / 1000, "ms": statistics.median(spent), "MB": (after - before) / 1000}


def _read(name: str, data: bytes) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / name
        path.write_bytes(data)
        for source in sources.fetch(Place(str(path))):
            assert isinstance(source, Source)
            pipeline.read(source)


if __name__ == "__main__":
    main(sys.argv[1:])
