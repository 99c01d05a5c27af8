"""Every error that a person is meant to read, with the exit code of each.

    BriefingError              1
    ├── ReadError              3   a source could not be read
    ├── NothingToSay           4   an article without a statement
    ├── DoesNotFit             5   one item a part, at the smallest size, is more than a page
    ├── NotValid               7   a briefing, style, template, font or configuration is wrong
    ├── Guessed                8   `--strict`, and there were guesses or problems
    ├── Unsupported            9   the source does not say what the briefing says
    └── CannotWrite           10   a file exists or cannot be written

Exit code 2 is click's own and 130 is an interruption. A message is one sentence: what, where,
what to do.
"""

from collections.abc import Mapping
from dataclasses import dataclass

_SHOWN = 60  # characters of a title in a message

_MOST_NAMED = 8  # in one sentence


class BriefingError(Exception):
    """The root: an expected failure, told in one sentence."""

    exit_code = 1


class ReadError(BriefingError):
    """The source named `source` could not be read."""

    exit_code = 3

    def __init__(self, source: str, reason: str) -> None:
        super().__init__(f"{source}: {reason}")
        self.source = source
        self.reason = reason


class NothingToSay(BriefingError):
    """The article named `source` holds no statement that a memo could print."""

    exit_code = 4

    def __init__(self, source: str, reason: str) -> None:
        super().__init__(f"{source}: {reason}")
        self.source = source
        self.reason = reason


class DoesNotFit(BriefingError):
    """With one item a part and the smallest type, `overflow_pt` points are left over."""

    exit_code = 5

    def __init__(self, title: str, overflow_pt: float, longest: tuple[str, ...]) -> None:
        shown = title if len(title) <= _SHOWN else f"{title[: _SHOWN - 1]}…"
        super().__init__(
            f"“{shown}” does not fit on one page: {overflow_pt:.0f} points are left over with one "
            f"item in each part and the smallest type; shorten {' or '.join(longest)}."
        )
        self.overflow_pt = overflow_pt
        self.longest = longest


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing that is wrong in a file that a person wrote."""

    text: str
    line: int | None = None  # from 1
    column: int | None = None  # from 1


class NotValid(BriefingError):
    """The file named `name` breaks its rules; `faults` holds every one found."""

    exit_code = 7

    def __init__(self, name: str, faults: tuple[Fault, ...]) -> None:
        super().__init__("\n".join(_place(name, fault) + fault.text for fault in faults))
        self.name = name
        self.faults = faults


def _place(name: str, fault: Fault) -> str:
    numbers = [str(n) for n in (fault.line, fault.column) if n is not None]
    return ":".join([name, *numbers]) + ": "


class Guessed(BriefingError):
    """`--strict` was asked for, and `count` notices are guesses or problems."""

    exit_code = 8

    def __init__(self, source: str, count: int) -> None:
        noun = "notice is a guess or a problem" if count == 1 else "notices are guesses or problems"
        super().__init__(f"{source}: {count} {noun}; --json in place of --strict shows them.")
        self.count = count


class Unsupported(BriefingError):
    """The briefing named `name` says what its source does not; `fields` are named by statement."""

    exit_code = 9

    def __init__(self, name: str, fields: Mapping[str, tuple[str, ...]]) -> None:
        verb = "statement is" if len(fields) == 1 else "statements are"
        named = [f"{about} ({', '.join(each)})" for about, each in fields.items()]
        if len(named) > _MOST_NAMED:
            named[_MOST_NAMED:] = [f"{len(named) - _MOST_NAMED} more"]
        super().__init__(
            f"{name}: {len(fields)} {verb} not supported by the source: {'; '.join(named)}."
        )
        self.fields = fields


class CannotWrite(BriefingError):
    """The file at `path` exists already or cannot be written."""

    exit_code = 10

    def __init__(self, path: str, reason: str) -> None:
        super().__init__(f"{path}: {reason}")
        self.path = path
        self.reason = reason
