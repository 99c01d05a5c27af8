"""Body: a text that has been understood block by block, and what can be told from that."""

from collections.abc import Sequence
from dataclasses import dataclass

from briefing.errors import ReadError
from briefing.model.article import Article, Block, Kind, Source
from briefing.model.notice import Level, Notice
from briefing.readers.declared import Declared
from briefing.readers.decode import NO_TEXT
from briefing.readers.furniture import Facts
from briefing.readers.writers import authors, own_names
from briefing.vocabulary import furniture


@dataclass(frozen=True, slots=True)
class Body:
    """A text, its blocks in reading order, and what its furniture says about it."""

    text: str
    blocks: tuple[Block, ...]
    facts: Facts


def article_of(
    source: Source, body: Body, says: Declared, notices: tuple[Notice, ...] = ()
) -> Article:
    """Make the article of a body that has been understood.

    Raises:
        ReadError: It holds no block.
    """
    if not body.blocks:
        raise ReadError(source.name, NO_TEXT)
    words = furniture.load()
    own = own_names(says.publisher, says.url or source.url)
    return Article(
        source=source,
        text=body.text,
        blocks=body.blocks,
        title=printed_title(body.text, body.blocks) or says.title,
        publisher=says.publisher,
        author=authors(says.author, own, words) or authors(body.facts.author, own, words),
        published=says.published or body.facts.published,
        language=says.language,
        url=says.url or source.url,
        credit=body.facts.credit or says.credit,
        rights=says.rights,
        notices=notices + missing_lists(body.text, body.blocks),
    )


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


def printed_title(text: str, blocks: Sequence[Block]) -> str | None:
    """Return the words of the block that is the title, without a label ("Subject:")."""
    for block in blocks:
        if block.kind is Kind.TITLE:
            words = " ".join(text[block.start : block.end].split())
            label = furniture.load().title_label.match(words.lower())
            return words[label.end() :] if label and label.end() < len(words) else words
    return None
