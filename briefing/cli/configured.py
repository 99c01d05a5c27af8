"""A command whose options default to what the configuration says."""

from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from briefing.config import Settings


class Configured(click.Command):
    """Loads the configuration before its own options are read."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Let the configuration stand under the options, unless help is all that is wanted."""
        if not set(ctx.help_option_names) & set(args):
            from briefing import config

            found = ctx.obj = config.load()
            memos = self.name in ("make", "render")  # `to` says nothing of briefing files
            decided = {
                "style": found.style,
                "out": found.out,
                "formats": found.to if memos else None,
            }
            ctx.default_map = {name: value for name, value in decided.items() if value}
        return super().parse_args(ctx, args)


def settings() -> "Settings":
    """Return the configuration of the command that is running."""
    from briefing.config import Settings

    return click.get_current_context().find_object(Settings) or Settings()
