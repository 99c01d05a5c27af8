"""Pagination: what a line looks like that gives the number of a page, and maybe of all pages."""

import re
import tomllib
from functools import cache
from importlib.resources import files


@cache
def load() -> re.Pattern[str]:
    """Return what matches the whole of "page 3", "page 3 of 12" and "3 / 12", in small letters."""
    table = tomllib.loads((files(__package__) / "pagination.toml").read_text(encoding="utf-8"))
    page, of = ("|".join(map(re.escape, table[name])) for name in ("page", "of"))
    named = rf"(?:{page})\.? ?\d{{1,4}}(?: ?(?:{of}) ?\d{{1,4}})?"
    return re.compile(rf"{named}|\d{{1,4}} ?/ ?\d{{1,4}}|\d{{1,4}} (?:{of}) \d{{1,4}}")
