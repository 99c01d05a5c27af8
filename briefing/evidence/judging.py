"""One field against its citations."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from briefing import derive
from briefing.derive import trims
from briefing.evidence.cuts import Licence, loss
from briefing.evidence.differences import differences
from briefing.evidence.fields import Field, Proof
from briefing.evidence.finding import Verdict
from briefing.evidence.slices import slices
from briefing.evidence.source_text import SourceText, Span, fold, source_text
from briefing.model.briefing import Citation, SourceRecord
from briefing.vocabulary.evidence import pattern, words

_ALONE = "; compared with the quotation alone"


@dataclass(frozen=True, slots=True)
class Sources:
    """The records and texts that citations point into, by the source's id."""

    records: Mapping[int, SourceRecord]
    texts: Mapping[int, SourceText]

    def text_for(self, citation: Citation) -> SourceText:
        """Return the cited source's text, or the quote itself where that is not kept."""
        return self.texts.get(citation.source) or source_text(citation.quote, whole=False)

    def found(self, citation: Citation) -> Citation:
        """Return the citation with the offsets at which its quote stands."""
        text = self.text_for(citation)
        span = text.anchor(citation)
        if span is None or not text.whole:
            return citation
        start, end = text.raw(span.start), text.raw(span.end - 1) + 1
        if (start, end) == (citation.start, citation.end):
            return citation
        return replace(citation, start=start, end=end)


@dataclass(frozen=True, slots=True)
class Judged:
    """A verdict, its reason, and where the value was found, if it was."""

    verdict: Verdict
    reason: str
    citation: Citation | None = None
    span: Span | None = None  # of the value, or of the quote for derived values


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
    text = sources.text_for(citation)
    anchor = text.anchor(citation)
    if anchor is None:
        return Judged(Verdict.UNSUPPORTED, "The source does not hold the quote", citation)
    by_rule = field.proof is Proof.RULE or (
        field.proof is Proof.EITHER and citation.rule is not None
    )
    if by_rule:
        return _derived(field, citation, sources, anchor)
    if field.proof is Proof.COUNT:
        return _counted(field, citation, anchor)
    return _quoted(field, citation, text, anchor, neighbours)


def _derived(field: Field, citation: Citation, sources: Sources, anchor: Span) -> Judged:
    if citation.rule is None:
        return Judged(Verdict.UNSUPPORTED, "No rule says how it follows from the quote", citation)
    record = sources.records.get(citation.source)
    published = record.published if record else None
    made = _again(field, citation.rule, citation.quote, published)
    if made != field.value:
        said = f"makes “{made}” of" if made else "makes nothing of"
        reason = f"The rule {citation.rule} {said} “{_short(citation.quote)}”"
        return Judged(Verdict.UNSUPPORTED, reason, citation)
    if field.key == "status" and (word := _denial(citation, sources.text_for(citation), anchor)):
        reason = f"The source says “{word}” in front of “{_short(citation.quote)}”"
        return Judged(Verdict.UNSUPPORTED, reason, citation)
    reason = f"The rule {citation.rule} makes it of “{_short(citation.quote)}”"
    return Judged(Verdict.DERIVED, reason, citation, anchor)


def _again(field: Field, rule: str, quote: str, published: str | None) -> str | None:
    """Make a value again; the last day of a range comes from the same phrase as its first."""
    if field.name == "end":
        found = derive.dates.dates_in(quote, published)
        return next((date.until for date in found if date.until), None)
    return derive.rederive(rule, quote, published)


def _denial(citation: Citation, text: SourceText, anchor: Span) -> str | None:
    """Find what turns a status word round that stands outside the quote: "have not | agreed"."""
    if (citation.rule or "").partition(".")[0] not in ("agreed", "progress"):
        return None
    sentence = text.sentence(anchor)
    place = Span(anchor.start - sentence.start, anchor.end - sentence.start)
    shown = text.text[sentence.start : sentence.end]
    clause = shown[: place.start].rpartition(",")[2]
    found = pattern("governs.denials").search(clause)
    return found.group() if found else None


def _counted(field: Field, citation: Citation, anchor: Span) -> Judged:
    quote = citation.quote.lower()
    for number in field.value.split("–"):
        if not _holds_number(quote, int(number)):
            reason = f"The number {number} is not in “{_short(citation.quote)}”"
            return Judged(Verdict.UNSUPPORTED, reason, citation)
    return Judged(Verdict.VERBATIM, "Each number stands in the quote", citation, anchor)


def _holds_number(quote: str, number: int) -> bool:
    names = words("words.numbers")
    forms = [str(number)] + ([names[number]] if number < len(names) else [])
    if any(any(slices(form, quote, Span(0, len(quote)))) for form in forms):
        return True
    found = quote.replace("–", " ").replace("-", " ").replace("—", " ").split()
    plain = {word.strip(".,;:()") for word in found}
    none = number == 0 and pattern("words.none").search(quote) is not None
    return none or any(form in plain for form in forms)


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


def _short(quote: str) -> str:
    quote = fold(quote)
    return quote if len(quote) <= 60 else quote[:59] + "…"
