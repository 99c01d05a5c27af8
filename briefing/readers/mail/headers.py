"""Headers: what a message says about itself, as people read it."""

import binascii
import re
from datetime import date
from email.message import Message
from email.utils import parsedate_tz

from briefing.readers.datelines import iso_of
from briefing.readers.declared import Declared
from briefing.vocabulary import furniture
from briefing.vocabulary.mail import MailWords

_LONGEST = 2_000  # characters of a header that are looked at
_WORD = re.compile(r"=\?([\w.:+-]{1,40})(?:\*[\w-]{0,20})?\?([BbQq])\?([^?]*)\?=")
_CONTROL = re.compile("[\x00-\x1f\x7f-\x9f\ufeff\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069]+")
_MAILBOX = re.compile(r'(?:"((?:[^"\\]|\\.)*)"|([^<>",;]*))\s*<([^<>\s]*)>')
_COMMENTED = re.compile(r"(\S+@\S+)\s*\(([^()]*)\)")
_PREFIX = re.compile(r"([^\W\d_](?:[\w.]| (?=\w)){0,10}?)(?:\[\d{1,3}\]|\(\d{1,3}\))?\s?[:：]\s*")
_LIST_NAME = re.compile(r"\[[^\[\]]{1,40}\]\s*(?=\S)")
_LANGUAGE = re.compile(r"\s*([A-Za-z]{2})(?:[-_]\w+)*\s*")
_TIME = re.compile(r",?\s(?:\w{1,3}\s)?\d{1,2}[:.h]\d{2}.*")


def declared(message: Message, words: MailWords) -> Declared:
    """Return what the headers of a message say; the day is that of the sender's own clock."""
    language = _LANGUAGE.fullmatch(header(message, "Content-Language"))
    address = re.search(r"<?(https?://[^\s<>]+)", header(message, "Archived-At"))
    return Declared(
        title=subject(header(message, "Subject"), words)[0] or None,
        author=writer(_raw(message, "From"), words),
        published=day(header(message, "Date")),
        publisher=header(message, "Organization") or _list_of(_raw(message, "List-Id")),
        language=language[1].lower() if language else None,
        url=address[1] if address else None,
    )


def header(message: Message, name: str) -> str:
    """Return a header's words decoded and folded; "" where there is none."""
    return folded(decoded(_raw(message, name)))


def _raw(message: Message, name: str) -> str:
    return str(message.get(name, ""))[:_LONGEST]


def folded(text: str) -> str:
    """Return words with single spaces between them and nothing that is not seen."""
    return " ".join(_CONTROL.sub(" ", text).split())


def decoded(value: str) -> str:
    """Read encoded words (RFC 2047) and bytes that nobody encoded.

    Words that follow one another are put together before they are decoded: programs cut them in
    the middle of a character.
    """
    value = _characters(value.encode("utf-8", "surrogateescape"), "utf-8")
    value = re.sub(r"\?=\s+=\?", "?==?", value) if "=?" in value else value
    text, data, charset, at = "", b"", "", 0
    for word in _WORD.finditer(value):
        if data and (word.start() > at or word[1].lower() != charset):
            text, data = text + _characters(data, charset), b""
        text += value[at : word.start()]
        data, charset, at = data + _bytes(word[2], word[3]), word[1].lower(), word.end()
    return text + _characters(data, charset) + value[at:]


def _bytes(encoding: str, text: str) -> bytes:
    data = text.encode("utf-8")
    if encoding in "Qq":
        return binascii.a2b_qp(data, header=True)
    try:
        return binascii.a2b_base64(data + b"===")
    except binascii.Error:
        return b""


def _characters(data: bytes, charset: str) -> str:
    for name in (charset, "utf-8"):
        try:
            return data.decode(name)
        except (LookupError, ValueError):
            continue
    return data.decode("windows-1252", "replace")


def subject(text: str, words: MailWords) -> tuple[str, bool]:
    """Take "Re:", "Fwd:" and the name of a list off a subject; tell whether it is a forward's."""
    forward = False
    text = folded(text)
    while True:
        prefix = _PREFIX.match(text)
        name = _LIST_NAME.match(text)
        low = prefix[1].lower() if prefix else ""
        if prefix and (low in words.reply or low in words.forward):
            forward = forward or low in words.forward
            text = text[prefix.end() :]
        elif name:
            text = text[name.end() :]
        else:
            return text.strip(), forward


def writer(value: str, words: MailWords) -> str | None:
    """Return the names in a From header, or an address where there is no name."""
    value = folded(value)
    boxes = [(quoted or bare, address) for quoted, bare, address in _MAILBOX.findall(value)]
    boxes = boxes or [(name, address) for address, name in _COMMENTED.findall(value)]
    names = [_name(name, words) or address for name, address in boxes]
    written = ", ".join(dict.fromkeys(name for name in names if name))
    return written or folded(decoded(value)) or None


def _name(text: str, words: MailWords) -> str:
    name = folded(decoded(re.sub(r"\\(.)", r"\1", text))).strip("'\" ")
    group = words.group.search(name)
    return name[: group.start()].strip("'\" ") if group and group.start() else name


def _list_of(value: str) -> str | None:
    """Return the phrase before a list's identifier (RFC 2919)."""
    phrase, found, _ = value.partition("<")
    return (folded(decoded(phrase)).strip("'\" ") or None) if found else None


def day(text: str) -> str | None:
    """Return the calendar day of a date (RFC 5322, or as people write it), or None.

    Where a zone is given, the day is the one on the sender's own calendar.
    """
    text = folded(text)[:200]
    parts = parsedate_tz(text) if ":" in text else None
    if parts:
        try:
            return date(*parts[:3]).isoformat()
        except (ValueError, OverflowError):
            pass
    words = furniture.load()
    return iso_of(text, words) or iso_of(_TIME.sub("", text), words)
