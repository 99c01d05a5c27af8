"""`--to`: the formats of results, from the option, the configuration or a file name in `--out`."""

from collections.abc import Callable
from typing import ParamSpec, TypeVar

import click
from click.core import ParameterSource

P = ParamSpec("P")
R = TypeVar("R")

FILES = ("yaml", "json")  # that briefing files are written in
_SUFFIXES = (*FILES, "yml")


def option(
    known: tuple[str, ...], default: str, envvar: str | None = None
) -> Callable[[Callable[P, R]], Callable[P, R]]:
    """Return the option `--to` over the `known` formats; its parameter is `formats`."""

    def parse(ctx: click.Context, parameter: click.Parameter, value: str) -> tuple[str, ...]:
        names = tuple(dict.fromkeys(word.strip().lower() for word in value.split(",")))
        if unknown := [name for name in names if name not in known]:
            problem = f"{unknown[0]!r} is not a format; there are {', '.join(known)}."
            raise click.BadParameter(problem, ctx, parameter)
        return names

    return click.option(
        "--to",
        "formats",
        default=default,
        show_default=True,
        envvar=envvar,
        metavar="FORMATS",
        callback=parse,
        help=f"{', '.join(known)}; several with commas. A file name in --out says it too.",
    )


def chosen(formats: tuple[str, ...], known: tuple[str, ...]) -> tuple[str, ...]:
    """Return the formats asked for; a file name in --out asks for its own where --to does not.

    Raises:
        click.UsageError: The two contradict each other, or the name is that of another kind.
    """
    from briefing.cli.target import format_of, suffix_of

    ctx = click.get_current_context()
    suffix, named = suffix_of(ctx.params["out"]), format_of(ctx.params["out"], known)
    if known == FILES and suffix and suffix not in _SUFFIXES:
        raise click.UsageError(
            f"--out ends in .{suffix}, but a briefing file in .yaml or .json.", ctx
        )
    if known != FILES and suffix in _SUFFIXES and not named:
        raise click.UsageError(f"--out ends in .{suffix}, as a memo does not.", ctx)
    if ctx.get_parameter_source("formats") is not ParameterSource.COMMANDLINE:
        return named or formats
    if len(formats) == 1 and named and named != formats:
        raise click.UsageError(f"--out ends in .{named[0]}, but --to says {formats[0]}.", ctx)
    return formats
