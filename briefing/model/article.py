"""Source: bytes with a name. Article: what was read from them, nothing deleted.

Offsets everywhere are code points in `Article.text`, half open, `start` < `end`.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import StrEnum

from briefing.model.notice import Notice


@dataclass(frozen=True, slots=True)
class Source:
    """Bytes as they arrived."""

    name: str  # a path, a URL or "standard input", for messages; never opened again
    data: bytes
    media_type: str | None = None  # as its bearer declared it
    url: str | None = None
    retrieved: str | None = None  # ISO 8601 date, for what was fetched


class Kind(StrEnum):
    """What a block of an article is."""

    TITLE = "title"
    HEADING = "heading"
    PARAGRAPH = "paragraph"
    ITEM = "item"  # of a list; neighbours form the list
    ROW = "row"  # of a table; neighbours of one `table` form the table


@dataclass(frozen=True, slots=True)
class Cell:
    """A table cell; `start` == `end` where the cell is empty."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Block:
    """A stretch of `Article.text`, in reading order; blocks never overlap."""

    kind: Kind
    start: int
    end: int
    level: int = 0  # headings: 1 is the highest; items: 0 is the outermost
    ordered: bool = False  # items: the list is numbered
    table: int = 0  # rows: which table, from 1
    header: bool = False  # rows: the cells are column headings
    cells: tuple[Cell, ...] = ()  # rows: left to right
    dropped: str = ""  # why no statement is taken from it ("menu", "caption", …); "" when kept


@dataclass(frozen=True, slots=True)
class Article:
    """What was read: the whole text, its blocks, and what its bearer says about it.

    `text` is Unicode with LF line ends, without a byte order mark. For plain text it is the file;
    for other formats it is the reading text that the reader made, one block a line.
    Everything that is not given is None, never guessed.
    """

    source: Source
    text: str
    blocks: tuple[Block, ...]
    title: str | None = None  # as printed or as declared
    publisher: str | None = None
    author: str | None = None
    published: str | None = None  # ISO 8601, as precise as given: 2025, 2025-04, 2025-04-10
    language: str | None = None  # ISO 639-1, as declared
    url: str | None = None  # the canonical one
    credit: str | None = None  # whom the article itself names as its source
    rights: str | None = None
    notices: tuple[Notice, ...] = field(default=())

    def kept(self) -> Iterator[Block]:
        """Yield the blocks that statements may be taken from."""
        return (block for block in self.blocks if not block.dropped)

    def words(self, start: int, end: int) -> str:
        """Return the text between two offsets, white space folded to single spaces."""
        return " ".join(self.text[start:end].split())
