"""Declaring: what a PDF's information dictionary and catalog say about the article."""

import re

from briefing.limits import MAX_TITLE
from briefing.readers.declared import Declared
from briefing.readers.pdf.engine import Document, language, said

_PROGRAM = re.compile(r"(?:Microsoft (?:Word|PowerPoint|Excel)|Print|Slide) ?- ?", re.I)
_FILE = re.compile(r"[^/\\]{1,120}\.(?:docx?|odt|rtf|pdf|html?|tex|indd|qxd|pptx?|xlsx?|txt)", re.I)
_NOBODY = re.compile(
    r"(?:un(?:titled|known|named)|anonymous|\(?unspecified\)?|none|document\d*|user|admin\w*"
    r"|author|owner|root|microsoft.*|python-docx|unbenannt|sans titre)(?: ?document)?\d*",
    re.I,
)


def declared(document: Document) -> Declared:
    """Return what can be believed; the day on which the file was made is no day of publication."""
    title = _PROGRAM.sub("", _folded(said(document, "Title")), count=1)
    author = _folded(said(document, "Author"))
    return Declared(
        title=title if _is_title(title) else None,
        author=author if author and not _NOBODY.fullmatch(author) else None,
        language=language(document),
    )


def _is_title(text: str) -> bool:
    named = _FILE.fullmatch(text) or _NOBODY.fullmatch(text)
    return not named and len(text) <= MAX_TITLE and " " in text


def _folded(text: str) -> str:
    return " ".join("".join(c if c.isprintable() else " " for c in text).split())
