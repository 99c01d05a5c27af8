"""What `briefing check` catches, kind by kind: `make attack CORPUS="folder …"`, samples by default.

Every briefing is first examined as it was extracted: what is found there is a false alarm.
"""

import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import islice
from pathlib import Path

from briefing import pipeline, resources
from briefing.errors import BriefingError
from briefing.evidence import Verdict
from briefing.model.article import Source
from briefing.model.briefing import Briefing
from tests.benchmarks.attacks import ATTACKS

MOST = 400  # of one kind on one briefing; evenly spread over those that there are
_TYPES = (".txt", ".md", ".html", ".docx", ".pdf")


def main(folders: Sequence[str]) -> None:
    """Attack the briefing of every article below `folders` and print one line a kind."""
    briefings = list(_briefings(folders))
    alarms = Counter(name for name, b in briefings for _ in _unsupported(b))
    fields = sum(len(pipeline.examine(b)) for _, b in briefings)
    made: Counter[str] = Counter()
    caught: Counter[str] = Counter()
    for name, briefing in briefings:
        for kind, attack in ATTACKS.items():
            for wrong, about in islice(attack(briefing), MOST):
                made[kind] += 1
                hit = about in _unsupported(wrong)
                caught[kind] += hit
                if not hit:
                    print(f"missed: {name}, {kind}: {_said(wrong, about)}")
    for kind, count in made.items():
        print(f"{kind:26}{caught[kind]:6} of {count:6}  {caught[kind] / count:8.2%}")
    print(f"{sum(alarms.values())} false alarms on {fields} honest fields {dict(alarms)}")


def _briefings(folders: Sequence[str]) -> Iterator[tuple[str, Briefing]]:
    for folder in folders:
        for path in sorted(p for p in Path(folder).rglob("*") if p.suffix in _TYPES):
            if path.stem in ("memo",) or "inbox" in path.parts:
                continue
            try:
                article = pipeline.read(Source(path.name, path.read_bytes()))
                yield f"{path.parent.name}/{path.name}", pipeline.draft(article)
            except BriefingError as error:
                print(error)


def _unsupported(briefing: Briefing) -> set[str]:
    return {f.about for f in pipeline.examine(briefing) if f.verdict is Verdict.UNSUPPORTED}


def _said(briefing: Briefing, about: str) -> str:
    found = [f for f in pipeline.examine(briefing) if f.about == about]
    return "; ".join(f"{f.field}={f.value!r} {f.verdict.value}" for f in found)[:300]


if __name__ == "__main__":
    main(sys.argv[1:] or [str(resources.samples())])
