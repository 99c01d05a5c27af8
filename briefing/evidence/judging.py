"""One field against its citations."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from briefing.derive import trims
from briefing.evidence.cuts import Licence, loss
from briefing.evidence.differences import differences
from briefing.evidence.fields import Field, Proof
from briefing.evidence.finding import Verdict
from briefing.evidence.making import counted, derived
from briefing.evidence.slices import slices
from briefing.evidence.source_text import SourceText, Span
from briefing.evidence.sources import Judged, Sources
from briefing.model.briefing import Citation
from briefing.vocabulary.evidence import pattern

_ALONE = "; compared with the quotation alone"


@dataclass(frozen=True, slots=True)
class Neighbours:
    """What the statement's other fields say: it is not lost when a slice leaves it behind."""

    spans: tuple[tuple[int, Span], ...]  # source and place
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
    return replace(best, reason=f"{best.reason}{alone}.")


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
        return counted(field, citation, anchor)
    return _quoted(field, citation, sources.text_for(citation), anchor, neighbours)


def _quoted(
    field: Field, citation: Citation, text: SourceText, anchor: Span, neighbours: Neighbours
) -> Judged:
    if unknown := [name for name in citation.trims if name not in trims.names()]:
        return Judged(Verdict.UNSUPPORTED, f"“{unknown[0]}” is no safe trim", citation)
    quote = text.text[anchor.start : anchor.end]
    left = trims.untrimmed(quote, citation.trims)
    within = Span(anchor.end - len(left), anchor.end)
    reason = ""
    for span in slices(field.value, text.text, within):
        if (lost := _lost(field, citation.source, text, span, neighbours)) is None:
            trimmed = citation.trims and len(left) < len(quote)
            return _supported(", ".join(citation.trims) if trimmed else "", citation, span)
        reason = f"It leaves out “{lost}”, which changes what the source says"
    reason = reason or f"The quote does not say it: {differences(field.value, left)}"
    return Judged(Verdict.UNSUPPORTED, reason, citation)


def _supported(trimmed: str, citation: Citation, span: Span) -> Judged:
    if trimmed:
        return Judged(Verdict.TRIMMED, f"The quote without its {trimmed}", citation, span)
    return Judged(Verdict.VERBATIM, "The quote says it in these words", citation, span)


def _lost(
    field: Field, source: int, text: SourceText, span: Span, neighbours: Neighbours
) -> str | None:
    sentence = text.sentence(span)
    shown = "".join(_blanked(text, sentence, source, neighbours))
    place = Span(span.start - sentence.start, span.end - sentence.start)
    if field.proof is Proof.CLAIM:
        return loss(shown, place, neighbours.licence)
    if field.key in ("role", "name"):
        before = shown[max(0, place.start - 24) : place.start].split()[-1:]
        found = pattern("words.modifiers").fullmatch(before[0].strip("-,")) if before else None
        return found.group() if found else None
    return None


def _blanked(
    text: SourceText, sentence: Span, source: int, neighbours: Neighbours
) -> Iterator[str]:
    """Yield a sentence in pieces, with what the neighbours say as blanks."""
    at = sentence.start
    for number, span in sorted(neighbours.spans, key=lambda item: item[1].start):
        start, end = max(at, span.start), min(sentence.end, span.end)
        if number == source and start < end:
            yield text.text[at:start]
            yield "·" * (end - start)
            at = end
    yield text.text[at : sentence.end]
