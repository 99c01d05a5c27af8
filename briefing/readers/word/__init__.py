"""Word: documents and templates of Office Open XML, as ministries and newsrooms keep them."""

from briefing.archive import open_archive
from briefing.errors import ReadError
from briefing.limits import MAX_BYTES
from briefing.model.article import Article, Source
from briefing.readers.reader import Claim
from briefing.readers.word.kinds import is_package, other

SUFFIXES = (".docx", ".docm", ".dotx", ".dotm", ".doc", ".dot", ".rtf", ".odt")
"""What word processors write; the last four are refused with what to do, not passed over."""


def recognises(source: Source) -> Claim:
    """Claim what a word processor wrote, by its content; names and media types are not asked."""
    ours = other(source.data) or is_package(source.data, source.name)
    return Claim.SIGNATURE if ours else Claim.NONE


def read(source: Source) -> Article:
    """Read a Word document as if all its tracked changes were accepted.

    Headers, footers, notes and contents lists are set aside; comments, deletions, hidden text
    and the instructions of fields are not read.

    Raises:
        ReadError: It is damaged, protected, hostile, of another format, or holds no text.
    """
    refused = other(source.data)
    if refused:
        raise ReadError(source.name, f"{refused}.")
    if len(source.data) > MAX_BYTES:
        raise ReadError(
            source.name,
            f"it is longer than {MAX_BYTES // 1_000_000} MB, which no article is; "
            "take out the pictures and try again.",
        )
    from briefing.readers.word.article import article_in  # noqa: PLC0415 (late: it loads lxml)

    return article_in(source, open_archive(source.data, source.name))
