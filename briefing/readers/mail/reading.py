"""Reading: a message to an article, made of its own words or of those that it passes on."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from email.message import Message
from itertools import chain

from briefing.errors import ReadError
from briefing.limits import MAX_MAIL_TEXT
from briefing.model.article import Article, Kind, Source
from briefing.model.notice import Level, Notice
from briefing.readers import html
from briefing.readers.assembled import assembled
from briefing.readers.body import Body, article_of
from briefing.readers.declared import Declared
from briefing.readers.decode import NO_TEXT
from briefing.readers.furniture import Facts
from briefing.readers.mail.contents import OPEN_IT, Contents, contents_of
from briefing.readers.mail.endings import set_aside
from briefing.readers.mail.headers import declared, header, subject
from briefing.readers.mail.marks import over
from briefing.readers.mail.quoting import COVER, divide
from briefing.readers.mail.rows import Row, rows_of
from briefing.readers.mail.saved import page_in
from briefing.readers.mail.shown import shown
from briefing.readers.mail.tree import parsed
from briefing.readers.mail.written import written
from briefing.readers.pieces import Piece, laid_out
from briefing.vocabulary import mail

_SEALED = "-----BEGIN PGP MESSAGE-----"
_MOST_NAMED = 8  # attachments


@dataclass(frozen=True, slots=True)
class _Letter:
    """A message that has been understood."""

    pieces: tuple[Piece, ...]
    says: Declared
    facts: Facts | None  # None where they are still to be looked for
    notices: tuple[Notice, ...]

    @property
    def words(self) -> int:
        return sum(len(piece.text.split()) for piece in self.pieces if not piece.dropped)


def read(source: Source) -> Article:
    """Read a message; what it carries besides its words is named, and not read.

    A page that a browser has saved as a message is read as the page that it is.

    Raises:
        ReadError: It has no words, is encrypted, or is made to keep a parser busy.
    """
    message = parsed(source)
    page = page_in(message, source)
    if page:
        return replace(html.read(page), source=source)
    letter = _letter(message, source)
    sender, says = letter.says.author, replace(letter.says, author=None)
    if letter.facts is None:
        return _sent(assembled(source, letter.pieces, says, letter.notices), sender)
    text, blocks = laid_out(letter.pieces)
    body = Body(text, blocks, letter.facts)
    return _sent(article_of(source, body, says, letter.notices), sender)


def _sent(article: Article, sender: str | None) -> Article:
    """Name the sender as the author, or as the publisher where the text names its author."""
    if article.author is None:
        return replace(article, author=sender)
    return replace(article, publisher=article.publisher or sender)


def _letter(message: Message, source: Source) -> _Letter:
    contents = contents_of(message, source)
    own = _own(message, contents, source)
    if contents.messages:
        inner = _letter(contents.messages[0], source)
        if own.words <= COVER and own.words < inner.words:
            return _passed_on(own, inner)
    if own.words:
        return replace(own, notices=own.notices + _not_read(contents))
    raise ReadError(source.name, _nothing(contents))


def _own(message: Message, contents: Contents, source: Source) -> _Letter:
    words = mail.load()
    says = declared(message, words)
    _bound((text.text for text in contents.texts if not text.markup), source)
    rows, pieces = _lines(contents, source)
    _bound((row.text for row in rows), source)
    forward = subject(header(message, "Subject"), words)[1]
    divided = divide(rows, says, words, forward=forward)
    if any(row.text.startswith(_SEALED) for row in _kept(rows, divided.reasons)):
        raise ReadError(source.name, f"it is encrypted; {OPEN_IT}.")
    facts: Facts | None = None
    if pieces is None:
        pieces, facts = written(rows, divided.reasons)
    else:
        pieces = tuple(map(_set_aside, pieces, divided.reasons))
    notices = tuple(notice for text in contents.texts for notice in text.notices)
    return _Letter(pieces, divided.says, facts, tuple(dict.fromkeys(notices)))


def _bound(texts: Iterable[str], source: Source) -> None:
    if sum(map(len, texts)) > MAX_MAIL_TEXT:
        raise ReadError(
            source.name,
            f"it has more than {MAX_MAIL_TEXT:,} characters, which no article has; "
            "cut out the article and try again.",
        )


def _lines(contents: Contents, source: Source) -> tuple[tuple[Row, ...], tuple[Piece, ...] | None]:
    """Return the rows of all texts, and a piece for each where one of them is markup."""
    if not any(text.markup for text in contents.texts):
        return rows_of("\n\n".join(text.text for text in contents.texts)), None
    both = [
        shown(text.text, source.name) if text.markup else _as_shown(rows_of(text.text))
        for text in contents.texts
    ]
    return tuple(chain(*(rows for rows, _ in both))), tuple(chain(*(pieces for _, pieces in both)))


def _as_shown(rows: Sequence[Row]) -> tuple[tuple[Row, ...], tuple[Piece, ...]]:
    """Return plain text that stands beside markup, often the footer of a list, as if it were."""
    reasons = set_aside(rows, range(len(rows)), mail.load())
    pieces, _ = written(rows, [reasons.get(i, "") for i in range(len(rows))])
    return tuple(Row(piece.text, gap=True) for piece in pieces), pieces


def _kept(rows: Sequence[Row], reasons: Sequence[str]) -> Iterator[Row]:
    return (row for row, reason in zip(rows, reasons, strict=True) if not reason)


def _set_aside(piece: Piece, reason: str) -> Piece:
    return Piece(Kind.PARAGRAPH, piece.text, dropped=reason) if reason else piece


def _passed_on(cover: _Letter, inner: _Letter) -> _Letter:
    note = (replace(piece, dropped=piece.dropped or "cover note") for piece in cover.pieces)
    return replace(
        inner,
        pieces=(*note, *inner.pieces),
        says=over(inner.says, cover.says),
        notices=cover.notices + inner.notices,
    )


def _not_read(contents: Contents) -> tuple[Notice, ...]:
    names = [f"The attachment “{name}”" for name in contents.attached]
    names += ["A message that is attached"] * bool(contents.messages)
    return tuple(
        Notice(Level.INFO, f"{name} was not read; save it and name the file.")
        for name in names[:_MOST_NAMED]
    )


def _nothing(contents: Contents) -> str:
    if contents.invitation:
        return "it is an invitation without a text; save the agenda as a file and name that."
    if len(contents.attached) == 1:
        name = contents.attached[0]
        return f"it has no words of its own; save its attachment “{name}” and name that file."
    if contents.attached:
        names = ", ".join(f"“{name}”" for name in contents.attached[:_MOST_NAMED])
        return f"it has no words of its own; save the right one of its attachments: {names}."
    return NO_TEXT
