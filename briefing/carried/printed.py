"""What the page of a memo said when it was made, as the memo carries it."""

import json
from dataclasses import dataclass

from briefing.renderers.said import Said

_MOST = 300  # lines; a page has some eighty


@dataclass(frozen=True, slots=True)
class Printed:
    """The lines of a page, and the locale of its labels."""

    locale: str  # BCP 47
    lines: tuple[Said, ...]


def printed_page(data: bytes) -> Printed | None:
    """Return what `said.written` wrote; None for anything else, which nobody has to trust."""
    try:
        found = json.loads(data)
        lines = tuple(_line(line) for line in found["lines"][:_MOST])
        locale = found["locale"]
    except (KeyError, TypeError, ValueError, RecursionError):
        return None
    return Printed(locale, lines) if isinstance(locale, str) and lines else None


def _line(written: object) -> Said:
    match written:
        case [[*texts], str(kind), str(part), str() | None as id] if texts:
            return Said(tuple(map(_text, texts)), kind, part, id)
    raise TypeError


def _text(value: object) -> str:
    if isinstance(value, str):
        return value
    raise TypeError
