"""The dateline at the head of an article: "PORT ALDER, Maine, 12 May 2025 (Agency) —"."""

import re
from dataclasses import dataclass
from functools import lru_cache

from briefing.derive.dates import FoundDate, dates_in
from briefing.model.article import Block, Kind
from briefing.normalise.reading import Reading

_LONGEST = 120  # characters before the dash
_DASH = re.compile(r"\s[–—-]{1,2}\s|[–—](?=\S)|\)\s?[–—-]?\s|\.\s?[–—-]{1,2}\s")
_LOUD = re.compile(r"(?:[^\W\d_a-zß-ÿ](?:[^\W\d_a-zß-ÿ]|[.’'-])+(?:\s|,|$)){1,}")
_DATED = re.compile(
    r"(?:[^\W\d_a-zß-ÿ][^\W\d_]+[ ,-]+(?:\([^\W\d_]{3,20}\)[ ,]+)?(?:[a-zß-ÿ]{2,8} )?){1,4}(?=\d)"
)
_PLACED = re.compile(r"[^\W\d_a-zß-ÿ][^\W\d_]+(?:[ -][^\W\d_]+){0,2}, (?=\d)")
_WIRED = re.compile(r"[^\W\d_a-zß-ÿ][\w-]+(?:[ /][\w-]+){0,2} \([\w/ ]{2,15}\)\s[–—-]\s")
_TOWN = re.compile(r"([^\W\d_a-zß-ÿ][\w-]+(?:,? [^\W\d_a-zß-ÿ][\w-]*){0,3})\.\s(?=\S)")
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


@lru_cache(maxsize=4)
def dateline(reading: Reading) -> Dateline | None:
    """Return the dateline of an article, None where it has none.

    Only what is no sentence may stand above it, as a second headline does.
    """
    paragraphs = [s for s in reading.sentences if s.kind is Kind.PARAGRAPH]
    for sentence in paragraphs[:_NOTES]:
        found = _dateline_at(reading, sentence.start)
        if found is not None or sentence.text.endswith((".", "!", "?", "…")):
            return found
    return None


def _dateline_at(reading: Reading, start: int) -> Dateline | None:
    text = reading.article.text
    dash = _alone(reading, start) or _DASH.search(text, start, start + _LONGEST)
    stop = None if dash else _town(reading, start)
    dash = dash or stop or _stop(reading, start)
    if dash is None:
        return None
    head = text[start : dash.start()]
    date = next(iter(dates_in(head, None, reading.people.language)), None)
    dated = date is not None and _closes(reading, head, date) and _DATED.match(head)
    loud = _LOUD.match(text, start, dash.start() + 1)
    if not (dated or loud or dash is stop or _WIRED.match(text, start)):
        return None
    place = _AGENCY.sub("", head[: date.start] if date else head).rstrip(" ,.(\n")
    town, _, last = place.rpartition(",")
    place = town if last.strip().lower() in reading.people.words("grammar.the") else place
    if not _is_place(reading, place):
        return None
    return Dateline(start, start + len(place), dash.end(), date)


def _is_place(reading: Reading, place: str) -> bool:
    """Tell whether words are a name, "Halden am See", and no clause, "The count opens in"."""
    words = place.split()
    if not words or len(words) > _MOST_WORDS or any(c.isdigit() for c in place):
        return False
    links = reading.people.words("places.links") | reading.people.words("grammar.the")
    small = [word.islower() for word in words]
    known = all(word in links for word, low in zip(words, small, strict=True) if low)
    return known and not small[-1]


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


def _town(reading: Reading, start: int) -> re.Match[str] | None:
    """Return the full stop behind a place that the title names too: "Halden. The council …"."""
    text, title = reading.article.text, reading.article.title or ""
    match = _TOWN.match(text, start)
    town = match[1].partition(",")[0] if match else ""
    known = town in title.split() or f"{town}:" in title or f"{town} " in title
    if match is None or not known or _names_time(reading, match[0]):
        return None
    return _STOP.match(text, match.end(1))


def _names_time(reading: Reading, head: str) -> bool:
    """Tell whether a weekday or the like stands where a place would."""
    return head.split()[0].strip(",").lower() in reading.people.words("names.function")


def signed(reading: Reading) -> str | None:
    """Return the day in a note above or below the report: "Press office – 12 May 2031".

    The note stands by itself, says nothing of an event, and holds one day in full; a day with a
    dash behind it may also open the report.
    """
    blocks = [b for b in reading.article.blocks if b.kind in (Kind.PARAGRAPH, Kind.HEADING)]
    blocks += [b for b in reading.article.blocks[-1:] if b.kind is Kind.ITEM]  # "— Courier, 12 May"
    notes = (_noted(reading, block) for block in (*blocks[:_NOTES], *reversed(blocks[-_NOTES:])))
    opened = (_opened(reading, block) for block in blocks[:_NOTES])
    return next((day for day in (*notes, *opened) if day), None)


def _noted(reading: Reading, block: Block) -> str | None:
    text = reading.article.text[block.start : block.end].strip()
    if len(text) > _LONGEST_NOTE or text.endswith(("?", "!", ":")):
        return None
    people, date = reading.people, next(iter(dates_in(text, None, reading.people.language)), None)
    rest = text.replace(date.text, "") if date else text
    told = people.either("dates.events", "dates.meetings", "verbs.say").search(rest)
    if told or people.pattern("dates.future").search(rest):
        return None
    return _only_day(reading, text)


def _opened(reading: Reading, block: Block) -> str | None:
    """Return the day in "10.09.2026 – The council …"."""
    head = reading.article.text[block.start : block.start + _LONGEST_NOTE]
    date = next(iter(dates_in(head, None, reading.people.language)), None)
    if date is None or date.start > 0 or not _DASH.match(head, date.end):
        return None
    return _only_day(reading, date.text)


def _only_day(reading: Reading, text: str) -> str | None:
    dates = dates_in(text, None, reading.people.language)
    days = {d.iso for d in dates if d.iso and d.precision == "day" and d.iso[0].isdigit()}
    return days.pop() if len(days) == 1 and not any(d.until for d in dates) else None


_NOTES = 3  # paragraphs at the head and at the end
_LONGEST_NOTE = 90  # characters
_MOST_WORDS = 7
