"""Small articles made by hand: "# " begins a heading, "- " an item, "| " a row, else paragraphs."""

from collections.abc import Iterator

from briefing.model.article import Article, Block, Cell, Kind, Source
from briefing.normalise.reading import Reading, read_closely
from briefing.vocabulary import load

_KINDS = {"# ": Kind.HEADING, "- ": Kind.ITEM, "| ": Kind.ROW}


def article(text: str, published: str | None = None, *, dropped: str = "") -> Article:
    """Make an article whose lines are its blocks; every block holding `dropped` is dropped."""
    return Article(
        Source("invented.txt", text.encode("utf-8", "replace")),
        text,
        tuple(_blocks(text, dropped)),
        published=published,
    )


def reading(text: str, published: str | None = None, *, dropped: str = "") -> Reading:
    """Read such an article closely, in English."""
    return read_closely(article(text, published, dropped=dropped), load("en"))


def _blocks(text: str, dropped: str) -> Iterator[Block]:
    offset, rows = 0, 0
    for line in text.split("\n"):
        kind = _KINDS.get(line[:2], Kind.PARAGRAPH)
        start = offset + (2 if kind is not Kind.PARAGRAPH else 0)
        end = offset + len(line)
        offset = end + 1
        rows = rows + 1 if kind is Kind.ROW else 0
        if not text[start:end].strip():
            continue
        cells = tuple(_cells(text, start, end)) if kind is Kind.ROW else ()
        why = "caption" if dropped and dropped in line else ""
        table = int(kind is Kind.ROW)
        yield Block(kind, start, end, 1, table=table, header=rows == 1, cells=cells, dropped=why)


def _cells(text: str, start: int, end: int) -> Iterator[Cell]:
    at = start
    for part in text[start:end].split("|"):
        inner = part.strip()
        first = at + part.find(inner) if inner else at
        yield Cell(first, first + len(inner))
        at += len(part) + 1
