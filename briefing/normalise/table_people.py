"""People in a table whose columns say so: name, role, organisation."""

from collections.abc import Iterator, Mapping

from briefing.model.article import Block, Cell, Kind
from briefing.normalise.attendee_lists import entry_at
from briefing.normalise.reading import Reading
from briefing.normalise.seen import Affiliation, Seen, Span
from briefing.normalise.sightings import Evidence

_COLUMNS = ("name", "role", "party")


def people_in_rows(reading: Reading) -> Iterator[Seen]:
    """Yield the people of every table that has a column for names and one beside it."""
    headed = {b.table: _headed(reading, b) for b in reading.article.blocks if b.header}
    for index, sentence in enumerate(reading.sentences):
        block = reading.article.blocks[sentence.block]
        if sentence.kind is not Kind.ROW:
            continue
        columns = headed.get(block.table, {})
        if len(columns) > 1 and "name" in columns and not block.header:
            yield from _in_row(reading, index, block, columns)


def _headed(reading: Reading, block: Block) -> Mapping[str, int]:
    found: dict[str, int] = {}
    for number, cell in enumerate(block.cells):
        heading = reading.article.words(cell.start, cell.end).lower()
        for column in _COLUMNS:
            if heading in reading.people.phrases(f"lists.{column}_columns"):
                found.setdefault(column, number)
    return found


def _in_row(
    reading: Reading, index: int, block: Block, columns: Mapping[str, int]
) -> Iterator[Seen]:
    cells = {name: block.cells[at] for name, at in columns.items() if at < len(block.cells)}
    name = cells.get("name")
    if name is None or name.start == name.end:
        return
    line = reading.line(name.start, name.end)
    entry = entry_at(line, 0, len(line.tokens))
    if entry is None:
        return
    yield Seen(
        name=line.words(entry.first, entry.last),
        span=Span(*line.span(entry.first, entry.last)),
        evidence=Evidence.LISTED,
        sentence=index,
        role=_cell_span(cells.get("role")),
        affiliation=_affiliation(reading, cells.get("party")),
        took_part=True,
    )


def _cell_span(cell: Cell | None) -> Span | None:
    return None if cell is None or cell.start == cell.end else Span(cell.start, cell.end)


def _affiliation(reading: Reading, cell: Cell | None) -> Affiliation | None:
    span = _cell_span(cell)
    if span is None:
        return None
    return Affiliation(reading.article.words(span.start, span.end), span)
