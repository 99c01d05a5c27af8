"""The head of a memo as its page tells it now: title, place, date, and the fields above them."""

from collections.abc import Iterator, Sequence
from dataclasses import fields, replace

from briefing.carried.likeness import folded, same
from briefing.carried.matching import Match
from briefing.carried.spots import Spot, spots, taken
from briefing.compose.labels import Labels
from briefing.derive.dates import dates_in
from briefing.model.briefing import Briefing, EventDate, MemoFields, Title
from briefing.model.memo import Role
from briefing.renderers.said import FIELDS, TITLE, Said

_NAMES = tuple(field.name for field in fields(MemoFields) if field.name != "marking")
_LABELLED = {name.rstrip("_"): name for name in _NAMES}  # by the key of their label
_VERBATIM = tuple(name for name in _NAMES if name != "date")  # printed as a person gave them


def edited(briefing: Briefing, matches: Sequence[Match], words: Labels) -> Briefing:
    """Return a briefing with the title, place and date of its page, and with its fields."""
    for before, now in _changed(matches):
        if before.id == TITLE:
            briefing = _titled(briefing, before.texts[0], now.texts[0], words.language)
    memo = briefing.memo
    for match in matches:
        if any(line and line.kind in FIELDS for line in (match.printed, match.now)):
            memo = _field(memo, match.printed, match.now, words)
    return replace(briefing, memo=_marked(memo, matches))


def _changed(matches: Sequence[Match]) -> Iterator[tuple[Said, Said]]:
    """Yield the lines that say something else now."""
    for before, now in ((m.printed, m.now) for m in matches):
        if before and now and not same(before, now):
            yield before, now


def _marked(memo: MemoFields, matches: Sequence[Match]) -> MemoFields:
    """Return the fields with another marking, if one was written; taking it away is not enough."""
    written = (now.texts[0] for before, now in _changed(matches) if before.kind == Role.MARKING)
    marking = next(written, None)
    return memo if marking is None else replace(memo, marking=marking)


def _titled(briefing: Briefing, before: str, now: str, language: str) -> Briefing:
    changed = _of_subject(briefing, before, now, language)
    evidence = {name: cited for name, cited in briefing.evidence.items() if name not in changed}
    title = Title(changed["title"]) if changed.get("title") else briefing.title
    place = (changed["place"] or None) if "place" in changed else briefing.place
    date = _date(changed["date"], language) if "date" in changed else briefing.date
    return replace(briefing, title=title, place=place, date=date, evidence=evidence)


def _of_subject(briefing: Briefing, before: str, now: str, language: str) -> dict[str, str]:
    """Return which of title, place and date the subject says otherwise now."""
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
    return {name: text for name, text in says.items() if folded(text) != folded(printed[name])}


def _date(text: str, language: str) -> EventDate | None:
    found = next((each for each in dates_in(text, None, language) if each.iso), None)
    return EventDate(found.iso, found.until) if found and found.iso else None


def _field(memo: MemoFields, before: Said | None, now: Said | None, words: Labels) -> MemoFields:
    """Return the fields with one that was changed, taken out or added."""
    if before and now and same(before, now):
        return memo
    name = _said_by(before, memo) or _called(before, words) or _called(now, words)
    value = now.texts[1] if now else ""
    if name == "date":
        day = _date(value, words.language)
        return replace(memo, date=day.start) if day else memo
    return replace(memo, **{name: value or None}) if name else memo


def _said_by(line: Said | None, memo: MemoFields) -> str | None:
    """Return the field of which a line gives the value."""
    said = folded(line.texts[1]) if line else None
    return next((name for name in _VERBATIM if folded(getattr(memo, name) or "") == said), None)


def _called(line: Said | None, words: Labels) -> str | None:
    """Return the field that a line names by its label."""
    label = folded(line.texts[0]).casefold() if line else None
    named = ((key, folded(text).casefold()) for key, text in words.fields.items())
    return next((_LABELLED.get(key) for key, text in named if text == label), None)
