"""Which language each text of a memo is in: statements in the source's, labels in the style's."""

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


def of_statements(memo: Memo) -> str:
    """Return the statements' language (BCP 47), with the locale's region where both agree."""
    return memo.locale if _spoken(memo.language) == _spoken(memo.locale) else memo.language


def of(role: Role, memo: Memo) -> str:
    """Return the language of text of a role (BCP 47)."""
    return memo.locale if role in LABELS else of_statements(memo)


def of_paragraph(paragraph: Paragraph, memo: Memo) -> str:
    """Return the language of a paragraph (BCP 47)."""
    return memo.locale if paragraph.ours else of(paragraph.role, memo)


def _spoken(tag: str) -> str:
    return tag.split("-")[0].lower()
