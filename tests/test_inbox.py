"""One story in every format that an inbox holds is one article."""

import json
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from briefing import pipeline, resources, sources
from briefing.model.article import Article, Kind, Source
from briefing.readers import READERS
from briefing.sources import Place

INBOX = resources.samples() / "inbox"
STORIES = {
    "articles.zip": ("library-board", "river-summit"),
    "council.html": ("harbour-council",),
    "feed.xml": ("fisheries-talks", "tram-drivers"),
    "minutes.docx": ("library-board",),
    "readout.pdf": ("river-summit",),
    "week.mbox": ("river-summit", "harbour-council"),
    "wire.eml": ("tram-drivers",),
}
TWINS = [(name, at) for name, stories in STORIES.items() for at in range(len(stories))]


FACTS = ("title", "publisher", "author", "published", "language", "url", "credit")


def _articles(name: str) -> Iterator[Article]:
    for found in sources.fetch(Place(str(INBOX / name))):
        assert isinstance(found, Source)
        yield pipeline.read(found)


def _twin(story: str) -> Article:
    path = next((resources.samples() / story).glob("article.*"))
    return pipeline.read(Source(path.name, path.read_bytes()))


def _body(article: Article) -> list[tuple[Kind, str]]:
    """Return kind and words of every kept block; a title may stand in a header instead."""
    kept = (block for block in article.kept() if block.kind is not Kind.TITLE)
    return [(block.kind, article.words(block.start, block.end)) for block in kept]


def test_the_inbox_holds_every_format() -> None:
    assert {path.name for path in INBOX.iterdir()} == set(STORIES)
    suffixes = {suffix for reader in READERS for suffix in reader.suffixes}
    plain = {".txt", ".md"}
    assert {Path(name).suffix for name in STORIES} | plain >= suffixes & {".docx", ".pdf", ".eml"}


def test_everything_that_is_read_is_as_it_was(golden: Callable[[str, str], None]) -> None:
    read = {name: [_shown(article) for article in _articles(name)] for name in STORIES}
    golden("inbox.json", json.dumps(read, indent=1, ensure_ascii=False) + "\n")


def _shown(article: Article) -> dict[str, object]:
    told = {fact: getattr(article, fact) for fact in FACTS}
    blocks = [
        f"{block.dropped or block.kind.value}: {article.words(block.start, block.end)[:72]}"
        for block in article.blocks
    ]
    notices = [notice.text for notice in article.notices]
    return {key: value for key, value in told.items() if value} | {
        "notices": notices,
        "blocks": blocks,
    }


@pytest.mark.parametrize(("name", "at"), TWINS, ids=lambda value: str(value))
def test_it_is_the_article_of_its_plain_twin(name: str, at: int) -> None:
    read, twin = tuple(_articles(name))[at], _twin(STORIES[name][at])
    assert _body(read) == _body(twin)
    assert twin.title in (None, read.title)
    assert twin.published in (None, read.published)


@pytest.mark.parametrize("name", STORIES)
def test_each_article_becomes_a_briefing_that_its_source_bears_out(name: str) -> None:
    for article, story in zip(_articles(name), STORIES[name], strict=True):
        briefing, twin = pipeline.brief(article), pipeline.brief(_twin(story))
        assert [p.name for p in briefing.participants] == [p.name for p in twin.participants]
        assert [o.outcome for o in briefing.outcomes] == [o.outcome for o in twin.outcomes]
        assert [s.action for s in briefing.next_steps] == [s.action for s in twin.next_steps]
