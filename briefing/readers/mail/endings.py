"""Endings: what stands around the words of one message: greeting, signature, footers."""

import re
from collections.abc import Iterator, Sequence

from briefing.readers.mail.rows import Row
from briefing.vocabulary.mail import MailWords

_MOST_SIGNED = 15  # rows below "-- "
_MOST_CLOSED = 8  # rows below "Best regards"
_WIDEST = 80  # characters of a name, a role, a telephone number
_TOP = 3  # rows at the top, among which links to the web version stand
_DRAWN = re.compile(r"[_=-]{20,}")
_ARMOR = re.compile(r"-----(BEGIN|END) PGP (?:SIGNED MESSAGE|SIGNATURE)-----")
_HASH = re.compile(r"(?:Hash|Charset|Comment|Version):? .{0,80}")


def set_aside(rows: Sequence[Row], own: Sequence[int], words: MailWords) -> dict[int, str]:
    """Return why rows of one message are none of its words.

    Args:
        rows: Of the whole text.
        own: The message's rows, in order.
        words: What is listened for.
    """
    reasons = dict(_armor(rows, own))
    reasons |= _footers(rows, [i for i in own if i not in reasons], words)
    reasons |= _signature(rows, [i for i in own if i not in reasons], words)
    reasons |= _greeting(rows, [i for i in own if i not in reasons], words)
    return reasons


def _armor(rows: Sequence[Row], own: Sequence[int]) -> Iterator[tuple[int, str]]:
    """Yield the lines with which OpenPGP signs a text (RFC 9580, section 7)."""
    inside = head = False
    for i in own:
        text = rows[i].text
        armor = _ARMOR.fullmatch(text)
        if armor:
            head = "MESSAGE" in text
            inside = armor[1] == "BEGIN" and not head
        if armor or inside or (head and _HASH.fullmatch(text)):
            yield i, "signature"
        else:
            head = False


def _footers(rows: Sequence[Row], own: Sequence[int], words: MailWords) -> dict[int, str]:
    """Find the paragraphs that programs, firms and lists add, at the top and in the lower half."""
    reasons: dict[int, str] = {}
    reason = ""
    for n, i in enumerate(own):
        low = rows[i].text.lower()
        fresh = n == 0 or rows[i].gap or not reason
        drawn = _DRAWN.fullmatch(low) and n + 1 < len(own)
        if drawn and _names_a_list(rows[own[n + 1]].text, words):
            return reasons | dict.fromkeys(own[n:], "mailing list")
        if fresh:
            reason = _reason(low, words) if n < _TOP or 2 * n >= len(own) else ""
        if low.startswith(words.device) and len(low) <= _WIDEST:
            reasons[i] = "signature"
        elif reason:
            reasons[i] = reason
    return reasons


def _reason(low: str, words: MailWords) -> str:
    low = low.lstrip("*_([ ")
    if low.startswith(words.disclaimer):
        return "disclaimer"
    return "mailing list" if low.startswith(words.mailing_list) else ""


def _names_a_list(text: str, words: MailWords) -> bool:
    return len(text) <= _WIDEST and any(name in text.lower() for name in words.list_footer)


def _signature(rows: Sequence[Row], own: Sequence[int], words: MailWords) -> dict[int, str]:
    """Find what stands below "-- ", or from "Best regards" on."""
    for n in range(max(0, len(own) - _MOST_SIGNED - 1), len(own)):
        if rows[own[n]].text == "--":
            return dict.fromkeys(own[n:], "signature")
    for n in range(max(0, len(own) - _MOST_CLOSED - 1), len(own)):
        below = own[n:]
        closing = rows[own[n]].text.lower().rstrip(" ,.!–-") in words.closing
        if n and closing and all(len(rows[i].text) <= _WIDEST for i in below):
            return dict.fromkeys(below, "signature")
    return {}


def _greeting(rows: Sequence[Row], own: Sequence[int], words: MailWords) -> dict[int, str]:
    first = own[0] if own else None
    if first is None or len(own) < 2:
        return {}
    low = rows[first].text.lower()
    heads = (each for each in words.greeting if low.startswith(each))
    greets = any(not low[len(each) :][:1].isalnum() for each in heads)
    short = len(low) <= _WIDEST and (low.endswith((",", "!", ":")) or len(low.split()) <= 4)
    return {first: "greeting"} if greets and short and not low.endswith((".", "?")) else {}
