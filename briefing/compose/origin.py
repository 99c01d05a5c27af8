"""The source line: who published it, when, who wrote it, whom it credits, how many there are."""

from dataclasses import dataclass
from urllib.parse import urlsplit

from babel import Locale

from briefing.compose import dates
from briefing.compose.labels import Labels
from briefing.model.briefing import SourceRecord


@dataclass(frozen=True, slots=True)
class Piece:
    """Part of the line; `href` where it is a link."""

    text: str
    href: str | None = None


def line(sources: tuple[SourceRecord, ...], labels: Labels, locale: Locale) -> tuple[Piece, ...]:
    """Return the pieces of the source line; empty where no source is recorded."""
    if not sources:
        return ()
    words = labels.source
    pieces: list[Piece] = []
    for source in sources:
        pieces += [*_one(source, words, locale), Piece(" ")]
    return (*pieces, Piece(words["single"] if len(sources) == 1 else words["several"]))


def _one(source: SourceRecord, words: dict[str, str], locale: Locale) -> list[Piece]:
    signed = f"{words['article']} {words['by'].format(author=source.author)}"
    opening = signed if source.author else words["unsigned_article"]
    published = dates.written(source.published[:10], locale) if source.published else None
    missing = {
        (True, True): words["neither_given"],
        (True, False): words["publisher_not_given"],
        (False, True): words["date_not_given"],
        (False, False): None,
    }[_publisher(source) is None, published is None]
    facts = [
        _linked(source),
        Piece(published) if published else None,
        Piece(missing) if missing else None,
    ]
    pieces = [Piece(opening)]
    for fact in facts:
        if fact:
            pieces += [Piece(", "), fact]
    if source.credit:
        pieces.append(Piece(f"; {words['credits'].format(credit=source.credit.rstrip('.'))}"))
    return [*pieces, Piece(".")]


def _linked(source: SourceRecord) -> Piece | None:
    """Return the publisher, linked to the article where its address can be opened."""
    publisher = _publisher(source)
    if publisher is None:
        return None
    address = source.url or ""
    return Piece(publisher, address if urlsplit(address).scheme in ("http", "https") else None)


def _publisher(source: SourceRecord) -> str | None:
    return source.publisher or (urlsplit(source.url).hostname if source.url else None)
