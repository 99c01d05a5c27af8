"""Notice: something guessed, shortened, left out or wrong, and what it is about."""

from dataclasses import dataclass
from enum import StrEnum


class Level(StrEnum):
    """How much a notice matters."""

    INFO = "info"  # worth knowing
    CUT = "cut"  # left out or shortened
    GUESS = "guess"  # weak evidence; `--strict` counts it
    PROBLEM = "problem"  # wrong, or missing where it should not be; `--strict` counts it


@dataclass(frozen=True, slots=True)
class Notice:
    """A sentence for whoever has to know; it travels with the value that it is about."""

    level: Level
    text: str
    about: str | None = None  # a statement's id ("p1") or a field of the briefing ("title")
    field: str | None = None  # the field of that statement ("role")
