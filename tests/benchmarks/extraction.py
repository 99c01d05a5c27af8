"""How extraction grows with its article, in each language: `make extraction`.

CPU time in a process of its own, warm, and the memory that the article added at its height.
A text of twice the words takes "growth" times as long: 2.0 is linear.
"""

import json
import math
import resource
import statistics
import subprocess
import sys
import time

from briefing import pipeline
from briefing.model.article import Source
from tests.benchmarks.prose import LANGUAGES, prose

LAPTOP = 50.0  # milliseconds of the yardstick on a machine that people sit at
RUNS = {800: 25, 8_000: 5, 100_000: 1}  # by the words of the article


def main(arguments: list[str]) -> None:
    """Print a line for each language and length."""
    if len(arguments) > 1:
        print(json.dumps(_measured(arguments[0], int(arguments[1]))))
        return
    yard = _yardstick()
    print(
        f"a million steps of a bare loop: {yard:.0f} ms here, some {LAPTOP:.0f} on a usual laptop"
    )
    print(f"{'':9}{'words':>8}{'ms':>10}{'words/s':>10}{'growth':>8}{'MB':>7}{'laptop ms':>11}")
    for language in arguments or LANGUAGES:
        shorter: tuple[int, float] | None = None
        for words in RUNS:
            spent, memory = _alone(language, words)
            growth = f"{_growth(shorter, (words, spent)):8.2f}" if shorter else " " * 8
            per_second = 1000 * words / spent
            print(
                f"{language:9}{words:8,}{spent:10.1f}{per_second:10,.0f}{growth}{memory:7.0f}"
                f"{spent * LAPTOP / yard:11.1f}"
            )
            shorter = words, spent


def _growth(shorter: tuple[int, float], longer: tuple[int, float]) -> float:
    doublings = math.log2(longer[0] / shorter[0])
    return float((longer[1] / shorter[1]) ** (1 / doublings))


def _alone(language: str, words: int) -> tuple[float, float]:
    command = [sys.executable, "-m", __spec__.name if __spec__ else "", language, str(words)]
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    spent, memory = json.loads(done.stdout)
    return float(spent), float(memory)


def _measured(language: str, words: int) -> tuple[float, float]:
    """Return the median milliseconds of CPU time and the megabytes that were added."""
    source = Source("article.md", prose(language, words).encode())
    for length in (800, 801, 802):
        pipeline.extract(Source("warm.md", prose(language, length).encode()))
    before, spent = _height(), []
    for _ in range(RUNS.get(words, 1)):
        started = time.process_time_ns()
        pipeline.extract(source)
        spent.append((time.process_time_ns() - started) / 1e6)
    return statistics.median(spent), _height() - before


def _yardstick() -> float:
    """Return the milliseconds of CPU time for a million steps, the best of five times."""
    spent = []
    for _ in range(5):
        started, total = time.process_time_ns(), 0
        for number in range(1_000_000):
            total += number * number % 7
        spent.append((time.process_time_ns() - started) / 1e6)
    return min(spent)


def _height() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


if __name__ == "__main__":
    main(sys.argv[1:])
