"""What `make` and `render` take from a folder, in which anything may lie."""

import re
from pathlib import PurePath

from briefing.cli.batch import Taste
from briefing.model.article import Source

_ARTICLES = frozenset((".txt", ".text", ".md", ".markdown"))
_BRIEFINGS = frozenset((".yaml", ".yml", ".json"))
_OURS = re.compile(r"(?:^|_)(?:memo|full-record)(?:-\d+)?$")  # stems of what `make` writes


def articles() -> Taste:
    """Return the taste for articles: texts, but neither memos nor records that we made."""
    return Taste(_names_article, _holds_article)


def briefings() -> Taste:
    """Return the taste for briefing files."""
    return Taste(_names_briefing, _holds_briefing)


def _names_article(name: str) -> bool:
    path = PurePath(name)
    return path.suffix.lower() in _ARTICLES and not _OURS.search(path.stem)


def _holds_article(source: Source) -> bool:
    return not _holds_briefing(source)


def _names_briefing(name: str) -> bool:
    return PurePath(name).suffix.lower() in _BRIEFINGS


def _holds_briefing(source: Source) -> bool:
    from briefing import pipeline

    return pipeline.is_briefing(source)
