"""What a date phrase looks like: one expression a language, with a named group for each kind.

The words come from the table `dates` of the language's lists; a kind whose words a language lacks
is not found in it.
"""

import re
from collections.abc import Iterable
from functools import cache

from briefing.vocabulary.people import People, load

_GAP = r"[\s\u00a0]{1,3}"
_NEVER = "(?!)"
_CAPITAL = "A-ZÀ-ÖØ-ÞА-ЯЁ"


@cache
def phrases(language: str) -> re.Pattern[str]:
    """Return one expression with a named group for each kind of phrase, the fullest first."""
    words = load(language)
    kinds = {
        "iso": r"\d{4}-\d{2}-\d{2}(?!\d)",
        "numeric": r"\d{1,2}\.\d{1,2}\.\d{4}(?!\d)|\d{1,2}/\d{1,2}/\d{4}(?!\d)",
        **_days(words),
        **_months(words),
        **_weekdays(words),
        **_spans(words),
        **_bare(words),
        "open": _open(words),
    }
    body = "|".join(f"(?P<{name}>{kind})" for name, kind in kinds.items())
    return re.compile(rf"(?<![\w.,/-])(?=\d|[{_CAPITAL}]|(?:{_first(words)}))(?:{body})(?!\w)")


def variants(entry: str) -> tuple[str, ...]:
    """Return the forms of one word: "sep/sept"."""
    return tuple(entry.split("/"))


def _days(words: People) -> dict[str, str]:
    month, of = _any_month(words), rf"(?:(?:{_either(words, 'of')}){_GAP})?"
    day = rf"\d{{1,2}}(?:{_either(words, 'ordinals')})?"
    days = rf"{day}(?:\s?(?:[-–—]|{_either(words, 'joining')})\s?{day})?"
    week = rf"(?i:(?:{_either(words, 'week_of')}){_GAP})"
    on = rf"(?:(?:{_named(words, 'weekdays')}),?{_GAP}(?:(?:{_either(words, 'on_day')}){_GAP})?)?"
    return {
        "day_first": rf"(?P<week_d>{week})?{on}(?P<day_d>{days}){_GAP}{of}(?P<month_d>{month})"
        rf"(?:,?{_GAP}{of}(?P<year_d>\d{{4}})(?!\d){_year(words)})?",
        "month_first": rf"(?P<week_m>{week})?{on}(?P<month_m>{month}){_GAP}"
        rf"(?P<day_m>{days})(?![\d.,:]?\d)(?:,?{_GAP}(?P<year_m>\d{{4}})(?!\d))?",
    }


def _months(words: People) -> dict[str, str]:
    part = rf"(?:(?i:{_either(words, 'parts')})[-\s])?"
    of = rf"(?:{_GAP}(?:{_either(words, 'of')}))?"
    quarter = rf"(?:Q[1-4]|(?i:{_either(words, 'quarters', 'seasons')}))"
    month = rf"(?P<month_y>{_any_month(words)})"
    return {
        "month_year": rf"{part}{month},?{of}{_GAP}(?P<year_y>\d{{4}})(?!\d){_year(words)}",
        "quarter": rf"{quarter}{of}{_GAP}(?:19|20)\d{{2}}(?!\d){_year(words)}",
    }


def _weekdays(words: People) -> dict[str, str]:
    before, after = _either(words, "which"), _either(words, "which_after")
    return {
        "weekday_name": rf"(?:(?P<which>(?i:{before})){_GAP})?"
        rf"(?P<weekday>{_named(words, 'weekdays')})(?:{_GAP}(?P<which_after>(?i:{after})))?",
        "near": rf"(?P<near_day>(?i:{_either(words, 'near_days')}))",
    }


def _spans(words: People) -> dict[str, str]:
    units = _either(words, "spans")
    step = rf"(?P<step>{_either(words, 'which')}){_GAP}(?P<span>{units})"
    step_after = rf"(?P<span_before>{units}){_GAP}(?P<step_after>{_either(words, 'which_after')})"
    stage = rf"(?:(?:{_either(words, 'stages')}){_GAP})?"
    return {
        "near_span": rf"(?i:{stage}(?:{step}|{step_after}))",
        "year_end": rf"(?i:{_either(words, 'year_end')})",
    }


def _bare(words: People) -> dict[str, str]:
    """Return years and months that stand alone, behind a word that makes them a time."""
    leads = [*words.phrases("dates.after")]
    if not words.phrases("dates.proper"):
        leads += [lead.capitalize() for lead in leads]
    after = "|".join(rf"(?<=\b{re.escape(lead)}\s)" for lead in leads) or _NEVER
    part = rf"(?i:{_either(words, 'parts')})[-\s]"
    return {
        "year": rf"(?:{after})(?:19|20)\d{{2}}(?![\d-]){_year(words)}",
        "bare_month": rf"(?:(?:{after})|{part})(?P<month_b>{_named(words, 'months')})",
    }


def _open(words: People) -> str:
    within, coming, unit = (_either(words, name) for name in ("within", "coming", "units"))
    count = rf"\d{{1,3}}|{_either(words, 'counts')}"
    kind = _either(words, "kinds_of_day")
    return (
        rf"(?i:(?:{within}){_GAP}(?:(?:{coming}){_GAP})?(?:(?:{count}){_GAP})?"
        rf"(?:(?:{kind}){_GAP})?(?:{unit}))"
    )


def _year(words: People) -> str:
    """Return what may follow the number of a year: "2031 года"."""
    return rf"(?:{_GAP}(?:{_either(words, 'of_years')})(?!\w))?"


def _any_month(words: People) -> str:
    return rf"(?:{_named(words, 'months')}|(?:{_named(words, 'short_months')})\b\.?)"


def _named(words: People, name: str) -> str:
    """Return months or weekdays as they are printed: "may" is no month where they have capitals."""
    small = not words.phrases("dates.proper")
    names = [form for entry in words.ordered(f"dates.{name}") for form in variants(entry)]
    forms = [f for n in names for f in (n.capitalize(), n.upper(), *((n,) if small else ()))]
    return "|".join(sorted(map(re.escape, forms), key=len, reverse=True)) or _NEVER


def _either(words: People, *names: str) -> str:
    """Return phrases as alternatives, the longest first; what they mean stands behind a sign."""
    entries = (e.partition("=")[0] for name in names for e in words.phrases(f"dates.{name}"))
    longest_first = sorted(entries, key=len, reverse=True)
    return "|".join(re.escape(e).replace(r"\ ", _GAP) for e in longest_first) or _NEVER


def _first(words: People) -> str:
    """Return how a phrase may begin that begins neither with a number nor with a capital."""
    lists = ("parts", "quarters", "seasons", "which", "near_days", "stages", "spans", "year_end")
    entries = [e for name in (*lists, "within", "week_of") for e in words.phrases(f"dates.{name}")]
    named = [
        form for name in ("months", "short_months", "weekdays") for form in _forms(words, name)
    ]
    return "|".join(sorted(_starts([*entries, *named])))


def _forms(words: People, name: str) -> Iterable[str]:
    return (form for entry in words.ordered(f"dates.{name}") for form in variants(entry))


def _starts(entries: Iterable[str]) -> set[str]:
    return {re.escape(entry.partition("=")[0].split()[0].lower()) for entry in entries}
