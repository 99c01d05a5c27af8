"""`--set` and the configured sender: what a person writes at the head of a memo."""

import re
from collections.abc import Mapping
from typing import TYPE_CHECKING

import click

from briefing.cli.configured import settings
from briefing.cli.failure import Misused

if TYPE_CHECKING:
    from briefing.model.briefing import Briefing

_PICTURES = re.compile("[\\s\u200d\u2600-\u27bf\ufe0f\U0001f000-\U0001faff]+")  # and blanks
_DAY = re.compile(r"\d{4}-\d\d-\d\d")


def names() -> dict[str, str]:
    """Return the memo's fields: as a person calls each, and as the model does."""
    from dataclasses import fields

    from briefing.model.briefing import MemoFields

    return {field.name.rstrip("_"): field.name for field in fields(MemoFields)}


def parse(
    ctx: click.Context,  # noqa: ARG001  # click's own, as is the next
    parameter: click.Parameter,  # noqa: ARG001
    pairs: tuple[str, ...],
) -> dict[str, str | None]:
    """Return KEY=VALUE pairs by the model's names; an empty value clears the field."""
    known = names()
    given: dict[str, str | None] = {}
    for pair in pairs:
        key, sign, value = pair.partition("=")
        if not sign or key not in known:
            raise Misused(f"--set {pair} is not KEY=VALUE with a KEY of {', '.join(known)}.")
        if key == "date" and value and not _is_day(value):
            raise Misused(f"--set {pair}: {value!r} is not a date like 2026-11-24.")
        given[known[key]] = _tidy(value) or None
    return given


def _tidy(value: str) -> str:
    """Take away blanks at the ends, and those beside a picture there, which no face draws."""
    first = _pictures(value)
    last = len(value) - _pictures(value[first:][::-1])
    before, after = ("".join(edge.split()) for edge in (value[:first], value[last:]))
    return before + value[first:last] + after


def _pictures(text: str) -> int:
    """Return how many pictures and blanks a text begins with."""
    found = _PICTURES.match(text)
    return found.end() if found else 0


def _is_day(text: str) -> bool:
    from datetime import date

    try:
        return _DAY.fullmatch(text) is not None and bool(date.fromisoformat(text))
    except ValueError:
        return False


def sender() -> dict[str, str]:
    """Return the configured sender by the model's names."""
    known = names()
    return {known[key]: value for key, value in settings().sender.items()}


def filled(
    briefing: "Briefing", given: Mapping[str, str | None], sender: Mapping[str, str]
) -> "Briefing":
    """Return the briefing with `given` over its own memo fields, and `sender` under them."""
    from dataclasses import replace

    own = briefing.memo
    under = {name: value for name, value in sender.items() if getattr(own, name) is None}
    return replace(briefing, memo=replace(own, **{**under, **given}))
