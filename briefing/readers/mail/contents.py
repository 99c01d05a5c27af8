"""Contents: which parts of a message are its words, and what else it carries."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from email.message import Message

from briefing.errors import ReadError
from briefing.model.article import Source
from briefing.model.notice import Notice
from briefing.readers.decode import decode
from briefing.readers.mail.headers import decoded, folded
from briefing.readers.mail.rows import unflowed
from briefing.readers.mail.tree import bytes_of, parts_of
from briefing.readers.marks import unicode_of

_LONGEST = 2_000  # characters of a header that names a file
_SHOWN = 60  # characters of a file's name in a sentence
_SHELL = 0.5  # of the words of one version; one that has fewer is no version of the same text
_UNSEEN = re.compile(r"<(style|script|head|title)\b")
_TAG = re.compile(r"<[^<>]*>")
_SEVEN_BITS = ("iso-2022", "iso2022", "hz", "utf-7", "utf7", "csiso2022")
_SEALED = {
    "multipart/encrypted": "it is encrypted",
    "application/pgp-encrypted": "it is encrypted",
    "message/partial": "it is a piece of a message that was sent in several",
    "message/external-body": "its text lies on another computer",
}
OPEN_IT = "open it in your mail program and save its text"
_PROOFS = (
    "application/pgp-signature",
    "application/pgp-keys",
    "application/pkcs7-signature",
    "application/x-pkcs7-signature",
)
_BOUNCES = ("delivery-status", "disposition-notification", "feedback-report")


@dataclass(frozen=True, slots=True)
class Text:
    """The words of one part; `markup` tells HTML from plain text."""

    text: str
    markup: bool
    notices: tuple[Notice, ...] = ()


@dataclass(frozen=True, slots=True)
class Contents:
    """What a message holds, in order."""

    texts: tuple[Text, ...] = ()
    attached: tuple[str, ...] = ()  # names of files, as a person would say them
    messages: tuple[Message, ...] = ()
    invitation: bool = False


def contents_of(part: Message, source: Source) -> Contents:
    """Return what a part of a message holds, the best version of it where there are several.

    Raises:
        ReadError: It is encrypted, or is no message of a person's.
    """
    media = part.get_content_type()
    _refuse(part, media, source)
    parts = parts_of(part)
    if parts is not None:
        if media.startswith("message/"):
            return Contents(messages=tuple(parts[:1]))
        return _several(media, parts, source)
    if media.startswith(("multipart/", "message/")):  # without the parts that it announces
        return Contents(texts=_text(part, "text/plain", source))
    if media == "text/calendar":
        return Contents(invitation=True)
    if media in _PROOFS or (media.startswith("image/") and "Content-ID" in part):
        return Contents()
    if _is_attachment(part, media):
        return Contents(attached=(_name_of(part, media),))
    return Contents(texts=_text(part, media, source))


def _refuse(part: Message, media: str, source: Source) -> None:
    why = _SEALED.get(media)
    if media in ("application/pkcs7-mime", "application/x-pkcs7-mime"):
        kind = str(part.get_param("smime-type", "")).lower()
        why = "its text is packed into a signature" if "signed" in kind else "it is encrypted"
    if why:
        raise ReadError(source.name, f"{why}; {OPEN_IT}.")
    report = str(part.get_param("report-type", "")).lower()
    if media == "multipart/report" and report in _BOUNCES:
        raise ReadError(
            source.name,
            "it is a mail server's report on another message, not an article; name that message.",
        )


def _several(media: str, parts: Sequence[Message], source: Source) -> Contents:
    if media == "multipart/related":
        first = contents_of(parts[0], source) if parts else Contents()
        others = [contents_of(part, source) for part in parts[1:]]
        return _together([first, *(replace(other, texts=()) for other in others)])
    every = [contents_of(part, source) for part in parts]
    return _best(every) if media == "multipart/alternative" else _together(every)


def _together(every: Sequence[Contents]) -> Contents:
    return Contents(
        texts=tuple(text for each in every for text in each.texts),
        attached=tuple(name for each in every for name in each.attached),
        messages=tuple(message for each in every for message in each.messages),
        invitation=any(each.invitation for each in every),
    )


def _best(every: Sequence[Contents]) -> Contents:
    """Choose the version with marks of structure, unless it lacks words that the plain one has."""
    plain = [each for each in every if any(not text.markup for text in each.texts)]
    rich = [each for each in every if any(text.markup for text in each.texts)]
    if plain and rich:
        shell = _count(rich[-1]) < _SHELL * _count(plain[-1])
        chosen = plain[-1] if shell else rich[-1]
    else:
        chosen = (rich or plain or [Contents()])[-1]
    others = [replace(each, texts=()) for each in every if each is not chosen]
    return _together([chosen, *others])


def _count(contents: Contents) -> int:
    return sum(len(_visible(text).split()) for text in contents.texts)


def _visible(text: Text) -> str:
    """Return about the words that a reader sees, without building a tree."""
    if not text.markup:
        return text.text
    low = text.text.lower()
    kept: list[str] = []
    open_ended: set[str] = set()
    at = 0
    for unseen in _UNSEEN.finditer(low):
        if unseen.start() < at or unseen[1] in open_ended:
            continue
        end = low.find(f"</{unseen[1]}", unseen.end())
        if end < 0:
            open_ended.add(unseen[1])
            continue
        kept.append(text.text[at : unseen.start()])
        at = end
    return _TAG.sub(" ", " ".join((*kept, text.text[at:]))).replace("&nbsp;", " ")


def _is_attachment(part: Message, media: str) -> bool:
    disposition = str(part.get("Content-Disposition", ""))[:_LONGEST].strip().lower()
    text = media in ("text/plain", "text/html")
    return disposition.startswith("attachment") or not text


def _name_of(part: Message, media: str) -> str:
    headers = (str(part.get(name, "")) for name in ("Content-Disposition", "Content-Type"))
    name = part.get_filename() if max(map(len, headers)) <= _LONGEST else None
    name = folded(decoded(name or "")).replace("\\", "/").rpartition("/")[2]
    shown = name if len(name) <= _SHOWN else f"{name[: _SHOWN - 1]}…"
    return shown or media[:_SHOWN]


def _text(part: Message, media: str, source: Source) -> tuple[Text, ...]:
    data = bytes_of(part)
    markup = media == "text/html"
    charset = str(part.get_param("charset", ""))[:40]
    if not data.strip():
        return ()
    if not unicode_of(data):
        data = data.replace(b"\0", b"\1")  # replaced by a space, as other controls are
    if charset.lower().startswith(_SEVEN_BITS):
        data = _in_utf8(data, charset)
    declared = f'{media}; charset="{charset}"' if charset else media
    text, notices = decode(replace(source, data=data, media_type=declared))
    if str(part.get_param("format", "")).lower() == "flowed" and not markup:
        text = unflowed(text, delsp=str(part.get_param("delsp", "")).lower() == "yes")
    return (Text(text, markup, notices),)


def _in_utf8(data: bytes, charset: str) -> bytes:
    """Decode what looks like ASCII and is none."""
    try:
        return data.decode(charset, "replace").encode("utf-8", "replace")
    except (LookupError, ValueError):
        return data
