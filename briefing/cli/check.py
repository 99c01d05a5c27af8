"""`briefing check`: does the source say so?"""

import click

from briefing.cli import options
from briefing.cli.configured import Configured


@click.command(cls=Configured)
@click.argument("places", metavar="SOURCE...", nargs=-1, required=True)
@options.kind
@options.as_json
def check(places: tuple[str, ...], kind: str | None, as_json: bool) -> int:
    """Show every statement in its sentence of the source.

    A SOURCE is a briefing file, or a memo that carries one; or an article, of which is shown what
    would be said: a file, a folder, a pattern, a web address or - for standard input. Exits with 9
    when a source does not bear out something.
    """
    from briefing.cli import verdicts

    return verdicts.run(places, kind, as_json)
