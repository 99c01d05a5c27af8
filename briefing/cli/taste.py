"""What commands take from a folder or an archive, in which anything may lie."""

import re
from itertools import chain
from pathlib import PurePath

from briefing.model.article import Source
from briefing.sources.found import Taste

_BRIEFINGS = frozenset((".yaml", ".yml", ".json"))
_OURS = re.compile(r"(?:^|_)(?:memo(?:_DRAFT)?(?:-\d+)?\.(?:pdf|docx|html|md)|full-record\.md)$")


def articles() -> Taste:
    """Return the taste for articles of every kind, but neither memos nor records that we made.

    A memo is known by the name that it was given, or by the briefing that it carries.
    """
    return Taste(_names_article, lambda source: not _holds_briefing(source))


def briefings() -> Taste:
    """Return the taste for briefing files."""
    return Taste(_names_briefing, _holds_briefing)


def both() -> Taste:
    """Return the taste for articles and for briefing files."""
    return Taste(
        lambda name: _names_article(name) or _names_briefing(name),
        lambda source: not _names_briefing(source.name) or _holds_briefing(source),
    )


def _names_article(name: str) -> bool:
    from briefing.readers import READERS
    from briefing.sources.holders import HOLDERS

    path = PurePath(name)
    known = (*(reader.suffixes for reader in READERS), *(holder.suffixes for holder in HOLDERS))
    return path.suffix.lower() in chain(*known) and not _OURS.search(path.name)


def _names_briefing(name: str) -> bool:
    return PurePath(name).suffix.lower() in _BRIEFINGS


def _holds_briefing(source: Source) -> bool:
    from briefing import pipeline

    return pipeline.is_briefing(source)
