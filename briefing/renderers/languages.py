"""Which language each text of a memo is in: statements in the source's, labels in the style's."""

import re

from briefing.model.memo import Memo, Paragraph, Role

LABELS = frozenset(
    {
        Role.MARKING,
        Role.LABEL,
        Role.FIELD,  # the head is filled in by the house, never from the source
        Role.HEADING,
        Role.COLUMN,
        Role.NOTE,
        Role.SOURCE,
        Role.FOOTER,
    }
)
"""The roles of text that is the style's, not the source's."""


_WELL_FORMED = re.compile("[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*")
_UNKNOWN = "und"  # ISO 639-2


def of_statements(memo: Memo) -> str:
    """Return the statements' language (BCP 47), with the locale's region where both agree."""
    labels, statements = of_labels(memo), _tag(memo.language)
    return labels if _spoken(statements) == _spoken(labels) else statements


def of_labels(memo: Memo) -> str:
    """Return the labels' language (BCP 47)."""
    return _tag(memo.locale)


def of(role: Role, memo: Memo) -> str:
    """Return the language of text of a role (BCP 47)."""
    return of_labels(memo) if role in LABELS else of_statements(memo)


def of_paragraph(paragraph: Paragraph, memo: Memo) -> str:
    """Return the language of a paragraph (BCP 47)."""
    return of_labels(memo) if paragraph.ours else of(paragraph.role, memo)


def _tag(named: str) -> str:
    """Return a well-formed tag for a language as somebody named it."""
    tag = named.replace("_", "-")
    return tag if _WELL_FORMED.fullmatch(tag) else _UNKNOWN


def _spoken(tag: str) -> str:
    return tag.split("-")[0].lower()
