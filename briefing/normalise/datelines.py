"""The dateline at the head of an article: "PORT ALDER, Maine, 12 May 2025 (Agency) —"."""

import re
from dataclasses import dataclass

from briefing.derive.dates import FoundDate, dates_in
from briefing.model.article import Kind
from briefing.normalise.reading import Reading

_LONGEST = 120  # characters before the dash
_DASH = re.compile(r"\s[–—-]{1,2}\s|[–—](?=\S)|\)\s?[–—-]?\s|\.\s?[–—-]{1,2}\s")
_LOUD = re.compile(r"(?:[^\W\d_a-zß-ÿ][^\W\d_a-zß-ÿ.’'-]+(?:\s|,|$)){1,}")
_DATED = re.compile(r"(?:[^\W\d_a-zß-ÿ][^\W\d_]+[ ,-]*(?:[a-zß-ÿ]{2,8} )?){1,4}(?=\d)")
_PLACED = re.compile(r"[^\W\d_a-zß-ÿ][^\W\d_]+(?:[ -][^\W\d_]+){0,2}, (?=\d)")
_WIRED = re.compile(r"[^\W\d_a-zß-ÿ][\w-]+(?:[ /][\w-]+){0,2} \([\w/ ]{2,15}\)\s[–—-]\s")
_STOP = re.compile(r"\.\s")  # "HALDEN, 14 May 2031. The …"
_REST = re.compile(r"(?:,\s[^.,\n]{1,50})?(?:\.\s|\.?$|\n)")  # ", agency “News”."
_END = re.compile(r"\s*(?:\n|$)|\s?\([^()\n]{2,40}\)\.?\s")
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
    dash = _alone(reading, start) or _DASH.search(text, start, start + _LONGEST)
    dash = dash or _stop(reading, start)
    if dash is None:
        return None
    head = text[start : dash.start()]
    date = next(iter(dates_in(head, None, reading.people.language)), None)
    dated = date is not None and _closes(reading, head, date) and _DATED.match(head)
    if not (dated or _WIRED.match(text, start) or _LOUD.match(text, start, dash.start() + 1)):
        return None
    place = _AGENCY.sub("", head[: date.start] if date else head).rstrip(" ,.(\n")
    town, _, last = place.rpartition(",")
    place = town if last.strip().lower() in reading.people.words("grammar.the") else place
    if not place or len(place.split()) > _MOST_WORDS or any(c.isdigit() for c in place):
        return None
    return Dateline(start, start + len(place), dash.end(), date)


def _alone(reading: Reading, start: int) -> re.Match[str] | None:
    """Return the end of a line that holds a place and a date only: "Oslo, le 8 mai 2031"."""
    head = reading.article.text[start : start + _LONGEST].partition("\n")[0]
    date = next(iter(dates_in(head, None, reading.people.language)), None)
    if date is None or not _DATED.match(head):
        return None
    return _END.match(reading.article.text, start + date.end)


def _closes(reading: Reading, head: str, date: FoundDate) -> bool:
    """Tell whether nothing but a word for the year follows a date."""
    rest = _AGENCY.sub("", head[date.end :]).strip(" .,")
    return not rest or reading.people.pattern("dates.of_years").fullmatch(rest) is not None


def _stop(reading: Reading, start: int) -> re.Match[str] | None:
    """Return the full stop right behind a place in capitals and a date."""
    text = reading.article.text
    head = text[start : start + _LONGEST]
    date = next(iter(dates_in(head, None, reading.people.language)), None)
    if date is None:
        return None
    whole = date.text.split()[-1] in reading.people.phrases("dates.of_years")
    if whole and not _names_time(reading, head) and (rest := _REST.match(text, start + date.end)):
        return rest
    placed = _PLACED.match(head) and not _names_time(reading, head)
    return _STOP.match(text, start + date.end) if placed or _LOUD.match(text, start) else None


def _names_time(reading: Reading, head: str) -> bool:
    """Tell whether a weekday or the like stands where a place would."""
    return head.split()[0].strip(",").lower() in reading.people.words("names.function")


def signed(reading: Reading) -> str | None:
    """Return the day in a note in brackets at the end: "(Agency, 12 May 2031)"."""
    last = next((b for b in reversed(reading.article.blocks) if not b.dropped), None)
    text = reading.article.text[last.start : last.end].strip() if last else ""
    if not (text.startswith("(") and text.endswith(")")) or len(text) > _LONGEST:
        return None
    dates = dates_in(text, None, reading.people.language)
    return next(
        (d.iso for d in dates if d.iso and d.precision == "day" and d.iso[0].isdigit()), None
    )


_MOST_WORDS = 7
