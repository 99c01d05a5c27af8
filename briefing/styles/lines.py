"""Where a TOML file sets its keys: the line of each, by its section."""

import re
from collections.abc import Iterator

_HEADER = re.compile(r"\s*(\[\[?)([^\[\]]+)\]")
_KEY = re.compile(r"\s*([A-Za-z0-9_.\"'-]+)\s*=")

Place = tuple[str, str]
"""A section ("" at the top, "part 2" for the second of several) and a key ("" for its header)."""


def lines(text: str) -> dict[Place, int]:
    """Return the first line of each section and of each key, from 1."""
    found: dict[Place, int] = {}
    for place, number in _set(text):
        found.setdefault(place, number)
    return found


def _set(text: str) -> Iterator[tuple[Place, int]]:
    section, counts = "", dict[str, int]()
    for number, line in enumerate(text.splitlines(), 1):
        if header := _HEADER.match(line):
            section = _bare(header[2])
            if header[1] == "[[":
                counts[section] = counts.get(section, 0) + 1
                yield ("", section), number
                section = f"{section} {counts[section]}"
            yield (section, ""), number
        elif key := _KEY.match(line):
            inside, dot, name = _bare(key[1]).rpartition(".")
            if dot:
                yield (inside, ""), number
            yield (inside or section, name), number


def _bare(key: str) -> str:
    return key.replace('"', "").replace("'", "").strip()
