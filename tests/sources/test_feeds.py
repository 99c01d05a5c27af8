"""A feed's entries: whole, in order, each a document whose bytes stay the same."""

from contextlib import suppress
from html import escape
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing import readers
from briefing.errors import ReadError
from briefing.model.article import Source
from briefing.sources.atom import MEDIA_TYPE
from briefing.sources.feeds import entries
from briefing.sources.found import Ask, Found

ATOM = "{http://www.w3.org/2005/Atom}"
RSS = (
    '<?xml version="1.0"?><rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" '
    'xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>The Gull</title>'
    "<link>https://gull.example/</link><language>en-GB</language>"
    "<copyright>© The Gull</copyright>{}</channel></rss>"
)
RDF = (
    '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" '
    'xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">'
    "<channel><title>The Gull</title></channel>{}</rdf:RDF>"
)
FEED = (
    '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="nb"><title>The Gull</title>'
    "<updated>2026-05-14T08:00:00Z</updated>{}</feed>"
)
BODY = "<p>The two sides agreed to lower the fees.</p>"
WHOLE = "The two sides agreed to lower the fees by ten per cent. " * 20
words = st.text(st.characters(categories=["L", "Nd"], max_codepoint=0x2FF), min_size=1, max_size=9)
sentences = st.lists(words, min_size=1, max_size=8).map(" ".join)


def found(feed: str | bytes, ask: Ask | None = None, url: str | None = None) -> list[Found]:
    """Return the entries of a feed."""
    data = feed.encode() if isinstance(feed, str) else feed
    return list(entries(Source("feed.xml", data, url=url), ask or Ask()))


def told(feed: str, url: str | None = None) -> dict[str, str | None]:
    """Return the elements of a feed's only entry by their names."""
    (source,) = found(feed, url=url)
    assert isinstance(source, Source)
    assert source.media_type == MEDIA_TYPE
    entry = ElementTree.fromstring(source.data)
    elements = {each.tag.removeprefix(ATOM): each for each in entry}
    values = {name: "".join(each.itertext()) or each.get("href") for name, each in elements.items()}
    return values | {"language": entry.get("{http://www.w3.org/XML/1998/namespace}lang")}


@pytest.mark.parametrize("text", ["The council met.", "<html><body>The council met.</body></html>"])
def test_what_is_no_feed_is_not_said_to_have_no_entries_yet(text: str) -> None:
    with pytest.raises(ReadError, match="it is no feed, or damaged"):
        found(text)


@given(st.lists(st.tuples(sentences, st.lists(sentences, min_size=1, max_size=4)), max_size=4))
def test_the_words_of_an_entry_are_those_of_its_content(
    articles: list[tuple[str, list[str]]],
) -> None:
    items = "".join(
        f"<item><title>{title}</title><content:encoded>"
        + escape("".join(f"<p>{paragraph}</p>" for paragraph in paragraphs))
        + "</content:encoded></item>"
        for title, paragraphs in articles
    )
    if not articles:
        with pytest.raises(ReadError, match="no entries yet"):
            found(RSS.format(items))
        return
    sources = found(RSS.format(items))
    assert found(RSS.format(items)) == sources
    for number, (source, (title, paragraphs)) in enumerate(zip(sources, articles, strict=True), 1):
        assert isinstance(source, Source)
        assert source.name == f"feed.xml#{number}"
        article = readers.read(source)
        assert article.title == title
        assert article.text.split() == " ".join([title, *paragraphs]).split()


def test_what_an_entry_says_is_kept() -> None:
    item = (
        "<item><title>Fees &amp;amp; tolls</title><link>https://gull.example/1</link>"
        "<guid isPermaLink='false'>n1</guid><dc:creator>Ada Brand</dc:creator>"
        "<pubDate>Thu, 14 May 2026 23:30:00 -0500</pubDate><description>Short …</description>"
        f"<content:encoded><![CDATA[{BODY}]]></content:encoded></item>"
    )
    assert told(RSS.format(item)) == {
        "title": "Fees &amp; tolls",
        "id": "n1",
        "published": "2026-05-14T23:30:00-05:00",
        "rights": "© The Gull",
        "content": BODY,
        "author": "Ada Brand",
        "link": "https://gull.example/1",
        "source": "The Gull",
        "language": "en-GB",
    }


def test_atom_gives_the_same() -> None:
    entry = (
        "<entry><title type='html'>Fees &amp;lt;b&amp;gt;</title><id>urn:1</id>"
        "<author><name>Ada Brand</name></author><link href='/1'/>"
        "<published>2026-05-14</published><updated>2026-05-15T01:00:00+02:00</updated>"
        "<content type='xhtml'><div xmlns='http://www.w3.org/1999/xhtml'>"
        f"{BODY}</div></content></entry>"
    )
    values = told(FEED.format(entry), "https://gull.example/feed")
    assert values["title"] == "Fees &lt;b&gt;"
    assert values["published"] == "2026-05-14"
    assert values["updated"] == "2026-05-15T01:00:00+02:00"
    assert values["link"] == "https://gull.example/1"
    assert values["language"] == "nb"
    assert BODY in (values["content"] or "")


def test_the_oldest_feeds_are_read() -> None:
    item = f"<title>Fees</title><description>{WHOLE}</description><dc:date>2003-02</dc:date>"
    values = told(RDF.format(f"<item>{item}</item>"))
    assert (values["title"], values["source"]) == ("Fees", "The Gull")
    assert (values["content"] or "").split() == WHOLE.split()
    assert "2003-02" in (values.get("published"), values.get("updated"))


@pytest.mark.parametrize("link", ["/1", "https://gull.example/1", "1"])
def test_a_relative_link_is_resolved_against_the_site(link: str) -> None:
    item = f"<item><link>{link}</link><content:encoded>x</content:encoded></item>"
    assert told(RSS.format(item))["link"] == "https://gull.example/1"


@pytest.mark.parametrize("link", ["javascript:alert(1)", "file:///etc/passwd", "http://[", ""])
def test_a_link_leads_to_the_web_or_nowhere(link: str) -> None:
    item = f"<item><link>{link}</link><content:encoded>x</content:encoded></item>"
    assert "link" not in told(RSS.format(item)) or link == ""


@pytest.mark.parametrize(
    ("item", "part"),
    [
        (f"<description>{WHOLE}</description>", "content"),
        (f"<description>{WHOLE[:500]}</description>", "summary"),
        (f"<description>{WHOLE[:1000]} […]</description>", "summary"),
        (f"<content:encoded>{BODY}</content:encoded>", "content"),
        (f"<content:encoded>{BODY} Read more</content:encoded>", "summary"),
        (
            f"<content:encoded>{BODY} &lt;a href='x'>Weiterlesen →&lt;/a></content:encoded>",
            "summary",
        ),
        (f"<content:encoded>{WHOLE * 2} Read more</content:encoded>", "content"),
        (f"<description>x …</description><content:encoded>{WHOLE}</content:encoded>", "content"),
        (f"<description>{WHOLE}</description><content:encoded>x …</content:encoded>", "content"),
    ],
)
def test_a_teaser_is_the_summary_of_an_entry_without_content(item: str, part: str) -> None:
    values = told(RSS.format(f"<item>{item}</item>").replace(BODY, escape(BODY)))
    assert {"content", "summary"} & values.keys() == {part}


def _page(url: str) -> Source:
    if url.endswith("/gone"):
        raise ReadError(url, "there is no such page (404).")
    return Source(url, b"<html>", "text/html", url, "2026-05-15")


def test_the_page_behind_a_teaser_takes_its_place_where_that_is_asked_for() -> None:
    items = RSS.format(
        "<item><link>/1</link><description>Short</description></item>"
        f"<item><link>/2</link><description>{WHOLE}</description></item>"
        "<item><link>/gone</link><description>Short</description></item>"
        "<item><description>Short</description></item>"
    )
    page, whole, gone, short = found(items, Ask(page=_page, follow=True))
    assert page == Source(
        "feed.xml#1", b"<html>", "text/html", "https://gull.example/1", "2026-05-15"
    )
    assert str(gone) == (
        "feed.xml#3: the feed gives only a teaser, and the page behind it fails: "
        "https://gull.example/gone: there is no such page (404)."
    )
    assert [each.media_type for each in (whole, short) if isinstance(each, Source)] == [
        MEDIA_TYPE,
        MEDIA_TYPE,
    ]
    assert len(found(items, Ask(page=_page))) == 4


@pytest.mark.parametrize("damage", ["Fees & tolls", "Fees&nbsp;tolls", "Fees <br> tolls"])
def test_a_broken_feed_is_mended_and_says_so(damage: str) -> None:
    item = f"<item><title>{damage}</title><description>{WHOLE}</description></item>"
    values = told(RSS.format(item))
    assert (values["content"] or "").split() == WHOLE.split()
    assert "{urn:briefing}damaged" in values
    whole = f"<item><title>Fees</title><description>{WHOLE}</description></item>"
    assert "{urn:briefing}damaged" not in told("\n\n" + RSS.format(whole))


@pytest.mark.parametrize(
    ("encoding", "declared", "media_type"),
    [
        ("utf-8", "", None),
        ("utf-8", "", "text/xml"),
        ("utf-8", "", "text/xml; charset=iso-8859-1"),
        ("windows-1251", ' encoding="windows-1251"', "text/xml; charset=iso-8859-1"),
        ("windows-1251", "", "text/xml; charset=windows-1251"),
        ("utf-16", ' encoding="utf-16"', "text/html; charset=utf-8"),
    ],
)
def test_letters_of_every_encoding_are_read(
    encoding: str, declared: str, media_type: str | None
) -> None:
    feed = RSS.replace("©", "(c)").format("<item><title>Пошлины ниже</title></item>")
    feed = feed.replace('"1.0"', f'"1.0"{declared}')
    (source,) = entries(Source("feed.xml", feed.encode(encoding), media_type), Ask())
    assert isinstance(source, Source)
    assert "Пошлины ниже" in source.data.decode()


def test_what_the_parser_stumbles_over_is_a_sentence() -> None:
    where = "<gml:pos>1 2</gml:pos><title>Fees & tolls</title>"  # a place outside of a place
    with pytest.raises(ReadError, match=r"feed\.xml: the feed is damaged"):
        found(RSS.format(f"<item>{where}</item>").replace("xmlns:dc", "xmlns:gml='gml' xmlns:dc"))


def test_what_is_no_text_is_no_content() -> None:
    entry = "<entry><title>Fees</title><content type='image/png'>iVBORw0KGgo=</content></entry>"
    assert "content" not in told(FEED.format(entry))


def test_nothing_in_a_feed_is_taken_for_a_path_or_an_address() -> None:
    with pytest.raises(ReadError, match="it is no feed"):
        found("/etc/passwd")
    with pytest.raises(ReadError, match="it is no feed"):
        found("http://127.0.0.1:9/")


@given(st.text(max_size=40), st.integers(0, 700))
def test_no_feed_is_an_exception(noise: str, at: int) -> None:
    feed = RSS.format(f"<item><title>Fees</title><description>{WHOLE[:80]}</description></item>")
    data = (feed[:at] + noise + feed[at:]).encode("utf-8", "surrogatepass")
    with suppress(ReadError):
        assert all(isinstance(each, Source) for each in found(data))
