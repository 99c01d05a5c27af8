"""What a person reads: results on standard output, everything else on standard error."""

import io
import re
import sys
from collections.abc import Callable, Iterator, Sequence
from typing import TextIO, TypeVar

import click

Item = TypeVar("Item")
Result = TypeVar("Result")

_UNSAFE = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\u202a-\u202e\u2066-\u2069]")
_BAR = 24  # characters


def never_fail() -> None:
    """Let both streams replace what their encoding cannot hold, instead of failing on it."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")


def result(text: str) -> None:
    """Say what was asked for."""
    _say(text, sys.stdout)


def aside(text: str) -> None:
    """Say something about the result, where it does not mix with it."""
    _say(text, sys.stderr)


def problem(text: str) -> None:
    """Say what went wrong."""
    _say(f"briefing: {text}", sys.stderr)


def data(value: bytes) -> None:
    """Write bytes to standard output, as they are."""
    sys.stdout.flush()
    sys.stdout.buffer.write(value)
    sys.stdout.buffer.flush()


def facts(value: object) -> None:
    """Write a value for programs: JSON in UTF-8, whatever the terminal speaks."""
    import json

    text = json.dumps(value, ensure_ascii=False, indent=2) + "\n"
    data(text.encode("utf-8", errors="replace"))


def progress(items: Sequence[Item], work: Callable[[Item], Result]) -> Iterator[Result]:
    """Yield what `work` makes of each item; on a terminal, and of several, a bar shows how far.

    The bar is wiped away before a result is yielded, so that lines can be said about it.
    """
    shown = len(items) > 1 and sys.stderr.isatty()
    for number, item in enumerate(items):
        if shown:
            full = _BAR * number // len(items)
            bar = "█" * full + "░" * (_BAR - full)
            click.echo(f"\r{bar} {number + 1} of {len(items)}", nl=False, err=True)
        try:
            made = work(item)
        finally:
            if shown:
                click.echo("\r\x1b[K", nl=False, err=True)
        yield made


def _say(text: str, stream: TextIO) -> None:
    """Escape what could drive a terminal: the words may be an article's or a file name's."""
    click.echo(_UNSAFE.sub("\ufffd", text), file=stream)
