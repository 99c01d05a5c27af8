"""Marks: the lines that part the words of a message from those of another one below them."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import islice

from briefing.readers.declared import Declared
from briefing.readers.mail.headers import day, subject, writer
from briefing.readers.mail.rows import Row
from briefing.vocabulary.mail import MailWords

_LONGEST = 400  # characters of a line that is looked at
_WRAPPED = 3  # lines over which an attribution is broken
_MOST_LINES = 20  # of a header, lists of addresses included
_MOST_LABELS = 12  # in one line
_LABEL = 60  # characters, within which a label ends
_DASHES = "-–—_*=>"
_FEWEST = 3  # labels of a header that nothing announces
_EVIDENCE = re.compile(r"@|\b\d{1,2}[:.]\d{2}\b")
_DRAWN = re.compile(r"_{8,}")


@dataclass(frozen=True, slots=True)
class Mark:
    """Where another message begins.

    Attributes:
        at: The first row that is no longer this message's own.
        body: The first row of the other one's words.
        forward: It says itself that the other one was forwarded.
        says: What it tells about the other one.
    """

    at: int
    body: int
    forward: bool
    says: Declared


def mark_at(rows: Sequence[Row], i: int, words: MailWords) -> Mark | None:
    """Return the mark that begins at a row: an announcement, a header, or both."""
    text = rows[i].text
    if len(text) > _LONGEST:
        return None
    if not (text[0] in _DASHES or ":" in text[:_LABEL] or "：" in text[:_LABEL]):
        return None
    forward = words.forwarded.fullmatch(text) is not None
    if forward or words.original.fullmatch(text):
        says, body = _header(rows, i + 1, words, 1)
        return Mark(i, body, forward, says)
    drawn = _DRAWN.fullmatch(text) is not None and i + 1 < len(rows)
    start = i + drawn
    if not _begins_header(rows[start].text, words):
        return None
    says, body = _header(rows, start, words, _FEWEST)
    return Mark(i, body, False, says) if body > start else None


def attribution_at(rows: Sequence[Row], i: int, words: MailWords) -> Mark | None:
    """Return the mark of a line like "On Monday, Ada Brand wrote:", broken or not."""
    depth, text = rows[i].depth, ""
    ends = [row.text[-1] for row in rows[i : i + _WRAPPED]]
    if ":" not in ends and "：" not in ends:
        return None
    for k in range(i, min(i + _WRAPPED, len(rows))):
        if rows[k].depth != depth or (k > i and rows[k].gap):
            return None
        text = f"{text} {rows[k].text}".strip()
        if len(text) > _LONGEST:
            return None
        if text[-1] not in ":：":
            continue
        quoted = k + 1 < len(rows) and rows[k + 1].depth > depth
        for pattern in words.attributions:
            found = pattern.fullmatch(text)
            if found and (quoted or _EVIDENCE.search(text)):
                groups = found.groupdict()
                says = Declared(
                    author=_writer(groups.get("who") or "", words),
                    published=day(groups.get("when") or ""),
                )
                return Mark(i, k + 1, False, says)
    return None


def _begins_header(text: str, words: MailWords) -> bool:
    label = words.label.match(text)
    return label is not None and words.labels[label[1].lower()] == "from"


def _header(rows: Sequence[Row], start: int, words: MailWords, fewest: int) -> tuple[Declared, int]:
    """Read a header that is written into a text; return what it says and where it ends.

    Where fewer labels than `fewest` are found it is none, and ends where it begins.
    """
    said: dict[str, str] = {}
    last, at = "", start
    while at < min(len(rows), start + _MOST_LINES):
        text = rows[at].text
        found = _labelled(text, words) if len(text) <= _LONGEST else {}
        if not found and not _goes_on(rows[at], last):
            break
        for field, value in found.items():
            said.setdefault(field, value)
        last = next(reversed(found), last)
        at += 1
    written = " ".join(row.text for row in rows[start:at])
    if len(said) < fewest or (fewest > 1 and not _EVIDENCE.search(written)):
        return Declared(), start
    return _declared(said, words), at


def _goes_on(row: Row, last: str) -> bool:
    """Tell whether a row goes on with a list of addresses that was broken."""
    return last in ("to", "copy") and not row.gap and ("@" in row.text or ";" in row.text)


def _labelled(text: str, words: MailWords) -> dict[str, str]:
    """Return the fields of a line: one, or all of them where line breaks were lost."""
    labels = list(islice(words.label.finditer(text), _MOST_LABELS))
    if not labels or labels[0].start():
        return {}
    fields = [words.labels[label[1].lower()] for label in labels]
    if fields[0] != "from" or len(set(fields)) < _FEWEST:
        labels, fields = labels[:1], fields[:1]
    ends = [label.start() for label in labels[1:]] + [len(text)]
    values = (text[label.end() : end].strip(" *") for label, end in zip(labels, ends, strict=True))
    said: dict[str, str] = {}
    for field, value in zip(fields, values, strict=True):
        said.setdefault(field, value)
    return said


def _declared(said: dict[str, str], words: MailWords) -> Declared:
    return Declared(
        title=subject(said.get("subject", ""), words)[0] or None,
        author=_writer(said.get("from", ""), words),
        published=day(said.get("date", "")),
    )


def _writer(text: str, words: MailWords) -> str | None:
    """Return a name, without the ways in which programs write the address behind it."""
    text = re.sub(r"[\[(]<?(?:mailto:|SMTP:)?([^\s\[\]()<>]+@[^\s\[\]()<>]+)>?[\])]", r"<\1>", text)
    return writer(text.strip("*"), words)


def over(says: Declared, other: Declared) -> Declared:
    """Put what a forwarded message says over what the one around it says."""
    return replace(
        says,
        title=says.title or other.title,
        author=says.author or other.author,
        published=says.published or other.published,
        language=says.language or other.language,
    )
