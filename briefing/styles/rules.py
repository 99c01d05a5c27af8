"""What a style file may say: every fault in it, with its line."""

import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import get_args

from briefing.errors import Fault
from briefing.model.style import Carry

Table = dict[str, object]

VERSION = 1
_NUMBERS = {
    "sizes": ("size", "comfort", "floor"),
    "margins": ("top", "right", "bottom", "left"),
}
_TEXTS = {
    "faces": ("pdf", "word"),
    "colours": ("ink", "quiet", "accent", "tint", "rule"),
}
_NEEDED = ("name", "locale", "template", "file_name")
_TOP = (*_NEEDED, "style", "extends", "paper", "marking", "carry", "part")
_PART = {"name": str, "keep": int, "rank": int}
_COLOUR = re.compile(r"[0-9A-Fa-f]{6}")
_FIELD = re.compile(r"\{(?:date|title|place|reference)\}")
_SAFE = re.compile(r"[A-Za-z0-9_.-]*")
_SMALLEST_PT, _LARGEST_PT = 5, 40  # of type
_WIDEST_PT = 200  # of a margin


def faults(table: Table, path: Path) -> tuple[Fault, ...]:
    """Return everything that is wrong in a style, what it inherits included."""
    return tuple(Fault(text, line=_line(path, key)) for key, text in _wrong(table))


def section(table: Table, name: str) -> Table:
    """Return one section; empty where it is missing."""
    value = table.get(name)
    return value if isinstance(value, dict) else {}


def rows(table: Table) -> list[Table]:
    """Return the [[part]] tables."""
    value = table.get("part")
    return [row for row in value if isinstance(row, dict)] if isinstance(value, list) else []


def line_of(path: Path, key: str, text: str) -> Fault:
    """Return a fault at the line where `key` is set."""
    return Fault(text, line=_line(path, key))


def _wrong(table: Table) -> Iterator[tuple[str, str]]:
    for key in table:
        if key not in {*_TOP, *_NUMBERS, *_TEXTS}:
            yield key, f"“{key}” is not a key of a style."
    if table.get("style") != VERSION:
        yield "style", f"the first line must be `style = {VERSION}`."
    for name, keys in _NUMBERS.items():
        yield from _wrong_section(table, name, keys, "a number")
    for name, keys in _TEXTS.items():
        yield from _wrong_section(table, name, keys, "text")
    for key in _NEEDED:
        if not isinstance(table.get(key), str):
            yield key, f"“{key}” must be given as text."
    if table.get("paper") not in (None, "A4", "Letter"):
        yield "paper", "paper is A4 or Letter."
    if table.get("carry") not in (None, *get_args(Carry)):
        yield "carry", "carry is none, visible or all."
    yield from _wrong_name(table)
    yield from _wrong_parts(table)
    yield from _wrong_measures(table)


def _wrong_section(
    table: Table, name: str, keys: tuple[str, ...], noun: str
) -> Iterator[tuple[str, str]]:
    values = section(table, name)
    kinds = (int, float) if noun == "a number" else (str,)
    for key in keys:
        if not isinstance(values.get(key), kinds) or isinstance(values.get(key), bool):
            yield key, f"[{name}] needs {key} as {noun}."
    for key in values:
        if key not in keys:
            yield key, f"“{key}” is not a key of [{name}]."


def _wrong_name(table: Table) -> Iterator[tuple[str, str]]:
    pattern = table.get("file_name")
    if not isinstance(pattern, str):
        return
    if not _FIELD.search(pattern) or not _SAFE.fullmatch(_FIELD.sub("", pattern)):
        yield (
            "file_name",
            "file_name holds {date}, {title}, {place} or {reference}, and beside them only "
            "letters, digits, “_”, “-” and “.”.",
        )


def _wrong_parts(table: Table) -> Iterator[tuple[str, str]]:
    parts = rows(table)
    if not parts:
        yield "part", "a style needs at least one [[part]]."
    for row in parts:
        if set(row) != set(_PART) or not all(_is_right(row[key], _PART[key]) for key in _PART):
            yield "part", "every [[part]] needs a name, and keep and rank as whole numbers ≥ 1."
    for name, count in Counter(str(row.get("name")) for row in parts).items():
        if count > 1:
            yield "part", f"the part “{name}” stands {count} times; once is enough."


def _is_right(value: object, kind: type) -> bool:
    return isinstance(value, kind) and (not isinstance(value, int) or value >= 1)


def _wrong_measures(table: Table) -> Iterator[tuple[str, str]]:
    sizes = [section(table, "sizes").get(key) for key in ("floor", "comfort", "size")]
    numbers = [size for size in sizes if isinstance(size, int | float)]
    if numbers != sorted(numbers) or not all(_SMALLEST_PT <= n <= _LARGEST_PT for n in numbers):
        yield (
            "sizes",
            f"sizes must run floor ≤ comfort ≤ size, from {_SMALLEST_PT} to {_LARGEST_PT} points.",
        )
    for side, margin in section(table, "margins").items():
        if isinstance(margin, int | float) and not 0 <= margin <= _WIDEST_PT:
            yield side, f"a margin lies between 0 and {_WIDEST_PT} points."
    for key, value in section(table, "colours").items():
        if isinstance(value, str) and not _COLOUR.fullmatch(value):
            yield key, f"“{value}” is not a colour; write six hexadecimal digits, as in 1F3A5F."


def _line(path: Path, key: str) -> int | None:
    """Return the line where `key` is set; None where it is missing or inherited."""
    for number, line in enumerate(path.read_text(encoding="utf-8-sig").splitlines(), 1):
        if line.split("=")[0].strip().strip("[]") == key:
            return number
    return None
