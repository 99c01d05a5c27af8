"""What each key of a style file may hold."""

import re
from collections.abc import Callable, Mapping
from difflib import get_close_matches
from typing import get_args

from briefing.model import marking
from briefing.model.style import FIELDS, Approval, Carry
from briefing.styles.contrast import GREATEST, LEAST

Rule = Callable[[str, object], str | None]
"""From a key and its value to what is wrong with it, or None."""

VERSION = 1
_COLOUR = re.compile(r"[0-9A-Fa-f]{6}")
_FIELD = re.compile(r"\{(?:date|title|place|reference|status)\}")
_SAFE = re.compile(r"[A-Za-z0-9_.-]*")
_LONGEST_PATTERN = 20


def nearest(word: str, known: tuple[str, ...]) -> str:
    """Return a question that names what was meant, or which words there are."""
    near = get_close_matches(word, known, n=1)
    return f"did you mean {near[0]}?" if near else f"there are {', '.join(known)}."


def _text(key: str, value: object) -> str | None:
    good = isinstance(value, str) and value.strip() and value.isprintable()
    return None if good else f"{key} must be given as text on one line."


def _version(_: str, value: object) -> str | None:
    good = value == VERSION and not isinstance(value, bool)
    return None if good else f"the first line must be `style = {VERSION}`."


def _one_of(*known: str) -> Rule:
    def rule(key: str, value: object) -> str | None:
        return None if value in known else f"{key} is {', '.join(known[:-1])} or {known[-1]}."

    return rule


def _number(least: float, most: float) -> Rule:
    def rule(key: str, value: object) -> str | None:
        good = isinstance(value, int | float) and not isinstance(value, bool)
        if good and least <= float(str(value)) <= most:
            return None
        return f"{key} is a number from {least:g} to {most:g}."

    return rule


def _count(key: str, value: object) -> str | None:
    good = isinstance(value, int) and not isinstance(value, bool) and value >= 1
    return None if good else f"{key} is a whole number, 1 or more."


def _colour(key: str, value: object) -> str | None:
    if isinstance(value, str) and _COLOUR.fullmatch(value):
        return None
    return f"{key}: “{value}” is not a colour; write six hexadecimal digits, as in 1F3A5F."


def _marking(_: str, value: object) -> str | None:
    if not isinstance(value, str):
        return "marking must be given as text on one line."
    return marking.fault(value)


def _pattern(_: str, value: object) -> str | None:
    rest = _FIELD.sub("", value) if isinstance(value, str) else None
    if rest is not None and rest != value and _SAFE.fullmatch(rest):
        if len(rest) <= _LONGEST_PATTERN:
            return None
        return f"file_name has at most {_LONGEST_PATTERN} characters beside its fields."
    return (
        "file_name holds {date}, {title}, {place}, {reference} or {status}, and beside them only "
        "letters, digits, “_”, “-” and “.”."
    )


def _names(key: str, value: object) -> str | None:
    names = value if isinstance(value, list) else [None]
    if not all(isinstance(name, str) for name in names):
        return f"{key} is a list of names."
    twice = next((name for name in names if names.count(name) > 1), None)
    return f"{key}: “{twice}” stands there twice." if twice else None


def _names_of(*known: str) -> Rule:
    def rule(key: str, value: object) -> str | None:
        if wrong := _names(key, value):
            return wrong
        names = [str(name) for name in value] if isinstance(value, list) else []
        unknown = next((name for name in names if name not in known), None)
        return unknown and f"{key}: “{unknown}” is not a field; {nearest(unknown, known)}"

    return rule


TOP: Mapping[str, Rule] = {
    "style": _version,
    "name": _text,
    "extends": _text,
    "locale": _text,
    "paper": _one_of("A4", "Letter"),
    "template": _text,
    "file_name": _pattern,
    "marking": _marking,
    "approval": _one_of(*get_args(Approval)),
    "carry": _one_of(*get_args(Carry)),
    "leading": _number(1.36, 2),
    "contrast": _number(LEAST, GREATEST),
    "order": _names,
}
SECTIONS: Mapping[str, Mapping[str, Rule]] = {
    "sizes": dict.fromkeys(("size", "comfort", "floor"), _number(5, 40)),
    "margins": dict.fromkeys(("top", "right", "bottom", "left"), _number(0, 200)),
    "faces": dict.fromkeys(("pdf", "word"), _text),
    "colours": dict.fromkeys(("ink", "quiet", "accent", "tint", "rule"), _colour),
    "head": {
        **dict.fromkeys(("left", "right", "foot"), _names_of(*FIELDS)),
        "needs": _names_of("marking", *FIELDS),
    },
}
PART: Mapping[str, Rule] = {"name": _text, "keep": _count, "rank": _count}
OPTIONAL = frozenset(("extends", "paper", "marking"))
"""Keys at the top that a style, with all that it extends, need not have."""
