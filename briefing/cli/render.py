"""`briefing render`: briefing files to memos."""

import click

from briefing.cli import options
from briefing.cli.configured import Configured
from briefing.cli.options import Look, Output


@click.command(cls=Configured)
@click.argument("places", metavar="FILE...", nargs=-1, required=True)
@options.look
@options.output
def render(places: tuple[str, ...], look: Look, output: Output) -> int:
    """Print briefing files (YAML or JSON) as memos.

    A FILE is a briefing file, a memo that carries one, a folder of briefing files, a pattern or -
    for standard input.
    """
    from briefing import pipeline
    from briefing.cli import memos, taste
    from briefing.cli.intake import Intake

    return memos.run(Intake(places, taste.briefings(), None), pipeline.load, look, output)
