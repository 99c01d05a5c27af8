"""An exception as a sentence and an exit code."""

import os
from typing import IO

import click

from briefing import __version__
from briefing.cli import say
from briefing.errors import BriefingError

INTERRUPTED = 130
UNFORESEEN = 1
_MOST_SAID = 300  # characters of an unforeseen exception; it may quote an article


class Misused(click.ClickException):
    """An option that is given wrongly, said in one sentence."""

    exit_code = 2

    def show(self, file: IO[str] | None = None) -> None:  # noqa: ARG002  # click's own
        """Say it as every other failure is said."""
        say.problem(self.message)


def told(error: Exception) -> int:
    """Tell a person what went wrong, a line each, and return the exit code."""
    for line in sentence(error).split("\n"):
        say.problem(line)
    return code(error)


def code(error: Exception) -> int:
    """Return the exit code of an error; 1 for what nobody foresaw."""
    return error.exit_code if isinstance(error, BriefingError) else UNFORESEEN


def sentence(error: Exception, source: str | None = None) -> str:
    """Return what went wrong; of the unforeseen, what to report, and how to see more of it."""
    if isinstance(error, BriefingError):
        return str(error)
    import traceback
    from pathlib import Path

    said = " ".join(f"{type(error).__name__}: {error}".split())[:_MOST_SAID]
    last = traceback.extract_tb(error.__traceback__)[-1]
    where = f"{Path(last.filename).name}, line {last.lineno}, briefing {__version__}"
    about = f"{source}: " if source else ""
    report = f"{about}this should not happen, please report it: {said} ({where})"
    if os.environ.get("BRIEFING_DEBUG"):
        return "".join(traceback.format_exception(error)) + report
    return f"{report}; BRIEFING_DEBUG=1 shows more."
