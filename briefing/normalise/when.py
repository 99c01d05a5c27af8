"""When the event took place: as the article states it, else when the article was published."""

import re
from dataclasses import dataclass, replace

from briefing.derive.dates import FoundDate, dates_in
from briefing.model.article import Kind
from briefing.model.briefing import Citation, EventDate
from briefing.model.notice import Level, Notice
from briefing.normalise.datelines import Dateline, dateline
from briefing.normalise.reading import Reading, Sentence, cite
from briefing.vocabulary.people import People

_FIRST = 8  # sentences in which an article says when its event took place
_NEAR = 90  # characters before or after a date in which the event's verb stands
_AHEAD = 40  # characters after a date in which a plan would show
_FURTHER = 40  # sentences in which a meeting may still be called by its day
_NAME = 6  # words of a meeting's name
_LEAD = 20  # characters before a date that say the meeting is still to come
_GENITIVE = re.compile(r"(?: (?:[a-z]{3,9}))?['’]s ")
_WORD = re.compile(r"[^\W\d_]+")
_LABEL = re.compile(r"\s*([^\W\d_][\w ]{0,24}):\s")


@dataclass(frozen=True, slots=True)
class Dated:
    """The date of the event with where it is said; both empty where it is not known."""

    date: EventDate | None
    citations: tuple[Citation, ...] = ()
    notices: tuple[Notice, ...] = ()


def event_date(reading: Reading) -> Dated:
    """Find the date of the event, as precise as stated and never more.

    A weekday, "today" or a day without a year is completed from the date of publication. That
    date itself stands in, with basis "published", where no other is stated.
    """
    line = dateline(reading)
    sent = line.date.iso if line and line.date else None
    published = reading.article.published or sent
    labelled = [*_labelled(reading, published), *_headed(reading, published)]
    candidates = [*labelled, *_in_prose(reading, published, line)]
    if not any(found.precision == "day" for found in candidates):
        candidates += _of_meetings(reading, published)
    best = next((c for c in candidates if c.precision == "day"), None)
    best = best or next(iter(candidates), None)
    if best is not None:
        return _stated(reading, best, line if sent == published else None)
    if published is None:
        return Dated(None)
    return _published(reading, published, line if sent == published else None)


def _stated(reading: Reading, found: FoundDate, line: Dateline | None) -> Dated:
    date = EventDate(found.iso or "", found.until, "stated", " ".join(found.text.split()))
    if line is not None and line.date is not None and found.start > line.dash:
        start = line.start + line.date.start  # the dateline says from when "Tuesday" counts
        return Dated(date, cite(reading, start, found.end, "date.dateline"))
    rule = "date.relative" if found.relative else "date.stated"
    return Dated(date, cite(reading, found.start, found.end, rule))


def _published(reading: Reading, published: str, line: Dateline | None) -> Dated:
    notice = Notice(
        Level.GUESS,
        "The article does not say when this happened; the date is that of its publication.",
        "date",
    )
    date = EventDate(published[:10], basis="published")
    if line is None or line.date is None:
        return Dated(date, notices=(notice,))
    start, end = line.start + line.date.start, line.start + line.date.end
    date = replace(date, text=reading.article.words(start, end))
    return Dated(date, cite(reading, start, end, "date.stated"), (notice,))


def _labelled(reading: Reading, published: str | None) -> list[FoundDate]:
    """Read "Date: 3 September 2026" as minutes print it."""
    for sentence in reading.sentences:
        match = _LABEL.match(reading.article.text, sentence.start, sentence.end)
        if match and match[1].strip().lower() in reading.people.phrases("lists.date_labels"):
            return [found for found in _dates(reading, sentence, published) if found.iso]
    return []


def _headed(reading: Reading, published: str | None) -> list[FoundDate]:
    """Read "Séance du 3 septembre 2026" where it is a heading or in the title."""
    leads = reading.people.pattern("lists.date_headings")
    found: list[FoundDate] = []
    for block in reading.article.blocks:
        if block.kind in (Kind.HEADING, Kind.TITLE) and not block.dropped:
            text = reading.article.text[block.start : block.end]
            lead = leads.search(text)
            dates = dates_in(text, published, reading.people.language) if lead else ()
            found += [
                replace(date, start=date.start + block.start, end=date.end + block.start)
                for date in dates[:1]
                if lead and date.iso and not text[lead.end() : date.start].strip()
            ]
    return found


def _in_prose(reading: Reading, published: str | None, line: Dateline | None) -> list[FoundDate]:
    """Return dates of the first sentences that can be the event's, in their order."""
    prose = [s for s in reading.sentences if s.kind is Kind.PARAGRAPH][:_FIRST]
    return [
        found
        for sentence in prose
        for found in _dates(reading, sentence, published)
        if found.iso
        and found.precision != "year"  # what happened in a year is mostly what is recalled
        and not (found.relative and found.precision == "month")
        and not (line and found.start < line.dash)
        and _is_events(reading, sentence, found)
    ]


def _of_meetings(reading: Reading, published: str | None) -> list[FoundDate]:
    """Return dates that further down name the event: "at Tuesday night's meeting"."""
    prose = [s for s in reading.sentences if s.kind is Kind.PARAGRAPH][:_FURTHER]
    named = (s for s in prose if reading.people.either("dates.meetings").search(s.text))
    return [
        found
        for sentence in named
        for found in _dates(reading, sentence, published)
        if found.iso and _names_event(reading, sentence, found)
    ]


def _names_event(reading: Reading, sentence: Sentence, found: FoundDate) -> bool:
    """Tell whether a date in the genitive says which meeting, one that is over."""
    text, people = reading.article.text, reading.people
    after = text[found.end : min(sentence.end, found.end + _NEAR)]
    genitive = _GENITIVE.match(after)
    if genitive is None:
        return False
    words = after[genitive.end() :].split()[:_NAME]
    if not any(word.strip(".,;:’'").lower() in people.words("dates.meetings") for word in words):
        return False
    before = _last_clause(text[max(sentence.start, found.start - _NEAR) : found.start])
    ahead = people.pattern("dates.ahead").search(before[-_LEAD:])
    return not (ahead or is_plan(people, f"{before} {found.text}"))


def _dates(reading: Reading, sentence: Sentence, published: str | None) -> list[FoundDate]:
    """Find dates, their offsets counted in the article."""
    text, offset = reading.article.text[sentence.start : sentence.end], sentence.start
    return [
        replace(found, start=found.start + offset, end=found.end + offset)
        for found in dates_in(text, published, reading.people.language)
    ]


def _is_events(reading: Reading, sentence: Sentence, found: FoundDate) -> bool:
    """Tell whether a date stands by a verb of the event, and neither ahead of it nor behind."""
    text, people = reading.article.text, reading.people
    near = _NEAR * (2 if people.words("grammar.brackets") else 1)
    before = text[max(sentence.start, found.start - near) : found.start]
    after = text[found.end : min(sentence.end, found.end + near)]
    clause = _said_in(people, _last_clause(before))
    ahead = f"{clause} {_first_clause(people, after)[:_AHEAD]}"
    if is_plan(people, ahead) or people.pattern("dates.background").search(clause):
        return False
    words = f" {before.rstrip().lower()}"
    if words.endswith(tuple(f" {word}" for word in people.phrases("dates.deadlines"))):
        return False
    return bool(people.either("dates.events").search(before + after))


def is_plan(people: People, text: str) -> bool:
    """Tell whether words speak of what is still to come; May is a month, "may" is not."""
    if people.pattern("dates.future").search(text.replace("May", "")):
        return True
    endings = people.ordered("dates.future_endings")
    return bool(endings) and any(word.endswith(endings) for word in _WORD.findall(text))


def _last_clause(text: str) -> str:
    return text[max(text.rfind(mark) for mark in (";", ":", " but ", " which ")) + 1 :]


def _said_in(people: People, clause: str) -> str:
    """Leave out what is said where who says it follows: "It will close, the firm said on"."""
    teller = clause.rpartition(",")[2]
    return teller if people.either("verbs.say").search(teller) else clause


def _first_clause(people: People, text: str) -> str:
    marks = (";", ",", *(f" {word} " for word in people.phrases("dates.subordinate")))
    cuts = [text.find(mark) for mark in marks]
    return text[: min((cut for cut in cuts if cut >= 0), default=len(text))]
