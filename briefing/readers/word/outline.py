"""The outline: which paragraphs are headline, headings or items, and which are text."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from briefing.limits import MAX_TITLE
from briefing.model.article import Kind
from briefing.readers.pieces import Piece
from briefing.readers.shape import holds_sentence
from briefing.readers.word.habits import LONG, bullet_before, habits_of, number_before
from briefing.readers.word.rows import is_layout, rows
from briefing.readers.word.values import Found, Paragraph, Table, paragraphs

_DASHES = "-–—*"  # which begin a line of speech as well


def pieces_of(found: Sequence[Found], dropped: str = "") -> tuple[Piece, ...]:
    """Make pieces of what was found in one story, all set aside where there is a reason."""
    flat = tuple(_flat(found))
    if dropped:
        return tuple(_aside(flat, dropped))
    return tuple(_Outline(flat).pieces())


def _flat(found: Sequence[Found]) -> Iterator[Found]:
    """Take apart the tables that are there for the layout alone."""
    for each in found:
        if isinstance(each, Table) and is_layout(each):
            for row in each.rows:
                for cell in row.cells:
                    yield from _flat(cell.blocks)
        else:
            yield each


def _aside(flat: Sequence[Found], dropped: str) -> Iterator[Piece]:
    for each in flat:
        if isinstance(each, Table):
            yield from (Piece(Kind.PARAGRAPH, r.text, dropped=dropped) for r in rows(each, 0))
        else:
            mark = each.listed.mark if each.listed else ""
            yield Piece(Kind.PARAGRAPH, each.text, mark, dropped=dropped)


class _Outline:
    """One story, understood paragraph by paragraph."""

    def __init__(self, flat: Sequence[Found]) -> None:
        self._flat = flat
        self._habits = habits_of(flat)
        self._titled = False
        self._tables = 0

    def pieces(self) -> Iterator[Piece]:
        title: Piece | None = None  # which may go on in the next paragraph
        for piece in self._single():
            if title and _goes_on(title, piece):
                title = replace(title, text=f"{title.text} {piece.text}")
                continue
            if title:
                yield title
            title = piece if piece.kind is Kind.TITLE and not self._titled else None
            if title:
                self._titled = True
            elif piece.kind is Kind.TITLE:
                yield replace(piece, kind=Kind.HEADING, level=1)
            else:
                yield piece
        if title:
            yield title

    def _single(self) -> Iterator[Piece]:
        for i, each in enumerate(self._flat):
            if isinstance(each, Table):
                yield from self._rows(each)
            else:
                yield self._piece(i, each)

    def _rows(self, table: Table) -> Iterator[Piece]:
        self._tables += 1
        yield from rows(table, self._tables)
        yield from (
            Piece(Kind.PARAGRAPH, p.text, dropped=p.dropped)
            for p in paragraphs((table,))
            if p.dropped
        )

    def _piece(self, i: int, each: Paragraph) -> Piece:
        mark = each.listed.mark if each.listed else ""
        if each.dropped:
            return Piece(Kind.PARAGRAPH, each.text, mark, dropped=each.dropped)
        before, after = self._beside(i - 1), self._beside(i + 1)
        if each.is_title and len(each.text) <= MAX_TITLE:
            return Piece(Kind.TITLE, each.text, mark)
        level = self._habits.level(each, before, after, last=i + 1 == len(self._flat))
        if level:
            return Piece(Kind.HEADING, each.text, mark, level=level)
        return self._text(each, before, after)

    def _beside(self, i: int) -> Paragraph | None:
        each = self._flat[i] if 0 <= i < len(self._flat) else None
        return each if isinstance(each, Paragraph) and not each.dropped else None

    def _text(self, each: Paragraph, before: Paragraph | None, after: Paragraph | None) -> Piece:
        """Tell items from paragraphs; marks may have been typed as well."""
        text, listed = each.text, each.listed
        if listed is not None:
            if listed.of in self._habits.written_out and text.endswith("."):
                return Piece(Kind.PARAGRAPH, text, listed.mark)
            return Piece(Kind.ITEM, text, listed.mark, listed.depth, listed.ordered)
        mark = bullet_before(text)
        alone = not any(b and bullet_before(b.text) for b in (before, after))
        if mark and (not alone or mark[0] not in _DASHES):
            return Piece(Kind.ITEM, text[len(mark) :], "- ")
        mark = number_before(text)
        counted = mark and any(b and number_before(b.text) for b in (before, after))
        if counted and len(text) <= LONG and not holds_sentence(text[len(mark) :]):
            return Piece(Kind.ITEM, text[len(mark) :], mark, ordered=True)
        return Piece(Kind.PARAGRAPH, text)


def _goes_on(title: Piece, piece: Piece) -> bool:
    """Tell whether a headline goes on in a second paragraph of its style."""
    return piece.kind is Kind.TITLE and len(title.text) + len(piece.text) < MAX_TITLE
