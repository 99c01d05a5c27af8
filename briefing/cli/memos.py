"""The work that `make` and `render` share: a memo of every source that has a briefing."""

from collections.abc import Callable, Sequence
from functools import partial

import click

from briefing import pipeline, styles
from briefing.cli import batch, fields, report
from briefing.cli.batch import Done
from briefing.cli.intake import Intake
from briefing.cli.options import Look, Output
from briefing.cli.shelf import Shelf
from briefing.cli.target import target
from briefing.errors import Guessed
from briefing.model.article import Source
from briefing.model.briefing import Briefing
from briefing.model.notice import Level, Notice
from briefing.model.page import Page
from briefing.model.style import Style

Brief = Callable[[Source], Briefing]

_RECORD = "_full-record.md"  # what is added to the memo's stem


def run(intake: Intake, brief: Brief, look: Look, output: Output) -> int:
    """Make a memo of every source and return the exit code."""
    if look.annex and output.out == "-":
        raise click.UsageError("--annex writes a second file; give --out a folder or a file.")
    goal = target(output.out, intake.several, look.formats)
    shelf = Shelf(goal, output.force, intake.sources())
    house = styles.load(look.style, look.locale)
    work = partial(_make, brief=brief, style=house, look=look, shelf=shelf)
    return batch.run(intake, work, output.as_json)


def _make(source: Source, *, brief: Brief, style: Style, look: Look, shelf: Shelf) -> Done:
    briefing = fields.filled(brief(source), look.fields, look.sender)
    page = pipeline.lay_out(briefing, style, look.annex)
    if look.strict:
        _refuse_guesses(source.name, briefing.notices + page.notices)
    contents = _drawn(briefing, page, look)
    paths = shelf.put(pipeline.stem(briefing, style), contents)
    return report.memo(source.name, paths, briefing, page)


def _drawn(briefing: Briefing, page: Page, look: Look) -> dict[str, bytes]:
    """Return the bytes of every file, by what is added to its stem; all are drawn, or none."""
    drawn = tuple(name for name in look.formats if name != "json")
    made = {f".{each.format}": each.data for each in pipeline.documents((page,), drawn)}
    if "json" in look.formats:
        made[".json"] = pipeline.as_file(briefing, "json").data
    if look.annex:
        made[_RECORD] = pipeline.as_file(briefing, "record").data
    return made


def _refuse_guesses(name: str, notices: Sequence[Notice]) -> None:
    """Raise `Guessed` when there are guesses or problems among `notices`."""
    weak = {note for note in notices if note.level in (Level.GUESS, Level.PROBLEM)}
    if weak:
        raise Guessed(name, len(weak))
