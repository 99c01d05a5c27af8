"""What a walk through a document finds: paragraphs and tables, before they become pieces."""

from collections.abc import Iterator
from dataclasses import dataclass

from briefing.readers.word.numbering import Listed


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph, or a line that was broken off in one on purpose."""

    text: str  # white space folded, never empty
    level: int = 0  # of a heading, 1 is the highest; 0 for other text
    is_title: bool = False
    listed: Listed | None = None
    is_strong: bool = False  # all of it is bold or underlined
    size: int = 0  # half points, the largest in it; 0 where nothing is said
    dropped: str = ""


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell of a table and what it holds; empty where a merged cell goes on."""

    blocks: tuple["Paragraph | Table", ...] = ()
    width: int = 1  # columns


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a table, its cells from the first column on."""

    cells: tuple[Cell, ...]
    is_header: bool = False  # the file says so


@dataclass(frozen=True, slots=True)
class Table:
    """A table; it may be there for the layout alone."""

    rows: tuple[Row, ...]
    head_row: bool = False  # its style sets off the first row


Found = Paragraph | Table


def paragraphs(found: tuple[Found, ...]) -> Iterator[Paragraph]:
    """Yield all paragraphs in order, those in tables too."""
    for each in found:
        if isinstance(each, Paragraph):
            yield each
        else:
            for row in each.rows:
                for cell in row.cells:
                    yield from paragraphs(cell.blocks)
