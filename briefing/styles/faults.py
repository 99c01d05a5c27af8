"""Everything that is wrong in a style file: in what it says, and in what comes of it."""

from collections.abc import Iterator
from math import floor
from typing import TypeGuard

from briefing.errors import Fault
from briefing.model.style import Colours
from briefing.styles.contrast import LEAST, pairs
from briefing.styles.lines import Place, lines
from briefing.styles.rules import OPTIONAL, PART, SECTIONS, TOP, Rule, nearest

Table = dict[str, object]
Found = Iterator[tuple[Place, str]]


def own(table: Table, text: str) -> tuple[Fault, ...]:
    """Return what is wrong in the keys and the values of one file, in the order of its lines."""
    return _placed(_own(table), text)


def whole(table: Table, last: Table, text: str) -> tuple[Fault, ...]:
    """Return what is wrong in a style with all that it extends.

    What is wrong by itself is passed over: `own` tells it. Lines are those of the `last` file, in
    which it may be mended.
    """
    return _placed(_whole(table, [row.get("name") for row in rows(last)]), text)


def rows(table: Table) -> list[Table]:
    """Return the [[part]] tables."""
    value = table.get("part")
    return [row for row in value if isinstance(row, dict)] if isinstance(value, list) else []


def section(table: Table, name: str) -> Table:
    """Return one section; empty where it is missing."""
    value = table.get(name)
    return value if isinstance(value, dict) else {}


def _placed(found: Found, text: str) -> tuple[Fault, ...]:
    where = lines(text)

    def line(place: Place) -> int | None:
        inside, key = place
        near = (place, (inside or key, ""), ("", inside))  # itself, its section's header or key
        return next((where[each] for each in near if each in where), None)

    faults = (Fault(words, line=line(place)) for place, words in found)
    return tuple(sorted(faults, key=lambda fault: fault.line or 0))


def _own(table: Table) -> Found:
    for key, value in table.items():
        if key in SECTIONS:
            yield from _section(key, value)
        elif key == "part":
            yield from _parts(value)
        elif key in TOP:
            yield from _value("", key, value, TOP[key])
        else:
            known = (*TOP, *SECTIONS, "part")
            yield ("", key), f"“{key}” is not a key of a style; {nearest(key, known)}"


def _section(name: str, value: object) -> Found:
    if not isinstance(value, dict):
        yield ("", name), f"{name} is a section: write [{name}] and its keys below."
        return
    for key, each in value.items():
        if rule := SECTIONS[name].get(key):
            yield from _value(name, key, each, rule)
        else:
            known = tuple(SECTIONS[name])
            yield (name, key), f"“{key}” is not a key of [{name}]; {nearest(key, known)}"


def _parts(value: object) -> Found:
    if not isinstance(value, list) or not all(isinstance(row, dict) for row in value):
        yield ("", "part"), "part is a list: write [[part]] for each, and its keys below."
        return
    names = [row.get("name") for row in value]
    for number, row in enumerate(value, 1):
        place = f"part {number}"
        for key, each in row.items():
            if rule := PART.get(key):
                yield from _value(place, key, each, rule)
            else:
                known = tuple(PART)
                yield (place, key), f"“{key}” is not a key of [[part]]; {nearest(key, known)}"
        if not isinstance(row.get("name"), str):
            yield (place, "name"), "every [[part]] needs a name."
        elif row["name"] in names[: number - 1]:
            yield (place, "name"), f"the part “{row['name']}” stands twice; once is enough."


def _value(inside: str, key: str, value: object, rule: Rule) -> Found:
    if wrong := rule(key, value):
        yield (inside, key), wrong


def _whole(table: Table, named: list[object]) -> Found:
    for key in (key for key in TOP if key not in OPTIONAL and key not in table):
        yield ("", key), f'“{key}” is missing; `extends = "memo"` would take it from there.'
    for name, keys in SECTIONS.items():
        missing = [key for key in keys if key not in section(table, name)]
        if missing:
            yield (name, ""), f"[{name}] lacks {', '.join(missing)}."
    yield from _sizes(section(table, "sizes"))
    yield from _order(table)
    yield from _lacking(rows(table), named)
    yield from _contrasts(table)


def _sizes(sizes: Table) -> Found:
    numbers = [size for key in ("floor", "comfort", "size") if _is_number(size := sizes.get(key))]
    if numbers != sorted(numbers):
        yield ("sizes", ""), "sizes must run floor ≤ comfort ≤ size."


def _order(table: Table) -> Found:
    known = tuple(str(row.get("name")) for row in rows(table))
    order = table.get("order")
    names = order if isinstance(order, list) else []
    if order == []:
        yield ("", "order"), "order names at least one part."
    for name in names:
        if isinstance(name, str) and name not in known:
            yield ("", "order"), f"order: “{name}” is not a part; {nearest(name, known)}"


def _lacking(parts: list[Table], named: list[object]) -> Found:
    """Yield what parts lack; `named` are those of the last file, in its order."""
    for row in parts:
        name = row.get("name")
        for key in PART:
            if key not in row and name is not None:
                number = named.index(name) + 1 if name in named else 0
                yield (f"part {number}", ""), f"the part “{name}” lacks {key}."


def _contrasts(table: Table) -> Found:
    colours = section(table, "colours")
    keys = SECTIONS["colours"]
    if set(colours) != set(keys) or any(rule(key, colours[key]) for key, rule in keys.items()):
        return
    asked = table.get("contrast")
    least = asked if _is_number(asked) else LEAST
    for name, ground, found in pairs(Colours(**{key: str(colours[key]) for key in keys})):
        if found < least:
            told = floor(found * 100) / 100  # never rounded up to what is needed
            yield (
                ("colours", name),
                f"{name} on {ground} has a contrast of {told:.2f} to 1; text needs {least:g}.",
            )


def _is_number(value: object) -> TypeGuard[float]:
    return isinstance(value, int | float) and not isinstance(value, bool)
