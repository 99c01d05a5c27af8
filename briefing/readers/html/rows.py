"""Rows: the cells of a table with the ones that reach over several columns or rows."""

from dataclasses import dataclass, field

from briefing.limits import MAX_COLUMNS
from briefing.model.article import Kind
from briefing.readers.html.runs import Words
from briefing.readers.pieces import BETWEEN, Piece


@dataclass(slots=True)
class Grid:
    """A table of data that is being read, row by row.

    Attributes:
        number: Of the table on its page, from 1.
        room: How many empty cells may still be put where another one reaches to.
    """

    number: int
    room: int
    _cells: list[str] = field(default_factory=list)
    _linked: int = 0  # characters in links
    _begun: bool = False  # its first row, where bold cells are column headings, is over
    _plain: bool = False  # a cell with words is no column heading
    _reaching: dict[int, int] = field(default_factory=dict)  # column → rows that it still covers

    def cell(self, words: Words, header: bool, columns: int, rows: int) -> None:
        """Add a cell; the places that it reaches over besides its own are empty ones."""
        text = words.text
        self._linked += words.linked
        while len(self._cells) in self._reaching and self.room:
            self._fill(1)
        at = len(self._cells)
        if at >= MAX_COLUMNS:
            self._cells[-1] = f"{self._cells[-1]} {text}".strip()
            return
        self._cells.append(text)
        self._plain |= bool(text) and not (header or (words.is_bold() and not self._begun))
        width = min(columns, MAX_COLUMNS - at, self.room + 1)
        self._fill(width - 1)
        if rows > 1 and self.room:
            self._reaching |= dict.fromkeys(range(at, at + max(1, width)), rows)

    def row(self, headed: bool) -> tuple[Piece, float] | None:
        """End the row; return it and the share of it that is in links, or None without words.

        Args:
            headed: It stands in the head of the table.
        """
        cells, header = tuple(self._cells), headed or not self._plain
        self._reaching = {at: rows - 1 for at, rows in self._reaching.items() if rows > 1}
        linked, self._linked = self._linked, 0
        self._cells, self._plain = [], False
        if not any(cells):
            return None
        self._begun = True
        text = BETWEEN.join(cells)
        row = Piece(Kind.ROW, text, table=self.number, header=header, cells=cells)
        return row, linked / sum(map(len, cells))

    def _fill(self, count: int) -> None:
        if count > 0:
            self._cells += [""] * count
            self.room -= count
