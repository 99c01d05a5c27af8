"""Where citations lead, and what was made of one."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from briefing.evidence.finding import Verdict
from briefing.evidence.source_text import SourceText, Span, fold, source_text
from briefing.model.briefing import Citation, SourceRecord
from briefing.vocabulary import Vocabulary
from briefing.vocabulary.evidence import Governing, load


@dataclass(frozen=True, slots=True)
class Sources:
    """The records and texts that citations point into, by the source's id."""

    records: Mapping[int, SourceRecord]
    texts: Mapping[int, SourceText]
    vocabulary: Vocabulary
    event: str | None = None  # the stated day of the event, which gives deadlines their year
    _places: dict[tuple[int, int, str], Span | None] = field(default_factory=dict, compare=False)

    @property
    def words(self) -> Governing:
        """The words that govern others, in the briefing's language."""
        return load(self.vocabulary.language)

    def text_for(self, citation: Citation) -> SourceText:
        """Return the cited source's text, or the quote itself where that is not kept."""
        text = self.texts.get(citation.source)
        return text or source_text(citation.quote, self.vocabulary, whole=False)

    def place(self, citation: Citation) -> Span | None:
        """Return where the quote stands, None if nowhere; it is looked up once."""
        key = citation.source, citation.start, citation.quote  # quicker to hash than all of it
        if key not in self._places:
            self._places[key] = self.text_for(citation).anchor(citation)
        return self._places[key]

    def beside(self, citation: Citation, other: Citation) -> Span | None:
        """Return where another quote stands in the text that a citation is judged in.

        Where that text is the quotation alone, the offsets tell how the two quotes lie.
        """
        if other.source != citation.source:
            return None
        text = self.text_for(citation)
        if text.whole:
            return self.place(other)
        if other.end <= citation.start or citation.end <= other.start:
            return None
        start = max(0, other.start - citation.start)
        whole = text.nearest(fold(other.quote), start)
        return whole or Span(start, other.end - citation.start)

    def found(self, citation: Citation) -> Citation:
        """Return the citation with the offsets at which its quote stands."""
        text = self.text_for(citation)
        span = self.place(citation)
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
