"""`--set` and the configured sender: what a person writes at the head of a memo."""

import re
from collections.abc import Mapping
from typing import TYPE_CHECKING

import click

from briefing.cli.configured import settings

if TYPE_CHECKING:
    from briefing.model.briefing import Briefing

_DAY = re.compile(r"\d{4}-\d\d-\d\d")


def names() -> dict[str, str]:
    """Return the memo's fields: as a person calls each, and as the model does."""
    from dataclasses import fields

    from briefing.model.briefing import MemoFields

    return {field.name.rstrip("_"): field.name for field in fields(MemoFields)}


def parse(
    ctx: click.Context, parameter: click.Parameter, pairs: tuple[str, ...]
) -> dict[str, str | None]:
    """Return KEY=VALUE pairs by the model's names; an empty value clears the field."""
    known = names()
    given: dict[str, str | None] = {}
    for pair in pairs:
        key, sign, value = pair.partition("=")
        if not sign or key not in known:
            problem = f"{pair!r} is not KEY=VALUE with a KEY of {', '.join(known)}."
            raise click.BadParameter(problem, ctx, parameter)
        if key == "date" and value and not _is_day(value):
            raise click.BadParameter(f"{value!r} is not a date like 2026-11-24.", ctx, parameter)
        given[known[key]] = value.strip() or None
    return given


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
