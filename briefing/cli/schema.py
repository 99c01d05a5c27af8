"""`briefing schema`: what a briefing file may hold."""

import click


@click.command()
def schema() -> None:
    """Print the JSON Schema of the briefing file."""
    from briefing import briefing_file
    from briefing.cli import say

    say.facts(briefing_file.schema())
