"""Laying: what lies on a page to the page upright, with what is no text of it set aside."""

from collections.abc import Sequence
from dataclasses import dataclass

from briefing.readers.pdf.drawn import Drawn
from briefing.readers.pdf.glyphs import Glyphs, usual_turn
from briefing.readers.pdf.page import Box, Page, Word

_LIGATURES = str.maketrans(
    {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"}
    | {"\x02": "-", "\ufffe": "-", "\xa0": " ", "\u2010": "-", "\u2011": "-"}
    | dict.fromkeys("\u200b\u200e\u200f\u2060\ufeff")
)
_HUGE = 50.0  # points; pale type of that size is a watermark
_MOST_FILLS = 2_000  # looked at for each white word
_COVERED = 0.5  # of the page; a scan covers more


@dataclass(frozen=True, slots=True)
class _Sheet:
    """What has to be known of a page to say what a word on it is."""

    seen: Box
    turn: int
    recognised: bool
    marked: bool  # what the file calls no content is none
    fills: tuple[Box, ...]

    def upright(self, box: Box) -> Box:
        """Turn a box of the file’s space as the page is turned, its corner put at 0, 0."""
        seen, turn = self.seen, self.turn
        left, right = box.left - seen.left, box.right - seen.left
        bottom, top = box.bottom - seen.bottom, box.top - seen.bottom
        if turn == 1:
            return Box(bottom, seen.width - right, top, seen.width - left)
        if turn == 2:
            return Box(
                seen.width - right, seen.height - top, seen.width - left, seen.height - bottom
            )
        if turn == 3:
            return Box(seen.height - top, left, seen.height - bottom, right)
        return Box(left, bottom, right, top)

    def word(self, glyphs: Glyphs) -> Word:
        """Place a word on the upright page."""
        text, x, y, to_x, to_y, ink, glued = glyphs
        if not text.isascii() or text[-1] == "\x02":
            text = _cleaned(text)
        if ink.symbols and len(text) == 1:
            text = "•"
        left, right, baseline = x - self.seen.left, to_x - self.seen.left, y - self.seen.bottom
        if self.turn:
            box = self.upright(Box(x, y, to_x, to_y))
            left, right = sorted((box.left, box.right))
            baseline = box.bottom
        aside = self._aside(glyphs)
        return Word(text, left, right, baseline, ink.face, aside, glued)

    def _aside(self, glyphs: Glyphs) -> str:
        """Return why a word is no text of the page, or ""."""
        ink = glyphs.ink
        x, y = (glyphs.x + glyphs.to_x) / 2, (glyphs.y + glyphs.to_y) / 2
        if not self.seen.holds(x, y):
            return "outside the page"
        if ink.turn != self.turn:
            return "watermark" if ink.turn < 0 or ink.face.size > _HUGE else "margin"
        if ink.unseen and not self.recognised:
            return "hidden"
        if ink.white and not any(fill.holds(x, y) for fill in self.fills):
            return "hidden"
        return "artifact" if ink.artifact and self.marked else ""


def laid(number: int, seen: Box, glyphs: Sequence[Glyphs], drawn: Drawn) -> Page:
    """Lay a page upright.

    Args:
        number: Of the page, from 1.
        seen: What is shown of the file's own space.
        glyphs: Its words.
        drawn: Its lines, areas and pictures.
    """
    turn = usual_turn(glyphs)
    area = seen.width * seen.height
    covered = sum(_shared(seen, picture) for picture in drawn.pictures)
    pictures = min(covered / area, 1.0) if area > 0 else 0.0
    letters, unseen, artifacts = _counted(glyphs)
    recognised = pictures > _COVERED and 2 * unseen > letters
    behind = (*drawn.fills[-_MOST_FILLS:], *drawn.pictures[-_MOST_FILLS:])
    sheet = _Sheet(seen, turn, recognised, 2 * artifacts < letters, behind)
    return Page(
        number,
        *((seen.width, seen.height) if turn % 2 == 0 else (seen.height, seen.width)),
        words=tuple(sheet.word(each) for each in glyphs),
        rules=tuple(sheet.upright(box) for box in drawn.rules),
        fills=tuple(sheet.upright(box) for box in drawn.fills),
        pictures=pictures,
        recognised=recognised,
        lost=sum(_lost(each) for each in glyphs),
    )


def _counted(glyphs: Sequence[Glyphs]) -> tuple[int, int, int]:
    """Return how many characters there are, are not seen, and are called no content."""
    letters = unseen = artifacts = 0
    for each in glyphs:
        count = len(each.text)
        letters += count
        unseen += count if each.ink.unseen else 0
        artifacts += count if each.ink.artifact else 0
    return letters, unseen, artifacts


def _shared(one: Box, other: Box) -> float:
    width = min(one.right, other.right) - max(one.left, other.left)
    height = min(one.top, other.top) - max(one.bottom, other.bottom)
    return max(width, 0.0) * max(height, 0.0)


def _cleaned(text: str) -> str:
    text = text.translate(_LIGATURES)
    if len(text) == 1 and _is_private(text):
        return "•"
    return text[:-1].replace("\xad", "") + text[-1:].replace("\xad", "-")


def _lost(glyphs: Glyphs) -> int:
    """Return how many characters the file gives no meaning."""
    if glyphs.text.isascii() and not glyphs.ink.unmapped:
        return 0
    if glyphs.ink.symbols or len(glyphs.text) == 1:
        return glyphs.text.count("\ufffd")
    if glyphs.ink.unmapped:
        return len(glyphs.text)
    return sum(c == "\ufffd" or _is_private(c) for c in glyphs.text)


def _is_private(character: str) -> bool:
    return "\ue000" <= character <= "\uf8ff"
