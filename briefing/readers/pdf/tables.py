"""Tables: words between drawn lines to rows of cells; in doubt the words stay running text."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import pairwise

from briefing.readers.pdf.grids import Grid, grids
from briefing.readers.pdf.lines import Cell, Table, line_of, rows, segments
from briefing.readers.pdf.page import Box, Page, Word

_GAP = 6.0  # points; columns without lines between them are further apart
_ABOVE = 2.0  # of the size; so far above the first line stands the head of a table
_LONGEST = 1_200  # characters of a cell; where one is longer, the lines are a frame around text
_HEAD = 60  # characters of a cell of the head, where nothing but lines tells it
_SAME_PITCH = 0.95  # of the distance of rows; what is further below begins one
_FEW_BANDS = 3  # between level lines; a table with more has a line below each row


def ruled(page: Page, words: Sequence[Word]) -> tuple[list[Table], list[Word]]:
    """Find the tables of a page that are drawn; return them and the words that are left over."""
    tables: list[Table] = []
    left = list(words)
    for grid in grids(page.rules, page.fills):
        inside, outside = _split(left, grid)
        table = _table(grid, inside, page.fills) if inside else None
        if table:
            tables.append(table)
            left = outside
    return tables, left


def _split(words: Sequence[Word], grid: Grid) -> tuple[list[Word], list[Word]]:
    bottom, top = grid.down[-1], grid.down[0]
    if len(grid.across) < 2:
        top = _head(words, grid)
    inside: list[Word] = []
    outside: list[Word] = []
    for word in words:
        level = bottom < _height(word) < top
        within = grid.left - 1 < (word.left + word.right) / 2 < grid.right + 1
        (inside if level and within else outside).append(word)
    return inside, outside


def _head(words: Sequence[Word], grid: Grid) -> float:
    """Return the top of the row right above the first line, which is often the table's head."""
    top = grid.down[0]
    near = [
        word
        for word in words
        if top < word.baseline < top + _ABOVE * word.size and grid.left - 1 < word.left < grid.right
    ]
    lowest = list(rows(near))[-1:]
    parts = list(segments(lowest[0])) if lowest else []
    return max(part.top for part in parts) if len(parts) > 1 else top


def _height(word: Word) -> float:
    return word.baseline + 0.3 * word.size


def _table(grid: Grid, words: Sequence[Word], fills: Sequence[Box]) -> Table | None:
    drawn = len(grid.across) > 2
    across = grid.across if drawn else valleys(words, grid.left, grid.right)
    bands = _bands(words, grid.down)
    rows_of_words = [row for band in bands for row in _rows(band, across, drawn, len(bands))]
    cells = [[cell_of(cell) for cell in row] for row in rows_of_words]
    return made(cells, across, fills, drawn)


def made(
    cells: Sequence[Sequence[Cell]], across: Sequence[float], fills: Sequence[Box], drawn: bool
) -> Table | None:
    """Make a table of cells, without the rows and columns that are empty; or None."""
    full = [row for row in cells if any(row)]
    used = [k for k in range(len(across) - 1) if any(row[k] for row in full)]
    kept = tuple(tuple(row[k] for k in used) for row in full)
    if len(kept) < 2 or len(used) < 2 or _is_frame(kept):
        return None
    lines = [line for row in kept for cell in row for line in cell]
    box = Box(
        min(line.left for line in lines),
        min(line.bottom for line in lines),
        max(line.right for line in lines),
        max(line.top for line in lines),
    )
    return Table(box, kept, _is_headed(kept, fills, drawn), tuple(across[k] for k in used))


def _is_frame(cells: Sequence[Sequence[Cell]]) -> bool:
    return any(sum(len(line.text) for line in cell) > _LONGEST for row in cells for cell in row)


def valleys(words: Sequence[Word], left: float, right: float) -> tuple[float, ...]:
    """Return where columns are parted by white space alone."""
    edges = [left - 1.0]
    reached = None
    for part in sorted(segments(words), key=lambda part: part.left):
        if reached is not None and part.left - reached >= _GAP:
            edges.append((reached + part.left) / 2)
        reached = max(part.right, reached or part.right)
    return (*edges, right + 1.0)


def _bands(words: Sequence[Word], down: Sequence[float]) -> list[list[Word]]:
    """Return the words between each two level lines, from the top."""
    rising = [-place for place in down]
    bands: list[list[Word]] = [[] for _ in range(len(down) + 1)]
    for word in words:
        bands[bisect_right(rising, -_height(word))].append(word)
    return [band for band in bands if band]


def _rows(
    band: Sequence[Word], across: Sequence[float], drawn: bool, bands: int
) -> Iterator[list[list[Word]]]:
    """Yield the rows of a band: one, or several where only the head has lines around it."""
    lines = list(rows(band))
    full = sum(all(in_columns(line, across)) for line in lines)
    if drawn or bands > _FEW_BANDS or full < 2:
        yield in_columns(band, across)
    else:
        yield from unlined(lines, across)


def unlined(lines: Sequence[Sequence[Word]], across: Sequence[float]) -> Iterator[list[list[Word]]]:
    """Yield rows that no lines part: what fills the first column and another begins one."""
    cells = [in_columns(line, across) for line in lines]
    heights = [line[0].baseline for line in lines]
    begins = [bool(cell[0]) and any(cell[1:]) for cell in cells]
    begun = [height for height, new in zip(heights, begins, strict=True) if new]
    pitch = min((a - b for a, b in pairwise(begun)), default=0.0)
    row: list[list[Word]] = []
    above = 0.0
    for line, height, new in zip(cells, heights, begins, strict=True):
        apart = bool(line[0]) and above - height > _SAME_PITCH * pitch
        if row and not (new or apart):
            row = [cell + more for cell, more in zip(row, line, strict=True)]
        else:
            if row:
                yield row
            row = line
        above = height
    yield row


def in_columns(words: Sequence[Word], across: Sequence[float]) -> list[list[Word]]:
    """Return the words of each column; `across` holds the edges, the outer ones too."""
    cells: list[list[Word]] = [[] for _ in range(len(across) - 1)]
    for word in words:
        k = bisect_right(across, (word.left + word.right) / 2) - 1
        cells[min(max(k, 0), len(cells) - 1)].append(word)
    return cells


def cell_of(words: Sequence[Word]) -> Cell:
    """Return the lines that words make, from top to bottom."""
    return tuple(line_of(row) for row in rows(words))


def _is_headed(cells: Sequence[Sequence[Cell]], fills: Sequence[Box], drawn: bool) -> bool:
    """Tell whether the first row is bold or shaded unlike the others, or stands for a head."""
    looks = [(_is_bold(row), _shade(row, fills)) for row in cells]
    (bold, shade), others = looks[0], looks[1:]
    if bold and not all(other for other, _ in others):
        return True
    if shade and not any(other for _, other in others):
        return True
    lengths = [sum(len(line.text) for line in cell) for cell in cells[0]]
    named = all(0 < length <= _HEAD for length in lengths) and len(lengths) > 2
    return drawn and named and not any(c.isdigit() for c in _text(cells[0]))


def _text(row: Sequence[Cell]) -> str:
    return " ".join(line.text for cell in row for line in cell)


def _is_bold(row: Sequence[Cell]) -> bool:
    return all(line.bold for cell in row for line in cell)


def _shade(row: Sequence[Cell], fills: Sequence[Box]) -> Box | None:
    """Return the smallest coloured area behind a row's first word."""
    line = next(line for cell in row for line in cell)
    behind = [fill for fill in fills if fill.holds(line.left + 1, line.baseline + 1)]
    return min(behind, key=lambda fill: fill.height, default=None)
