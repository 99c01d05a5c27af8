"""How much of a web page is read, and no more: `make pages`, `make pages PAGES="folder …"`.

A folder holds NAME.html beside NAME.json, the blocks that a careful reader would call the article.
The measure is that of the article-extraction benchmark of Scrapinghub (Zyte, 2020): texts as
multisets of four words in a row; precision and recall are averaged over the pages, F1 is theirs.
trafilatura's own plain text stands beside ours, on the same pages.
"""

import json
import re
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from briefing import pipeline
from briefing.errors import ReadError
from briefing.model.article import Article, Kind, Source

_TOKEN = re.compile(r"\w+")
_TOGETHER = 4  # words
_FACTS = ("title", "published", "publisher", "author", "language", "url")
_BODY = (Kind.HEADING, Kind.PARAGRAPH, Kind.ITEM, Kind.ROW)
_PARTS: Mapping[str, tuple[Kind, ...]] = {
    "body": _BODY,
    "headings": (Kind.HEADING,),
    "list items": (Kind.ITEM,),
    "table cells": (Kind.ROW,),
}


@dataclass(frozen=True, slots=True)
class Page:
    """A page that was read: what it holds by its labels, and what was found. Texts by part."""

    name: str
    labelled: Mapping[str, str]
    found: Mapping[str, str]
    wrong: tuple[str, ...]  # facts that are not as labelled


def main(folders: Sequence[str]) -> None:
    """Read every labelled page below `folders` and print one line a page, then the averages."""
    labels = [path for folder in folders for path in sorted(Path(folder).glob("*.json"))]
    pages = [read(path) for path in labels if path.with_suffix(".html").is_file()]
    parts = (*_PARTS, "trafilatura")
    print(f"{'page':34}" + "".join(f"{part:>13}" for part in parts) + "  wrong")
    for page in pages:
        scores = "".join(f"{_shown(score([page], part)):>13}" for part in parts)
        print(f"{page.name:34}{scores}  {', '.join(page.wrong)}")
    averages = "".join(f"{_shown(score(pages, part)):>13}" for part in parts)
    print(f"{f'{len(pages)} pages':34}{averages}  {_right(pages)}")


def read(labels: Path) -> Page:
    """Read the page beside its labels."""
    path = labels.with_suffix(".html")
    gold = json.loads(labels.read_text(encoding="utf-8"))
    source = Source(path.name, path.read_bytes())
    try:
        article: Article | None = pipeline.read(source)
    except ReadError as error:
        print(error)
        article = None
    found = {part: "\n".join(_texts(article, kinds)) for part, kinds in _PARTS.items()}
    labelled = {part: "\n".join(_labelled(gold, kinds)) for part, kinds in _PARTS.items()}
    own = _trafilatura(source.data)
    return Page(
        path.name,
        {**labelled, "trafilatura": labelled["body"]},
        {**found, "trafilatura": own},
        tuple(_wrong(article, gold)) if article else ("everything",),
    )


def score(pages: Iterable[Page], part: str) -> float | None:
    """Return the F1 of one part over pages; None where no page has any of it."""
    counts = [
        counted
        for page in pages
        if (counted := _counted(page.labelled[part], page.found[part])) is not None
    ]
    if not counts:
        return None
    precision = sum(tp / (tp + fp) if tp + fp else 0.0 for tp, fp, _ in counts) / len(counts)
    recall = sum(tp / (tp + fn) if tp + fn else 0.0 for tp, _, fn in counts) / len(counts)
    return 2 * precision * recall / (precision + recall) if precision + recall else 0.0


def _counted(labelled: str, found: str) -> tuple[int, int, int] | None:
    """Return shingles that are right, too many and missing; None where there is nothing at all."""
    wanted, got = _shingles(labelled), _shingles(found)
    both = sum((wanted & got).values())
    if not wanted and not got:
        return None
    return both, sum(got.values()) - both, sum(wanted.values()) - both


def _shingles(text: str) -> Counter[tuple[str, ...]]:
    tokens = _TOKEN.findall(text)
    starts = range(max(1, len(tokens) - _TOGETHER + 1)) if tokens else range(0)
    return Counter(tuple(tokens[i : i + _TOGETHER]) for i in starts)


def _texts(article: Article | None, kinds: Sequence[Kind]) -> Iterator[str]:
    for block in article.kept() if article else ():
        if block.kind in kinds and article:
            cells = [(cell.start, cell.end) for cell in block.cells] or [(block.start, block.end)]
            yield from (article.words(start, end) for start, end in cells)


def _labelled(gold: Mapping[str, object], kinds: Sequence[Kind]) -> Iterator[str]:
    blocks = gold["blocks"]
    assert isinstance(blocks, list)
    for block in blocks:
        if block["kind"] in kinds:
            yield from block["cells"] if block["kind"] == "row" else [block["text"]]


def _wrong(article: Article, gold: Mapping[str, object]) -> Iterator[str]:
    for fact in _FACTS:
        if fact in gold and getattr(article, fact) != gold[fact]:
            yield f"{fact} {getattr(article, fact)!r}"


def _right(pages: Sequence[Page]) -> str:
    """Return how many pages have each fact right."""
    wrong = Counter(fact.split(" ", 1)[0] for page in pages for fact in page.wrong)
    return ", ".join(f"{fact} {len(pages) - wrong[fact]}" for fact in _FACTS) + " right"


def _trafilatura(data: bytes) -> str:
    import trafilatura

    return trafilatura.extract(data, include_comments=False, favor_recall=False) or ""


def _shown(value: float | None) -> str:
    return "–" if value is None else f"{value:.3f}"


if __name__ == "__main__":
    main(sys.argv[1:] or ["tests/pages"])
