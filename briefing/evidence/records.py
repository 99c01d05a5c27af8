"""What a briefing says of its sources, as far as their own text tells."""

from collections.abc import Iterator

from briefing import derive
from briefing.evidence.finding import Finding, Verdict
from briefing.evidence.slices import slices
from briefing.evidence.source_text import Span, fold
from briefing.model.briefing import Briefing, SourceRecord

_TEXTS = ("title", "publisher", "author", "url", "credit", "rights")


def examine_sources(briefing: Briefing) -> tuple[Finding, ...]:
    """Look up each given fact about a source in its text; what does not stand there is unchecked.

    Much of it was never in the text: it came with the file, or a person knew it.
    """
    return tuple(finding for source in briefing.sources for finding in _facts(source))


def _facts(source: SourceRecord) -> Iterator[Finding]:
    text = fold(source.text or "")
    for name in _TEXTS:
        if value := fold(getattr(source, name) or ""):
            found = next(slices(value, text, Span(0, len(text))), None)
            yield _finding(source, name, value, Verdict.VERBATIM if found else Verdict.UNCHECKED)
    if source.published:
        days = {date.iso for date in derive.dates.dates_in(text)}
        verdict = Verdict.DERIVED if source.published in days else Verdict.UNCHECKED
        yield _finding(source, "published", source.published, verdict)


def _finding(source: SourceRecord, name: str, value: str, verdict: Verdict) -> Finding:
    stands = verdict is not Verdict.UNCHECKED
    reason = "It stands in the source's text." if stands else "The source's text does not tell."
    return Finding(f"source {source.id}", name, value, verdict, reason)
