"""Where a meeting was held, as the line above its minutes says: "3 May 2031, 7 pm, Old Mill"."""

import re

from briefing.derive.dates import FoundDate, dates_in
from briefing.model.article import Block, Kind
from briefing.normalise.line import Line
from briefing.normalise.reading import Reading

_FIRST = 8  # blocks in which minutes say when and where they were taken
_LONGEST = 160  # characters of such a line or place
_MOST = 8  # words of a place
_CLOCK = re.compile(
    r"[\s,;|(–—-]*(?:[^\W\d_]{1,3}\s){0,2}\d{1,2}\s?(?:[:.h]\s?\d{2}|h)?"
    r"(?:\s?[^\W\d_]{1,6}\.?)?(?:[,;|)]|(?=\s)|$)"
)  # ", um 19 Uhr", " at 7.30 pm,", ", 18 h 30"
_LABEL = re.compile(r"\s*([^\W\d_][\w ]{0,24}):\s+")
_MARKS = re.compile(r"[\s,;|(–—-]*")
_NEVER = (":", "?", "!", ". ")  # are in no place


def place_labelled(reading: Reading) -> tuple[int, int] | None:
    """Read "Place: Seminar Room, Central Library" as minutes print it."""
    for sentence in reading.sentences:
        match = _LABEL.match(reading.article.text, sentence.start, sentence.end)
        if match and match[1].strip().lower() in reading.people.phrases("lists.place_labels"):
            end = sentence.end - reading.article.text[: sentence.end].endswith(".")
            return (match.end(), end) if end - match.end() in range(2, _LONGEST) else None
    return None


def place_beside_day(reading: Reading) -> tuple[int, int] | None:
    """Return what stands behind the day of a meeting in a line that says no more than that."""
    kinds = (Kind.TITLE, Kind.HEADING, Kind.PARAGRAPH)
    for block in reading.article.blocks[:_FIRST]:
        if block.kind in kinds and not block.dropped and block.end - block.start <= _LONGEST:
            found = _beside(reading, block)
            if found is not None:
                return found
    return None


def _beside(reading: Reading, block: Block) -> tuple[int, int] | None:
    text, people = reading.article.text[block.start : block.end].rstrip(" .)"), reading.people
    date = next(iter(dates_in(text, None, people.language)), None)
    if date is None or date.precision != "day":
        return None
    led = people.pattern("lists.date_headings").search(text[: date.start]) is not None
    if not led and text[: date.start].strip():
        return None
    start = _start(text, date)
    line = reading.line(block.start + start, block.start + len(text))
    first = _past_preposition(line)
    if not 0 < line.count - first <= _MOST or any(mark in text[start:] for mark in _NEVER):
        return None
    known = line.among(first, "places.venues", "places.remote")
    if not (known or (line.capital(first) and (led or first > 0))):
        return None
    return line.tokens[first].start, block.start + len(text)


def _start(text: str, date: FoundDate) -> int:
    """Return where the words behind the day and the hour begin."""
    clock = _CLOCK.match(text, date.end)
    marks = _MARKS.match(text, clock.end() if clock else date.end)
    return marks.end() if marks else date.end


def _past_preposition(line: Line) -> int:
    """Return the token after "at the"."""
    first = int(line.among(0, "grammar.in", "grammar.at"))
    return first + line.among(first, "grammar.the")
