"""What a site says in place of a page is told in words; patience is short."""

import pytest

from tests.sources.conftest import Fetched, Refused
from tests.sources.server import Server, head, page

PAGE = b"<p>The market moves to the square."


@pytest.mark.parametrize(
    ("status", "sentence"),
    [
        ("404 Not Found", "there is no such page there (404); is the address right?"),
        ("410 Gone", "the page was there and is gone for good (410); is there a copy elsewhere?"),
        ("401 No", "the page is only for those who sign in (401); sign in with a browser, save"),
        ("403 No", "the site does not let us read it (403); save the page in a browser and name"),
        ("429 Too Many", "the site has had too many requests from here (429); try again later."),
        ("451 No", "the site may not show the page here for legal reasons (451); save the page"),
        ("418 Teapot", "the site does not accept the request (418); is the address right?"),
        ("500 Error", "the site is in trouble (500); try again later."),
        ("501 No", "the site is in trouble (501); try again later."),
        ("206 Part", "the site answers with a status that means no page (206); save the page"),
        ("202 Later", "the site answers with a status that means no page (202); save the page"),
        ("300 Choose", "the site answers with a status that means no page (300); save the page"),
        ("999 Denied", "the site answers with a status that means no page (999); save the page"),
        (
            "304 Same",
            "the site says that the page is as before, which was not asked (304); save the",
        ),
        ("204 Nothing", "there is nothing to read there (204); is the address right?"),
    ],
)
def test_a_status_in_words(server: Server, refused: Refused, status: str, sentence: str) -> None:
    assert refused(server.says("/", page(PAGE, status))).startswith(sentence)


@pytest.mark.parametrize("status", ["500 A", "502 B", "503 C", "504 D"])
def test_a_site_in_trouble_is_asked_a_second_time(
    server: Server, fetched: Fetched, slept: list[float], status: str
) -> None:
    trouble, good = page(b"", status), page(PAGE)
    url = server.does("/", lambda: iter((trouble,)), lambda: iter((good,)))
    assert fetched(url).data == PAGE
    assert 2.0 in slept
    server.says("/never", trouble)
    server.requests.clear()
    assert "in trouble" in refused_of(fetched, server.url("/never"))
    assert server.paths() == ["/never", "/never"]


def refused_of(fetched: Fetched, url: str) -> str:
    with pytest.raises(Exception, match="in trouble") as caught:
        fetched(url)
    return str(caught.value)


@pytest.mark.parametrize(
    ("headers", "pause_s"),
    [
        ({"Retry_After": "7"}, 7.0),
        ({"Retry_After": "0"}, 0.0),
        (
            {
                "Retry_After": "Tue, 24 Nov 2026 10:00:09 GMT",
                "Date": "Tue, 24 Nov 2026 10:00:00 GMT",
            },
            9.0,
        ),
        (
            {
                "Retry_After": "Tue, 24 Nov 2026 09:00:00 GMT",
                "Date": "Tue, 24 Nov 2026 10:00:00 GMT",
            },
            0.0,
        ),
    ],
)
def test_a_short_pause_is_made_when_a_site_asks_for_it(
    server: Server, fetched: Fetched, slept: list[float], headers: dict[str, str], pause_s: float
) -> None:
    busy, good = page(b"", "429 Too Many", **headers), page(PAGE)
    assert fetched(server.does("/", lambda: iter((busy,)), lambda: iter((good,)))).data == PAGE
    assert slept[0] == pause_s


@pytest.mark.parametrize(
    "retry_after", ["", "31", "-1", "1e1", "soon", "²", "9" * 5000, "Tue, 24 Nov 2026 10:00:09 GMT"]
)
def test_a_long_pause_is_not_made(
    server: Server, refused: Refused, slept: list[float], retry_after: str
) -> None:
    busy = head("429 Too Many", Content_Length="0", Retry_After="X")
    busy = busy.replace(b": X", b": " + retry_after.encode())
    assert "too many requests" in refused(server.says("/", busy))
    assert server.paths() == ["/"]
    assert not slept


@pytest.mark.parametrize(
    "media_type",
    [
        "text/plain; charset=iso-8859-1",
        "TEXT/HTML",
        "application/xhtml+xml",
        "application/rss+xml",
        "application/xml",
        "application/pdf",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        "message/rfc822",
        "application/zip",
        "application/octet-stream",
    ],
)
def test_what_can_be_an_article_is_taken_as_declared(
    server: Server, fetched: Fetched, media_type: str
) -> None:
    assert fetched(server.says("/", page(PAGE, Content_Type=media_type))).media_type == media_type


@pytest.mark.parametrize("header", ["", "a" * 300, "text/html\x07", "text/html; a=ä"])
def test_a_media_type_that_is_none_is_not_declared(
    server: Server, fetched: Fetched, header: str
) -> None:
    answer = head(Content_Type="X", Content_Length=str(len(PAGE))) + PAGE
    answer = answer.replace(b": X", b": " + header.encode("latin-1"))
    source = fetched(server.says("/", answer))
    assert (source.media_type, source.data) == (None, PAGE)


@pytest.mark.parametrize(
    ("media_type", "sentence"),
    [
        ("image/jpeg", "it is a picture (image/jpeg); name the address of an article."),
        ("video/mp4", "it is a film (video/mp4); name the address of an article."),
        ("audio/mpeg; x=y", "it is a recording (audio/mpeg); name the address of an article."),
        ("font/woff2", "it is a typeface (font/woff2); name the address of an article."),
        ("application/json", "it is nothing that is read here (application/json); name the"),
        ("nonsense", "it is nothing that is read here (nonsense); name the address of an article"),
    ],
)
def test_what_can_be_no_article_is_not_read(
    server: Server, refused: Refused, media_type: str, sentence: str
) -> None:
    body_never_sent = head(Content_Type=media_type, Content_Length="900")
    assert refused(server.says("/", body_never_sent)).startswith(sentence)


@pytest.mark.parametrize("start", [b"%PDF-1.7", b"\n%PDF-1.4", b"PK\x03\x04", b"\xff\xfea\0"])
def test_bytes_that_nobody_declared_are_known_by_their_start(
    server: Server, fetched: Fetched, refused: Refused, start: bytes
) -> None:
    binary = start + bytes(100)
    declared = {"Content_Type": "application/octet-stream"}
    assert fetched(server.says("/a", page(binary, **declared))).data == binary
    assert fetched(server.says("/b", page(binary, Content_Type=""))).data == binary
    said = refused(server.says("/c", page(b"MZ" + bytes(100), **declared)))
    assert said == "it is some file that is not read here; name the address of an article."
