"""PDF with a text layer: characters with their places to blocks in reading order."""

from briefing.model.article import Article, Source
from briefing.readers.reader import Claim

_STARTS = b"%PDF-"
_HEAD = 1_024  # bytes among which the signature stands (ISO 32000-1, annex H.3.4.1)


def recognises(source: Source) -> Claim:
    """Claim by the signature, which programs have put behind a few other bytes."""
    return Claim.SIGNATURE if _STARTS in source.data[:_HEAD] else Claim.NONE


def read(source: Source) -> Article:
    """Read a PDF; the article's text is what its pages show, one block a line.

    Raises:
        ReadError: It is damaged, locked, scanned, a form of XFA, holds no text, or too much.
    """
    from briefing.readers.pdf.reading import article  # noqa: PLC0415 (late: only for a PDF)

    return article(source)
