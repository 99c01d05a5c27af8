"""Stamps: the moments that a page declares, to the day on which its article was published."""

import re
from collections.abc import Iterable, Sequence
from datetime import MAXYEAR, datetime, timedelta

from briefing.readers.datelines import iso_of
from briefing.vocabulary import furniture

_ISO = re.compile(r"(\d{4}-\d{2}-\d{2})(?:[T ]|$)")
_COMPACT = re.compile(r"([12]\d{3})(\d{2})(\d{2})(?:T?\d{4,6}.*)?")
_NO_DATE = ("1970-01-01", "1969-12-31")  # what a computer says that knows none
_DAY = timedelta(days=1)


def published(stamps: Sequence[str]) -> str | None:
    """Return the day that the first readable stamp names, None where there is none.

    Of several stamps of one moment the one with the local time counts: a story of nine in the
    evening in Chicago is one of the next day in UTC.
    """
    first = next(((s, day) for s in stamps if (day := _day(s))), None)
    if first is None:
        return None
    stamp, day = first
    moment = _moment(stamp)
    if moment is None or moment.utcoffset():
        return day
    same = (other for s in stamps if (other := _moment(s)) == moment and other.utcoffset())
    return next((local.date().isoformat() for local in same), day)


def as_printed(stamps: Sequence[str], day: str | None, printed: Iterable[str]) -> str | None:
    """Return the day that the page itself prints where the stamps tell only of UTC.

    Args:
        stamps: As declared, the surest first.
        day: What `published` makes of them.
        printed: The days near the headline, ISO 8601, in the order of the page.
    """
    found = list(printed)
    stamp = next((s for s in stamps if _day(s)), "")
    moment = _moment(stamp)
    if not day or day in found or moment is None or moment.utcoffset() != timedelta(0):
        return day
    if moment.date().isoformat() != day:  # a stamp with the local time has been believed
        return day
    beside = {(moment.date() + shift).isoformat() for shift in (-_DAY, _DAY)}
    return next((p for p in found if p in beside), day)


def _day(stamp: str) -> str | None:
    iso, compact = _ISO.match(stamp), _COMPACT.fullmatch(stamp)
    text = "-".join(compact.groups()) if compact else iso[1] if iso else stamp
    day = iso_of(text, furniture.load())
    return day if day not in _NO_DATE else None


def _moment(stamp: str) -> datetime | None:
    """Return the moment of a stamp that says how far from UTC it is, None for any other."""
    try:
        moment = datetime.fromisoformat(stamp)
    except ValueError:
        return None
    return moment if moment.tzinfo and 1 < moment.year < MAXYEAR else None
