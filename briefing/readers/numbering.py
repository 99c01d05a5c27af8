"""Numbered lines in plain text: items of a list, paragraphs of a communiqué, or headings."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import pairwise

from briefing.model.article import Block, Kind
from briefing.readers.found import Found, item
from briefing.readers.lines import LIST_NUMBER, Line
from briefing.readers.shape import holds_sentence
from briefing.vocabulary.furniture import Furniture

_NUMBER = re.compile(rf"({LIST_NUMBER})\s+(?=\S)")
_LONG = 320  # characters; no item is longer


def numbered(
    text: str, lines: Sequence[Line], free: Sequence[int], marked: Found, furniture: Furniture
) -> Found:
    """Read numbered lines as items, paragraphs of a communiqué, or headings.

    Args:
        text: The whole text.
        lines: All its lines.
        free: Indexes of the lines that are not yet understood.
        marked: The items that were found by other marks.
        furniture: For the names of months, which make a date of "3. März".
    """
    matches = {
        i: match
        for i in free
        if (match := _NUMBER.match(text, lines[i].start, lines[i].end))
        and not _month_follows(text[match.end() : match.end() + 20], furniture)
    }
    counted = _counted(matches)
    company = _in_company(lines, matches, marked)
    written = _written_out(lines, matches)
    blocks: Found = {}
    for i, match in matches.items():
        words = lines[i].text[match.end() - match.start() :]
        if match[1].strip("(.)") not in counted:
            continue
        if _style(match) in written and words.endswith("."):
            blocks[i] = Block(Kind.PARAGRAPH, match.end(), lines[i].end)
        elif i in company or len(words) > 120 or words.endswith((".", ";")):
            blocks[i] = item(lines[i], match.end(), True)
        else:
            blocks[i] = Block(Kind.HEADING, match.end(), lines[i].end, level=1)
    return blocks


def _written_out(
    lines: Sequence[Line], matches: Mapping[int, re.Match[str]]
) -> set[tuple[bool, str]]:
    """Return the styles of number that paragraphs have rather than items, as in communiqués."""
    count: Counter[tuple[bool, str]] = Counter()
    for i, match in matches.items():
        words = lines[i].text[match.end() - match.start() :]
        long = len(words) > _LONG or holds_sentence(words)
        count[_style(match)] += 1 if long else -1
    return {style for style, more in count.items() if more >= 0}


def _in_company(
    lines: Sequence[Line], matches: Mapping[int, re.Match[str]], marked: Found
) -> set[int]:
    """Return the numbered lines between which there are only items that are further in."""
    company: set[int] = set()
    for i, k in pairwise(matches):
        inside = range(i + 1, k)
        nested = all(n in marked and lines[n].indent > lines[i].indent for n in inside)
        if nested and _style(matches[i]) == _style(matches[k]):
            company |= {i, k}
    return company


def _style(match: re.Match[str]) -> tuple[bool, str]:
    return match[1].strip("(.)").isdecimal(), match[1][-1]


def _counted(matches: Mapping[int, re.Match[str]]) -> set[str]:
    """Return the numbers that have a neighbour: "3." alone may be an ordinal of a sentence."""
    names = {match[1].strip("(.)") for match in matches.values()}
    letters = {name for name in names if not name.isdecimal()}
    numbers = {int(name) for name in names if name.isdecimal()}
    counted = {str(n) for n in numbers if n - 1 in numbers or n + 1 in numbers}
    padded = {name for name in names - letters if str(int(name)) in counted}
    return padded | (letters if len(letters) > 1 else set())


def _month_follows(words: str, furniture: Furniture) -> bool:
    first = words.split(maxsplit=1)[:1]
    return bool(first) and first[0].lower().strip(".,") in furniture.months
