"""How long it takes, in one run: each stage, both memos, a cold start, and two peers.

CPU time, so that other work on the machine matters little; medians of many runs after a warm-up.
Ratios against the peers of the same run say more than milliseconds.
"""

import os
import resource
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

from briefing import (
    compose,
    evidence,
    fonts,
    layout,
    normalise,
    pipeline,
    readers,
    resources,
    styles,
)
from briefing.model.article import Source
from tests.benchmarks.peers import drawn as peers

RUNS = 60
COLD_RUNS = 15


def main() -> None:
    """Measure everything and print one table."""
    article = resources.samples() / "fisheries-talks" / "article.txt"
    both, words = _stages(article)
    print(f"\n{'both memos from a briefing':34} {both:8.2f} ms")
    print(f"{'the article, read to briefing':34} {words}")
    _cold(article)


def _stages(path: Path) -> tuple[float, str]:
    style = styles.load("memo")
    faces = fonts.faces(style.pdf_family, style.word_family)
    source = Source(path.name, path.read_bytes())
    article = readers.read(source)
    briefing = evidence.keep_supported(normalise.normalise(article))
    memo = compose.compose(briefing, style)
    page = layout.fit(memo, style, faces)
    peers.register(faces.pdf)
    stages: dict[str, Callable[[], object]] = {
        "read": lambda: readers.read(source),
        "normalise": lambda: normalise.normalise(article),
        "evidence": lambda: evidence.keep_supported(briefing),
        "compose": lambda: compose.compose(briefing, style),
        "fit": lambda: layout.fit(memo, style, faces),
        "render PDF": lambda: pipeline.documents((page,), ("pdf",)),
        "render Word": lambda: pipeline.documents((page,), ("docx",)),
        "peer: Platypus, the same memo": lambda: peers.platypus(memo),
        "peer: python-docx, the same memo": lambda: peers.python_docx(memo),
    }
    times = {name: _warm(work) for name, work in stages.items()}
    print(f"{'stage':34} {'median':>8}    {'of Platypus':>11}")
    for name, spent in times.items():
        ratio = spent / times["peer: Platypus, the same memo"]
        print(f"{name:34} {spent:8.2f} ms {ratio:11.2f}")
    both = sum(times[name] for name in ("compose", "fit", "render PDF", "render Word"))
    reading = sum(times[name] for name in ("read", "normalise", "evidence"))
    return both, f"{reading:8.2f} ms for {len(article.text.split())} words"


def _warm(work: Callable[[], object]) -> float:
    """Return the median CPU time of one call in milliseconds."""
    for _ in range(5):
        work()
    spent = []
    for _ in range(RUNS):
        started = time.process_time_ns()
        work()
        spent.append((time.process_time_ns() - started) / 1e6)
    return statistics.median(spent)


def _cold(article: Path) -> None:
    bare = _process(["-c", "pass"])
    rows = {
        "python -c pass": ["-c", "pass"],
        "briefing --help": ["-m", "briefing", "--help"],
        "briefing make, cold": ["-m", "briefing", "make", str(article), "--force", "-o", "/tmp/"],
    }
    print(f"\n{'whole process':34} {'median':>8}    {'of bare':>11}")
    for name, arguments in rows.items():
        spent = _process(arguments)
        print(f"{name:34} {spent:8.0f} ms {spent / bare:11.1f}")


def _process(arguments: list[str]) -> float:
    """Return the median CPU time of a new process in milliseconds; bytecode is cached."""
    environment = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
    spent = []
    for _ in range(COLD_RUNS):
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        command = [sys.executable, *arguments]
        subprocess.run(command, env=environment, check=True, stdout=subprocess.DEVNULL)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        used = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
        spent.append(1000 * used)
    return statistics.median(spent)


if __name__ == "__main__":
    main()
