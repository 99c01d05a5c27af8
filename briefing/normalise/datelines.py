"""The dateline at the head of an article: "PORT ALDER, Maine, 12 May 2025 (Agency) —"."""

import re
from dataclasses import dataclass

from briefing.derive.dates import FoundDate, dates_in
from briefing.model.article import Kind
from briefing.normalise.reading import Reading

_LONGEST = 120  # characters before the dash
_DASH = re.compile(r"\s[–—-]{1,2}\s|[–—](?=\S)|\)\s?[–—-]?\s")
_LOUD = re.compile(r"(?:[^\W\d_a-zß-ÿ][^\W\d_a-zß-ÿ.’'-]+(?:\s|,|$)){1,}")
_DATED = re.compile(r"(?:[^\W\d_a-zß-ÿ][^\W\d_]+[ ,-]*(?:[a-zß-ÿ]{2,3} )?){1,4}(?=\d)")
_STOP = re.compile(r"\.\s")  # "HALDEN, 14 May 2031. The …"
_AGENCY = re.compile(r"\s?\([^()]*\)?$")


@dataclass(frozen=True, slots=True)
class Dateline:
    """Where a report was sent from, and its date; offsets count in the article.

    `start` and `end` bound the place without the date; `dash` is where the report begins.
    """

    start: int
    end: int
    dash: int
    date: FoundDate | None  # its offsets count from `start`


def dateline(reading: Reading) -> Dateline | None:
    """Return the dateline of an article, None where it has none."""
    for sentence in reading.sentences:
        if sentence.kind is Kind.PARAGRAPH:
            return _dateline_at(reading, sentence.start)
    return None


def _dateline_at(reading: Reading, start: int) -> Dateline | None:
    text = reading.article.text
    dash = _DASH.search(text, start, start + _LONGEST) or _stop(reading, start)
    if dash is None:
        return None
    head = text[start : dash.start()]
    date = next(iter(dates_in(head, None, reading.people.language)), None)
    dated = date is not None and date.end == len(head) and _DATED.match(head)
    if not (dated or _LOUD.match(text, start, dash.start() + 1)):
        return None
    place = _AGENCY.sub("", head[: date.start] if date else head).rstrip(" ,.(\n")
    if not place or len(place.split()) > _MOST_WORDS or any(c.isdigit() for c in place):
        return None
    return Dateline(start, start + len(place), dash.end(), date)


def _stop(reading: Reading, start: int) -> re.Match[str] | None:
    """Return the full stop right behind a place in capitals and a date."""
    if not _LOUD.match(reading.article.text, start):
        return None
    head = reading.article.text[start : start + _LONGEST]
    date = next(iter(dates_in(head, None, reading.people.language)), None)
    return _STOP.match(reading.article.text, start + date.end) if date else None


_MOST_WORDS = 7
