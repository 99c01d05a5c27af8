"""The head of a memo as its page tells it now: title, place, date, and the fields above them."""

from collections.abc import Sequence
from dataclasses import replace

from briefing.carried.matching import Match, folded, same
from briefing.carried.spots import Spot, spots, taken
from briefing.compose.labels import Labels
from briefing.derive.dates import dates_in
from briefing.model.briefing import Briefing, EventDate, MemoFields, Title
from briefing.model.memo import Role
from briefing.renderers.said import TITLE, Said

_FIELDS = ("fields", "block")


def edited(briefing: Briefing, matches: Sequence[Match], words: Labels) -> Briefing:
    """Return a briefing with the title, place and date of its page, and with its fields."""
    for before, now in ((m.printed, m.now) for m in matches):
        if before and now and before.id == TITLE and not same(before, now):
            briefing = _titled(briefing, before.texts[0], now.texts[0], words.language)
    fields = [m for m in matches if any(s and s.kind in _FIELDS for s in (m.printed, m.now))]
    for match in fields:
        memo = _field(briefing.memo, match.printed, match.now, words)
        briefing = replace(briefing, memo=memo)
    return _marked(briefing, matches)


def _marked(briefing: Briefing, matches: Sequence[Match]) -> Briefing:
    """Return a briefing with another marking, if one was written; taking it away is not enough."""
    for before, now in ((m.printed, m.now) for m in matches):
        if before and now and before.kind == Role.MARKING and not same(before, now):
            return replace(briefing, memo=replace(briefing.memo, marking=now.texts[0]))
    return briefing


def _titled(briefing: Briefing, before: str, now: str, language: str) -> Briefing:
    values = {"title": " ".join(briefing.title.text.split())}
    if briefing.place:
        values["place"] = briefing.place
    if briefing.date:
        values["date"] = briefing.date.text or briefing.date.start
    where = spots(before, values)
    if "title" not in (spot.field for spot in where):
        where = (Spot("title", 0, len(before)),)

    def holds(field: str, text: str) -> bool:
        return bool(text) and (field != "date" or bool(dates_in(text, None, language)))

    printed = {spot.field: before[spot.start : spot.end] for spot in where}
    says = taken(before, now, where, "title", holds)
    changed = {name: text for name, text in says.items() if folded(text) != folded(printed[name])}
    evidence = {name: cited for name, cited in briefing.evidence.items() if name not in changed}
    title = Title(changed["title"]) if changed.get("title") else briefing.title
    place = (changed["place"] or None) if "place" in changed else briefing.place
    date = _date(changed["date"], language) if "date" in changed else briefing.date
    return replace(briefing, title=title, place=place, date=date, evidence=evidence)


def _date(text: str, language: str) -> EventDate | None:
    found = next((each for each in dates_in(text, None, language) if each.iso), None)
    return EventDate(found.iso, found.until) if found and found.iso else None


def _field(memo: MemoFields, before: Said | None, now: Said | None, words: Labels) -> MemoFields:
    """Return the fields with one that was changed, taken out or added."""
    if before and now and same(before, now):
        return memo
    name = _name(memo, before, words) if before else None
    name = name or (_labelled(now, words) if now else None)
    if name is None:
        return memo
    value = now.texts[1] if now else ""
    if name == "date":
        day = _date(value, words.language)
        return replace(memo, date=day.start) if day else memo
    return _with(memo, name, value or None)


def _name(memo: MemoFields, before: Said, words: Labels) -> str | None:
    """Return which field was printed: by what it says, or else by its label."""
    says = folded(before.texts[1])
    return next((n for n in _NAMES if folded(_value(memo, n) or "") == says), None) or _labelled(
        before, words
    )


def _labelled(line: Said, words: Labels) -> str | None:
    label = folded(line.texts[0]).casefold()
    named = ((name, folded(text).casefold()) for name, text in words.fields.items())
    return next((name for name, text in named if text == label and name in _ALL), None)


_NAMES = ("to", "through", "from_", "copy", "reference", "purpose", "contact")
_ALL = (*_NAMES, "date")


def _value(memo: MemoFields, name: str) -> str | None:
    value: str | None = getattr(memo, name)
    return value


def _with(memo: MemoFields, name: str, value: str | None) -> MemoFields:
    match name:
        case "to":
            return replace(memo, to=value)
        case "through":
            return replace(memo, through=value)
        case "from_":
            return replace(memo, from_=value)
        case "copy":
            return replace(memo, copy=value)
        case "reference":
            return replace(memo, reference=value)
        case "purpose":
            return replace(memo, purpose=value)
    return replace(memo, contact=value)
