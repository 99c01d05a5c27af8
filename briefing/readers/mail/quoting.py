"""Quoting: which rows of a message are the article, and why the others are not."""

from collections.abc import Sequence
from dataclasses import dataclass

from briefing.readers.declared import Declared
from briefing.readers.mail.endings import set_aside
from briefing.readers.mail.marks import Mark, attribution_at, mark_at, over
from briefing.readers.mail.rows import Row
from briefing.vocabulary.mail import MailWords

_MOST_FORWARDS = 10  # times that one message was forwarded
COVER = 150  # words of a note above a message that says it was forwarded
_SHORT = 20  # words above one that does not say so
_LONG = 60  # words of that one


@dataclass(frozen=True, slots=True)
class Divided:
    """Why each row is set aside ("" where it is kept), and what is told about the kept ones."""

    reasons: tuple[str, ...]
    says: Declared


def divide(rows: Sequence[Row], says: Declared, words: MailWords, *, forward: bool) -> Divided:
    """Find the article in a message: its own words, or the message that it passes on.

    Args:
        rows: The message's lines.
        says: What its headers declare.
        words: What is listened for.
        forward: Its subject says that it passes something on.
    """
    reasons = [""] * len(rows)
    start, depth = 0, min((row.depth for row in rows), default=0)
    for _ in range(_MOST_FORWARDS):
        live = [i for i in range(start, len(rows)) if rows[i].depth >= depth]
        mark = _first_mark(rows, live, depth, words)
        own, other = _parted(rows, live, depth, mark)
        lines = dict.fromkeys(sorted(set(live) - set(own)), "quotation")
        lines |= _attributions(rows, own, words) if lines else {}
        own = [i for i in own if i not in lines]
        ends = set_aside(rows, own, words)
        said = [i for i in own if i not in ends]
        told = forward or (mark is not None and mark.forward)
        _write(reasons, lines | ends | _announcing(mark, "quotation"))
        if not _is_forward(_count(rows, said), _count(rows, other), told=told):
            break
        mark = mark or _last_attribution(rows, lines, other[0], words)
        _write(reasons, dict.fromkeys(said, "cover note") | dict.fromkeys(other, ""))
        _write(reasons, _announcing(mark, "mail header"))
        if mark:
            says, start = over(mark.says, says), mark.body
        depth = min(rows[i].depth for i in other)
        forward = False
    return Divided(tuple(reasons), says)


def _write(reasons: list[str], found: dict[int, str]) -> None:
    for i, reason in found.items():
        reasons[i] = reason


def _announcing(mark: Mark | None, reason: str) -> dict[int, str]:
    return dict.fromkeys(range(mark.at, mark.body), reason) if mark else {}


def _count(rows: Sequence[Row], some: Sequence[int]) -> int:
    return sum(len(rows[i].text.split()) for i in some)


def _first_mark(
    rows: Sequence[Row], live: Sequence[int], depth: int, words: MailWords
) -> Mark | None:
    """Return the first mark below which everything is another message."""
    for i in live:
        if rows[i].depth != depth:
            continue
        mark = mark_at(rows, i, words)
        if mark:
            return mark
        mark = attribution_at(rows, i, words)
        if mark and not _is_quoted(rows, mark):
            return mark
    return None


def _is_quoted(rows: Sequence[Row], mark: Mark) -> bool:
    """Tell whether the words below an attribution are marked line by line."""
    return mark.body < len(rows) and rows[mark.body].depth > rows[mark.at].depth


def _parted(
    rows: Sequence[Row], live: Sequence[int], depth: int, mark: Mark | None
) -> tuple[list[int], list[int]]:
    """Part the rows of a message's own from those of another one."""
    if mark is None:
        return (
            [i for i in live if rows[i].depth == depth],
            [i for i in live if rows[i].depth > depth],
        )
    own = [i for i in live if i < mark.at and rows[i].depth == depth]
    return own, [i for i in live if i >= mark.body]


def _attributions(rows: Sequence[Row], own: Sequence[int], words: MailWords) -> dict[int, str]:
    """Find the lines that announce a quotation."""
    found: dict[int, str] = {}
    for i in own:
        mark = attribution_at(rows, i, words) if i not in found else None
        if mark and _is_quoted(rows, mark):
            found |= dict.fromkeys(range(mark.at, mark.body), "quotation")
    return found


def _last_attribution(
    rows: Sequence[Row], lines: dict[int, str], first: int, words: MailWords
) -> Mark | None:
    """Return the attribution right above the first quoted row."""
    at = first
    while at - 1 in lines and rows[at - 1].depth < rows[first].depth:
        at -= 1
    return attribution_at(rows, at, words) if at < first else None


def _is_forward(own: int, other: int, *, told: bool) -> bool:
    """Tell a message that passes another one on from one that answers it, by their words."""
    if not own:
        return other > 0
    if told:
        return own <= COVER and own < other
    return own <= _SHORT and other >= _LONG
