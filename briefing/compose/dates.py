"""Dates as a reader of the locale writes them: never numeric, never more precise than given."""

import re
from datetime import date

from babel import Locale
from babel.dates import format_date, format_skeleton

_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_WEEK = re.compile(r"(\d{4})-W(\d{2})")
_MONTH = re.compile(r"(\d{4})-(\d{2})")
_YEARLESS = re.compile(r"--(\d{2})-(\d{2})")
_LEAP_YEAR = 2000  # has every day that a year can have


def written(iso: str, locale: Locale) -> str:
    """Return the ISO date, week, month or year as prose; other text comes back as it is."""
    if _DAY.fullmatch(iso):
        return str(format_date(date.fromisoformat(iso), format="long", locale=locale))
    if week := _WEEK.fullmatch(iso):
        monday = date.fromisocalendar(int(week[1]), int(week[2]), 1)
        sunday = date.fromisocalendar(int(week[1]), int(week[2]), 7)
        return _interval(monday, sunday, locale)
    if month := _MONTH.fullmatch(iso):
        first = date(int(month[1]), int(month[2]), 1)
        return str(format_skeleton("yMMMM", first, locale=locale))
    if day := _YEARLESS.fullmatch(iso):
        some = date(_LEAP_YEAR, int(day[1]), int(day[2]))
        return str(format_skeleton("MMMMd", some, locale=locale))
    return iso


def span(start: str, end: str | None, locale: Locale) -> str:
    """Return a stretch of days as prose; parts that both ends share are said once."""
    if end is None or end == start:
        return written(start, locale)
    if _DAY.fullmatch(start) and _DAY.fullmatch(end):
        return _interval(date.fromisoformat(start), date.fromisoformat(end), locale)
    return f"{written(start, locale)} – {written(end, locale)}"


def _interval(first: date, last: date, locale: Locale) -> str:
    """Join two days by CLDR's interval pattern, which abbreviates months; the page does not."""
    differs = "y" if first.year != last.year else "M" if first.month != last.month else "d"
    patterns = locale.interval_formats["yMMMd"][differs]
    days = zip((first, last), patterns, strict=True)
    return "".join(format_date(day, p.replace("MMM", "MMMM"), locale) for day, p in days)
