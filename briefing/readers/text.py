"""Plain text, as scrapers and people leave it behind."""

from collections.abc import Sequence
from itertools import pairwise

from briefing.errors import ReadError
from briefing.model.article import Article, Block, Kind, Source
from briefing.model.notice import Level, Notice
from briefing.readers.decode import NO_TEXT, decode
from briefing.readers.found import Found, in_order
from briefing.readers.furniture import Facts, furnish
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
    blocks, facts = structure(text)
    if not blocks:
        raise ReadError(source.name, NO_TEXT)
    return Article(
        source=source,
        text=text,
        blocks=blocks,
        title=printed_title(text, blocks),
        author=facts.author,
        published=facts.published,
        url=source.url,
        credit=facts.credit,
        notices=notices + missing_lists(text, blocks),
    )


def structure(text: str) -> tuple[tuple[Block, ...], Facts]:
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
    return in_order(lines, found), facts


def missing_lists(text: str, blocks: Sequence[Block]) -> tuple[Notice, ...]:
    """Say where a line announces a list ("… the following:") and none comes."""
    kept = [block for block in blocks if not block.dropped]
    return tuple(
        Notice(Level.INFO, f"A list seems to be missing after “{_tail(text, block)}”.")
        for i, block in enumerate(kept)
        if block.kind is Kind.PARAGRAPH
        and text[block.end - 1] in ":："
        and not _is_followed_up(kept[i + 1 : i + 3])
    )


def _is_followed_up(following: Sequence[Block]) -> bool:
    kinds = [block.kind for block in following]
    return bool(kinds) and (kinds[0] is not Kind.HEADING or kinds == [Kind.HEADING, Kind.ITEM])


def _tail(text: str, block: Block) -> str:
    words = text[block.start : block.end].split()
    return ("… " if len(words) > 8 else "") + " ".join(words[-8:])


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


def printed_title(text: str, blocks: Sequence[Block]) -> str | None:
    """Return the words of the block that is the title, without a label ("Subject:")."""
    for block in blocks:
        if block.kind is Kind.TITLE:
            words = " ".join(text[block.start : block.end].split())
            label = furniture.load().title_label.match(words.lower())
            return words[label.end() :] if label and label.end() < len(words) else words
    return None
