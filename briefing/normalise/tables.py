"""The tables of an article: rows under column headings."""

from collections.abc import Iterator
from dataclasses import dataclass

from briefing.model.article import Cell, Kind
from briefing.normalise.reading import Reading, Section, Sentence
from briefing.vocabulary import lower


@dataclass(frozen=True, slots=True)
class Table:
    """One table; `head` is empty where the columns have no headings."""

    head: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]
    section: Section | None


def tables(reading: Reading) -> Iterator[Table]:
    """Yield the tables of the kept blocks, in order."""
    rows: list[Sentence] = []
    number = 0
    for sentence in reading.sentences:
        table = reading.article.blocks[sentence.block].table
        if rows and (sentence.kind is not Kind.ROW or table != number):
            yield _table(reading, rows)
            rows = []
        if sentence.kind is Kind.ROW:
            rows.append(sentence)
            number = table
    if rows:
        yield _table(reading, rows)


def _table(reading: Reading, rows: list[Sentence]) -> Table:
    blocks = [reading.article.blocks[row.block] for row in rows]
    head = next((block.cells for block in blocks if block.header), ())
    names = tuple(reading.article.words(cell.start, cell.end) for cell in head)
    body = tuple(block.cells for block in blocks if not block.header)
    return Table(names, body, rows[0].section)


def column(reading: Reading, table: Table, name: str) -> int | None:
    """Return which column is headed by words for `name` ("outcome", "owner", …)."""
    pattern = reading.vocabulary.pattern(f"columns.{name}")
    for index, heading in enumerate(table.head):
        if pattern.fullmatch(lower(heading).strip(" :")):
            return index
    return None
