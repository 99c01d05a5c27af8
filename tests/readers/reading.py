"""Shorthands for the readers' tests."""

from briefing import readers
from briefing.model.article import Article, Kind, Source


def article(text: str | bytes, name: str = "article.txt", media_type: str | None = None) -> Article:
    """Read a text as a source of this name."""
    data = text.encode("utf-8") if isinstance(text, str) else text
    return readers.read(Source(name, data, media_type))


def kinds(read: Article) -> list[str]:
    """Return kind and words of every block; a dropped one has its reason for its kind."""
    return [
        f"{block.dropped or block.kind.value}: {read.words(block.start, block.end)}"
        for block in read.blocks
    ]


def words(read: Article, kind: Kind) -> list[str]:
    """Return the words of the kept blocks of one kind."""
    return [read.words(b.start, b.end) for b in read.kept() if b.kind is kind]
