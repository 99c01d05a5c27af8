"""`briefing make`: the main job, from articles to memos."""

import click

from briefing.cli import options
from briefing.cli.configured import Configured
from briefing.cli.options import Look, Output


@click.command(cls=Configured)
@click.argument("places", metavar="SOURCE...", nargs=-1, required=True)
@options.kind
@options.look
@options.output
def make(places: tuple[str, ...], kind: str | None, look: Look, output: Output) -> int:
    """Make a one-page PDF and a one-page Word memo of each article.

    A SOURCE is a file, a folder, a pattern, a web address or - for standard input. Web pages,
    Word and PDF files, mail and text are read; of a feed, a mailbox or a zip archive every
    article is.
    """
    from briefing import pipeline
    from briefing.cli import memos, taste
    from briefing.cli.intake import Intake

    intake = Intake(places, taste.articles(), kind)
    return memos.run(intake, lambda source: pipeline.extract(source, intake.reader), look, output)
