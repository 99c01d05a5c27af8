"""From a source to documents: the only module that knows every stage. It opens no file.

    sources ─▶ readers ─▶ normalise ─▶ evidence ─▶ compose ─▶ layout ─▶ renderers
    Source     Article    Briefing     Briefing    Memo       Page      Document

Vocabulary, styles and faces are loaded once, by the functions that load them.
"""

from dataclasses import replace

from briefing import briefing_file, evidence, fonts, layout, readers, renderers
from briefing.carried import carried, carries, chosen
from briefing.compose import compose
from briefing.compose import stem as stem  # of the files that a memo is written to
from briefing.errors import NothingToSay, ReadError
from briefing.model.article import Article, Source
from briefing.model.briefing import Briefing
from briefing.model.page import Document, Page
from briefing.model.style import Style
from briefing.normalise import normalise
from briefing.renderers import record

_FILES = {"yaml": briefing_file.to_yaml, "json": briefing_file.to_json, "record": record.render}


def read(source: Source, kind: str | None = None) -> Article:
    """Return what was read from `source`; `kind` names the reader when its bytes do not tell.

    Raises:
        ReadError: No reader takes it, or several do, or the bytes are damaged.
    """
    if kind is None and briefing_file.recognises(source.data):
        reason = "it is a briefing file and no article; `briefing render` prints it."
        raise ReadError(source.name, reason)
    if kind is None and carries(source):
        reason = (
            "it is a memo of ours, and no article; `briefing extract` gives back the briefing "
            "that it tells, and `briefing render` prints it again."
        )
        raise ReadError(source.name, reason)
    return readers.read(source, kind)


def draft(article: Article) -> Briefing:
    """Return what the article seems to say, before anything is held against its source."""
    return normalise(article)


def brief(article: Article) -> Briefing:
    """Return what the article says and its text bears out.

    Raises:
        NothingToSay: Not a single statement is left.
    """
    briefing = evidence.keep_supported(draft(article))
    if not _says_anything(briefing):
        reason = "no statement was found in it; is it the whole article, and in sentences?"
        raise NothingToSay(article.source.name, reason)
    return briefing


def extract(source: Source, kind: str | None = None) -> Briefing:
    """Return the briefing of the article in `source`.

    Raises:
        ReadError: See `read`.
        NothingToSay: See `brief`.
    """
    return brief(read(source, kind))


def is_briefing(source: Source) -> bool:
    """Return whether `source` is no article: a briefing file, or a memo that tells one."""
    return briefing_file.recognises(source.data) or carries(source)


def open_file(source: Source) -> Briefing:
    """Return the briefing in a briefing file, or the one that a memo carries, as it stands there.

    Raises:
        ReadError: It is not text in UTF-8, or what a memo carries cannot be taken out.
        NotValid: It breaks its rules; every fault is named.
    """
    briefing = carried(source)
    if briefing is not None:
        return briefing
    try:
        text = source.data.decode("utf-8-sig")
        if "\0" in text:  # UTF-16 without its mark
            raise ValueError("NUL")
    except ValueError as error:
        reason = "a briefing file is text in UTF-8, and this is not; save it as such."
        raise ReadError(source.name, reason) from error
    return briefing_file.loads(text, source.name)


def load(source: Source) -> Briefing:
    """Return the briefing in a briefing file or in a memo; what a person changed is marked so.

    Raises:
        ReadError, NotValid: See `open_file`.
        NothingToSay: It holds no statement.
    """
    briefing = evidence.mark_edited(open_file(source))
    if not _says_anything(briefing):
        raise NothingToSay(source.name, "it holds no statement; add one or extract it again.")
    return briefing


def examine(briefing: Briefing) -> tuple[evidence.Finding, ...]:
    """Return, field by field, whether the source says so; what is known of the sources last."""
    return evidence.examine(briefing) + evidence.examine_sources(briefing)


def lay_out(briefing: Briefing, style: Style, annex: bool = False) -> Page:
    """Return the page on which `briefing` fits, with what of it the style lets the memo carry.

    With `annex`, the full record goes with the memo.

    Raises:
        DoesNotFit: One item in each part, in the smallest type, is more than a page.
        NotValid: The style's template or locale is wrong, or no face draws a letter.
    """
    memo = compose(briefing, style, annex)
    more = fonts.needed(layout.letters(memo), style.pdf_family)
    page = layout.fit(memo, style, fonts.faces(style.pdf_family, style.word_family, more))
    return replace(page, carried=chosen(briefing, page, style.carry))


def as_file(briefing: Briefing, format: str) -> Document:
    """Return the whole briefing as a briefing file ("yaml", "json") or as a record ("record")."""
    return Document(format, _FILES[format](briefing).encode())


def documents(pages: tuple[Page, ...], formats: tuple[str, ...]) -> tuple[Document, ...]:
    """Return the pages in every format asked for, or in none: an error leaves nothing behind."""
    more = dict.fromkeys(family for page in pages for family in page.more_families)
    faces = fonts.faces(pages[0].pdf_family, pages[0].word_family, tuple(more))
    return tuple(renderers.render(pages, name, faces) for name in formats)


def _says_anything(briefing: Briefing) -> bool:
    return bool(
        briefing.bottom_line
        or briefing.summary
        or briefing.participants
        or briefing.outcomes
        or briefing.next_steps
        or briefing.reactions
    )
