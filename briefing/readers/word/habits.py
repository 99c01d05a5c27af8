"""Habits: what is usual in a document, and what stands out against it."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from briefing.readers.datelines import date_line
from briefing.readers.lines import NUMBER, PURE_BULLETS
from briefing.readers.shape import holds_sentence, label_of
from briefing.readers.word.values import Found, Paragraph, paragraphs
from briefing.vocabulary import furniture

LONG = 320
"""Characters; no item is longer."""

_LONGEST = 200  # characters of a heading; what is styled as one and longer is a numbered paragraph
_WORDS = 20  # of a heading that only looks like one
_LARGER = 1.15  # times the size of the text
_LOWEST = 3  # level of a heading that is only set in bold
_BULLET = re.compile(rf"[-–—*{PURE_BULLETS}]\s|[\uf0b7\uf0a7\uf0d8\uf0fc\uf0a8\uf06f\uf06e]\s?")
_SECTION = re.compile(r"(?:\d{1,2}\.){1,4}\d{0,2}\s|[IVX]{1,5}\.\s|[A-Z]\.\s")
_NO_HEADING = (".", ",", ";", "!")


@dataclass(frozen=True, slots=True)
class Habits:
    """What is usual in a story."""

    size: int  # half points, of most characters
    larger: tuple[int, ...]  # the sizes above it, the largest first
    strong: bool  # most of the text is bold
    written_out: frozenset[str]  # lists whose numbers stand before whole paragraphs

    def level(
        self, each: Paragraph, before: Paragraph | None, after: Paragraph | None, last: bool
    ) -> int:
        """Return the level of a heading, 0 for other text.

        Args:
            each: The paragraph.
            before: The paragraph right before it, None where there is something else.
            after: The paragraph right after it, None where there is something else.
            last: Nothing at all comes after it.
        """
        if each.level:
            return each.level if len(each.text) <= _LONGEST else 0
        if last or not _may_head(each.text):
            return 0
        if each.size in self.larger and (each.is_strong or each.listed is None):
            return min(self.larger.index(each.size) + 1, _LOWEST)
        if each.is_strong and not self.strong and not _is_among(each, before, after):
            return _LOWEST
        return _LOWEST if _heads_alone(each, before, after) else 0


def habits_of(found: Sequence[Found]) -> Habits:
    """Weigh all the paragraphs of a story."""
    sizes: Counter[int] = Counter()
    votes: Counter[str] = Counter()
    strong = total = 0
    for each in paragraphs(tuple(found)):
        if each.dropped:
            continue
        count = len(each.text)
        sizes[each.size] += count
        total += count
        strong += count * each.is_strong
        if each.listed is not None and each.listed.ordered:
            written = count > LONG or holds_sentence(each.text)
            votes[each.listed.of] += 1 if written else -1
    size = sizes.most_common(1)[0][0] if sizes else 0
    larger = tuple(sorted((s for s in sizes if size and s > _LARGER * size), reverse=True))
    return Habits(
        size,
        larger,
        2 * strong > total,
        frozenset(of for of, more in votes.items() if more >= 0),
    )


def bullet_before(text: str) -> str:
    """Return the bullet that somebody typed before a line, with the space behind it, or ""."""
    match = _BULLET.match(text)
    return match[0] if match and match.end() < len(text) else ""


def number_before(text: str) -> str:
    """Return the number that somebody typed before a line, with the space behind it, or ""."""
    match = _SECTION.match(text) or NUMBER.match(text)
    return match[0] if match and match.end() < len(text) else ""


def _may_head(text: str) -> bool:
    if len(text) > _LONGEST or len(text.split()) > _WORDS or text.endswith(_NO_HEADING):
        return False
    return any(map(str.isalpha, text)) and date_line(text, furniture.load()) is None


def _is_among(each: Paragraph, before: Paragraph | None, after: Paragraph | None) -> bool:
    """Tell whether a line in bold is an item among items, or a value behind its label."""
    if label_of(each.text) is not None:
        return True
    beside = [b for b in (before, after) if b is not None and b.listed is not None]
    return each.listed is not None and any(
        b.listed.of == each.listed.of for b in beside if b.listed
    )


def _heads_alone(each: Paragraph, before: Paragraph | None, after: Paragraph | None) -> bool:
    """Tell whether a numbered line stands between text rather than between items."""
    if each.listed is None or not each.listed.ordered or each.listed.depth > 1:
        return False
    between = after is not None and after.listed is None and len(after.text) > len(each.text)
    return between and (before is None or before.listed is None) and not each.text.endswith(":")
