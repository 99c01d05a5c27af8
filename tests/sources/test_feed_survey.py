"""A feed is known by its first element, and met by its limits before its parser is."""

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.errors import ReadError
from briefing.limits import MAX_BYTES, MAX_ENTRIES
from briefing.model.article import Source
from briefing.sources.feed_survey import is_feed, survey

RSS = b'<?xml version="1.0"?><rss version="2.0"><channel><title>The Gull</title>%s</channel></rss>'
RDF = b'<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="%s"></rdf:RDF>'
DOCTYPE = b'<!DOCTYPE rss PUBLIC "-//Netscape Communications//DTD RSS 0.91//EN" "rss-0.91.dtd">'
LAUGHS = b'<!DOCTYPE rss [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]>'


def _refusal(data: bytes) -> str:
    with pytest.raises(ReadError) as caught:
        survey(Source("feed.xml", data))
    return str(caught.value)


@pytest.mark.parametrize(
    "data",
    [
        RSS % b"",
        b"\n\xef\xbb\xbf<rss>",
        b'<?xml version="1.0"?>\n<?xml-stylesheet href="a.xsl"?><!-- <html> -->\n<FEED>',
        b'<atom:feed xmlns:atom="http://www.w3.org/2005/Atom">',
        DOCTYPE + b"<rss version='0.91'/>",
        LAUGHS + b"<rss/>",
        RDF % b"http://purl.org/rss/1.0/",
        RDF % b"http://my.netscape.com/rdf/simple/0.9/",
        (RSS % b"").decode().encode("utf-16"),
    ],
)
def test_feeds_of_every_age_are_known(data: bytes) -> None:
    assert is_feed(data)


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"The <rss> element",
        b"<html><rss>",
        b"<feeder>",
        b"<!-- <rss>",
        b"<entry xmlns='http://www.w3.org/2005/Atom'>",
        RDF % b"http://xmlns.com/foaf/0.1/",
    ],
)
def test_what_is_none_is_not_taken_for_one(data: bytes) -> None:
    assert not is_feed(data)


def test_damage_is_told_and_a_document_type_elsewhere_is_none() -> None:
    assert survey(Source("feed.xml", RSS % b"<item/>"))
    assert survey(Source("feed.xml", DOCTYPE + b"<rss/>"))
    assert not survey(Source("feed.xml", RSS % b"<item>a & b &nbsp;</item>"))
    assert not survey(Source("feed.xml", (RSS % b"<item/>")[:-20]))


@pytest.mark.parametrize("end", [b"", b"&"])
def test_too_many_entries_are_refused_well_formed_or_not(end: bytes) -> None:
    most = b"<item/>" * MAX_ENTRIES
    survey(Source("feed.xml", RSS % (most + end)))
    assert _refusal(RSS % (most + b"<item/>" + end)) == (
        "feed.xml: the feed has more than 1,000 entries; name a feed of fewer entries, or the "
        "pages themselves."
    )


@pytest.mark.parametrize("end", [b"", b"&"])
def test_entities_are_refused_well_formed_or_not(end: bytes) -> None:
    assert "declares entities of its own" in _refusal(LAUGHS + RSS[21:] % (b"&b;" + end))


HOSTILE = {
    "100,000 entries": RSS % (b"<item><title>a</title></item>" * 100_000),
    "deep": RSS % (b"<b>" * 5_000 + b"</b>" * 5_000),
    "deep and broken": RSS % (b"<b>" * 5_000),
    "attributes": RSS % (b"<a " + b" ".join(b'a%d=""' % n for n in range(50_000)) + b"/>"),
    "newlines": RSS % (b"\n" * 1_000_000),
    "references": RSS % (b"&lt;a" * 1_000_000),
    "signs": RSS % (b"<" * 400_000),
    "comments": RSS % (b"<!--" * 200_000),
    "long": RSS % (b"x" * MAX_BYTES),
    "a writer": RSS % (b"<item><author>" + b"a" * 100_000 + b"</author></item>"),
    "a writer in pieces": RSS % (b"<author>" + b"a&#97;" * 300 + b"</author>"),
    "a writer in parts": RSS % (b"<author><i/>" + b"a" * 300 + b"<i/></author>"),
    "a writer behind a name": RSS % (b"<author><name>b</name>" + b"a" * 300 + b"</author>"),
    "a broken writer": RSS % (b"<author>" + b"a&#97;" * 2_000 + b"</creator>"),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_feed_is_refused(name: str) -> None:
    assert _refusal(HOSTILE[name]).startswith("feed.xml: the feed ")


@given(st.binary(max_size=60), st.integers(0, 120))
def test_no_bytes_are_an_exception(noise: bytes, at: int) -> None:
    data = RSS % b"<item><title>a</title></item>"
    is_feed(data[:at] + noise + data[at:])
    with suppress(ReadError):
        survey(Source("feed.xml", data[:at] + noise + data[at:]))
