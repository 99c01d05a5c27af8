"""The subject of a memo: the title, with the event's place and date unless it says them itself."""

import re

from babel import Locale

from briefing.compose import dates
from briefing.derive.dates import dates_in
from briefing.model.briefing import Briefing, EventDate

_LONG_ENOUGH = 6  # letters of a place that is known without its last one, which languages bend
_ENDS = tuple('?!…:;.”»"')


def subject(briefing: Briefing, locale: Locale) -> str:
    """Return the line; a title that is a sentence with commas of its own ends with a dash."""
    title = briefing.title.text.rstrip(".").strip()
    title = title[:1].title() + title[1:]
    added = []
    if briefing.place and not _names(title, briefing.place):
        added.append(briefing.place)
    date = briefing.date
    if date and date.basis == "stated" and not _dates(title, date, briefing.language):
        added.append(dates.span(date.start, date.end, locale))
    if not added:
        return title
    joint = " – " if "," in title or title.endswith(_ENDS) else ", "
    return title + joint + ", ".join(added)


def _names(title: str, place: str) -> bool:
    """Say whether the title names a place or what is made of its name: "Berlin", "Berliner"."""
    name = place.split(",")[0].strip()
    stem = name[:-1] if len(name) >= _LONG_ENOUGH else name
    return re.search(rf"(?<!\w){_bare(stem)}", title, re.IGNORECASE) is not None


def _bare(name: str) -> str:
    """Return an expression for a name, with blanks or hyphens between its words."""
    return r"[\s-]+".join(re.escape(word) for word in re.split(r"[\s-]+", name) if word)


def _dates(title: str, date: EventDate, language: str) -> bool:
    """Say whether the title gives the event's day, with or without its year; a weekday is none."""
    said = date.text or date.start
    if any(map(str.isdigit, said)) and said.casefold() in title.casefold():
        return True
    found = (each.iso for each in dates_in(title, None, language))
    return any(iso and (iso == date.start or iso[1:] == date.start[4:]) for iso in found)
