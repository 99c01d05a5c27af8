"""An entry of a feed is an article: its content's structure, and what it says of itself."""

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing import readers
from briefing.errors import ReadError
from briefing.model.article import Kind, Source
from briefing.model.notice import Level
from briefing.readers.entry import TEASER
from briefing.sources.atom import Entry, Text, document

BODY = (
    "<p>Port ministers met in Halmouth.</p><h2>Outcomes</h2><ul><li>Fees fall</li></ul>"
    "<table><tr><th>Port</th><th>Fee</th></tr><tr><td>Halmouth</td><td>9</td></tr></table>"
    "<script>alert(1)</script>"
)


def _source(entry: Entry) -> Source:
    return Source("feed.xml#1", document(entry))


def test_an_entry_is_an_article_with_its_structure() -> None:
    entry = Entry(
        title=Text("Fees &amp; <i>tolls</i>", html=True),
        content=Text(BODY, html=True),
        author="Ada Brand",
        published="2026-05-14T23:30:00-05:00",
        link="https://gull.example/1",
        language="en-GB",
        rights="© The Gull",
        publisher="The Gull",
    )
    article = readers.read(_source(entry))
    assert [(block.kind, article.words(block.start, block.end)) for block in article.blocks] == [
        (Kind.TITLE, "Fees & tolls"),
        (Kind.PARAGRAPH, "Port ministers met in Halmouth."),
        (Kind.HEADING, "Outcomes"),
        (Kind.ITEM, "Fees fall"),
        (Kind.ROW, "Port | Fee"),
        (Kind.ROW, "Halmouth | 9"),
    ]
    assert (article.title, article.author, article.published) == (
        "Fees & tolls",
        "Ada Brand",
        "2026-05-14",
    )
    assert (article.publisher, article.language, article.url, article.rights) == (
        "The Gull",
        "en",
        "https://gull.example/1",
        "© The Gull",
    )
    assert article.notices == ()


def test_a_title_that_the_content_repeats_stands_once() -> None:
    content = Text(f"<h1>Fees fall</h1>{BODY}", html=True)
    article = readers.read(_source(Entry(title=Text("Fees fall", False), content=content)))
    assert [block.dropped for block in article.blocks[:3]] == ["", "repeated", ""]
    assert article.title == "Fees fall"


def test_a_teaser_says_so() -> None:
    article = readers.read(_source(Entry(summary=Text("Ministers met …", html=False))))
    assert [(note.level, note.text) for note in article.notices] == [(Level.PROBLEM, TEASER)]
    assert article.text == "Ministers met …"


def test_a_damaged_feed_says_so() -> None:
    (note,) = readers.read(_source(Entry(content=Text(BODY, True), damaged=True))).notices
    assert note.level is Level.GUESS
    assert note.text.startswith("The feed is no well-formed XML")


def test_plain_text_is_a_paragraph_a_line() -> None:
    entry = Entry(content=Text("Ministers <met>.\n\n  They  agreed.", html=False))
    article = readers.read(_source(entry))
    assert article.text == "Ministers <met>.\nThey agreed."


def test_an_entry_of_somebody_else_s_is_read_too() -> None:
    data = (
        '<a:entry xmlns:a="http://www.w3.org/2005/Atom" xml:lang="deu"><a:title>Fees</a:title>'
        '<a:link rel="self" href="https://gull.example/self"/><a:updated>2026</a:updated>'
        '<a:content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Fees <b>fall</b>.'
        "</p><p>Soon.</p></div></a:content></a:entry>"
    )
    article = readers.read(Source("entry", data.encode()))
    assert article.text == "Fees\nFees fall.\nSoon."
    assert (article.language, article.url, article.published) == (None, None, "2026")


LAUGHS = b'<!DOCTYPE entry [<!ENTITY a "ha">]>'


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (document(Entry(title=Text("Fees", False))), "gives only its title"),
        (document(Entry(content=Text("<p> </p>", True))), "gives only its title"),
        (document(Entry(content=Text(BODY, True)))[:-20], "is damaged"),
        (document(Entry(content=Text("<b>" * 9_000 + "x", True))), "nested"),
        (document(Entry()).replace(b"?>", b"?>" + LAUGHS), "no entry that a feed would have"),
        (b"<rss/>", "no entry of an Atom feed"),
    ],
)
def test_what_cannot_be_read_is_a_sentence(data: bytes, reason: str) -> None:
    with pytest.raises(ReadError, match=reason) as caught:
        readers.read(Source("feed.xml#1", data), "entry")
    assert str(caught.value).startswith("feed.xml#1: ")


@given(st.text(max_size=80), st.text(max_size=20), st.booleans())
def test_no_words_are_an_exception(words: str, title: str, html: bool) -> None:
    source = _source(Entry(title=Text(title, html), content=Text(words, html), author=title))
    with suppress(ReadError):
        assert readers.read(source).text
