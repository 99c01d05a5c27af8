"""The model as plain values in the order of the file, and which fields a statement has."""

from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from enum import StrEnum

from briefing.model.briefing import (
    Briefing,
    Citation,
    Claim,
    Conflict,
    Due,
    EventDate,
    MemoFields,
    Mention,
    Outcome,
    SourceRecord,
    Title,
    Vote,
)
from briefing.model.notice import Notice
from briefing.model.parts import PARTS

VERSION = 1
ID = "[A-Za-z][A-Za-z0-9_-]{0,39}"  # an expression for the whole of an id
CITED_BY_BRIEFING = ("title", "date", "place")  # what the briefing's own evidence is for

MOST_VOTES = 100_000  # of any count of a vote

_LEADING: Mapping[type, tuple[str, ...]] = {  # where the file's order is not the model's
    Briefing: ("title", "date", "place", "language"),
    Mention: ("id", "name", "role", "absent"),
    Outcome: ("id", "issue"),
    Notice: ("level", "about", "field"),
}
_KINDS: Mapping[str, type] = {
    **PARTS,
    "title": Title,
    "date": EventDate,
    "memo": MemoFields,
    "vote": Vote,
    "due": Due,
    "conflicts": Conflict,
    "values": Claim,
    "sources": SourceRecord,
    "notices": Notice,
}
_WHEN_GIVEN = frozenset({"absent", "evidence", "edited", "rule", "trims"})  # left out when empty
_ATOMS = (str, int)
_NOT_CITED = frozenset({"id", "evidence", "edited"})

Written = dict[str, object] | list[object] | str | int | bool | None


def key(name: str) -> str:
    """Return the file's key for a field of the model: `from_` is `from`."""
    return name.rstrip("_")


def keys(kind: type) -> tuple[str, ...]:
    """Return the names of the fields of a model class, in the order of the file."""
    names = [field.name for field in fields(kind)]
    leading = _LEADING.get(kind, ())
    return (*leading, *(name for name in names if name not in leading))


_MEMBERS = {  # the fields of each class with their keys, looked up for every value that is written
    kind: tuple((name, key(name)) for name in keys(kind))
    for kind in (Briefing, Citation, *_KINDS.values())
}


def cited(part: str) -> tuple[str, ...]:
    """Return the fields of a part's statements that may have evidence."""
    return tuple(key(name) for name in keys(_KINDS[part]) if name not in _NOT_CITED)


def keys_at(path: tuple[str | int, ...]) -> tuple[str, ...]:
    """Return the keys that a mapping at `path` of the file may have; () when that is open."""
    names = [step for step in path if isinstance(step, str)]
    if "evidence" in names:
        kind: type = Citation
    elif names:
        kind = _KINDS.get(names[-1], type(None))
    else:
        return ("briefing", *map(key, keys(Briefing)))
    return tuple(map(key, keys(kind))) if is_dataclass(kind) else ()


def to_plain(briefing: Briefing) -> dict[str, object]:
    """Return a briefing as the file holds it; empty evidence and the like is left out."""
    return {name: _plain(member) for name, member in outline(briefing).items()}


def outline(briefing: Briefing) -> dict[str, object]:
    """Return the file's highest level, in which the values are still the model's."""
    title = briefing.title if briefing.title.derived else briefing.title.text
    return {"briefing": VERSION, **members(briefing), "title": title}


def members(value: object) -> dict[str, object]:
    """Return a value of the model by the file's keys, one level deep."""
    if isinstance(value, Mapping):
        return {str(name): member for name, member in value.items()}
    found: dict[str, object] = {}
    for name, written in _MEMBERS[type(value)]:
        member = getattr(value, name)
        if member or isinstance(member, str) or name not in _WHEN_GIVEN:
            found[written] = member
    return found


def _plain(value: object) -> Written:
    if value is None or isinstance(value, _ATOMS):
        return value.value if isinstance(value, StrEnum) else value
    if isinstance(value, tuple):
        return [_plain(item) for item in value]
    return {name: _plain(member) for name, member in members(value).items()}
