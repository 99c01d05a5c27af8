"""Holders: what holds several articles, and how each is taken apart."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from briefing.errors import ReadError
from briefing.model.article import Source
from briefing.sources import archives, feed_survey, feeds, mailboxes
from briefing.sources.found import Ask, Found


@dataclass(frozen=True, slots=True)
class Holder:
    """A row of the registry."""

    name: str  # as `--from` takes it
    title: str  # for people
    holds: str | None  # the reader of what is in it; None where that may be anything
    suffixes: tuple[str, ...]
    recognises: Callable[[Source], bool]
    members: Callable[[Source, Ask], Iterator[Found]]


_ARCHIVE = Holder(
    "archive",
    "a zip archive of articles",
    None,
    (".zip",),
    lambda source: archives.is_archive(source.data),
    lambda source, ask: archives.members(source, ask.taste),
)
_MAILBOX = Holder(
    "mailbox",
    "a mailbox (mbox) of articles",
    "mail",
    (".mbox", ".mbx"),
    lambda source: mailboxes.is_mailbox(source.data),
    lambda source, _: iter(mailboxes.messages(source)),
)

_FEED = Holder(
    "feed",
    "a feed (RSS or Atom) of articles",
    "entry",
    (".xml", ".rss", ".atom", ".rdf"),
    lambda source: feed_survey.is_feed(source.data),
    lambda source, ask: feeds.entries(source, ask),
)

HOLDERS: tuple[Holder, ...] = (_ARCHIVE, _MAILBOX, _FEED)
"""In the order in which they are asked; no two recognise the same bytes."""


def split(source: Source, ask: Ask) -> Iterator[Found]:
    """Yield the articles that a source holds, or the source itself where it holds none apart.

    A mailbox or a feed in an archive is taken apart as well; nothing lies deeper.

    Raises:
        ReadError: It cannot be taken apart, or no further.
    """
    holder = _holder(source, ask.kind, HOLDERS)
    if holder is None:
        yield source
    elif holder is not _ARCHIVE:
        yield from holder.members(source, ask)
    else:
        for member in holder.members(source, ask):
            yield from _inner(member, ask) if isinstance(member, Source) else (member,)


def _inner(member: Source, ask: Ask) -> Iterator[Found]:
    """Yield what a file in an archive holds; that one cannot be taken apart stops no other."""
    kind = None if ask.kind == _ARCHIVE.name else ask.kind
    holder = _holder(member, kind, HOLDERS[1:])
    try:
        yield from holder.members(member, ask) if holder else (member,)
    except ReadError as error:
        yield error


def _holder(source: Source, kind: str | None, among: tuple[Holder, ...]) -> Holder | None:
    """Return the holder that `kind` names, or the one that recognises the source.

    What a person calls an article of a kind that no holder holds stays whole.
    """
    for holder in among:
        may_be = kind in (None, holder.holds) or holder.holds is None
        if kind == holder.name or (may_be and holder.recognises(source)):
            return holder
    return None
