"""The full record as Markdown: every statement with its words in the source, and every notice."""

from collections.abc import Iterator
from dataclasses import fields

from briefing.model.briefing import (
    Briefing,
    Mention,
    NextStep,
    Outcome,
    Participant,
    SourceRecord,
    Statement,
)
from briefing.model.parts import Stated, parts
from briefing.renderers.markdown_text import literal

HEADINGS = {  # of the record, in its order
    "bottom_line": "Bottom line",
    "summary": "Summary",
    "participants": "Who took part",
    "outcomes": "Issues and outcomes",
    "next_steps": "Next steps",
    "reactions": "Reactions",
    "mentioned": "Only mentioned",
}


def render(briefing: Briefing) -> str:
    """Return everything that a memo was chosen from, in the briefing's own order."""
    held = dict(parts(briefing))
    return "\n".join(
        [
            f"# {literal(briefing.title.text)}",
            "",
            *(line for name, title in HEADINGS.items() for line in _part(title, held[name])),
            *_conflicts(briefing),
            *_sources(briefing.sources),
            *_listed(
                "Notices", [f"{note.level}: {literal(note.text)}" for note in briefing.notices]
            ),
        ]
    )


def items(briefing: Briefing) -> Iterator[Stated]:
    """Yield every statement in the order of the page, those only mentioned last."""
    held = dict(parts(briefing))
    for name in HEADINGS:
        yield from held[name]


def _part(title: str, items: tuple[Stated, ...]) -> list[str]:
    lines = [line for item in items for line in _item(item)]
    return [f"## {title}", "", *lines, ""] if lines else []


def _item(item: Stated) -> Iterator[str]:
    edited = " (changed by a person)" if item.edited else ""
    yield f"- **{item.id}** {literal(said(item))}{edited}"
    cited = {c.quote: c.source for each in item.evidence.values() for c in each}
    yield from (f"  - “{literal(quote)}” (source {number})" for quote, number in cited.items())


def said(item: Stated) -> str:
    """Return a statement's fields as one line."""
    if isinstance(item, Statement):
        return item.text
    if isinstance(item, Participant):
        return _joined(item.name, item.role, item.affiliation)
    if isinstance(item, Mention):
        return _joined(item.name, item.role)
    if isinstance(item, Outcome):
        status = None if item.status == "unknown" else f"({item.status})"
        return _joined(item.issue, item.outcome, status, item.ref)
    if isinstance(item, NextStep):
        return _joined(item.action, item.owner, item.due.text if item.due else None)
    return _joined(item.text, item.by)


def _joined(*words: str | None) -> str:
    return " — ".join(word for word in words if word)


def _conflicts(briefing: Briefing) -> list[str]:
    return _listed(
        "Contradictions",
        [
            f"{conflict.about}: " + " / ".join(f"“{literal(c.text)}”" for c in conflict.values)
            for conflict in briefing.conflicts
        ],
    )


def _sources(sources: tuple[SourceRecord, ...]) -> list[str]:
    return _listed(
        "Sources",
        [
            f"{source.id}: "
            + "; ".join(
                f"{field.name} {literal(str(getattr(source, field.name)))}"
                for field in fields(source)
                if field.name not in ("id", "text") and getattr(source, field.name)
            )
            for source in sources
        ],
    )


def _listed(title: str, lines: list[str]) -> list[str]:
    return [f"## {title}", "", *(f"- {line}" for line in lines), ""] if lines else []
