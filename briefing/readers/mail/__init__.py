"""Mail: one message, as mail programs save it (RFC 5322 and MIME)."""

from pathlib import PurePath

from briefing.model.article import Article, Source
from briefing.readers.reader import Claim
from briefing.readers.signatures import is_mail, not_text

_TYPES = ("message/rfc822", "message/global")
SUFFIXES = (".eml", ".emlx", ".mht", ".mhtml")
_HEAD = 65_536  # bytes in which a header is looked for


def recognises(source: Source) -> Claim:
    """Claim by the headers that only programs write, then by media type or name."""
    what = not_text(source.data)
    if what == "a mail message" or is_mail(
        source.data[:_HEAD]
    ):  # which may hold a NUL further down
        return Claim.SIGNATURE
    if what:
        return Claim.NONE
    media_type = (source.media_type or "").partition(";")[0].strip().lower()
    named = media_type in _TYPES or PurePath(source.name).suffix.lower() in SUFFIXES
    return Claim.NAMED if named else Claim.NONE


def read(source: Source) -> Article:
    """Read a message; see `reading.read`."""
    from briefing.readers.mail import reading  # noqa: PLC0415 (late: it loads the mail parser)

    return reading.read(source)
