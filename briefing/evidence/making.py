"""Fields that are no slice: made by a rule, which makes them again, or counted."""

import re

from briefing import derive
from briefing.evidence.fields import Field
from briefing.evidence.finding import Verdict
from briefing.evidence.source_text import Span, fold
from briefing.evidence.sources import Judged, Sources
from briefing.model.briefing import Citation
from briefing.vocabulary.evidence import Governing

_NUMBER = re.compile(r"\d+|[^\W\d_]+")


def derived(field: Field, citation: Citation, sources: Sources, anchor: Span) -> Judged:
    """Judge a field that a rule made from its quote."""
    if citation.rule is None:
        return Judged(Verdict.UNSUPPORTED, "No rule says how it follows from the quote", citation)
    record = sources.records.get(citation.source)
    published = record.published if record else None
    if citation.rule == "due.stated":
        published = published or sources.event
    made = _again(field, citation, published, sources.vocabulary.language)
    if made != field.value:
        said = f"makes “{made}” of" if made else "makes nothing of"
        reason = f"The rule {citation.rule} {said} “{_short(citation.quote)}”"
        return Judged(Verdict.UNSUPPORTED, reason, citation)
    if field.key == "status" and (word := _denial(citation, sources, anchor)):
        reason = f"The source says “{word}” in front of “{_short(citation.quote)}”"
        return Judged(Verdict.UNSUPPORTED, reason, citation)
    reason = f"The rule {citation.rule} makes it of “{_short(citation.quote)}”"
    return Judged(Verdict.DERIVED, reason, citation, anchor)


def _again(field: Field, citation: Citation, published: str | None, language: str) -> str | None:
    """Make a value again; the last day of a range comes from the same phrase as its first."""
    if field.name == "end":
        found = derive.dates.dates_in(citation.quote, published, language)
        return next((date.until for date in found if date.until), None)
    return derive.rederive(citation.rule or "", citation.quote, published, language)


def _denial(citation: Citation, sources: Sources, anchor: Span) -> str | None:
    """Find what turns a status word round that stands outside the quote: "have not | agreed"."""
    if (citation.rule or "").partition(".")[0] not in ("agreed", "progress"):
        return None
    text = sources.text_for(citation)
    sentence = text.sentence(anchor)
    clause = text.text[sentence.start : anchor.start].rpartition(",")[2]
    found = sources.words.pattern("governs.denials").search(clause)
    return found.group() if found else None


def counted(field: Field, citation: Citation, anchor: Span, words: Governing) -> Judged:
    """Judge a vote: its numbers stand in the quote, those for it first if nothing else is said."""
    quote = citation.quote.lower()
    stated, told = _numbers(quote, words), [int(number) for number in field.value.split("–")]
    missing = [number for number in told if number not in stated]
    if missing:
        reason = f"The number {missing[0]} is not in “{_short(citation.quote)}”"
        return Judged(Verdict.UNSUPPORTED, reason, citation)
    places = [stated.index(number) for number in told[:2]]
    if places != sorted(places) and "against" not in quote:
        reason = f"The numbers stand the other way round in “{_short(citation.quote)}”"
        return Judged(Verdict.UNSUPPORTED, reason, citation)
    return Judged(Verdict.VERBATIM, "Each number stands in the quote", citation, anchor)


def _numbers(quote: str, words: Governing) -> list[int]:
    """Return the numbers of a text, in digits or in words; "unanimous" counts none against."""
    names = [name.split("/") for name in words.words("words.numbers")]
    found = [_number(word, names) for word in _NUMBER.findall(quote)]
    numbers = [number for number in found if number is not None]
    return [*numbers, 0] if words.pattern("words.none").search(quote) else numbers


def _number(word: str, names: list[list[str]]) -> int | None:
    if word.isdecimal():
        return int(word[:9])
    return next((number for number, forms in enumerate(names) if word in forms), None)


def _short(quote: str) -> str:
    quote = fold(quote)
    return quote if len(quote) <= 60 else quote[:59] + "…"
