"""The article in a Word file: its stories put together, and what it declares about itself."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from lxml.etree import _Element

from briefing.archive import Archive
from briefing.model.article import Article, Kind, Source
from briefing.model.notice import Level, Notice
from briefing.readers.assembled import assembled
from briefing.readers.pieces import Piece
from briefing.readers.word.numbering import Numbering
from briefing.readers.word.outline import pieces_of
from briefing.readers.word.package import Package, opened
from briefing.readers.word.properties import declared, language_of
from briefing.readers.word.runs import Seen
from briefing.readers.word.styles import Styles
from briefing.readers.word.tree import child, val
from briefing.readers.word.walk import Walk

_TOP = 8  # pieces among which the declared title may be printed
_APART = ("separator", "continuationSeparator", "continuationNotice")  # lines above notes


def article_in(source: Source, archive: Archive) -> Article:
    """Read the article of a package that has been opened.

    Raises:
        ReadError: It holds no document or no text, is damaged, or goes beyond the limits.
    """
    package = opened(archive)
    styles, seen = Styles(package.styles), Seen()
    says = declared(package)
    pieces = _titled(tuple(_pieces(package, styles, seen)), says.title)
    text = " ".join(piece.text for piece in pieces if not piece.dropped)
    spoken = language_of(seen.languages, styles.base.language, text)
    title = says.title if _is_believed(pieces, says.title) else None
    believed = replace(says, title=title, language=says.language or spoken)
    article = assembled(source, pieces, believed, tuple(_notices(package, seen)))
    return article if article.title else replace(article, title=says.title)


def _pieces(package: Package, styles: Styles, seen: Seen) -> Iterator[Piece]:
    def read(story: _Element, dropped: str) -> tuple[Piece, ...]:
        numbering = Numbering(package.numbering, styles)  # every story counts for itself
        return pieces_of(Walk(story, styles, numbering, seen).found(), dropped)

    for header in package.headers:
        yield from read(header, "header")
    body = child(package.document, "body")
    if body is not None:
        yield from read(body, "")
    for notes in package.notes:
        for note in notes:
            if val(note, "type") not in _APART:
                yield from read(note, "note")
    for footer in package.footers:
        yield from read(footer, "footer")


def _titled(pieces: tuple[Piece, ...], title: str | None) -> tuple[Piece, ...]:
    """Make the headline of a paragraph near the top that says what the declared title says."""
    if title is None or any(piece.kind is Kind.TITLE for piece in pieces):
        return pieces
    kept = [i for i, piece in enumerate(pieces) if not piece.dropped][:_TOP]
    same = [i for i in kept if _is_printed(pieces[i], title)]
    if not same or pieces[same[0]].kind is not Kind.PARAGRAPH:
        return pieces
    headline = replace(pieces[same[0]], kind=Kind.TITLE)
    return (*pieces[: same[0]], headline, *pieces[same[0] + 1 :])


def _is_believed(pieces: Sequence[Piece], title: str | None) -> bool:
    """Tell whether a declared title helps to find the headline; it is often another text's.

    It does where it is printed, and where there are several headings of the first level.
    """
    if title is None:
        return False
    heads = [p for p in pieces if p.kind is Kind.HEADING and not p.dropped]
    return sum(p.level == 1 for p in heads) > 1 or any(_is_printed(p, title) for p in heads)


def _is_printed(piece: Piece, title: str) -> bool:
    return not piece.dropped and _letters(piece.text) == _letters(title)


def _letters(text: str) -> str:
    return "".join(filter(str.isalnum, text.casefold()))


def _notices(package: Package, seen: Seen) -> Iterator[Notice]:
    told = (
        (package.has_macros, "The file holds macros; they were neither read nor run."),
        (seen.changes, "The file holds tracked changes; it was read as if all were accepted."),
        (seen.comments, "The file holds comments; they were not read."),
        (seen.hidden, "The file holds hidden text; it was not read."),
        (seen.charts, "The file holds charts or diagrams; the words in them were not read."),
    )
    for holds, sentence in told:
        if holds:
            yield Notice(Level.INFO, sentence)
    if seen.embedded:
        yield Notice(
            Level.PROBLEM,
            "A part of the text is another file inside this one, and was not read; "
            "open it in Word and save it anew.",
        )
