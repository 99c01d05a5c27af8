"""The `briefing` command. Each command is a module that is imported when it is needed."""

import click

from briefing import __version__
from briefing.cli.commands import Commands


@click.group(
    cls=Commands,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    epilog="Defaults stand in ./briefing.toml and in the user's config.toml: style, to, out, and "
    "[sender] with from and contact. BRIEFING_STYLE, BRIEFING_TO, BRIEFING_OUT, BRIEFING_FROM and "
    "BRIEFING_CONTACT go over both, options over everything.",
)
@click.version_option(__version__, "-V", "--version", prog_name="briefing")
def main() -> None:
    """Read an article, say what matters on one page, as a PDF and as a Word memo."""
