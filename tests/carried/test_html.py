"""The data block of an HTML memo: found among other scripts, and never run."""

import pytest
from lxml import html as parser

from briefing.carried.html import files, may_carry
from briefing.model.article import Source
from tests.carried.memos import carrying, drawn, memo, page

OURS = b'<script type="application/json" id="briefing">{"a": 1}</script>'


def found(body: bytes) -> tuple[bytes, ...]:
    return files(Source("memo.html", b"<!DOCTYPE html>\n" + body))


@pytest.mark.parametrize(
    "body",
    [
        OURS,
        b"<script>var x = 'briefing'</script>" + OURS + b"<script src=more.js></script>",
        b"<script id='briefing' data-x type='application/json'>{\"a\": 1}</script >",
        b'<script id=briefing type=application/json>{"a": 1}</script>',
        OURS + b"<script",
        OURS + b'<script type="application/json" id="briefing">{"cut',
    ],
)
def test_ours_is_found_however_it_is_written(body: bytes) -> None:
    assert found(body) == (b'{"a": 1}',)


@pytest.mark.parametrize(
    "body",
    [
        b'<script id="briefing">run()</script>',
        b'<script type="application/json" id="briefings">{}</script>',
        b'<script type="application/json" data-id="briefing">{}</script>',
        b'<p id="briefing">application/json</p>',
        b"<script" * 1000,
    ],
)
def test_what_is_not_ours_is_not_taken(body: bytes) -> None:
    assert found(body) == ()


def test_text_about_it_is_no_page() -> None:
    assert not may_carry(b"Write " + OURS + b" at the end.")
    assert not may_carry(memo("html", "none").data)
    assert may_carry(b"\xef\xbb\xbf\n<HTML>" + OURS)


def test_a_text_cannot_end_its_block() -> None:
    text = '{"a":"</script><script>alert(1)</script><!-- &amp; \u2028"}'
    source = carrying(text, "html")
    scripts = parser.document_fromstring(source.data).findall(".//script")
    assert [each.get("id") for each in scripts] == ["briefing"]
    assert scripts[0].text == files(source)[0].decode()
    assert b"alert(1)</script>" not in source.data


def test_several_are_numbered_in_the_order_of_their_pages() -> None:
    source = drawn((page(), page("none"), page("all")), "html")
    scripts = parser.document_fromstring(source.data).findall(".//script")
    assert [each.get("id") for each in scripts] == ["briefing", "briefing-2"]
    first, second = files(source)
    assert len(first) < len(second)
