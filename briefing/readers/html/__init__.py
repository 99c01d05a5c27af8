"""Web pages: the structure of the page itself, and in it the article."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from briefing.readers.pieces import Piece

__all__ = ["pieces_of"]


def pieces_of(markup: str | bytes) -> "tuple[Piece, ...]":
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
