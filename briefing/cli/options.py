"""Options that several commands share, each group of them handed over as one value."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import wraps
from typing import ParamSpec, TypeVar

import click

from briefing import config
from briefing.cli import fields, formats

P = ParamSpec("P")
R = TypeVar("R")


@dataclass(frozen=True, slots=True)
class Look:
    """What memos are to look like, and what is written at their head."""

    formats: tuple[str, ...]
    style: str
    locale: str | None  # goes over the style's
    annex: bool
    strict: bool  # no memo where something was guessed or is a problem
    fields: Mapping[str, str | None]  # of `MemoFields`; over what the briefing has
    sender: Mapping[str, str]  # of `MemoFields`; where the briefing has nothing


@dataclass(frozen=True, slots=True)
class Output:
    """Where results go, and how they are told."""

    out: str | None
    force: bool
    as_json: bool


def look(command: Callable[..., R]) -> Callable[..., R]:
    """Add --to, --style, --locale, --set, --annex and --strict, handed over as `look`.

    It needs `output`.
    """

    @formats.option(config.FORMATS, "pdf,docx", envvar="BRIEFING_TO")
    @style
    @click.option(
        "--locale",
        metavar="TAG",
        envvar="BRIEFING_LOCALE",
        help="Language of the labels and order of dates, as in fr-CA; over the style's own.",
    )
    @click.option(
        "--set",
        "fields",
        multiple=True,
        metavar="KEY=VALUE",
        callback=fields.parse,
        help="A field of the memo's head (to, from, date, marking …); may be repeated.",
    )
    @click.option("--annex", is_flag=True, help="Write the full record beside the memo.")
    @strict
    @wraps(command)
    def packed(**given: object) -> R:
        asked = click.get_current_context().params
        chosen = Look(
            formats=formats.chosen(asked["formats"], config.FORMATS),
            style=asked["style"],
            locale=asked["locale"] or None,
            annex=asked["annex"],
            strict=asked["strict"],
            fields=asked["fields"],
            sender=fields.sender(),
        )
        packed_up = ("formats", "style", "locale", "annex", "strict", "fields")
        return command(look=chosen, **_without(given, *packed_up))

    return packed


def output(command: Callable[..., R]) -> Callable[..., R]:
    """Add --out, --force and --json; hand them over as `output`."""

    @click.option(
        "-o",
        "--out",
        metavar="PATH",
        envvar="BRIEFING_OUT",
        help="A folder, a file, or - for standard output; by default the current folder.",
    )
    @click.option("--force", is_flag=True, help="Overwrite files that exist.")
    @as_json
    @wraps(command)
    def packed(**given: object) -> R:
        asked = click.get_current_context().params
        chosen = Output(asked["out"] or None, asked["force"], asked["as_json"])
        if chosen.out == "-" and chosen.as_json:
            raise click.UsageError("--json and --out - would mix on standard output; choose one.")
        return command(output=chosen, **_without(given, "out", "force", "as_json"))

    return packed


def style(command: Callable[P, R]) -> Callable[P, R]:
    """Add --style."""
    return click.option(
        "--style",
        default="memo",
        show_default=True,
        envvar="BRIEFING_STYLE",
        metavar="NAME|FILE",
        help="The house style; `briefing style list` names those that ship.",
    )(command)


def as_json(command: Callable[P, R]) -> Callable[P, R]:
    """Add --json."""
    option = click.option("--json", "as_json", is_flag=True, help="Print results for programs.")
    return option(command)


def kind(command: Callable[P, R]) -> Callable[P, R]:
    """Add --from."""
    return click.option(
        "--from",
        "kind",
        metavar="KIND",
        is_eager=True,  # `--from list` needs no source
        callback=_kind,
        help="What the source is, when it does not tell; `--from list` names the kinds.",
    )(command)


def strict(command: Callable[P, R]) -> Callable[P, R]:
    """Add --strict."""
    return click.option(
        "--strict", is_flag=True, help="Refuse when something was guessed or is a problem."
    )(command)


def _without(given: Mapping[str, object], *names: str) -> dict[str, object]:
    return {name: value for name, value in given.items() if name not in names}


def _kind(ctx: click.Context, parameter: click.Parameter, value: str | None) -> str | None:
    if value is None or ctx.resilient_parsing:
        return value
    from briefing.cli import say
    from briefing.readers import READERS
    from briefing.sources.holders import HOLDERS

    titles = {reader.name: reader.title for reader in READERS}
    titles |= {holder.name: holder.title for holder in HOLDERS}
    if value == "list":
        for name, title in titles.items():
            say.result(f"{name:{max(map(len, titles))}}  {title}")
        ctx.exit()
    if value not in titles:
        problem = f"{value!r} is not a kind; there are {', '.join(titles)}."
        raise click.BadParameter(problem, ctx, parameter)
    return value
