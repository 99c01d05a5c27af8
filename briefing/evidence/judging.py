"""One field against its citations."""

from collections.abc import Iterator
from dataclasses import dataclass

from briefing.derive import trims
from briefing.evidence.cuts import Licence, loss
from briefing.evidence.differences import differences
from briefing.evidence.fields import Field, Proof
from briefing.evidence.finding import Verdict
from briefing.evidence.making import counted, derived
from briefing.evidence.slices import slices
from briefing.evidence.source_text import Span
from briefing.evidence.sources import Judged, Sources
from briefing.model.briefing import Citation

_ALONE = "; compared with the quotation alone"


@dataclass(frozen=True, slots=True)
class Neighbours:
    """What the statement's other fields say: it is not lost when a slice leaves it behind."""

    citations: tuple[Citation, ...]
    licence: Licence


def judge(
    field: Field, citations: tuple[Citation, ...], sources: Sources, neighbours: Neighbours
) -> Judged:
    """Judge a field by its citations: one that supports it is enough."""
    if not citations:
        return Judged(Verdict.UNQUOTED, "Nothing is cited for it.")
    judged = [_by(field, citation, sources, neighbours) for citation in citations]
    supported = (one for one in judged if one.verdict is not Verdict.UNSUPPORTED)
    best = next(supported, judged[0])
    alone = "" if best.citation is None or sources.text_for(best.citation).whole else _ALONE
    return Judged(best.verdict, f"{best.reason}{alone}.", best.citation, best.span)


def _by(field: Field, citation: Citation, sources: Sources, neighbours: Neighbours) -> Judged:
    anchor = sources.place(citation)
    if anchor is None:
        return Judged(Verdict.UNSUPPORTED, "The source does not hold the quote", citation)
    by_rule = field.proof is Proof.RULE or (
        field.proof is Proof.EITHER and citation.rule is not None
    )
    if by_rule:
        return derived(field, citation, sources, anchor)
    if field.proof is Proof.COUNT:
        return counted(field, citation, anchor, sources.words)
    return _quoted(field, citation, sources, anchor, neighbours)


def _quoted(
    field: Field, citation: Citation, sources: Sources, anchor: Span, neighbours: Neighbours
) -> Judged:
    text, words = sources.text_for(citation), sources.words
    if unknown := [name for name in citation.trims if name not in trims.names(words.language)]:
        return Judged(Verdict.UNSUPPORTED, f"“{unknown[0]}” is no safe trim", citation)
    quote = text.text[anchor.start : anchor.end]
    left = trims.untrimmed(quote, citation.trims, words.language)
    within = Span(anchor.end - len(left), anchor.end)
    reason = ""
    for span in slices(field.value, text.text, within, words):
        if (lost := _lost(field, citation, sources, span, neighbours)) is None:
            trimmed = citation.trims and len(left) < len(quote)
            return _supported(", ".join(citation.trims) if trimmed else "", citation, span)
        reason = f"It leaves out “{lost}”, which changes what the source says"
    reason = reason or f"The quote does not say it: {differences(field.value, left, words)}"
    return Judged(Verdict.UNSUPPORTED, reason, citation)


def _supported(trimmed: str, citation: Citation, span: Span) -> Judged:
    if trimmed:
        return Judged(Verdict.TRIMMED, f"The quote without its {trimmed}", citation, span)
    return Judged(Verdict.VERBATIM, "The quote says it in these words", citation, span)


def _lost(
    field: Field, citation: Citation, sources: Sources, span: Span, neighbours: Neighbours
) -> str | None:
    if field.proof is not Proof.CLAIM and field.key != "role":
        return None
    text, words = sources.text_for(citation), sources.words
    sentence = text.sentence(span)
    shown = "".join(_blanked(sentence, citation, sources, neighbours))
    place = Span(span.start - sentence.start, span.end - sentence.start)
    if field.proof is Proof.CLAIM:
        return loss(shown, place, neighbours.licence, words)
    before = shown[max(0, place.start - 24) : place.start].split()[-1:]
    found = words.pattern("words.modifiers").fullmatch(before[0].strip("-,")) if before else None
    return found.group() if found else None


def _blanked(
    sentence: Span, citation: Citation, sources: Sources, neighbours: Neighbours
) -> Iterator[str]:
    """Yield a sentence in pieces, with what the neighbours say as blanks."""
    text, at = sources.text_for(citation), sentence.start
    beside = (sources.beside(citation, other) for other in neighbours.citations)
    for span in sorted(filter(None, beside), key=lambda span: span.start):
        start, end = max(at, span.start), min(sentence.end, span.end)
        if start < end:
            yield text.text[at:start]
            yield "·" * (end - start)
            at = end
    yield text.text[at : sentence.end]
