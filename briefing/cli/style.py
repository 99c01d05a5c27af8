"""`briefing style`: the house styles, a new one, and what is wrong in one."""

import click

from briefing.cli import options


@click.group()
def style() -> None:
    """Name the house styles, begin one, or check one."""


@style.command("list")
@options.as_json
def list_(as_json: bool) -> None:
    """List the styles that ship and what they are for."""
    from briefing import styles
    from briefing.cli import say

    found = [styles.load(name) for name in styles.names()]
    if as_json:
        say.facts(
            [
                {
                    "name": each.name,
                    "paper": each.paper,
                    "locale": each.locale,
                    "about": styles.about(each.name),
                }
                for each in found
            ]
        )
        return
    widest = max(len(each.name) for each in found)
    for each in found:
        sizes = f"{each.size_pt:g} pt, at least {each.floor_pt:g} pt"
        about = styles.about(each.name)
        say.result(f"{each.name:{widest}}  {each.paper:6}  {each.locale}  {sizes:23}  {about}")


@style.command("new")
@click.argument("name")
@click.option(
    "--from",
    "parent",
    metavar="NAME|FILE",
    default="memo",
    show_default=True,
    help="The style that it extends.",
)
@click.option("--force", is_flag=True, help="Overwrite a file that exists.")
def new(name: str, parent: str, force: bool) -> None:
    """Write NAME.toml, a style of your own.

    It extends one that ships, and says in a dozen commented lines what a house changes first.
    """
    from pathlib import Path

    from briefing.cli import files, house, say

    path = Path(name if name.endswith(".toml") else f"{name}.toml")
    files.write({path: house.written(path, parent).encode()}, force)
    say.result(f"{path} — extends {parent}; `briefing style check {path}` tells what it makes")


@style.command("check")
@click.argument("name", metavar="NAME|FILE")
@click.option(
    "--proof", metavar="PATH", help="Write a sample memo in the style, as a PDF or a Word file."
)
@click.option("--force", is_flag=True, help="Overwrite a proof that exists.")
@options.as_json
def check(name: str, proof: str | None, force: bool, as_json: bool) -> int:
    """Tell what is wrong in a style or a template.

    Every fault is told with its line; where there is none, what a sample looks like is.

    A template is a file that ends in .j2; it is checked in the default style.
    """
    from pathlib import Path

    from briefing.cli import files, proofs, say

    told = proofs.examine(name)
    if as_json:
        say.facts(told.facts())
    else:
        for line in told.faults:
            say.problem(line)
        for line in told.lines:
            say.result(line)
    if told.page and proof:
        files.write({Path(proof): proofs.drawn(told.page, proof)}, force)
    return told.exit_code
