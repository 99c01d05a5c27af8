"""Where results go: `--out`, the names in it, and what may never be written onto."""

import os
from dataclasses import dataclass
from pathlib import Path

import click

_LONGEST_STEM = 65  # with ".docx", the 70 characters of a file name


@dataclass(frozen=True, slots=True)
class Target:
    """A folder; or, with `name`, one file in it. `folder` None is standard output."""

    folder: Path | None
    name: str | None = None  # as a person gave it, with its suffix if it has one
    exact: bool = False  # `name` is the whole name; else each format adds its suffix


def target(out: str | None, several: bool, formats: tuple[str, ...]) -> Target:
    """Return where `--out` leads when there are `several` results in these formats.

    Raises:
        click.UsageError: Standard output cannot take so much.
    """
    if out == "-":
        if several or len(formats) > 1:
            raise click.UsageError(
                "Standard output takes one result in one format: name one source and one --to."
            )
        return Target(None)
    path = Path(out or ".")
    if several or _is_folder(out or "."):
        return Target(path)
    suffix = path.suffix.lower().removeprefix(".")
    if len(formats) > 1:
        return Target(path.parent, path.stem if suffix in formats else path.name)
    return Target(path.parent, path.name, exact=True)


def format_of(out: str | None, known: tuple[str, ...]) -> tuple[str, ...]:
    """Return the one format that the file name in `--out` asks for; empty when it asks for none."""
    suffix = suffix_of(out)
    return (suffix,) if suffix in known else ()


def suffix_of(out: str | None) -> str:
    """Return what a file name in `--out` ends in, without the dot; "" for none, or a folder."""
    return "" if not out or _is_folder(out) else Path(out).suffix.lower().removeprefix(".")


def _is_folder(out: str) -> bool:
    try:
        return out.endswith(("/", os.sep)) or Path(out).is_dir()
    except (OSError, ValueError):  # longer than a name can be; a NUL
        return False


def unique(stem: str, taken: set[str]) -> str:
    """Return `stem`, or with -2, -3 … the first that is not `taken`, still short enough."""
    number, found = 1, stem
    while found in taken:
        number += 1
        found = _numbered(stem, f"-{number}")
    return found


def _numbered(stem: str, number: str) -> str:
    """Shorten the longest of the parts between underscores, so that "_memo_DRAFT" stays."""
    over = len(stem) + len(number) - _LONGEST_STEM
    if over > 0:
        longest = max(stem.split("_"), key=len)
        stem = stem.replace(longest, longest[: max(1, len(longest) - over)].rstrip("-"), 1)
    return f"{stem[: _LONGEST_STEM - len(number)]}{number}"
