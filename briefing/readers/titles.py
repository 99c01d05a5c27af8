"""The title of a text that has no markup: its first line, where that is a headline."""

from collections.abc import Sequence
from itertools import pairwise

from briefing.limits import MAX_TITLE
from briefing.model.article import Block, Kind
from briefing.readers.found import Found
from briefing.readers.lines import Line
from briefing.readers.shape import is_headline, label_of, words_of
from briefing.vocabulary.furniture import Furniture

_TOP = 6  # lines among which the title is looked for


def title(lines: Sequence[Line], found: Found, furniture: Furniture) -> Found:
    """Take the first line that is kept for the title, if it is a headline with text below it.

    Single words above it name a section of the paper ("Ukraine"); they are set aside.
    """
    kept = [i for i in range(len(lines)) if i not in found or _is_kept(found[i])]
    above: Found = {}
    for i, below in pairwise(kept[:_TOP]):
        line = lines[i]
        if i in found or _is_form(line.text, lines[below].text, furniture):
            break
        if is_headline(line.text):
            return above | _titled(i, lines, found)
        if len(words_of(line.text)) > 1 or below in found or len(lines[below].text) > MAX_TITLE:
            break
        above[i] = Block(Kind.PARAGRAPH, line.start, line.end, dropped="menu")
    return {}


def _is_form(text: str, below: str, furniture: Furniture) -> bool:
    """Tell the head of a form ("Date: …", "Place: …") from a headline with a colon in it."""
    labelled = label_of(text) is not None and label_of(below) is not None
    return labelled and not furniture.title_label.match(text.lower())


def _titled(i: int, lines: Sequence[Line], found: Found) -> Found:
    """Make the title, with the lines right below it where all are in capitals."""
    last = i
    while (
        lines[i].text.isupper()
        and last + 1 < len(lines)
        and last + 1 not in found
        and not lines[last + 1].gap
        and lines[last + 1].text.isupper()
        and lines[last + 1].end - lines[i].start <= MAX_TITLE
    ):
        last += 1
    marks: Found = dict.fromkeys(range(i + 1, last + 1))
    return {i: Block(Kind.TITLE, lines[i].start, lines[last].end)} | marks


def _is_kept(block: Block | None) -> bool:
    return block is not None and not block.dropped
