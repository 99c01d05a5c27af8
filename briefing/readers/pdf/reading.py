"""Reading: a PDF with a text layer to an article."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from briefing.errors import ReadError
from briefing.model.article import Article, Source
from briefing.model.notice import Level, Notice
from briefing.readers.assembled import assembled
from briefing.readers.decode import NO_TEXT
from briefing.readers.pdf.columns import columns, level
from briefing.readers.pdf.declaring import declared
from briefing.readers.pdf.engine import opened
from briefing.readers.pdf.flow import Read, flowing
from briefing.readers.pdf.furniture import asides, is_page_number
from briefing.readers.pdf.gutters import Gutter
from briefing.readers.pdf.hyphens import breaks_of
from briefing.readers.pdf.kinds import pieces_of, usual_size
from briefing.readers.pdf.lines import Line, line_of, segments, tabular
from briefing.readers.pdf.notes import noted, notes_of
from briefing.readers.pdf.page import Page
from briefing.readers.pdf.pages import pages_of
from briefing.readers.pdf.paragraphs import Group, groups_of
from briefing.readers.pdf.sparse import common
from briefing.readers.pdf.tables import ruled
from briefing.readers.pieces import Piece

_FEW = 20  # characters a page; a scan's stamp has as many
_COVERED = 0.5  # of a page; so much a scan covers
_TURNED = ("watermark", "margin")
_NAMED = 8  # pages in one sentence
_SCANNED = (
    "it is a scanned document without a text layer; run OCR on it (for instance with OCRmyPDF) "
    "and try again."
)


@dataclass(frozen=True, slots=True)
class _Sheet:
    """The lines of a page, sorted; `others` are set aside, each for its reason."""

    number: int
    text: tuple[Line, ...]
    notes: tuple[Line, ...]
    others: tuple[tuple[str, Line], ...]


def article(source: Source) -> Article:
    """Read a PDF; the article's text is what its pages show, one block a line.

    Raises:
        ReadError: It is damaged, locked, scanned, a form of XFA, holds no text, or too much.
    """
    with opened(source) as document:
        pages = tuple(pages_of(document, source.name))
        says = declared(document)
    _refuse_scans(source.name, pages)
    pieces = _pieces(pages)
    return assembled(source, pieces, says, _notices(pages))


def _pieces(pages: Sequence[Page]) -> list[Piece]:
    lines = [_lines(page) for page in pages]
    body = usual_size(line for page_lines in lines for line in page_lines)
    sheets = [
        _sheet(page, some, reasons, body)
        for page, some, reasons in zip(pages, lines, asides(pages, lines), strict=True)
    ]
    known = common([list(level(sheet.text)) for sheet in sheets])
    reads = [read for sheet in sheets for read in _reads(sheet, known)]
    flow = list(flowing(reads))
    breaks = breaks_of(line.text for read in flow for line in read.group.lines)
    return list(pieces_of(flow, body, breaks))


def _lines(page: Page) -> list[Line]:
    """Return the tables that are drawn on a page, and the lines of the rest."""
    tables, words = ruled(page, [word for word in page.words if not word.aside])
    return [*map(tabular, tables), *segments(words)]


def _sheet(page: Page, lines: Sequence[Line], reasons: Mapping[int, str], body: float) -> _Sheet:
    """Sort the lines of a page into its text, its notes, its furniture and what is not seen."""
    rest = [line for i, line in enumerate(lines) if i not in reasons]
    notes = notes_of(rest, body)
    furniture = [(reason, lines[i]) for i, reason in reasons.items()]
    return _Sheet(
        page.number,
        text=tuple(line for i, line in enumerate(rest) if i not in notes),
        notes=tuple(rest[i] for i in sorted(notes)),
        others=(*furniture, *_unseen(page)),
    )


def _reads(sheet: _Sheet, known: Sequence[Gutter]) -> Iterator[Read]:
    """Yield the groups of a page, its text in reading order first."""
    for column in columns(sheet.text, known):
        for k, group in enumerate(groups_of(column)):
            yield Read(group, sheet.number, first=not k)
    for group in noted(sheet.notes):
        yield Read(group, sheet.number, "note")
    for reason, line in sheet.others:
        yield Read(Group((line,), line.left, line.right), sheet.number, reason)


def _unseen(page: Page) -> Iterator[tuple[str, Line]]:
    """Yield what the page itself holds apart: watermarks, margins, what nobody sees."""
    for reason, run in groupby(page.words, key=lambda word: word.aside):
        words = list(run)
        if reason in _TURNED:  # no row of the page; in the order in which they are drawn
            text = " ".join(word.text for word in words)
            yield reason, replace(line_of(words), text=text)
        elif reason:
            for line in segments(words):
                yield _place(page, line) if reason == "artifact" else reason, line


def _place(page: Page, line: Line) -> str:
    """Name what the file itself calls no content by where it stands."""
    if is_page_number(line.text):
        return "page number"
    return "header" if line.baseline > page.height / 2 else "footer"


def _refuse_scans(name: str, pages: Sequence[Page]) -> None:
    count = sum(len(word.text) for page in pages for word in page.words)
    if count < _FEW * len(pages) and any(page.pictures >= _COVERED for page in pages):
        raise ReadError(name, _SCANNED)
    if not count:
        raise ReadError(name, NO_TEXT)


def _notices(pages: Sequence[Page]) -> tuple[Notice, ...]:
    lost = sum(page.lost for page in pages)
    damaged = [str(page.number) for page in pages if page.damaged]
    told = (
        (
            Level.GUESS,
            any(page.recognised for page in pages),
            "The text was recognised by a machine on scanned pages; compare it with them.",
        ),
        (
            Level.PROBLEM,
            lost,
            f"{lost:,} of the file's characters have no known meaning; compare the text with it.",
        ),
        (
            Level.PROBLEM,
            damaged,
            f"What is damaged could not be read: page {', '.join(damaged[:_NAMED])}.",
        ),
    )
    return tuple(Notice(level, text) for level, applies, text in told if applies)
