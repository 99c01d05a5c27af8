"""What can be left out of a memo, in which order, and the memo without it."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import zip_longest

from briefing.layout.walk import in_part, in_row
from briefing.model.memo import Block, Cell, List, Memo, Paragraph, Part, Role, Row, Run, Table
from briefing.model.page import Cut

Gone = frozenset[tuple[str, str]]
"""Items left out, each as the name of its part and the id of its statement."""


def items(part: Part) -> tuple[str, ...]:
    """Return the ids of what can be left out of a part; what stays longest comes first.

    That is the order of reading, but the head of every delegation comes before any second member.
    """
    return tuple(id for block in part.blocks for id in _ids(block))


def above_keep(memo: Memo) -> tuple[Cut, ...]:
    """Return what goes first, in the order in which it goes.

    The part of the lowest rank gives its last item, again and again, until it holds no more than
    it keeps; then the next part does. Of two parts of one rank the later one goes first.
    """
    return tuple(cut for part in _by_rank(memo) for cut in _last(part, max(1, part.keep), None))


def below_keep(memo: Memo) -> tuple[Cut, ...]:
    """Return what goes after that, down to one item a part."""
    return tuple(cut for part in _by_rank(memo) for cut in _last(part, 1, max(1, part.keep)))


def without(memo: Memo, cuts: tuple[Cut, ...]) -> Memo:
    """Return the memo without some items and what follows them, and say so in each part."""
    if not cuts and not any(part.missing for part in memo.parts):
        return memo
    gone = frozenset((cut.part, cut.id) for cut in cuts)
    parts = (_reduced(part, gone) for part in memo.parts)
    return replace(memo, parts=tuple(part for part in parts if part.blocks))


def followers(memo: Memo, cuts: tuple[Cut, ...]) -> tuple[Cut, ...]:
    """Return the statements that leave the page because the one that they follow does."""
    ids = {cut.id for cut in cuts}
    return tuple(
        Cut(paragraph.id, part.name)
        for part in memo.parts
        for paragraph in in_part(part)
        if paragraph.follows in ids and paragraph.id is not None
    )


def _by_rank(memo: Memo) -> list[Part]:
    places = sorted(range(len(memo.parts)), key=lambda n: (-memo.parts[n].rank, -n))
    return [memo.parts[n] for n in places]


def _last(part: Part, keep: int, upto: int | None) -> Iterator[Cut]:
    """Yield the items after the first `keep`, and before `upto`, from the last one back."""
    return (Cut(id, part.name) for id in reversed(items(part)[keep:upto]))


def _ids(block: Block) -> Iterator[str]:
    if isinstance(block, Table):
        rows = (tuple(_own(in_row(row))) if row.id is None else (row.id,) for row in block.rows)
        for abreast in zip_longest(*rows):
            yield from filter(None, abreast)
    else:
        yield from _own(block.items if isinstance(block, List) else (block,))


def _own(paragraphs: Iterable[Paragraph]) -> Iterator[str]:
    return (p.id for p in paragraphs if p.id is not None and p.follows is None)


def _reduced(part: Part, gone: Gone) -> Part:
    count = part.missing + sum((part.name, id) in gone for id in items(part))
    kept = tuple(block for each in part.blocks for block in _block(each, part, gone))
    return replace(part, blocks=kept + _more(part, count))


def _more(part: Part, count: int) -> tuple[Paragraph, ...]:
    """Return the line that says what was left out, where the part has words for it."""
    words = part.more_one if count == 1 else part.more_many.replace("{n}", str(count))
    return (Paragraph(Role.NOTE, (Run(words),)),) if count and words else ()


def _block(block: Block, part: Part, gone: Gone) -> Iterator[Block]:
    """Yield what is left of a block, or nothing."""
    if isinstance(block, Table):
        rows = tuple(kept for row in block.rows for kept in _row(row, part, gone))
        if rows:
            yield replace(block, rows=rows)
    elif isinstance(block, List):
        left = tuple(item for item in block.items if _stays(item, part, gone))
        if left:
            yield replace(block, items=left)
    elif _stays(block, part, gone):
        yield block


def _row(row: Row, part: Part, gone: Gone) -> Iterator[Row]:
    """Yield a row without the statements that went, unless it held nothing else."""
    if row.id is not None:
        if (part.name, row.id) not in gone:
            yield row
        return
    if all(_stays(paragraph, part, gone) for paragraph in in_row(row)):
        yield row
        return
    reduced = replace(row, cells=tuple(_cell(cell, part, gone) for cell in row.cells))
    if any(_own(in_row(reduced))):
        yield reduced


def _cell(cell: Cell, part: Part, gone: Gone) -> Cell:
    return replace(cell, paragraphs=tuple(p for p in cell.paragraphs if _stays(p, part, gone)))


def _stays(paragraph: Paragraph, part: Part, gone: Gone) -> bool:
    if paragraph.follows is not None:
        return all(paragraph.follows != id for _, id in gone)
    return paragraph.id is None or (part.name, paragraph.id) not in gone
