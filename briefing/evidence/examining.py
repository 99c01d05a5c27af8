"""Every field of a briefing beside its source."""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass, replace

from briefing.evidence.cuts import Licence
from briefing.evidence.fields import Field, Stated, given, of_briefing, parts
from briefing.evidence.finding import Finding, Verdict
from briefing.evidence.judging import Judged, Neighbours, Sources, judge
from briefing.evidence.links import Bearer, Tie, bearer, belongs, strays
from briefing.evidence.source_text import Span, fold, source_text
from briefing.model.briefing import (
    Briefing,
    Citation,
    Evidence,
    Mention,
    NextStep,
    Participant,
    Reaction,
    SourceRecord,
    Statement,
)

_NOWHERE = Neighbours((), Licence())


@dataclass(frozen=True, slots=True)
class _Ground:
    """What a statement is judged against: the sources, and the statements beside it."""

    sources: Sources
    bearers: tuple[Bearer, ...]
    spans: dict[str, tuple[tuple[int, Span], ...]]  # of outcomes, steps and the like, by id


def examine(briefing: Briefing) -> tuple[Finding, ...]:
    """Judge every given field, in the order of the page, the sources last.

    Where a source's text is kept, quotes are looked up in it and slices judged in their whole
    sentence; else both are compared with the quotation alone, and the reason says so.
    """
    texts = {s.id: source_text(s.text, whole=True) for s in briefing.sources if s.text is not None}
    sources = Sources({source.id: source for source in briefing.sources}, texts)
    ground = _Ground(sources, _bearers(briefing), _places(briefing, sources))
    return tuple(_all(briefing, ground))


def _all(briefing: Briefing, ground: _Ground) -> Iterator[Finding]:
    for about, field in of_briefing(briefing):
        yield _of_briefing(briefing, about, field, ground.sources)
    for _, statements in parts(briefing):
        for statement in statements:
            yield from _of_statement(statement, ground)
    for conflict in briefing.conflicts:
        for number, claim in enumerate(conflict.values):
            stated = Statement(conflict.id, claim.text, claim.evidence)
            for found in _of_statement(stated, ground):
                yield replace(found, field=f"values[{number}].text")
    for source in briefing.sources:
        yield from _of_source(source)


def _bearers(briefing: Briefing) -> tuple[Bearer, ...]:
    people: tuple[Participant | Mention, ...] = (*briefing.participants, *briefing.mentioned)
    return tuple(bearer(who.id, fold(who.name)) for who in people if who.name.strip())


def _places(briefing: Briefing, sources: Sources) -> dict[str, tuple[tuple[int, Span], ...]]:
    """Return where the main field of each statement but the people's is quoted."""
    rows: list[Stated] = [*briefing.outcomes, *briefing.next_steps, *briefing.reactions]
    return {row.id: tuple(_spans(row.evidence, given(row)[0].key, sources)) for row in rows}


def _spans(evidence: Evidence, key: str, sources: Sources) -> Iterator[tuple[int, Span]]:
    for citation in evidence.get(key, ()):
        if span := sources.text_for(citation).anchor(citation):
            yield citation.source, span


def _of_briefing(briefing: Briefing, about: str, field: Field, sources: Sources) -> Finding:
    citations = briefing.evidence.get(field.key, ())
    date = briefing.date
    if about == "date" and date is not None and date.basis == "published" and not citations:
        return _published(briefing, field, citations)
    judged = judge(field, citations, sources, _NOWHERE)
    return _finding(about, field, judged, citations, sources)


def _published(briefing: Briefing, field: Field, citations: tuple[Citation, ...]) -> Finding:
    """Judge a date that was taken from a source's date of publication."""
    days = [source.published for source in briefing.sources if source.published]
    if any(day.startswith(field.value) for day in days):
        reason = "It is the day on which the source was published."
        return Finding("date", field.name, field.value, Verdict.DERIVED, reason, citations)
    reason = "No source was published then."
    return Finding("date", field.name, field.value, Verdict.UNSUPPORTED, reason, citations)


def _of_statement(statement: Stated, ground: _Ground) -> Iterator[Finding]:
    fields = given(statement)
    neighbours = _neighbours(statement, fields, ground.sources)
    for field in fields:
        citations = statement.evidence.get(field.key, ())
        judged = judge(field, citations, ground.sources, neighbours[field.key])
        if field is not fields[0]:
            judged = _linked(statement, field, judged, ground)
        if statement.edited and judged.verdict is Verdict.UNSUPPORTED:
            judged = replace(judged, verdict=Verdict.EDITED)
        yield _finding(statement.id, field, judged, citations, ground.sources)


def _neighbours(
    statement: Stated, fields: tuple[Field, ...], sources: Sources
) -> dict[str, Neighbours]:
    """Return, for each key, what the statement's other fields say."""
    keys = dict.fromkeys(field.key for field in fields)
    spans = {key: tuple(_spans(statement.evidence, key, sources)) for key in keys}
    by = isinstance(statement, Reaction) and bool(spans.get("by"))
    licence = Licence(plans=isinstance(statement, NextStep), reports=by)
    return {
        key: Neighbours(
            tuple(place for other in keys if other != key for place in spans[other]), licence
        )
        for key in keys
    }


def _linked(statement: Stated, field: Field, judged: Judged, ground: _Ground) -> Judged:
    """Judge again a field whose words are the source's, but about something else."""
    if judged.verdict is Verdict.UNSUPPORTED or judged.citation is None or judged.span is None:
        return judged
    if isinstance(statement, Participant | Mention):
        apart = _another_ones(statement, field, judged, ground)
    else:
        apart = _strays(statement, judged.citation, judged.span, ground)
    if not apart:
        return judged
    reason = "The source says it of something else, not beside this statement's own words."
    return replace(judged, verdict=Verdict.UNSUPPORTED, reason=reason)


def _another_ones(
    who: Participant | Mention, field: Field, judged: Judged, ground: _Ground
) -> bool:
    citation, span = judged.citation, judged.span
    names = tuple(_spans(who.evidence, "name", ground.sources))
    if field.key not in ("role", "affiliation") or citation is None or span is None or not names:
        return False
    source, name = names[0]
    if source != citation.source:
        return False
    text = ground.sources.text_for(citation)
    return not belongs(text, span, name, Tie(who.id, field.key, ground.bearers))


def _strays(statement: Stated, citation: Citation, span: Span, ground: _Ground) -> bool:
    own = [
        place for source, place in ground.spans.get(statement.id, ()) if source == citation.source
    ]
    others = [
        place
        for id_, places in ground.spans.items()
        if id_ != statement.id
        for source, place in places
        if source == citation.source
    ]
    return strays(ground.sources.text_for(citation), span, tuple(own), tuple(others))


def _of_source(source: SourceRecord) -> Iterator[Finding]:
    """Check that a source's text is the one that the evidence was taken from."""
    if source.text is None or source.text_sha256 is None:
        return
    made = hashlib.sha256(source.text.encode("utf-8", "surrogatepass")).hexdigest()
    if made != source.text_sha256.lower():
        reason = "The text is not the one that was read: its SHA-256 differs."
        about = f"source {source.id}"
        yield Finding(about, "text", source.text_sha256, Verdict.UNSUPPORTED, reason)


def _finding(
    about: str, field: Field, judged: Judged, citations: tuple[Citation, ...], sources: Sources
) -> Finding:
    found = tuple(sources.found(citation) for citation in citations)
    return Finding(about, field.name, field.value, judged.verdict, judged.reason, found)
