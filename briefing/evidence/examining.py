"""Every field of a briefing beside its source."""

import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import lru_cache

from briefing.derive.shared import is_shared
from briefing.evidence.cuts import Licence
from briefing.evidence.fields import Field, given, of_briefing
from briefing.evidence.finding import Finding, Verdict
from briefing.evidence.judging import Neighbours, judge
from briefing.evidence.links import Named, Tie, belongs, in_order, named_in, strays
from briefing.evidence.slices import slices
from briefing.evidence.source_text import SourceText, Span, fold, source_text
from briefing.evidence.sources import Judged, Sources
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
from briefing.model.parts import SAYS, Stated, statements
from briefing.vocabulary import Vocabulary, load

_NOWHERE = Neighbours((), Licence())


Known = dict[int, tuple[Stated, tuple[tuple[Field, Judged], ...]]]
"""What was judged of each statement by itself, by the statement's identity."""


@dataclass(frozen=True, slots=True)
class _Ground:
    """What a statement is judged against: the sources, and the statements beside it."""

    sources: Sources
    people: Mapping[int, Named]  # where people are named in each source
    rows: Mapping[int, Named]  # where outcomes, steps and reactions are quoted in each source
    known: Known
    told: frozenset[Verdict]  # which verdicts become findings


def examine(briefing: Briefing) -> tuple[Finding, ...]:
    """Judge every given field, in the order of the page, the sources last.

    Where a source's text is kept, quotes are looked up in it and slices judged in their whole
    sentence; else both are compared with the quotation alone, and the reason says so.
    """
    return tuple(_all(briefing, _ground(briefing, {}, frozenset(Verdict))))


def refuted(briefing: Briefing, known: Known) -> tuple[Finding, ...]:
    """Return those findings of `examine` that say that the source does not bear a field out.

    `known` is filled, so that a statement is not judged again when another one went; it holds as
    long as the sources and the day of the event stay.
    """
    told = frozenset((Verdict.UNSUPPORTED,))
    found = _all(briefing, _ground(briefing, known, told))
    return tuple(one for one in found if one.verdict in told)


def _ground(briefing: Briefing, known: Known, told: frozenset[Verdict]) -> _Ground:
    vocabulary = load(briefing.language)
    kept = ((source.id, source.text) for source in briefing.sources if source.text is not None)
    texts = {id_: _whole(text, vocabulary) for id_, text in kept}
    records = {source.id: source for source in briefing.sources}
    stated = briefing.date if briefing.date and briefing.date.basis == "stated" else None
    sources = Sources(records, texts, vocabulary, stated.start if stated else None)
    return _Ground(sources, _people(briefing, texts), _rows(briefing, sources), known, told)


@lru_cache(maxsize=2)  # a briefing is examined again when something of it went
def _whole(text: str, vocabulary: Vocabulary) -> SourceText:
    return source_text(text, vocabulary, whole=True)


def _all(briefing: Briefing, ground: _Ground) -> Iterator[Finding]:
    for about, field in of_briefing(briefing):
        yield _of_briefing(briefing, about, field, ground.sources)
    for statement in statements(briefing):
        yield from _of_statement(statement, ground)
    for conflict in briefing.conflicts:
        for number, claim in enumerate(conflict.values):
            stated = Statement(conflict.id, claim.text, claim.evidence)
            for found in _of_statement(stated, ground):
                yield replace(found, field=f"values[{number}].text")
    for source in briefing.sources:
        yield from _of_source(source)


def _people(briefing: Briefing, texts: Mapping[int, SourceText]) -> dict[int, Named]:
    people: tuple[Participant | Mention, ...] = (*briefing.participants, *briefing.mentioned)
    names = {who.id: name for who in people if (name := fold(_as_quoted(who)))}
    return {id_: named_in(text, names) for id_, text in texts.items()}


def _as_quoted(who: Participant | Mention) -> str:
    """Return a name as its source has it: in another case, if a rule made the nominative."""
    derived = (c.quote for c in who.evidence.get("name", ()) if c.rule is not None)
    return next(derived, who.name)


def _rows(briefing: Briefing, sources: Sources) -> dict[int, Named]:
    """Return where the main fields of all statements but people's are quoted, by source."""
    rows: list[Stated] = [*briefing.outcomes, *briefing.next_steps, *briefing.reactions]
    places: dict[int, list[tuple[Span, str]]] = {}
    for row in rows:
        for source, span in _spans(row.evidence, SAYS[type(row)], sources):
            places.setdefault(source, []).append((span, row.id))
    return {source: in_order(found) for source, found in places.items()}


def _spans(evidence: Evidence, key: str, sources: Sources) -> Iterator[tuple[int, Span]]:
    for citation in evidence.get(key, ()):
        if span := sources.place(citation):
            yield citation.source, span


def _of_briefing(briefing: Briefing, about: str, field: Field, sources: Sources) -> Finding:
    citations = briefing.evidence.get(field.key, ())
    date = briefing.date
    if about == "date" and date is not None and date.basis == "published" and not citations:
        return _published(briefing, field, citations)
    if about == "title" and not citations:
        return _printed(briefing, field, sources)
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


def _printed(briefing: Briefing, field: Field, sources: Sources) -> Finding:
    """Judge a title that cites nothing, which the source has to print."""
    if not briefing.title.derived:
        for text in sources.texts.values():
            if any(slices(field.value, text.text, Span(0, len(text.text)), sources.words)):
                reason = "The source prints it."
                return Finding("title", field.name, field.value, Verdict.VERBATIM, reason)
        if any(field.value == fold(source.title or "") for source in briefing.sources):
            reason = "It is the title given of the source, whose text does not hold it."
            return Finding("title", field.name, field.value, Verdict.UNCHECKED, reason)
    judged = judge(field, (), sources, _NOWHERE)
    return _finding("title", field, judged, (), sources)


def _of_statement(statement: Stated, ground: _Ground) -> Iterator[Finding]:
    if id(statement) not in ground.known:
        ground.known[id(statement)] = statement, tuple(_by_itself(statement, ground.sources))
    for place, (field, alone) in enumerate(ground.known[id(statement)][1]):
        judged = _linked(statement, field, alone, ground) if place else alone
        if statement.edited and judged.verdict is Verdict.UNSUPPORTED:
            judged = replace(judged, verdict=Verdict.EDITED)
        if judged.verdict in ground.told:
            citations = statement.evidence.get(field.key, ())
            yield _finding(statement.id, field, judged, citations, ground.sources)


def _by_itself(statement: Stated, sources: Sources) -> Iterator[tuple[Field, Judged]]:
    """Yield each field with what its citations alone say of it."""
    fields = given(statement)
    neighbours = _neighbours(statement, fields, sources)
    for field in fields:
        citations = statement.evidence.get(field.key, ())
        yield field, judge(field, citations, sources, neighbours[field.key])


def _neighbours(
    statement: Stated, fields: tuple[Field, ...], sources: Sources
) -> dict[str, Neighbours]:
    """Return, for each key, what the statement's other fields say."""
    keys = dict.fromkeys(field.key for field in fields)
    cited = {key: statement.evidence.get(key, ()) for key in keys}
    licence = Licence(plans=isinstance(statement, NextStep), reports=_says_who(statement, sources))
    return {
        key: Neighbours(
            tuple(each for other in keys if other != key for each in cited[other]), licence
        )
        for key in keys
    }


def _says_who(statement: Stated, sources: Sources) -> bool:
    """Tell whether a reaction names who said it, and not from within what was said."""
    if not isinstance(statement, Reaction):
        return False
    cited, text = statement.evidence.get("by", ()), fold(statement.text)
    return any(sources.place(each) and fold(each.quote) not in text for each in cited)


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
    around = text.sentence(name)
    sentence = text.text[around.start : around.end]
    shared = is_shared(citation.rule, sentence, citation.quote, ground.sources.vocabulary.language)
    if shared is not None:
        return not shared
    everybody = ground.people.get(source, ())
    return not belongs(text, span, name, Tie(who.id, field.key, ground.sources.words), everybody)


def _strays(statement: Stated, citation: Citation, span: Span, ground: _Ground) -> bool:
    spans = _spans(statement.evidence, SAYS[type(statement)], ground.sources)
    own = tuple(place for source, place in spans if source == citation.source)
    text, rows = ground.sources.text_for(citation), ground.rows.get(citation.source, ())
    return strays(text, span, statement.id, own, rows)


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
