"""The briefing in a memo: found by where its format keeps it, and read like any briefing file."""

from collections.abc import Callable
from dataclasses import dataclass

from briefing import briefing_file
from briefing.carried import html, pdf, word
from briefing.errors import ReadError
from briefing.limits import MAX_CARRIED
from briefing.model.article import Source
from briefing.model.briefing import Briefing
from briefing.renderers.carried import FILE_NAME


@dataclass(frozen=True, slots=True)
class _Format:
    """How a format of memos is known at a glance, and how the files that it carries are found."""

    may_carry: Callable[[bytes], bool]
    files: Callable[[Source], tuple[bytes, ...]]
    as_edited: Callable[[Source, Briefing], Briefing]


def _as_made(_: Source, briefing: Briefing) -> Briefing:
    """Return a briefing whose page nobody writes on."""
    return briefing


_FORMATS = (
    _Format(pdf.may_carry, pdf.files, _as_made),
    _Format(word.may_carry, word.files, word.as_edited),
    _Format(html.may_carry, html.files, _as_made),
)


def carried(source: Source) -> Briefing | None:
    """Return the briefing that a memo in PDF, Word or HTML carries; None if it carries none.

    Of a Word memo it is what the page says now; what a person changed there is marked as edited,
    and so is everything where the memo carries nothing any more and its styles have to tell.
    A file that cannot be opened carries none either: whoever reads it will say what is wrong.

    Raises:
        ReadError: It carries several, one that is too long or not text, or another memo's.
        NotValid: What it carries breaks the rules of a briefing file; every fault is named.
    """
    format, found = _files(source)
    if format is None or not found:
        return word.by_styles(source)
    if len(found) > 1:
        reason = f"it carries the briefings of {len(found)} memos; take each memo's own file."
        raise ReadError(source.name, reason)
    if len(found[0]) > MAX_CARRIED:
        most = MAX_CARRIED // 1_000_000
        raise ReadError(source.name, f"it carries more than {most} MB, which no briefing is.")
    try:
        text = found[0].decode()
    except UnicodeDecodeError as error:
        reason = "what it carries is damaged; fetch or make the memo again."
        raise ReadError(source.name, reason) from error
    return format.as_edited(source, briefing_file.loads(text, f"{source.name}, {FILE_NAME}"))


def carries(source: Source) -> bool:
    """Return whether a file is a memo that gives its briefing back, so that it is no article.

    It is quick: text is told by its first bytes, and a PDF or a zip archive is opened only where
    something is attached to it. Nothing is raised, and whether what it carries can be read is not
    looked at: `carried` tells.
    """
    try:
        return bool(_files(source)[1]) or word.is_styled(source)
    except ReadError:  # a part of ours that is damaged
        return True


def _files(source: Source) -> tuple[_Format | None, tuple[bytes, ...]]:
    """Return the briefing files in a memo; other attachments of these names are not ours."""
    for each in _FORMATS:
        if each.may_carry(source.data):
            return each, tuple(filter(briefing_file.recognises, each.files(source)))
    return None, ()
