"""When the event took place: as the article states it, else when the article was published."""

from dataclasses import dataclass

from briefing.derive.dates import FoundDate, dates_in
from briefing.model.article import Kind
from briefing.model.briefing import Citation, EventDate
from briefing.model.notice import Level, Notice
from briefing.normalise.reading import Reading, Sentence, cite
from briefing.vocabulary.people import either, pattern

_FIRST = 8  # sentences in which an article says when its event took place
_NEAR = 90  # characters between a date and the words that tell what it is the date of


@dataclass(frozen=True, slots=True)
class Dated:
    """The date of the event with where it is said; both empty where it is not known."""

    date: EventDate | None
    citations: tuple[Citation, ...] = ()
    notices: tuple[Notice, ...] = ()


@dataclass(frozen=True, slots=True)
class _Candidate:
    sentence: Sentence
    found: FoundDate


def event_date(reading: Reading) -> Dated:
    """Find the date of the event, as precise as stated and never more.

    A weekday, "today" or a day without a year is completed from the date of publication. That
    date itself stands in, with basis "published", where no other is stated.
    """
    candidates = _candidates(reading)
    best = next((c for c in candidates if c.found.precision == "day"), None)
    best = best or next((c for c in candidates if c.found.iso), None)
    if best is not None:
        return _stated(reading, best)
    published = reading.article.published
    if published is None:
        return Dated(None)
    notice = Notice(
        Level.GUESS, "The article does not say when; its publication date is used.", "date"
    )
    return Dated(EventDate(published[:10], basis="published"), notices=(notice,))


def _stated(reading: Reading, candidate: _Candidate) -> Dated:
    found, offset = candidate.found, candidate.sentence.start
    text = " ".join(found.text.split())
    date = EventDate(found.iso or "", found.until, "stated", text)
    rule = "date.weekday" if found.relative else "date.stated"
    return Dated(date, cite(reading, offset + found.start, offset + found.end, rule))


def _candidates(reading: Reading) -> list[_Candidate]:
    """Return dates of the first sentences that can be the event's, the likeliest first."""
    prose = [s for s in reading.sentences if s.kind is Kind.PARAGRAPH][:_FIRST]
    text, published = reading.article.text, reading.article.published
    return [
        _Candidate(sentence, found)
        for sentence in prose
        for found in dates_in(text[sentence.start : sentence.end], published)
        if found.iso and _is_events(text[sentence.start : sentence.end], found)
    ]


def _is_events(sentence: str, found: FoundDate) -> bool:
    """Tell whether a date stands by a verb of the event, and neither ahead of it nor behind."""
    before = sentence[max(0, found.start - _NEAR) : found.start]
    after = sentence[found.end : found.end + _NEAR]
    clause = _last_clause(before) + found.text + _first_clause(after)
    if pattern("dates.future").search(clause) or pattern("dates.background").search(clause):
        return False
    return bool(either("dates.events").search(before + after))


def _last_clause(text: str) -> str:
    return text[max(text.rfind(mark) for mark in (";", ":", " but ", " which ")) + 1 :]


def _first_clause(text: str) -> str:
    cuts = [text.find(mark) for mark in (";", " but ", " which ", ", with ")]
    return text[: min((cut for cut in cuts if cut >= 0), default=len(text))]
