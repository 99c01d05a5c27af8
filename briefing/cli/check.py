"""`briefing check`: does the source say so?"""

import click

from briefing.cli import options


@click.command()
@click.argument("place", metavar="FILE|ARTICLE")
@options.kind
@options.as_json
def check(place: str, kind: str | None, as_json: bool) -> int:
    """Show every statement beside its sentence in the source, with a verdict.

    Takes a briefing file, or an article, of which it shows what would be said. Exits with 9 when
    the source does not bear out something.
    """
    from briefing.cli import verdicts

    return verdicts.run(place, kind, as_json)
