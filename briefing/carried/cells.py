"""The cells of a line before and now: which fields of its statement say something else."""

import re
from collections.abc import Iterator, Mapping

from briefing.carried.likeness import folded, likeness
from briefing.carried.spots import Spot, spots, taken
from briefing.compose.labels import Labels
from briefing.derive.dates import dates_in
from briefing.evidence.fields import Proof, given
from briefing.model.briefing import Participant
from briefing.model.memo import Form
from briefing.model.parts import SAYS, Stated
from briefing.renderers.said import Said

Fields = dict[str, str]
"""What fields say now, "" where nothing is said any more."""

COLUMNS: Mapping[str, tuple[str, ...]] = {
    Form.PEOPLE: ("affiliation", "name"),
    Form.OUTCOMES: ("issue", "outcome", "status"),
    Form.DECISIONS: ("outcome", "status"),
    Form.ITEMS: ("ref", "issue", "outcome", "status"),
    Form.VOTES: ("ref", "issue", "outcome", "vote", "status"),
    Form.NUMBERED: ("ref", "outcome", "status"),
    Form.BALLOTS: ("ref", "outcome", "vote", "status"),
    Form.ACTIONS: ("action", "owner", "due"),
}
"""The field that each column of a table prints, by the `Form` of the table."""

_LONGEST_NAME = 8  # words before a colon that are somebody's name
_NUMBER = re.compile(r"\d{1,3}\.?")


class NotTaken(Exception):
    """What somebody wrote cannot be taken over; the sentence says why."""


def changes(statement: Stated, before: Said, now: Said, words: Labels) -> Fields:
    """Return the fields of a statement that its line says otherwise now.

    Raises:
        NotTaken: The line has other columns than it had.
    """
    columns = _columns(statement, before)
    if len(columns) != len(before.texts) or len(now.texts) != len(before.texts):
        raise NotTaken("its row has other columns than before")
    values = values_of(statement)
    changed: Fields = {}
    for column, was, is_now in zip(columns, before.texts, now.texts, strict=True):
        if folded(was) == folded(is_now) or (column not in values and _is_count(was, is_now)):
            continue
        inside = _inside(column, columns, statement, values)
        read = _Cell(was, is_now, now.lead, inside, words.language)
        own = column in values and column != "status"
        changed |= read.fields(column) if own else {column: is_now}
    return {name: "" if is_nothing(text, words) else text for name, text in changed.items()}


def is_nothing(text: str, words: Labels) -> bool:
    """Return whether a text is what the page prints where nothing is given."""
    said = folded(text)
    return any(said == folded(words.words[key]) for key in ("not_given", "others", "no_person"))


def _columns(statement: Stated, line: Said) -> tuple[str, ...]:
    columns = COLUMNS.get(line.kind, (SAYS[type(statement)],))
    stands_for_itself = isinstance(statement, Participant) and columns[0] == "affiliation"
    if stands_for_itself and folded(line.texts[0]) == folded(values_of(statement)["name"]):
        return ("name", "role")
    return columns


def _inside(column: str, columns: tuple[str, ...], statement: Stated, values: Fields) -> Fields:
    """Return what a cell may hold: its own field, and in the main one those without a column."""
    if column not in values:
        return {}
    others = {n: v for n, v in values.items() if n not in columns and n != "status"}
    main = column == SAYS[type(statement)]
    return {column: values[column]} | (others if main else {})


class _Cell:
    """A text before and after, and the fields that it may hold."""

    def __init__(self, was: str, now: str, lead: str, inside: Fields, language: str) -> None:
        self._was, self._now, self._lead = was, now, lead
        self._inside, self._language = inside, language

    def fields(self, main: str) -> Fields:
        """Return what the fields say now, as far as it differs; a capital is the page's."""
        where = spots(self._was, self._inside)
        if main not in (spot.field for spot in where):
            where = (Spot(main, 0, len(self._was)),)
        printed = {spot.field: self._was[spot.start : spot.end] for spot in where}
        now = taken(self._was, self._now, where, main, self._holds)
        changed = {
            name: _uncapped(text, printed[name], self._inside[name])
            for name, text in now.items()
            if folded(text) != folded(printed[name])
        }
        return changed | dict(self._unsaid(printed, now.get(main, "")))

    def _holds(self, field: str, text: str) -> bool:
        old = self._inside[field]
        if field in ("owner", "by"):
            short = len(text.split()) <= _LONGEST_NAME
            return bool(text) and (short or self._lead.startswith(text))
        if field == "due":
            return bool(dates_in(text, None, self._language)) or likeness(text, old) > 0
        if field == "date":
            return bool(dates_in(text, None, self._language))
        if field in ("ref", "vote"):
            return any(map(str.isdigit, text))
        return bool(text)

    def _unsaid(self, printed: Fields, main: str) -> Iterator[tuple[str, str]]:
        """Yield the fields that the main one said before, and says no more."""
        for name, value in self._inside.items():
            was_said = value.casefold() in self._was.casefold()
            if name not in printed and was_said and value.casefold() not in main.casefold():
                yield name, ""


def values_of(statement: Stated) -> Fields:
    """Return what the given fields of a statement say, the main one first."""
    shown = (f for f in given(statement) if f.proof is not Proof.RULE or f.key == "status")
    return {field.key: field.value for field in shown if field.value}


def _is_count(was: str, now: str) -> bool:
    """Tell whether both are places in a list, which nobody gave."""
    return _NUMBER.fullmatch(was) is not None and _NUMBER.fullmatch(now) is not None


def _uncapped(text: str, printed: str, value: str) -> str:
    """Return a text as its field has it where the page began it with a capital."""
    capped = printed[:1] != value[:1] and printed[:1] == value[:1].upper()
    first = text.split()[:1] == printed.split()[:1]
    return value[:1] + text[1:] if capped and first else text
