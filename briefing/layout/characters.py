"""Take out of a memo what nobody can draw, and refuse letters that the PDF's faces lack.

Emoji, private-use, control and format characters, variation selectors, soft hyphens and
zero-width spaces go; a no-break space stays one. Text is composed (NFC), so that an accent meets
its letter.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from unicodedata import category, is_normalized, normalize

from briefing.errors import NotValid
from briefing.fonts import Face, unknown_letters
from briefing.layout.foreign import Foreign, named, short
from briefing.layout.walk import in_memo
from briefing.model.memo import Block, Cell, List, Memo, Paragraph, Part, Row, Run, Table
from briefing.model.notice import Level, Notice

_SAME: dict[int, int | str | None] = {  # drawn with a sign that every face has
    0x0020: 0x0020,
    0x00A0: 0x00A0,
    0x2007: "\u00a0",
    0x202F: "\u00a0",
    0x2010: "-",
    0x2011: "-",
    0x2015: "—",
}
_MEANT = ("L", "Mn", "Mc", "N", "P", "Sm", "Sc")  # categories; the others are pictures
_SPACES = ("Zs", "Zl", "Zp")
_SPACES_TOO = "\t\n\v\f\r\x85"
_VARIATION = (range(0xFE00, 0xFE10), range(0xE0100, 0xE01F0))
_NOTHING = "–"  # stands where a text held nothing that can be drawn


def letters(memo: Memo) -> frozenset[str]:
    """Return the letters, digits and signs of meaning in a memo, which some face has to draw."""
    text = "".join(_texts(memo))
    signs = set(text if text.isascii() else normalize("NFC", text))
    meant = (sign for sign in signs if category(sign).startswith(_MEANT))
    return frozenset(sign for sign in meant if not _is_selector(ord(sign)))


def clean(memo: Memo, face: Face) -> tuple[Memo, tuple[Notice, ...]]:
    """Return the memo as it can be drawn, with notices for what was lost and what was borrowed.

    Raises:
        NotValid: Neither the face nor one that it borrows from has letters, digits or signs of
            meaning, or they belong to a script that has to be shaped; they are named with a text
            that they stand in.
    """
    sweep = _Sweep(face)
    if sweep.finds_nothing("".join(_texts(memo))):
        return memo, ()
    swept = replace(
        memo,
        title=sweep.words(memo.title),
        author=sweep.words(memo.author) if memo.author else None,
        head=tuple(map(sweep.block, memo.head)),
        parts=tuple(map(sweep.part, memo.parts)),
        footer=tuple(map(sweep.paragraph, memo.footer)),
    )
    faults = sweep.foreign.faults()
    if faults:
        raise NotValid(swept.title, faults)
    return swept, (*sweep.notices, *sweep.foreign.notices())


def _texts(memo: Memo) -> Iterator[str]:
    yield memo.title
    yield memo.author or ""
    for paragraph in in_memo(memo):
        for run in paragraph.runs:
            yield run.text


def _is_selector(code: int) -> bool:
    """Say whether a character only picks a variant of the one before, as pictures have them."""
    return any(code in selectors for selectors in _VARIATION)


class _Signs(dict[int, int | str | None]):
    """What becomes of each character: kept, replaced or removed; for `str.translate`."""

    def __init__(self, face: Face, foreign: Foreign) -> None:
        super().__init__(_SAME)
        self._face = face
        self._foreign = foreign
        self.lost: set[str] = set()  # removed, and a reader might miss it

    def __missing__(self, code: int) -> int | str | None:
        self[code] = found = self._found(code)
        return found

    def _found(self, code: int) -> int | str | None:
        sign, kind = chr(code), category(chr(code))
        if kind in _SPACES or sign in _SPACES_TOO:
            return " "
        if kind == "Cf":
            return None
        if _is_selector(code) or kind.startswith("C"):
            self.lost.add(sign)
            return None
        if self._face.draws(sign):
            return code
        if kind.startswith(_MEANT) or not unknown_letters(sign, self._face):
            self._foreign.meet(sign)
            return code
        self.lost.add(sign)
        return None


class _Sweep:
    """Goes through a memo once, and keeps what it has to say about it."""

    def __init__(self, face: Face) -> None:
        self.foreign = Foreign(face)
        self._signs = _Signs(face, self.foreign)
        self.notices: list[Notice] = []

    def finds_nothing(self, text: str) -> bool:
        """Say whether every sign of a text is drawn as it is."""
        kept = all(self._signs[code] == code for code in map(ord, set(text)))
        return kept and not self.foreign and is_normalized("NFC", text)

    def part(self, part: Part) -> Part:
        heading = self.paragraph(part.heading) if part.heading else None
        return replace(part, heading=heading, blocks=tuple(map(self.block, part.blocks)))

    def block(self, block: Block) -> Block:
        if isinstance(block, Table):
            head = self._row(block.head) if block.head else None
            return replace(block, head=head, rows=tuple(map(self._row, block.rows)))
        if isinstance(block, List):
            return replace(block, items=tuple(map(self.paragraph, block.items)))
        return self.paragraph(block)

    def paragraph(self, paragraph: Paragraph) -> Paragraph:
        runs = tuple(self._run(run, paragraph) for run in paragraph.runs)
        kept = tuple(run for run in runs if run.text)
        if kept == paragraph.runs:
            return paragraph
        return replace(paragraph, runs=kept or (Run(_NOTHING),))

    def words(self, text: str) -> str:
        """Return a text that is not drawn, such as the file's title."""
        return self._swept(text).strip() or _NOTHING

    def _row(self, row: Row) -> Row:
        return replace(row, cells=tuple(map(self._cell, row.cells)))

    def _cell(self, cell: Cell) -> Cell:
        return replace(cell, paragraphs=tuple(map(self.paragraph, cell.paragraphs)))

    def _run(self, run: Run, paragraph: Paragraph) -> Run:
        text = self._swept(run.text)
        if self.foreign:
            self.foreign.show(text)
        if text == run.text:
            return run
        if self._signs.lost and (lost := self._signs.lost.intersection(run.text)):
            self.notices.append(_lost(lost, paragraph, text))
        return replace(run, text=text)

    def _swept(self, text: str) -> str:
        composed = text if is_normalized("NFC", text) else normalize("NFC", text)
        swept = composed.translate(self._signs)
        return text if swept == text else re.sub(" {2,}", " ", swept)


def _lost(signs: set[str], paragraph: Paragraph, text: str) -> Notice:
    where = f"“{short(text)}”" if text.strip() else "a text with nothing else in it"
    words = f"{named(signs)} cannot be printed and was taken out of {where}."
    return Notice(Level.INFO, words, about=paragraph.id)
