"""What a person reads: results on standard output, everything else on standard error."""

import io
import itertools
import os
import re
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, nullcontext, suppress
from typing import TextIO, TypeVar

import click

from briefing.errors import CannotWrite

Item = TypeVar("Item")
Result = TypeVar("Result")

_UNSAFE = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\u202a-\u202e\u2066-\u2069]")
_BAR = 24  # characters
_OUTPUT = "standard output"


def never_fail() -> None:
    """Let both streams replace what their encoding cannot hold, instead of failing on it."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")


def need_output() -> None:
    """Raise `CannotWrite` when standard output is closed, before anything is done for it."""
    if sys.stdout is None:
        raise CannotWrite(_OUTPUT, "is closed, so that nothing can be told; leave it open.")


def result(text: str) -> None:
    """Say what was asked for. This and what follows raise `CannotWrite` where it cannot be said."""
    with _written():
        _say(text, sys.stdout)


def aside(text: str) -> None:
    """Say something about the result, where it does not mix with it."""
    with suppress(OSError):  # nobody is left to hear that nobody hears
        _say(text, sys.stderr)


def problem(text: str) -> None:
    """Say what went wrong."""
    aside(f"briefing: {text}")


def data(value: bytes) -> None:
    """Write bytes to standard output, as they are."""
    with _written():
        sys.stdout.flush()
        sys.stdout.buffer.write(value)
        sys.stdout.buffer.flush()


def finish() -> None:
    """Write what standard output still holds back."""
    with _written():
        sys.stdout.flush()


def stop() -> None:
    """Point standard output nowhere, so that what it could not write is not tried again."""
    try:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    except (OSError, ValueError):  # not a real file
        return


def facts(value: object) -> None:
    """Write a value for programs: JSON in UTF-8, whatever the terminal speaks."""
    import json

    text = json.dumps(value, ensure_ascii=False, indent=2) + "\n"
    data(text.encode("utf-8", errors="replace"))


def progress(items: Sequence[Item], work: Callable[[Item], Iterator[Result]]) -> Iterator[Result]:
    """Yield what `work` makes of each item; on a terminal, and of several, a bar shows how far.

    The bar is wiped away before a result is yielded, so that lines can be said about it.
    """
    terminal = sys.stderr is not None and sys.stderr.isatty()
    for number, item in enumerate(items):
        made = work(item)
        for count in itertools.count(1):
            with _bar(number, len(items), count) if terminal else nullcontext():
                result = next(made, None)
            if result is None:
                break
            yield result


@contextmanager
def _bar(number: int, total: int, count: int) -> Iterator[None]:
    """Show that the `count`-th result of an item comes; a single item's first needs no bar."""
    if total == count == 1:
        yield
        return
    full = _BAR * number // total
    bar = "█" * full + "░" * (_BAR - full)
    place = f"{bar} {number + 1} of {total}" if total > 1 else ""
    article = f"article {count}" if count > 1 else ""
    click.echo("\r" + ", ".join(filter(None, (place, article))), nl=False, err=True)
    try:
        yield
    finally:
        click.echo("\r\x1b[K", nl=False, err=True)


@contextmanager
def _written() -> Iterator[None]:
    """Turn what the system says about standard output into a sentence, once."""
    need_output()
    try:
        yield
    except BrokenPipeError:
        raise
    except OSError as error:
        stop()
        reason = error.strerror or str(error)
        reason = reason[:1].lower() + reason[1:]
        raise CannotWrite(
            _OUTPUT, f"cannot be written: {reason}; name a file with --out, or make room."
        ) from error


def _say(text: str, stream: TextIO | None) -> None:
    """Escape what could drive a terminal: the words may be an article's or a file name's."""
    if stream is None:  # closed; click would take the other stream
        return
    click.echo(_UNSAFE.sub("\ufffd", text), file=stream)
