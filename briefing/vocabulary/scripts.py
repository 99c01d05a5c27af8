"""Which script a character belongs to, beyond Latin, Greek and Cyrillic, and what it needs."""

import tomllib
from bisect import bisect_right
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

_KEYS = ("name", "package", "why")


@dataclass(frozen=True, slots=True)
class Script:
    """A script: either a font is all it needs, or more than is done here."""

    name: str | None  # None: Latin, Greek, Cyrillic, signs, and whatever else is not in the list
    package: str | None  # of Debian, with a font that has it; None where no font is enough
    why: str | None  # what is not done yet; None where a font is enough


def of(sign: str) -> Script:
    """Return the script of a character."""
    starts, ends, scripts, other = _table()
    at = bisect_right(starts, ord(sign)) - 1
    return scripts[at] if at >= 0 and ord(sign) <= ends[at] else other


@cache
def _table() -> tuple[list[int], list[int], list[Script], Script]:
    """Return where the ranges start, ascending, where they end, whose they are; and the rest."""
    table = tomllib.loads((files(__package__) / "scripts.toml").read_text(encoding="utf-8"))
    other = Script(None, table["package"], None)
    rows: list[tuple[int, int, Script]] = []
    for entry in table["script"]:
        script = Script(*map(entry.get, _KEYS))
        for span in entry["ranges"]:
            first, last = span.split("-")
            rows.append((int(first, 16), int(last, 16), script))
    rows.sort(key=lambda row: row[0])
    return [row[0] for row in rows], [row[1] for row in rows], [row[2] for row in rows], other
