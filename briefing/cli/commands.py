"""A group whose commands load late, and which ends every failure in one sentence and a code."""

from importlib import import_module

import click

from briefing.cli import failure, say
from briefing.errors import CannotWrite

_MODULES = {  # a command and the module that holds it, in the order of a memo's life
    "make": "briefing.cli.make",
    "extract": "briefing.cli.extract",
    "render": "briefing.cli.render",
    "check": "briefing.cli.check",
    "style": "briefing.cli.style",
    "schema": "briefing.cli.schema",
}


class Commands(click.Group):
    """The commands of `_MODULES`."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002  # click's own
        """Return the names in the order of the help."""
        return list(_MODULES)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        """Import and return a command; None where there is none of that name."""
        module = _MODULES.get(cmd_name)
        command = getattr(import_module(module), cmd_name) if module else None
        return command if isinstance(command, click.Command) else None

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Return the command that `args` start with; a misspelt one is met with a suggestion."""
        name = args[0]
        if name in _MODULES or name.startswith("-"):
            return super().resolve_command(ctx, args)
        from difflib import get_close_matches

        near = get_close_matches(name, _MODULES, n=1)
        hint = f"Did you mean {near[0]!r}?" if near else f"There are {', '.join(_MODULES)}."
        raise click.UsageError(f"No such command {name!r}. {hint}", ctx)

    def invoke(self, ctx: click.Context) -> None:
        """Run a command and exit with the code it returns, or with that of its failure."""
        say.never_fail()
        try:
            say.need_output()
            code = super().invoke(ctx)
            say.finish()
        except BrokenPipeError:
            say.stop()
            code = CannotWrite.exit_code
        except KeyboardInterrupt:
            say.problem("interrupted; what was finished before is whole.")
            code = failure.INTERRUPTED
        except (click.exceptions.Exit, click.ClickException, click.Abort):
            raise
        except Exception as error:  # noqa: BLE001  # the last line of defence
            code = failure.told(error)
        ctx.exit(code or 0)
