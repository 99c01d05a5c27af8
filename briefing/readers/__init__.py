"""Readers: bytes to an article. Nothing is deleted; what is no statement is set aside."""

from briefing.errors import ReadError
from briefing.limits import MAX_TEXT
from briefing.model.article import Article, Source
from briefing.readers import entry, html, mail, markdown, pdf, text, word
from briefing.readers.decode import ONLY_READ
from briefing.readers.reader import Claim, Reader
from briefing.readers.signatures import not_text

READERS: tuple[Reader, ...] = (
    Reader("word", "Word", word.recognises, word.read, word.SUFFIXES),
    Reader("pdf", "PDF", pdf.recognises, pdf.read, (".pdf",)),
    Reader("mail", "mail", mail.recognises, mail.read, mail.SUFFIXES),
    Reader("html", "a web page", html.recognises, html.read, html.SUFFIXES),
    Reader("entry", "an entry of a feed", entry.recognises, entry.read),
    Reader("markdown", "Markdown", markdown.recognises, markdown.read, markdown.SUFFIXES),
    Reader("text", "plain text", text.recognises, text.read, (".txt", ".text")),
)


def read(source: Source, kind: str | None = None) -> Article:
    """Read a source with the reader that recognises it, or with the one named `kind`.

    Raises:
        ReadError: It is empty, too long, of a kind that nobody reads, or claimed by several.
    """
    if not source.data:
        raise ReadError(source.name, "it is empty; is it the right file?")
    article = (_named(source, kind) if kind else _recognised(source)).read(source)
    if sum(block.end - block.start for block in article.kept()) > MAX_TEXT:
        raise ReadError(
            source.name,
            f"it has more than {MAX_TEXT:,} characters, which no article has; "
            "cut out the article and try again.",
        )
    return article


def _named(source: Source, kind: str) -> Reader:
    for reader in READERS:
        if reader.name == kind:
            return reader
    raise ReadError(source.name, f"no reader is called “{kind}”; {_choices(READERS)}.")


def _recognised(source: Source) -> Reader:
    claims = [(reader.recognises(source), reader) for reader in READERS]
    surest = max(claim for claim, _ in claims)
    readers = tuple(reader for claim, reader in claims if claim is surest)
    if surest is Claim.NONE:
        what = not_text(source.data) or "of a kind that nobody here reads"
        raise ReadError(source.name, f"it is {what}; {ONLY_READ}.")
    if len(readers) > 1:
        titles = " and ".join(reader.title for reader in readers)
        raise ReadError(source.name, f"it looks like {titles} at once; {_choices(readers)}.")
    return readers[0]


def _choices(readers: tuple[Reader, ...]) -> str:
    return "say " + " or ".join(f"--from {reader.name}" for reader in readers)
