"""Mail: one message, as mail programs save it (RFC 5322 and MIME)."""

from pathlib import PurePath

from briefing.model.article import Article, Source
from briefing.readers.reader import Claim
from briefing.readers.signatures import not_text

_TYPES = ("message/rfc822", "message/global")
SUFFIXES = (".eml", ".emlx")


def recognises(source: Source) -> Claim:
    """Claim by the headers that only programs write, then by media type or name."""
    what = not_text(source.data)
    if what:
        return Claim.SIGNATURE if what == "a mail message" else Claim.NONE
    media_type = (source.media_type or "").partition(";")[0].strip().lower()
    named = media_type in _TYPES or PurePath(source.name).suffix.lower() in SUFFIXES
    return Claim.NAMED if named else Claim.NONE


def read(source: Source) -> Article:
    """Read a message; see `reading.read`."""
    from briefing.readers.mail import reading  # noqa: PLC0415 (late: it loads the mail parser)

    return reading.read(source)
