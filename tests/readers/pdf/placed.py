"""Words and lines put at places of a page, for the tests of what comes after pdfium."""

from collections.abc import Iterable, Sequence

from briefing.readers.pdf.lines import Line, line_of
from briefing.readers.pdf.page import Face, Word

_LETTER = 0.5  # of the size; about the width of a letter


def words(
    text: str, left: float, baseline: float, size: float = 10.0, bold: bool = False
) -> list[Word]:
    """Set words beside each other, a letter's width apart."""
    face, placed = Face(size, bold), []
    for word in text.split():
        right = left + _LETTER * size * len(word)
        placed.append(Word(word, left, right, baseline, face))
        left = right + _LETTER * size
    return placed


def line(text: str, left: float, baseline: float, size: float = 10.0, bold: bool = False) -> Line:
    return line_of(words(text, left, baseline, size, bold))


def lines(
    texts: Iterable[str], left: float = 50.0, top: float = 700.0, size: float = 10.0
) -> list[Line]:
    """Set lines below each other, 1.2 sizes apart."""
    return [line(text, left, top - 1.2 * size * i, size) for i, text in enumerate(texts)]


def texts(found: Sequence[Line]) -> list[str]:
    return [each.text for each in found]
