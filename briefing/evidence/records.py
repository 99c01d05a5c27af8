"""What a briefing says of its sources, as far as their own text tells."""

from collections.abc import Iterator

from briefing import derive
from briefing.evidence.finding import Finding, Verdict
from briefing.evidence.slices import slices
from briefing.evidence.source_text import Span, fold
from briefing.model.briefing import Briefing, SourceRecord
from briefing.vocabulary.evidence import load

_TEXTS = ("title", "publisher", "author", "url", "credit", "rights")


def examine_sources(briefing: Briefing) -> tuple[Finding, ...]:
    """Look up each given fact about a source in its text; what does not stand there is unchecked.

    Much of it was never in the text: it came with the file, or a person knew it.
    """
    language = briefing.language
    return tuple(found for source in briefing.sources for found in _facts(source, language))


def _facts(source: SourceRecord, language: str) -> Iterator[Finding]:
    text, words = fold(source.text or ""), load(language)
    for name in _TEXTS:
        if value := fold(getattr(source, name) or ""):
            found = next(slices(value, text, Span(0, len(text)), words), None)
            yield _finding(source, name, value, Verdict.VERBATIM if found else Verdict.UNCHECKED)
    if source.published:
        days = {date.iso for date in derive.dates.dates_in(text, None, language)}
        verdict = Verdict.DERIVED if source.published in days else Verdict.UNCHECKED
        yield _finding(source, "published", source.published, verdict)


def _finding(source: SourceRecord, name: str, value: str, verdict: Verdict) -> Finding:
    stands = verdict is not Verdict.UNCHECKED
    reason = "It stands in the source's text." if stands else "The source's text does not tell."
    return Finding(f"source {source.id}", name, value, verdict, reason)
