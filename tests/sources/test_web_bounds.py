"""Too much, too slow, too little: each ends in time, with a sentence of its own."""

import socket
import zlib
from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest

from briefing.errors import ReadError
from briefing.sources import meter, packing, troubles, web
from briefing.sources.settings import Web
from tests.sources.conftest import NOW, Fetched, Refused
from tests.sources.server import CUT, Part, Server, head, page, zipped

PAGE = b"<p>" + b"The lock is shut for repairs. " * 20
CUT_OFF = "the connection was cut in the middle"


@pytest.fixture
def hurry(monkeypatch: pytest.MonkeyPatch) -> None:
    """Leave half a second for everything."""
    monkeypatch.setattr(meter, "FETCH_SECONDS", 0.5)


@pytest.mark.parametrize(
    "start",
    [
        b"",
        b"HTTP/1.1 200 OK\r\nX: ",
        head(),
        head(Content_Length="9999"),
        head(Transfer_Encoding="chunked") + b"ff\r\n",
        head(Content_Encoding="gzip") + zipped(PAGE)[:20],
    ],
    ids=["status", "header", "body", "length", "chunk", "gzip"],
)
@pytest.mark.usefixtures("hurry")
def test_a_drip_ends_with_the_time_for_everything(
    server: Server, refused: Refused, start: bytes
) -> None:
    def drip() -> Iterator[Part]:
        yield start
        while not server.stopped.wait(0.02):
            yield b"a"

    assert refused(server.does("/", drip)).startswith("it did not arrive within 0.5 seconds; try")


@pytest.mark.usefixtures("hurry")
def test_redirects_share_the_time(server: Server, settings: Web) -> None:
    def slow() -> Iterator[Part]:
        server.stopped.wait(0.15)
        yield head("302 Found", Location=f"/{len(server.requests)}", Content_Length="0")

    for step in range(6):
        server.does(f"/{step}", slow)
    with pytest.raises(ReadError, match="it did not arrive within"):
        web.fetch(server.url("/0"), replace(settings, pause_s=0), NOW)


def test_a_server_that_takes_no_call_is_left(
    monkeypatch: pytest.MonkeyPatch, server: Server, refused: Refused
) -> None:
    def connect(*_: object) -> None:
        raise TimeoutError

    monkeypatch.setattr(socket.socket, "connect", connect)
    assert refused("http://127.0.0.1:9/") == (
        "no server took the call within 10 seconds; is the address right, and is the network up?"
    )
    monkeypatch.undo()
    assert not server.requests


@pytest.fixture
def small(monkeypatch: pytest.MonkeyPatch) -> None:
    """Make everything above a kilobyte too much."""
    monkeypatch.setattr(meter, "MAX_FETCHED", 100_000)
    monkeypatch.setattr(meter, "MAX_HEAD", 1_000)
    monkeypatch.setattr(packing, "MAX_ANSWER", 50_000)


def _for_ever(server: Server, start: bytes, more: bytes) -> Callable[[], Iterator[Part]]:
    def answer() -> Iterator[Part]:
        yield start
        while not server.stopped.is_set():
            yield more

    return answer


@pytest.mark.parametrize(
    ("start", "more"),
    [
        (head(Content_Type="text/plain"), b"a" * 5000),
        (head(Content_Type="text/plain", Content_Length=str(10**18)), b"a" * 5000),
        (head(Transfer_Encoding="chunked"), b"1\r\na\r\n" * 900),
        (head(Transfer_Encoding="chunked"), b"1;" + b"x" * 5000 + b"\r\na\r\n"),
        (head(Transfer_Encoding="chunked") + b"1\r\na\r\n0\r\n", b"X: trailer\r\n" * 900),
        (head(Content_Encoding="gzip") + zipped(b"a")[:10], b"\0" * 5000),
    ],
    ids=["open", "long", "chunked", "extended", "trailer", "gzip"],
)
@pytest.mark.usefixtures("small")
def test_what_never_ends_is_too_large(
    server: Server, refused: Refused, start: bytes, more: bytes
) -> None:
    said = refused(server.does("/", _for_ever(server, start, more)))
    assert said == "is larger than 0 MB; name the address of a single article."


@pytest.mark.parametrize(
    ("start", "more"),
    [
        (b"HTTP/1.1 200 OK\r\n", b"X: y\r\n" * 900),
        (b"HTTP/1.1 200 OK\r\nX: ", b"y" * 5000),
        (b"HTTP/1.1 200 OK\r\nX: y\r\n", b"  y\r\n" * 900),
        (b"", b"HTTP/1.1 100 Continue\r\n\r\n" * 90),
        (b"", b"y" * 5000),
    ],
    ids=["many", "long", "folded", "continue", "status"],
)
@pytest.mark.usefixtures("small")
def test_headers_that_never_end(
    server: Server, refused: Refused, start: bytes, more: bytes
) -> None:
    said = refused(server.does("/", _for_ever(server, start, more)))
    assert said.startswith(("the answer's headers are longer than 1 kB", "the server's answer bre"))


@pytest.mark.parametrize(
    ("coding", "bomb"),
    [
        ("gzip", zipped(bytes(10_000_000))),
        ("gzip", zipped(bytes(40_000)) * 2),
        ("deflate", zlib.compress(bytes(10_000_000))),
        ("gzip, gzip", zipped(zipped(bytes(50_000_000)))),
    ],
)
@pytest.mark.usefixtures("small")
def test_a_bomb_is_not_unpacked(server: Server, refused: Refused, coding: str, bomb: bytes) -> None:
    said = refused(server.says("/", page(bomb, Content_Encoding=coding)))
    assert said.startswith("unpacks to more than 0 MB, which no article is; save the page")


@pytest.mark.parametrize(
    "parts",
    [
        (head(Content_Length=str(len(PAGE) + 1)), PAGE),
        (head(Content_Length=str(len(PAGE))), PAGE[:-1], CUT),
        (head(Transfer_Encoding="chunked"), b"ff\r\n", PAGE[:100]),
        (head(Transfer_Encoding="chunked"), b"4\r\n<p>A\r\n"),
        (head(), PAGE, CUT),
        (page(zipped(PAGE)[:-9], Content_Encoding="gzip"),),
        (page(zlib.compress(PAGE)[:-5], Content_Encoding="deflate"),),
    ],
    ids=["short", "reset", "in a chunk", "between chunks", "open", "gzip", "deflate"],
)
def test_half_an_article_is_none(server: Server, refused: Refused, parts: tuple[Part, ...]) -> None:
    assert CUT_OFF in refused(server.says("/", *parts))


@pytest.mark.parametrize(
    ("parts", "sentence"),
    [
        ((), "the server hung up without an answer; try again later"),
        ((CUT,), "the connection was cut in the middle; try again"),
        ((b"HTTP/1.1 200 OK\r\nContent-Length: 5",), "the connection was cut in the middle"),
        ((b"220 mail.example ESMTP\r\n",), "the server's answer breaks the rules of the web"),
        ((b"SSH-2.0-OpenSSH_9.0\r\n",), "the server's answer breaks the rules of the web"),
        ((b"HTTP/1.1 abc\r\n\r\n",), "the server's answer breaks the rules of the web"),
        ((b"\0" * 70_000,), "the server's answer breaks the rules of the web"),
        (
            (head(Transfer_Encoding="chunked"), b"-5\r\n<p>Ah\r\n"),
            "the server's answer breaks the rules of the web",
        ),
        ((page(PAGE, Content_Length="5, 6"),), "the server's answer breaks the rules of the web"),
        ((page(PAGE, Content_Encoding="br"),), "it is packed as “br”, which was not asked for"),
        ((page(PAGE, Content_Encoding="gzip"),), "it is packed wrongly"),
        ((page(b""),), "there is nothing to read there"),
        ((page(zipped(b""), Content_Encoding="gzip"),), "there is nothing to read there"),
    ],
)
def test_what_is_no_answer(
    server: Server, refused: Refused, parts: tuple[Part, ...], sentence: str
) -> None:
    assert refused(server.says("/", *parts)).startswith(sentence)


@pytest.mark.parametrize("length", ["-1", "abc", "", "1e9"])
def test_a_length_that_is_no_number_is_no_length(
    server: Server, fetched: Fetched, length: str
) -> None:
    assert fetched(server.says("/", page(PAGE, Content_Length=length))).data == PAGE


def test_every_error_of_the_system_is_a_sentence() -> None:
    for error in (OSError(113, "No route to host"), OSError(), MemoryError(), ValueError("x")):
        assert troubles.failure(error).reason.endswith((".", "?"))
