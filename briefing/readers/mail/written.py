"""Written: the rows of a plain message as pieces, read like any plain text."""

from bisect import bisect_right
from collections.abc import Sequence

from briefing.model.article import Block, Kind
from briefing.readers.furniture import Facts
from briefing.readers.mail.rows import Row
from briefing.readers.pieces import BETWEEN, Piece
from briefing.readers.text import structure

_LONGEST_MARK = 6  # characters of a bullet or a number


def written(rows: Sequence[Row], reasons: Sequence[str]) -> tuple[tuple[Piece, ...], Facts]:
    """Return the pieces of a message in order, and what its words say about it.

    Args:
        rows: The lines of the message.
        reasons: Why each of them is set aside; "" where it is kept.
    """
    dropped = [
        (i, Piece(Kind.PARAGRAPH, row.text, dropped=reason))
        for i, (row, reason) in enumerate(zip(rows, reasons, strict=True))
        if reason
    ]
    kept = [i for i, reason in enumerate(reasons) if not reason]
    if not kept:
        return tuple(piece for _, piece in dropped), Facts()
    starts: list[int] = []
    lines: list[str] = []
    length = 0
    for before, i in zip([-1, *kept], kept, strict=False):
        gap = rows[i].gap or before != i - 1
        starts.append(length + gap)
        lines.append("\n" * gap + rows[i].raw)
        length += gap + len(rows[i].raw) + 1
    text = "\n".join(lines)
    body = structure(text)
    pieces = [(kept[bisect_right(starts, b.start) - 1], _piece(text, b)) for b in body.blocks]
    both = sorted(pieces + dropped, key=lambda placed: placed[0])
    return tuple(piece for _, piece in both), body.facts


def _piece(text: str, block: Block) -> Piece:
    mark = text[text.rfind("\n", 0, block.start) + 1 : block.start].strip()
    cells = tuple(" ".join(text[cell.start : cell.end].split()) for cell in block.cells)
    words = " ".join(text[block.start : block.end].split())
    return Piece(
        block.kind,
        BETWEEN.join(cells) if cells else words,
        mark=f"{mark} " if 0 < len(mark) <= _LONGEST_MARK and not cells else "",
        level=block.level,
        ordered=block.ordered,
        table=block.table,
        header=block.header,
        cells=cells,
        dropped=block.dropped,
    )
