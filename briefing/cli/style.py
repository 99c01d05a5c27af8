"""`briefing style`: the house styles."""

import click

from briefing.cli import options


@click.group()
def style() -> None:
    """Name the house styles."""


@style.command("list")
@options.as_json
def list_(as_json: bool) -> None:
    """List the styles that ship, with paper, language and sizes."""
    from briefing import styles
    from briefing.cli import say

    found = [styles.load(name) for name in styles.names()]
    if as_json:
        say.facts(
            [{"name": each.name, "paper": each.paper, "locale": each.locale} for each in found]
        )
        return
    widest = max(len(each.name) for each in found)
    for each in found:
        sizes = f"{each.size_pt:g} pt, at least {each.floor_pt:g} pt"
        say.result(f"{each.name:{widest}}  {each.paper:6}  {each.locale}  {sizes}")
