"""Pieces: the blocks of a text before they are laid out one a line."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from briefing.model.article import Block, Cell, Kind
from briefing.readers.found import row

BETWEEN = " | "
"""What stands between the cells of a row in the text."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A block whose words are known and whose place is not; `mark` stands before it."""

    kind: Kind
    text: str
    mark: str = ""
    level: int = 0
    ordered: bool = False
    table: int = 0
    header: bool = False
    cells: tuple[str, ...] = field(default=())
    dropped: str = ""


def laid_out(pieces: Sequence[Piece]) -> tuple[str, tuple[Block, ...]]:
    """Write one piece a line; return the text and the blocks with their places in it."""
    text = "\n".join(piece.mark + piece.text for piece in pieces)
    return text, tuple(_placed(pieces))


def _placed(pieces: Sequence[Piece]) -> Iterator[Block]:
    at = 0
    for piece in pieces:
        start = at + len(piece.mark)
        end = start + len(piece.text)
        if piece.kind is Kind.ROW:
            cells = tuple(_cells(piece.cells, start))
            yield replace(row(cells, piece.table, piece.header), dropped=piece.dropped)
        else:
            yield Block(
                piece.kind,
                start,
                end,
                level=piece.level,
                ordered=piece.ordered,
                dropped=piece.dropped,
            )
        at = end + 1


def _cells(cells: Sequence[str], start: int) -> Iterator[Cell]:
    for cell in cells:
        yield Cell(start, start + len(cell))
        start += len(cell) + len(BETWEEN)
