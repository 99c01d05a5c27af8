"""Plain text, as scrapers and people leave it behind."""

from collections.abc import Sequence
from itertools import pairwise

from briefing.model.article import Article, Block, Kind, Source
from briefing.readers.body import Body, article_of
from briefing.readers.declared import Declared
from briefing.readers.decode import decode
from briefing.readers.found import Found, in_order
from briefing.readers.furniture import furnish
from briefing.readers.headings import headings
from briefing.readers.lines import Line, is_rule, lines_of
from briefing.readers.lists import lists, unmarked
from briefing.readers.reader import Claim
from briefing.readers.signatures import not_text
from briefing.readers.tables import tables
from briefing.readers.titles import title
from briefing.vocabulary import furniture


def recognises(source: Source) -> Claim:
    """Claim whatever is text."""
    return Claim.NONE if not_text(source.data) else Claim.ANY_TEXT


def read(source: Source) -> Article:
    """Read plain text in any of the dialects of scraped pages.

    Raises:
        ReadError: The bytes are no text, or hold none.
    """
    text, notices = decode(source)
    return article_of(source, structure(text), Declared(), notices)


def structure(text: str) -> Body:
    """Find what each line of the text is. Every step leaves alone what an earlier one found."""
    lines = lines_of(text)
    words = furniture.load()
    found = _rules(lines)
    found |= tables(text, lines)
    found |= lists(text, lines, found, words)
    dropped, facts = furnish(lines, found, words)
    found |= dropped
    found |= title(lines, found, words)
    found |= unmarked(lines, found, words)
    found |= headings(lines, found, words)
    return Body(text, in_order(lines, found), facts)


def _rules(lines: Sequence[Line]) -> Found:
    """Find drawn lines; a short line right above one is a heading."""
    found: Found = {}
    for i, line in enumerate(lines):
        if is_rule(line):
            found[i] = None
    for i, (above, below) in enumerate(pairwise(lines)):
        underlined = i + 1 in found and i not in found and not below.gap and below.text[0] in "=-~"
        if underlined and len(above.text) <= 100 and "|" not in above.text and i:
            found[i] = Block(Kind.HEADING, above.start, above.end, level=1)
    return found
