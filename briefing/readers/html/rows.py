"""Rows: the cells of a table with the ones that reach over several columns or rows."""

from dataclasses import dataclass, field

from briefing.limits import MAX_COLUMNS
from briefing.model.article import Kind
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
    _plain: bool = False  # a cell with words is no column heading
    _reaching: dict[int, int] = field(default_factory=dict)  # column → rows that it still covers

    def cell(self, text: str, header: bool, columns: int, rows: int) -> None:
        """Add a cell; the places that it reaches over besides its own are empty ones."""
        while len(self._cells) in self._reaching and self.room:
            self._fill(1)
        at = len(self._cells)
        if at >= MAX_COLUMNS:
            self._cells[-1] = f"{self._cells[-1]} {text}".strip()
            return
        self._cells.append(text)
        self._plain |= bool(text) and not header
        width = min(columns, MAX_COLUMNS - at, self.room + 1)
        self._fill(width - 1)
        if rows > 1 and self.room:
            self._reaching |= dict.fromkeys(range(at, at + max(1, width)), rows)

    def row(self, headed: bool) -> Piece | None:
        """End the row and return it, or None where it has no words.

        Args:
            headed: It stands in the head of the table.
        """
        cells, header = tuple(self._cells), headed or not self._plain
        self._reaching = {at: rows - 1 for at, rows in self._reaching.items() if rows > 1}
        self._cells, self._plain = [], False
        if not any(cells):
            return None
        text = BETWEEN.join(cells)
        return Piece(Kind.ROW, text, table=self.number, header=header, cells=cells)

    def _fill(self, count: int) -> None:
        if count > 0:
            self._cells += [""] * count
            self.room -= count
