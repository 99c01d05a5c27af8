"""Web pages: the structure of the page itself, and in it the article."""

from briefing.model.article import Article, Source
from briefing.readers.html.recognised import SUFFIXES, recognises
from briefing.readers.pieces import Piece

__all__ = ["SUFFIXES", "pieces_of", "read", "recognises"]


def read(source: Source) -> Article:
    """Read a web page: the article among what surrounds it, and what its metadata say.

    Raises:
        ReadError: It is too long, nested too deep, or shows nothing without scripts.
    """
    from briefing.readers.html.page import article_of  # noqa: PLC0415 (late: it loads lxml)

    return article_of(source)


def pieces_of(markup: str | bytes) -> tuple[Piece, ...]:
    """Return everything that a reader of the markup sees, in document order, a piece a block.

    For pages whose every word counts: the body of a mail, an entry of a feed. Nothing is
    `dropped`; what a browser would not show is no piece. Text as bytes is decoded as a browser
    does. Markup without a visible word gives ().

    Raises:
        ReadError: It is nested deeper than the parser goes, or is too long.
    """
    from briefing.readers.html.blocks import blocks_of  # noqa: PLC0415 (late: it loads lxml)
    from briefing.readers.html.tree import tree_of  # noqa: PLC0415

    return tuple(block.piece for block in blocks_of(tree_of(markup)))
