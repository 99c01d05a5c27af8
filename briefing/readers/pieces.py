"""Pieces: the blocks of a Markdown text before they are laid out one a line."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from briefing.model.article import Block, Cell, Kind


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


def row(cells: Sequence[str], table: int, header: bool) -> Piece:
    """Make a row of the words in its cells."""
    text = " | ".join(cells)
    return Piece(Kind.ROW, text, table=table, header=header, cells=tuple(cells))


def laid_out(pieces: Sequence[Piece]) -> tuple[str, tuple[Block, ...]]:
    """Write one piece a line; return the text and the blocks with their places in it."""
    text = "\n".join(piece.mark + piece.text for piece in pieces)
    return text, tuple(_placed(pieces))


def _placed(pieces: Sequence[Piece]) -> Iterator[Block]:
    at = 0
    for piece in pieces:
        start = at + len(piece.mark)
        end = start + len(piece.text)
        yield Block(
            piece.kind,
            start,
            end,
            level=piece.level,
            ordered=piece.ordered,
            table=piece.table,
            header=piece.header,
            cells=tuple(_cells(piece.cells, start)),
            dropped=piece.dropped,
        )
        at = end + 1


def _cells(cells: Sequence[str], start: int) -> Iterator[Cell]:
    for cell in cells:
        yield Cell(start, start + len(cell))
        start += len(cell) + len(" | ")
