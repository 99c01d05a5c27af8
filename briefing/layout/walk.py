"""The paragraphs of a memo in reading order."""

from collections.abc import Iterator

from briefing.model.memo import Block, List, Memo, Paragraph, Part, Row, Table


def in_memo(memo: Memo) -> Iterator[Paragraph]:
    """Yield every paragraph from the head to the footer."""
    for block in memo.head:
        yield from in_block(block)
    for part in memo.parts:
        yield from in_part(part)
    yield from memo.footer


def in_part(part: Part) -> Iterator[Paragraph]:
    """Yield the heading of a part and the paragraphs under it."""
    if part.heading:
        yield part.heading
    for block in part.blocks:
        yield from in_block(block)


def in_block(block: Block) -> Iterator[Paragraph]:
    """Yield the paragraphs of a block, a table's head included."""
    if isinstance(block, Table):
        for row in rows(block):
            yield from in_row(row)
    else:
        yield from block.items if isinstance(block, List) else (block,)


def in_row(row: Row) -> Iterator[Paragraph]:
    """Yield the paragraphs of a row, cell by cell."""
    for cell in row.cells:
        yield from cell.paragraphs


def rows(table: Table) -> tuple[Row, ...]:
    """Return the rows of a table, its head first."""
    return (table.head, *table.rows) if table.head else table.rows
