"""Shown: the rows of a message in HTML, each the piece that a reader sees."""

from lxml import etree

from briefing.readers.html.blocks import blocks_of
from briefing.readers.html.tree import tree_of
from briefing.readers.mail.rows import Row
from briefing.readers.pieces import Piece

_QUOTING = ("gmail_quote", "protonmail_quote", "moz-email-quote")


def shown(markup: str, name: str) -> tuple[tuple[Row, ...], tuple[Piece, ...]]:
    """Return what a reader of the markup sees: as many rows as pieces, in document order.

    A row is as deep as the elements around it in which mail programs put what is quoted.

    Args:
        markup: The message's words.
        name: Of the source, for messages.

    Raises:
        ReadError: It is nested deeper than the parser goes.
    """
    seen = blocks_of(tree_of(markup, name))
    depths: dict[etree._Element, int] = {}
    rows = tuple(Row(each.piece.text, _depth(each.element, depths), gap=True) for each in seen)
    return rows, tuple(each.piece for each in seen)


def _depth(element: etree._Element, depths: dict[etree._Element, int]) -> int:
    """Count the quoting elements around one, and remember the count for those inside of it."""
    above: list[etree._Element] = []
    current: etree._Element | None = element
    while current is not None and current not in depths:
        above.append(current)
        current = current.getparent()
    depth = 0 if current is None else depths[current]
    for each in reversed(above):
        depth += _quotes(each)
        depths[each] = depth
    return depth


def _quotes(element: etree._Element) -> bool:
    if element.tag != "blockquote":
        return False
    names = element.get("class", "").split()
    return element.get("type", "").lower() == "cite" or any(name in _QUOTING for name in names)
