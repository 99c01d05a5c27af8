"""Days, weeks, months and years as ISO 8601 writes them, by length: never more than is known."""

from datetime import date, timedelta
from typing import Literal

Precision = Literal["day", "week", "month", "year"]

_NEAREST = 1  # years to either side


def day(year: int | None, month: int, number: int) -> str | None:
    """Return a day ("--05-12" without a year), or None where the calendar has none."""
    try:
        whole = date(2000 if year is None else year, month, number)  # 2000 has a 29 February
    except ValueError:
        return None
    return f"--{month:02}-{number:02}" if year is None else whole.isoformat()


def month(year: int, number: int) -> str:
    """Return a month."""
    return f"{year:04}-{number:02}"


def week(of: date) -> str:
    """Return the ISO week that holds a day."""
    year, number, _ = of.isocalendar()
    return f"{year:04}-W{number:02}"


def month_after(of: date, months: int) -> str:
    """Return the month so many months after a day's, or before it if negative."""
    count = of.year * 12 + of.month - 1 + months
    return month(count // 12, count % 12 + 1)


def known_day(published: str | None) -> date | None:
    """Return the day of a publication date, None where it is less precise or beyond reckoning."""
    try:
        known = date.fromisoformat(published[:10]) if published else None
    except ValueError:
        return None
    return known if known and date.min.year < known.year < date.max.year else None


def known_year(published: str | None) -> int | None:
    """Return the year of a publication date."""
    head = (published or "")[:4]
    return int(head) if len(head) == len("2000") and head.isascii() and head.isdigit() else None


def year_of(number: int, month_: int, published: str | None, *, forward: bool) -> int | None:
    """Return the year of a day or month printed without one.

    It is the one nearest to the publication, or looking `forward` the next one after it.
    """
    anchor = known_day(published)
    if anchor is None:
        return known_year(published)
    candidates = [
        (year, date(year, month_, min(number, 28)))
        for year in range(max(1, anchor.year - _NEAREST), min(9999, anchor.year + _NEAREST) + 1)
    ]
    if forward:
        coming = [year for year, whole in candidates if whole >= anchor.replace(day=1)]
        return coming[0] if coming else None
    return min(candidates, key=lambda candidate: abs(candidate[1] - anchor))[0]


def weekday(number: int, which: str, anchor: date, *, forward: bool) -> date | None:
    """Return the day that a weekday's name means, seen from a day.

    `number` counts from Monday, 0. `which` is "", "this", "last", "coming" or "next". "Last
    Friday" and "next Friday" are understood in two ways; None where these differ.
    """
    monday = anchor - timedelta(days=anchor.weekday())
    if which == "coming":
        return anchor + timedelta(days=(number - anchor.weekday() - 1) % 7 + 1)
    if which == "this":
        return monday + timedelta(days=number)
    if which in {"last", "past"}:
        nearest = anchor - timedelta(days=(anchor.weekday() - number - 1) % 7 + 1)
        return nearest if nearest < monday else None
    if which in {"next", "following"}:
        nearest = anchor + timedelta(days=(number - anchor.weekday() - 1) % 7 + 1)
        return nearest if nearest >= monday + timedelta(days=7) else None
    if forward:
        return anchor + timedelta(days=(number - anchor.weekday()) % 7)
    return anchor - timedelta(days=(anchor.weekday() - number) % 7)
