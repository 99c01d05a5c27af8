"""What a person changed or added in a briefing file: it stays, and is told."""

from collections.abc import Iterator
from dataclasses import replace

from briefing.evidence.examining import examine
from briefing.evidence.finding import Finding, Verdict
from briefing.model.briefing import Briefing
from briefing.model.notice import Level, Notice
from briefing.model.parts import Row, changed, statements

_TOLD = "Changed or added by a person"
_HEAD = ("title", "date", "place")
_NOT_THE_SOURCES = (Verdict.UNSUPPORTED, Verdict.UNQUOTED, Verdict.EDITED)


def mark_edited(briefing: Briefing) -> Briefing:
    """Mark the statements that say what their quotes do not: a person wrote that, and it stays.

    Each such field has a notice of level info; so have the title, the date and the place.
    """
    found = tuple(_not_the_sources(briefing, examine(briefing)))
    ids = {finding.about for finding in found}
    told = dict.fromkeys(map(_notice, found))

    def marked(rows: tuple[Row, ...]) -> tuple[Row, ...]:
        return tuple(replace(row, edited=True) if row.id in ids else row for row in rows)

    notices = (*briefing.notices, *(one for one in told if one not in briefing.notices))
    return replace(changed(briefing, marked), notices=notices)


def edited(briefing: Briefing) -> tuple[str, ...]:
    """Return the ids of the statements marked as edited, and what else `mark_edited` told of."""
    told = (note.about for note in briefing.notices if note.text.startswith(_TOLD))
    return tuple(dict.fromkeys([*_marked_ids(briefing), *(about for about in told if about)]))


def unsupported(briefing: Briefing, findings: tuple[Finding, ...]) -> tuple[Finding, ...]:
    """Return the findings about what the source does not say and no person stands for.

    A field that cites nothing is one of them. A person stands for what is marked as edited, and
    for the head of a file that names no source.
    """
    vouched = set(_marked_ids(briefing))
    return tuple(
        finding for finding in _not_the_sources(briefing, findings) if finding.about not in vouched
    )


def _not_the_sources(briefing: Briefing, findings: tuple[Finding, ...]) -> Iterator[Finding]:
    for finding in findings:
        own = finding.about in _HEAD and not briefing.sources and not finding.citations
        if finding.verdict in _NOT_THE_SOURCES and not own:
            yield finding


def _marked_ids(briefing: Briefing) -> list[str]:
    return [row.id for row in statements(briefing) if row.edited]


def _notice(finding: Finding) -> Notice:
    value = finding.value if len(finding.value) <= 80 else finding.value[:79] + "…"
    shown = "the text" if finding.about.startswith("source ") else f"“{value}”"
    return Notice(Level.INFO, f"{_TOLD}: {shown}.", finding.about, finding.field)
