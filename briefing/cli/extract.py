"""`briefing extract`: articles to briefing files, which a person may edit."""

import click

from briefing.cli import formats, options
from briefing.cli.configured import Configured
from briefing.cli.options import Output


@click.command(cls=Configured)
@click.argument("places", metavar="SOURCE...", nargs=-1, required=True)
@options.kind
@click.option(
    "--explain",
    is_flag=True,
    help="Write no file; print every block with why it was kept or not, and every statement.",
)
@formats.option(formats.FILES, "yaml")
@options.output
def extract(
    places: tuple[str, ...],
    kind: str | None,
    explain: bool,
    formats: tuple[str, ...],
    output: Output,
) -> int:
    """Write what each article says into a briefing file.

    Of a memo, it is the briefing that it carries. Edit it and print it with `briefing render`. A
    SOURCE is a file, a folder, a pattern, a web address or - for standard input; of a feed, a
    mailbox or a zip archive every article is read.
    """
    from briefing.cli import extraction

    if explain:
        return extraction.explain(places, kind, output.as_json)
    return extraction.run(places, kind, formats, output)
