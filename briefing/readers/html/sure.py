"""Sure: which blocks of a chosen article are kept whatever their words look like.

A line of the text's beginning or end may still be a byline, a date, a caption, a link to another
story or a notice. Between them only short captions and links to other stories are none of it: a
refrain, an address or a line that is called like a menu are text there.
"""

from collections.abc import Iterator, Sequence

from briefing.model.article import Kind
from briefing.readers.pieces import Piece
from briefing.readers.signs import CROSS_LINK, Place, sign_of
from briefing.vocabulary import furniture

_TEXT = 80  # characters
_EDGE = 2  # paragraphs of text, a lead and another, that a byline may stand below
_INSIDE = ("caption", CROSS_LINK)
_AT_EDGES = (
    *_INSIDE,
    "address",
    "byline",
    "date line",
    "source line",
    "notice of the publisher",
    "no words",
)


def sure_of(pieces: Sequence[Piece]) -> frozenset[int]:
    """Return the indices of the paragraphs that nothing sets aside any more."""
    texts = [i for i, piece in enumerate(pieces) if not piece.dropped and _is_text(piece)]
    inside = range(texts[_EDGE - 1], texts[-1]) if len(texts) > _EDGE else range(0)
    return frozenset(_sure(pieces, inside))


def _sure(pieces: Sequence[Piece], inside: range) -> Iterator[int]:
    words = furniture.load()
    above = True
    for i, piece in enumerate(pieces):
        if piece.dropped or piece.kind is not Kind.PARAGRAPH:
            continue
        if i in inside and _is_text(piece):
            yield i
            continue
        top = i not in inside
        sign = sign_of(piece.text, Place(top=top, above=above, first=False), words)
        if sign is None or sign.reason not in (_AT_EDGES if top else _INSIDE):
            yield i
        above = above and not _is_text(piece)


def _is_text(piece: Piece) -> bool:
    return piece.kind is Kind.PARAGRAPH and len(piece.text) >= _TEXT
