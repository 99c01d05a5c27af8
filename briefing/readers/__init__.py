"""Readers: bytes to an article, nothing deleted."""

from briefing.errors import ReadError
from briefing.model.article import Article, Source
from briefing.readers import text


def read(source: Source, kind: str | None = None) -> Article:
    """Read a source."""
    return text.read(source)
