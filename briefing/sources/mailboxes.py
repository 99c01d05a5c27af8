"""Mailboxes: an mbox file to its messages, each a source of its own.

The four dialects (mboxo, mboxrd, mboxcl, mboxcl2) differ in how a line of a message that begins
with "From " is kept apart from the line that begins a message: quoted with ">", or skipped by the
length that a header gives. RFC 4155 describes the first.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import chain, pairwise

from briefing.errors import ReadError
from briefing.limits import MAX_FILE, MAX_MESSAGES
from briefing.model.article import Source

_FROM = re.compile(
    rb"^From (?:[^\r\n]{0,300}? )??(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun),? +"
    rb"(?:[A-Z][a-z]{2} +\d{1,2}|\d{1,2} +[A-Z][a-z]{2})(?: +\d{4})? +"
    rb"\d{1,2}:\d\d[^\r\n]{0,80}\r?\n(?=[!-9;-~]{1,100}[ \t]{0,10}:|>From )",
    re.MULTILINE,
)
"""The line that begins a message, with its date, and the first header's name behind it."""

_QUOTED = re.compile(rb"^>(?=>*From )", re.MULTILINE)
_BLANK = re.compile(rb"\r?\n\r?\n")
_LENGTH = re.compile(rb"^Content-Length:[ \t]*(\d{1,10})[ \t]*\r?$", re.MULTILINE | re.IGNORECASE)
_DELETED = re.compile(rb"^X-Mozilla-Status:[ \t]*([0-9a-f]{4})\b", re.MULTILINE | re.IGNORECASE)
_EXPUNGED = 0x0008  # Thunderbird keeps what was deleted until the folder is compacted
_INTERNAL = b"DON'T DELETE THIS MESSAGE -- FOLDER INTERNAL DATA"
_LEADING = re.compile(rb"[\r\n]*")
_HEADER = 65_536  # bytes of a message among which its headers are looked for


def is_mailbox(data: bytes) -> bool:
    """Tell whether bytes begin as a mailbox does: "From ", a sender, a date, then headers."""
    return _FROM.match(data, _start(data)) is not None


def messages(source: Source) -> tuple[Source, ...]:
    """Return the messages of a mailbox in its order, each named after its place ("box.mbox#3").

    Places count from 1. What the mail program has marked as deleted, or wrote for itself, is left
    out and counted.

    Raises:
        ReadError: It is no mailbox, is larger than `MAX_FILE`, or holds more messages than
            `MAX_MESSAGES` or none.
    """
    if len(source.data) > MAX_FILE:
        raise ReadError(
            source.name,
            f"is larger than {MAX_FILE // 1_000_000} MB; save the messages that count as files.",
        )
    if not is_mailbox(source.data):
        raise ReadError(source.name, "it is no mailbox, or damaged; save its messages as .eml.")
    found: list[Source] = []
    for number, (start, end) in enumerate(_spans(source.data), start=1):
        if number > MAX_MESSAGES:
            raise ReadError(
                source.name,
                f"it holds more than {MAX_MESSAGES:,} messages; "
                "save those that count in a folder of their own.",
            )
        if not _is_leftover(source.data[start : min(end, start + _HEADER)]):
            found.append(
                replace(
                    source,
                    name=f"{source.name}#{number}",
                    data=_QUOTED.sub(b"", source.data[start:end]),
                    media_type="message/rfc822",
                )
            )
    if not found:
        raise ReadError(source.name, "all its messages are deleted; is it the right folder?")
    return tuple(found)


def _start(data: bytes) -> int:
    blank = _LEADING.match(data)
    return blank.end() if blank else 0


def _spans(data: bytes) -> Iterator[tuple[int, int]]:
    """Yield where each message begins, behind its "From " line, and where it ends."""
    lines = ((match.start(), match.end()) for match in _FROM.finditer(data, _start(data)))
    until = 0
    for (line, start), (following, _) in pairwise(chain(lines, [(len(data), len(data))])):
        if line < until:  # inside a message that says how long it is
            continue
        until = _said_end(data, start, following) or following
        yield start, _without_blank(data, start, until)


def _said_end(data: bytes, start: int, following: int) -> int | None:
    """Return where the message ends by its own word, if a message or nothing begins there."""
    blank = _BLANK.search(data, start, min(following, start + _HEADER))
    length = _LENGTH.search(data, start, blank.start() + 1) if blank else None
    if not blank or not length:
        return None
    end = blank.end() + int(length[1])
    ends = (end + len(gap) for gap in (b"", b"\n", b"\r\n") if data.startswith(gap, end))
    return next((at for at in ends if at == len(data) or _FROM.match(data, at)), None)


def _without_blank(data: bytes, start: int, end: int) -> int:
    """Leave out the blank line that parts a message from the next."""
    for blank in (b"\r\n\r\n", b"\n\n"):
        if data.endswith(blank, start, end):
            return end - len(blank) // 2
    return end


def _is_leftover(head: bytes) -> bool:
    blank = _BLANK.search(head)
    head = head[: blank.start()] if blank else head
    status = _DELETED.search(head)
    return bool(status and int(status[1], 16) & _EXPUNGED) or _INTERNAL in head
