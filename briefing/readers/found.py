"""Found: which lines have been understood, and as what."""

from collections.abc import Sequence

from briefing.model.article import Block, Cell, Kind
from briefing.readers.lines import Line

Found = dict[int, Block | None]
"""Index of a line → its block, or None for a mark that belongs to no block (a bullet, a rule)."""


def plain(line: Line, dropped: str = "") -> Block:
    """Make a paragraph of a line."""
    return Block(Kind.PARAGRAPH, line.start, line.end, dropped=dropped)


def item(line: Line, start: int, ordered: bool = False) -> Block:
    """Make an item of a line from the offset on at which its words begin."""
    return Block(Kind.ITEM, start, line.end, ordered=ordered)


def row(cells: Sequence[Cell], table: int, header: bool) -> Block:
    """Make a row that reaches from its first cell that is not empty to its last."""
    full = [cell for cell in cells if cell.start < cell.end]
    start, end = full[0].start, full[-1].end
    within = (min(max(cell.start, start), end) for cell in cells)
    placed = tuple(
        cell if cell.start < cell.end else Cell(at, at)
        for cell, at in zip(cells, within, strict=True)
    )
    return Block(Kind.ROW, start, end, table=table, header=header, cells=placed)


def in_order(lines: Sequence[Line], found: Found) -> tuple[Block, ...]:
    """Return the blocks in reading order; what nobody understood is a paragraph."""
    blocks = (found[i] if i in found else plain(line) for i, line in enumerate(lines))
    return tuple(block for block in blocks if block is not None)
