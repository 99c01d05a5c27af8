"""Date phrases in a text, as precise as they are stated; relative ones from a known day.

A phrase whose day, week, month or year cannot be known has neither `iso` nor `precision`: nothing
is ever filled in.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import cache

from briefing.derive import calendar
from briefing.derive.calendar import Precision
from briefing.derive.date_phrases import phrases, variants
from briefing.vocabulary.expression import Expression
from briefing.vocabulary.people import load


@dataclass(frozen=True, slots=True)
class FoundDate:
    """A phrase that names a time; `start` and `end` count code points in the text searched.

    `iso` is a day, week, month or year by its length; `--05-12` is a day without a year. A range
    has its last day in `until`. `relative` phrases need the day of publication.
    """

    start: int
    end: int
    text: str
    iso: str | None = None
    precision: Precision | None = None
    until: str | None = None
    relative: bool = False


@dataclass(frozen=True, slots=True)
class _Standpoint:
    """From where relative phrases are seen."""

    published: str | None
    language: str
    forward: bool

    @property
    def day(self) -> date | None:
        return calendar.known_day(self.published)


def dates_in(
    text: str, published: str | None, language: str, *, forward: bool = False
) -> tuple[FoundDate, ...]:
    """Find date phrases in their order, none inside another.

    Phrases that leave something open ("Wednesday", "12 May", "next week") are completed from the
    ISO date of publication, looking back as news does or `forward` as plans do.
    """
    standpoint = _Standpoint(published, language, forward)
    found = tuple(_read(match, standpoint) for match in phrases(language).finditer(text))
    dates = tuple(date_ for date_ in found if date_ is not None)
    return tuple(_joined(text, dates, load(language).pattern("dates.ranges")))


def resolve(
    text: str, published: str | None, language: str, *, forward: bool = False
) -> str | None:
    """Return the ISO date of the first phrase in a text that has one."""
    found = dates_in(text, published, language, forward=forward)
    return next((date_.iso for date_ in found if date_.iso), None)


def rederive(rule: str, quote: str, published: str | None, language: str) -> str | None:
    """Make the ISO date again that a rule made from a quote.

    "date.…" looks back and "due.…" forward; "date.dateline" takes the day of publication from the
    first date of the quote and completes the last one from it.
    """
    if rule != "date.dateline":
        return resolve(quote, published, language, forward=rule.startswith("due."))
    first = resolve(quote, None, language)
    found = dates_in(quote, first, language)
    return found[-1].iso if found else None


def _joined(text: str, found: tuple[FoundDate, ...], to: Expression) -> Iterator[FoundDate]:
    """Join two days with nothing but a dash or "to" between them."""
    held: FoundDate | None = None
    for current in found:
        if held is None:
            held = current
        elif _is_range(text, held, current, to):
            held = _range(text, held, current)
        else:
            yield held
            held = current
    if held is not None:
        yield held


_DASHES = "-–—"
_FARTHEST = 12  # characters between the two days of a range
_YEAR_AT_END = re.compile(r"\d{4}$")


def _is_range(text: str, first: FoundDate, last: FoundDate, to: Expression) -> bool:
    if first.until or first.precision != "day" or last.precision != "day":
        return False
    between = text[first.end : min(last.start, first.end + _FARTHEST)].strip()
    return (len(between) == 1 and between in _DASHES) or to.fullmatch(between) is not None


def _range(text: str, first: FoundDate, last: FoundDate) -> FoundDate:
    start = first.iso
    if _YEAR_AT_END.search(last.text) and not _YEAR_AT_END.search(first.text):
        start = _before(first.iso, last.iso)
    words = text[first.start : last.end]
    return replace(first, end=last.end, text=words, iso=start, until=last.iso)


def _before(first: str | None, last: str | None) -> str | None:
    """Give the first day of a range the year of its last: "30 June to 2 July 2025"."""
    last_day = calendar.known_day(last)
    if first is None or last_day is None:
        return first
    month, number = int(first[-5:-3]), int(first[-2:])
    earlier = (month, number) > (last_day.month, last_day.day)
    return calendar.day(last_day.year - earlier, month, number)


_Reader = Callable[[re.Match[str], _Standpoint], FoundDate | None]


def _read(match: re.Match[str], standpoint: _Standpoint) -> FoundDate | None:
    kind = match.lastgroup or ""
    return _READERS[kind](match, standpoint)


def _found(
    match: re.Match[str],
    iso: str | None = None,
    precision: Precision | None = None,
    until: str | None = None,
    *,
    relative: bool = False,
) -> FoundDate:
    known = precision if iso else None
    return FoundDate(match.start(), match.end(), match[0], iso, known, until, relative)


def _iso(match: re.Match[str], standpoint: _Standpoint) -> FoundDate | None:  # noqa: ARG001
    year, month, number = (int(part) for part in match["iso"].split("-"))
    iso = calendar.day(year, month, number)
    return _found(match, iso, "day") if iso else None


def _european(match: re.Match[str], standpoint: _Standpoint) -> FoundDate | None:
    number, month, year = (int(part) for part in re.split(r"[./]", match["numeric"]))
    day_first = bool(load(standpoint.language).words("dates.day_first"))
    if "/" in match["numeric"] and number <= 12 and not day_first:
        return _found(match)
    iso = calendar.day(year, month, number)
    return _found(match, iso, "day") if iso else None


def _day(match: re.Match[str], standpoint: _Standpoint) -> FoundDate | None:
    left = match["day_d"] is not None
    numbers = match["day_d"] if left else match["day_m"]
    month = _month(match["month_d"] if left else match["month_m"], standpoint)
    stated = match["year_d"] if left else match["year_m"]
    first, *rest = (int(number) for number in re.findall(r"\d+", numbers))
    year = int(stated) if stated else _year(first, month, standpoint)
    iso = calendar.day(year, month, first)
    until = calendar.day(year, month, rest[-1]) if rest else None
    if match["week_d"] or match["week_m"]:
        return _week_of(match, iso)
    return _found(match, iso, "day", until) if iso else None


def _week_of(match: re.Match[str], iso: str | None) -> FoundDate:
    known = calendar.known_day(iso) if iso and not iso.startswith("--") else None
    return _found(match, calendar.week(known) if known else None, "week")


def _month_year(match: re.Match[str], standpoint: _Standpoint) -> FoundDate:
    number = _month(match["month_y"] or match["month_b"], standpoint)
    stated = match["year_y"]
    year = int(stated) if stated else _year(15, number, standpoint)
    return _found(match, calendar.month(year, number) if year else None, "month")


def _year_only(match: re.Match[str], standpoint: _Standpoint) -> FoundDate:  # noqa: ARG001
    return _found(match, re.findall(r"\d{4}", match[0])[-1], "year")


def _weekday(match: re.Match[str], standpoint: _Standpoint) -> FoundDate:
    if standpoint.day is None:
        return _found(match, relative=True)
    number = _numbers(standpoint.language, "weekdays")[match["weekday"].lower()]
    which = _meant(standpoint, "which", match["which"]) or _meant(
        standpoint, "which_after", match["which_after"]
    )
    resolved = calendar.weekday(number, which, standpoint.day, forward=standpoint.forward)
    return _found(match, resolved.isoformat() if resolved else None, "day", relative=True)


_STEPS = {"last": -1, "past": -1, "this": 0, "next": 1, "coming": 1, "following": 1}


def _near_day(match: re.Match[str], standpoint: _Standpoint) -> FoundDate | None:
    if _is_noun(match, standpoint.language):
        return None
    if standpoint.day is None:
        return _found(match, relative=True)
    days = int(_meant(standpoint, "near_days", match["near_day"]))
    resolved = standpoint.day + timedelta(days=days)
    return _found(match, resolved.isoformat(), "day", relative=True)


def _is_noun(match: re.Match[str], language: str) -> bool:
    """Tell whether a word is a noun here: "die Liste Morgen", "por la mañana"."""
    words, before = load(language), match.string[max(0, match.start() - _FARTHEST) : match.start()]
    if (before.split() or [""])[-1].lower() in words.words("grammar.the"):
        return True
    inside = before.rstrip()[-1:].isalnum() and match[0][0].isupper()
    return inside and bool(words.words("grammar.capital_nouns"))


def _near_span(match: re.Match[str], standpoint: _Standpoint) -> FoundDate:
    anchor = standpoint.day
    if anchor is None:
        return _found(match, relative=True)
    which = _meant(standpoint, "which", match["step"]) or _meant(
        standpoint, "which_after", match["step_after"]
    )
    step, span = _STEPS[which], _meant(standpoint, "spans", match["span"] or match["span_before"])
    if span == "week":
        return _found(match, calendar.week(anchor + timedelta(weeks=step)), "week", relative=True)
    if span == "month":
        return _found(match, calendar.month_after(anchor, step), "month", relative=True)
    return _found(match, f"{anchor.year + step:04}", "year", relative=True)


def _year_end(match: re.Match[str], standpoint: _Standpoint) -> FoundDate:
    year = calendar.known_year(standpoint.published)
    return _found(match, f"{year:04}" if year else None, "year", relative=True)


def _open(match: re.Match[str], standpoint: _Standpoint) -> FoundDate:  # noqa: ARG001
    return _found(match, relative=True)


_READERS: dict[str, _Reader] = {
    "iso": _iso,
    "numeric": _european,
    "day_first": _day,
    "month_first": _day,
    "month_year": _month_year,
    "quarter": _year_only,
    "weekday_name": _weekday,
    "near": _near_day,
    "near_span": _near_span,
    "year_end": _year_end,
    "year": _year_only,
    "bare_month": _month_year,
    "open": _open,
}


def _year(number: int, month: int, standpoint: _Standpoint) -> int | None:
    return calendar.year_of(number, month, standpoint.published, forward=standpoint.forward)


def _month(name: str, standpoint: _Standpoint) -> int:
    word = name.lower().rstrip(".")
    full, short = (_numbers(standpoint.language, key) for key in ("months", "short_months"))
    return (full[word] if word in full else short[word]) + 1


@cache
def _numbers(language: str, name: str) -> Mapping[str, int]:
    """Return the months or the weekdays in all their forms, counted from 0."""
    entries = enumerate(load(language).ordered(f"dates.{name}"))
    return {form: number for number, entry in entries for form in variants(entry)}


def _meant(standpoint: _Standpoint, name: str, word: str | None) -> str:
    """Return what a word of a list stands for ("today=0"); "" where there is none."""
    return _meanings(standpoint.language, name).get(" ".join((word or "").lower().split()), "")


@cache
def _meanings(language: str, name: str) -> Mapping[str, str]:
    entries = (entry.partition("=") for entry in load(language).phrases(f"dates.{name}"))
    return {word: meaning or word for word, _, meaning in entries}
