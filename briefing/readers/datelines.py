"""Date lines: a line that holds a date, perhaps a time of day, and nothing else."""

import re
from dataclasses import dataclass

from briefing.vocabulary.furniture import Furniture

_TIME = re.compile(
    r"\b\d{1,2}(?:[:.h]\d{2}(?::\d{2})?|(?=\s?[ap]\.?m\b))(?:\s?[ap]\.?m\b\.?)?"
    r"(?:\s?(?:z|[+-]\d{2}:?\d{2}))?(?![\d.])"
)
_YEAR_FIRST = re.compile(r"\b(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?:t(?=\d)|\b)")
_YEAR_LAST = re.compile(r"\b(\d{1,2})([-/.])(\d{1,2})\2(\d{4})\b")
_SHORT_ISO = re.compile(r"[12]\d{3}(?:-(?:0[1-9]|1[0-2]))?")
_TOKEN = re.compile(r"[^\W\d_]+(?:\.[^\W\d_]+)?|\d+")
_LONGEST = 90  # characters
_LONGEST_DATE = 3  # words of a date: "12. Oktober 2026"


@dataclass(frozen=True, slots=True)
class DateLine:
    """A date that stands alone. `iso` is None when the line does not say enough."""

    iso: str | None
    published: bool  # a label says so
    updated: bool


def date_line(line: str, furniture: Furniture) -> DateLine | None:
    """Read a folded line as a date, or return None when it says anything else."""
    if len(line) > _LONGEST or not any(c.isdigit() for c in line):
        return None
    low = line.lower()
    release = furniture.release.match(low)
    published = furniture.published.match(low)
    updated = None if published else furniture.updated.match(low)
    label = published or updated
    rest = low[label.end() :] if label else low
    if published and (later := furniture.updated.search(rest)):
        rest = rest[: later.start()]
    if release:
        rest = " ".join(rest.split()[-_LONGEST_DATE:])
    date = _date(rest, furniture)
    return (
        None if date is None else DateLine(date or None, bool(published or release), bool(updated))
    )


def iso_of(text: str, furniture: Furniture) -> str | None:
    """Return the date that the text begins with or consists of, as precise as given, or None."""
    short = _SHORT_ISO.fullmatch(text.strip())
    if short:
        return short[0]
    numeric = _numeric(text.strip().lower())
    if numeric is not None and numeric[1] == 0:
        return numeric[0] or None
    line = date_line(" ".join(text.split()), furniture)
    return line.iso if line else None


def _date(low: str, furniture: Furniture) -> str | None:
    """Return ISO 8601, "" for a date that is not certain, None for what is no date."""
    iso = None
    if numeric := _numeric(low):
        iso, start, end = numeric
        low = f"{low[:start]} {low[end:]}"
    months, numbers = [], []
    for token in _TOKEN.findall(_TIME.sub(" ", low)):
        if token.isdecimal():
            numbers.append(token)
        elif token in furniture.months:
            months.append(furniture.months[token])
        elif token not in furniture.weekdays and token not in furniture.date_words:
            return None
    if iso is not None:
        return None if months or numbers else iso
    return _worded(months, numbers)


def _numeric(low: str) -> tuple[str, int, int] | None:
    """Find 2025-04-10 or 10.04.2025; "" where day and month could be the other way round."""
    match = _YEAR_FIRST.search(low)
    if match:
        year, _, month, day = match.groups()
        iso = _iso(int(year), int(month), int(day))
    else:
        match = _YEAR_LAST.search(low)
        if not match:
            return None
        iso = _day_or_month_first(*match.groups())
    return None if iso is None else (iso, match.start(), match.end())


def _day_or_month_first(first: str, mark: str, second: str, year: str) -> str | None:
    a, b = int(first), int(second)
    if mark != "." and a <= 12 and b <= 12 and a != b:
        return ""
    return _iso(int(year), b, a) or _iso(int(year), a, b)


def _worded(months: list[int], numbers: list[str]) -> str | None:
    if len(months) != 1 or not 1 <= len(numbers) <= 2:
        return None
    years = [n for n in numbers if len(n) == 4]
    days = [n for n in numbers if len(n) <= 2]
    if len(years) + len(days) < len(numbers) or len(years) > 1 or len(days) > 1:
        return None
    if not years:
        return "" if 1 <= int(days[0]) <= 31 else None
    return _iso(int(years[0]), months[0], int(days[0])) if days else f"{years[0]}-{months[0]:02}"


def _iso(year: int, month: int, day: int) -> str | None:
    if year >= 1000 and 1 <= month <= 12 and 1 <= day <= 31:
        return f"{year:04}-{month:02}-{day:02}"
    return None
