"""The text of a new house style: a dozen lines, with what the style that it extends says now."""

import json
import os
from pathlib import Path
from string import Template

import click

from briefing import styles
from briefing.model.style import Style

_TEXT = Template("""\
# What this house changes; all else is as in $parent.
style = 1
name = $name
extends = $extends
locale = $locale  # language of the labels and order of dates; en-US prints on Letter
$marking  # at the top and the foot of every page; TLP labels are checked
order = $order
[sizes]  # points: items give way before type goes below `comfort`
size = $size
comfort = $comfort
floor = $floor
[colours]  # six hexadecimal digits; one that is hard to read is refused
accent = $accent
""")


def written(path: Path, parent: str) -> str:
    """Return the text of a style that will lie at `path` and extends another.

    Raises:
        NotValid: There is no such style to extend, or it is wrong.
        click.UsageError: A style of that name ships.
    """
    name = path.stem
    if name in styles.names():
        raise click.UsageError(f"A style named {name} ships; give yours another name.")
    if not name.isprintable():
        raise click.UsageError(f"{name!r} is no name for a style.")
    base = styles.load(parent)
    return _tidy(_TEXT.substitute(_values(base, name, path, parent)))


def _values(base: Style, name: str, path: Path, parent: str) -> dict[str, str]:
    marking = f"marking = {_quoted(base.marking or 'OFFICIAL')}"
    return {
        "parent": parent,
        "name": _quoted(name),
        "extends": _quoted(_beside(path, parent)),
        "locale": _quoted(base.locale),
        "marking": marking if base.marking else f"# {marking}",
        "order": _listed(tuple(rule.name for rule in base.parts)),
        "size": f"{base.size_pt:g}",
        "comfort": f"{base.comfort_pt:g}",
        "floor": f"{base.floor_pt:g}",
        "accent": _quoted(base.colours.accent),
    }


def _beside(path: Path, parent: str) -> str:
    """Return what the new file calls its parent: its name, or its way from there."""
    if parent in styles.names():
        return parent
    return Path(os.path.relpath(parent, path.parent)).as_posix()


def _quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)


def _listed(names: tuple[str, ...]) -> str:
    return f"[{', '.join(map(_quoted, names))}]"


def _tidy(text: str) -> str:
    """Return the lines with their comments in one column, as far as they are short enough."""
    return "".join(f"{_aligned(line)}\n" for line in text.splitlines())


def _aligned(line: str) -> str:
    code, mark, comment = line.partition("  #")
    return f"{code.rstrip():27} #{comment}" if mark else line
