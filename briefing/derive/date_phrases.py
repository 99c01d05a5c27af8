"""What a date phrase looks like in English: one expression, with a named group for each kind."""

import re
from functools import cache

from briefing.vocabulary.people import load

_GAP = r"[\s\u00a0]{1,3}"
_DAYS = r"\d{1,2}(?:st|nd|rd|th)?(?:\s?(?:[-–—]|to|and|or)\s?\d{1,2}(?:st|nd|rd|th)?)?"
_COUNT = (
    r"(?:\d{1,3}|a|few|a few|several|couple of|two|three|four|five|six|seven|ten|twenty|thirty)"
)


@cache
def phrases(language: str) -> re.Pattern[str]:
    """Return one expression with a named group for each kind of phrase, the fullest first."""
    vocabulary = load(language)
    month = _capital(vocabulary.ordered("dates.months"))
    short = _capital(vocabulary.ordered("dates.short_months"))
    any_month = rf"(?:{month}|(?:{short}|Sept|SEPT)\b\.?)"
    weekday = _capital(vocabulary.ordered("dates.weekdays"))
    season = "|".join(vocabulary.phrases("dates.seasons"))
    on_weekday = rf"(?:(?:{weekday}),?{_GAP})?"
    week = rf"(?i:week{_GAP}(?:of|beginning|commencing){_GAP}(?:the{_GAP})?)"
    after = "|".join(
        rf"(?<=\b{word}\s)"
        for word in ("in", "by", "until", "since", "of", "from", "before", "after")
    )
    kinds = {
        "iso": r"\d{4}-\d{2}-\d{2}(?!\d)",
        "numeric": r"\d{1,2}\.\d{1,2}\.\d{4}(?!\d)|\d{1,2}/\d{1,2}/\d{4}(?!\d)",
        "day_first": rf"(?P<week_d>{week})?{on_weekday}(?P<day_d>{_DAYS}){_GAP}"
        rf"(?:of{_GAP})?(?P<month_d>{any_month})"
        rf"(?:,?{_GAP}(?P<year_d>\d{{4}})(?!\d))?",
        "month_first": rf"(?P<week_m>{week})?{on_weekday}(?P<month_m>{any_month}){_GAP}"
        rf"(?P<day_m>{_DAYS})(?![\d.,:]?\d)"
        rf"(?:,?{_GAP}(?P<year_m>\d{{4}})(?!\d))?",
        "month_year": rf"(?:(?:[Ee]arly|[Mm]id|[Ll]ate)[-\s])?(?P<month_y>{any_month}),?{_GAP}"
        r"(?P<year_y>\d{4})(?!\d)",
        "quarter": rf"(?:Q[1-4]|(?:first|second|third|fourth){_GAP}quarter|(?i:{season}))"
        rf"(?:{_GAP}of)?{_GAP}(?:19|20)\d{{2}}(?!\d)",
        "weekday_name": rf"(?:(?P<which>(?i:last|next|this|past|coming|following)){_GAP})?"
        rf"(?P<weekday>{weekday})",
        "near": r"(?P<near_day>(?i:today|tonight|yesterday|tomorrow))",
        "near_span": rf"(?i:(?:(?:early|late|later){_GAP})?(?P<step>last|past|this|next|coming)"
        rf"{_GAP}(?P<span>week|month|year))",
        "year_end": rf"(?i:year[-\s]end|the{_GAP}end{_GAP}of{_GAP}the{_GAP}year)",
        "year": rf"(?:{after})(?:19|20)\d{{2}}(?![\d-])",
        "bare_month": rf"(?:(?:{after})|(?:[Ee]arly|[Mm]id|[Ll]ate)[-\s])(?P<month_b>{month})",
        "open": rf"(?i:(?:within|in|over){_GAP}(?:the{_GAP})?(?:(?:coming|next|following){_GAP})?"
        rf"(?:{_COUNT}{_GAP})?(?:(?:working|business|calendar){_GAP})?(?:days?|weeks?|months?|years?))",
    }
    body = "|".join(f"(?P<{name}>{kind})" for name, kind in kinds.items())
    first = "|".join(vocabulary.ordered("dates.openers"))
    return re.compile(rf"(?<![\w.,/-])(?=\d|[A-Z]|(?:{first}))(?:{body})(?!\w)")


def _capital(names: tuple[str, ...]) -> str:
    """Return names as alternatives, in title case or in capitals: "may" is no month."""
    return "|".join(form for name in names for form in (name.capitalize(), name.upper()))
