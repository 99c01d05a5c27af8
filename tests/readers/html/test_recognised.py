import pytest

from briefing.model.article import Source
from briefing.readers import read
from briefing.readers.html import recognises
from briefing.readers.reader import Claim
from tests.readers.html.pages import KEPT, STORY, page


@pytest.mark.parametrize(
    "start",
    [
        "<!DOCTYPE html>",
        "\n <html>",
        "<body>",
        "\ufeff<!doctype HTML PUBLIC '-//W3C//DTD'>",
        "<!-- saved from a site --><html>",
        '<?xml version="1.0"?>\n<!DOCTYPE html>',
        "<!----><!-- a - b --><head>",
        "<html>\0",
    ],
)
def test_a_page_by_its_first_tag(start: str) -> None:
    assert recognises(Source("a", start.encode())) is Claim.SIGNATURE


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le"])
def test_a_page_in_utf_16(encoding: str) -> None:
    data = page(STORY).decode().encode(encoding)
    assert recognises(Source("a", data)) is Claim.SIGNATURE
    assert read(Source("a", data)).title == KEPT[0][1]


@pytest.mark.parametrize(
    ("name", "media_type", "data", "claim"),
    [
        ("a.htm", None, b"Words", Claim.NAMED),
        ("a.xhtml", None, b"Words", Claim.NAMED),
        ("a", "text/html; charset=utf-8", b"Words", Claim.NAMED),
        ("a", "application/xhtml+xml", b"Words", Claim.NAMED),
        ("a", None, b"<p>One</p><p>Two</p><ul><li>Three</li></ul>", Claim.LOOKS),
        ("a", None, b"Plain words, 3 < 4 and 5 > 2.", Claim.NONE),
        ("a.html", None, b"%PDF-1.7", Claim.NONE),
        ("a.html", None, b"<rss></rss>", Claim.NONE),
    ],
)
def test_a_page_by_its_name_or_its_tags(
    name: str, media_type: str | None, data: bytes, claim: Claim
) -> None:
    assert recognises(Source(name, data, media_type)) is claim
