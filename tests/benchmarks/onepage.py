"""The proof of one page: a thousand generated briefings, and one table of what they became.

`make onepage` or `make onepage N=100`. Every shipped style, five languages, both papers, from a
tenth of a page to three pages. What was found of a hundred memos is kept in a temporary folder
under a name made from the code, so that a run that was broken off goes on where it was.
"""

import json
import statistics
import sys
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from hashlib import sha256
from pathlib import Path
from tempfile import gettempdir

from briefing import resources
from tests import libreoffice
from tests.benchmarks.proofs import Proof, Recipe, prove

_BATCH = 100
_DECIDE = (".py", ".toml", ".j2", ".json")  # files that say what is found
_ROOT = Path(__file__).parents[2]


@dataclass(frozen=True, slots=True)
class Found:
    """A memo, what was found of it, and how many pages LibreOffice makes of its Word file."""

    number: int
    proof: Proof
    word_pages: int


def main(count: int) -> None:
    """Prove so many memos and print one table."""
    shelf = Path(gettempdir()) / "briefing-onepage" / _code()
    shelf.mkdir(parents=True, exist_ok=True)
    found: list[Found] = []
    for first in range(0, count, _BATCH):
        found += _batch(range(first, min(first + _BATCH, count)), shelf)
        print(f"{len(found)} of {count}", file=sys.stderr, flush=True)
    rows = tuple(_rows(found))
    wide = max(len(name) for name, _ in rows)
    print("\n".join(f"{name:{wide}}  {value:>12}" for name, value in rows))


def _batch(numbers: range, shelf: Path) -> list[Found]:
    path = shelf / f"{numbers.start}-{numbers.stop}.json"
    if not path.exists():
        path.write_text(json.dumps([asdict(each) for each in _proved(numbers)]), encoding="utf-8")
    rows = json.loads(path.read_text(encoding="utf-8"))
    return [Found(row["number"], Proof(**row["proof"]), row["word_pages"]) for row in rows]


def _proved(numbers: range) -> Iterator[Found]:
    proofs = {number: prove(Recipe(number)) for number in numbers}
    counts = iter(libreoffice.pages([word for _, word in proofs.values() if word]))
    for number, (proof, word) in proofs.items():
        yield Found(number, proof, next(counts) if word else 0)


def _code() -> str:
    """Return a name for everything that decides what is found."""
    places = (_ROOT / "briefing", resources.templates(), _ROOT / "tests" / "benchmarks")
    files = sorted(p for place in places for p in place.rglob("*") if p.suffix in _DECIDE)
    files += [_ROOT / "tests" / "generate.py", _ROOT / "tests" / "lexicons.py"]
    return sha256(b"".join(path.read_bytes() for path in files)).hexdigest()[:16]


def _rows(found: Sequence[Found]) -> Iterator[tuple[str, str]]:
    kept = [each for each in found if not each.proof.refused]
    gave = [each for each in kept if each.proof.cut]
    yield "generated briefings", f"{len(found)}"
    yield "refused: one item a part at the floor is too much", f"{len(found) - len(kept)}"
    yield "refused without need", _bad(found, "lazy")
    yield "one page in the PDF", _share(kept, [each.proof.pdf_pages == 1 for each in kept])
    yield (
        "one page of the Word file in LibreOffice",
        _share(kept, [each.word_pages == 1 for each in kept]),
    )
    yield "    which not", _named(each.number for each in kept if each.word_pages != 1)
    yield "type below the style's floor", _bad(kept, "below_floor")
    yield "statements neither printed nor told to be left out", _bad(kept, "lost")
    yield "statements without their words in PDF or Word", _bad(kept, "unread")
    yield "pieces of text outside the margins", _bad(kept, "crossed")
    yield "broken rules of PDF/UA-1 and PDF/A-3a", _bad(kept, "broken")
    yield "memos that leave statements out", _share(kept, [each in gave for each in kept])
    yield "unused height of those, median", f"{_quantile(gave, 50):.0f} pt"
    yield "unused height of those, 95 of 100 below", f"{_quantile(gave, 95):.0f} pt"


def _bad(found: Sequence[Found], field: str) -> str:
    """Return how much of something there is that must not be, and in which memos."""
    wrong = [each for each in found if getattr(each.proof, field)]
    total = sum(getattr(each.proof, field) for each in wrong)
    return f"{total} in {_named(each.number for each in wrong)}" if wrong else "0"


def _share(found: Sequence[Found], holds: Sequence[bool]) -> str:
    return f"{sum(holds)} of {len(found)}"


def _named(numbers: Iterator[int]) -> str:
    return ", ".join(map(str, numbers)) or "none"


def _quantile(found: Sequence[Found], percent: int) -> float:
    if len(found) < 2:
        return 0.0
    spare = [each.proof.spare_pt for each in found]
    return statistics.quantiles(spare, n=100, method="inclusive")[percent - 1]


if __name__ == "__main__":
    main(int(sys.argv[1]) if sys.argv[1:] else 1000)
