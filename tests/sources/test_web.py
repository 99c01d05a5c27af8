"""What is fetched arrives whole and says where it came from; the server learns who asks."""

import socket
import zlib
from collections.abc import Callable
from dataclasses import replace

import pytest

from briefing import __version__
from briefing.errors import ReadError
from briefing.model.article import Source
from briefing.sources import web
from briefing.sources.settings import Web
from tests.sources.conftest import NOW, Fetched, Refused
from tests.sources.server import Server, head, page, to, zipped

PAGE = "<title>Fähre</title><p>The ferry will run again from Monday.".encode()


@pytest.fixture
def resolve(monkeypatch: pytest.MonkeyPatch) -> Callable[..., list[str]]:
    """Return what makes every host stand for given addresses, and lists the hosts asked for."""

    def set_up(*addresses: str) -> list[str]:
        hosts: list[str] = []
        turns = iter(addresses)

        def getaddrinfo(host: str, port: int, **_: object) -> list[object]:
            hosts.append(host)
            place = (next(turns), port)
            return [(socket.AF_INET, socket.SOCK_STREAM, 0, "", place)]

        monkeypatch.setattr(socket, "getaddrinfo", getaddrinfo)
        return hosts

    return set_up


def test_a_page_is_a_source(server: Server, fetched: Fetched) -> None:
    url = server.says("/a?b=c", page(PAGE))
    assert fetched(f"{url}#end") == Source(
        name=f"{url}#end",
        data=PAGE,
        media_type="text/html; charset=utf-8",
        url=url,
        retrieved="2026-11-24",
    )


def test_the_server_learns_who_asks_and_nothing_else(server: Server, fetched: Fetched) -> None:
    server.says("/b", page(PAGE))
    fetched(server.says("/a", page(b"", "302 Found", Location="/b", Set_Cookie="id=1")))
    first, second = server.requests
    assert first.headers == second.headers
    assert set(first.headers) == {"host", "user-agent", "accept", "accept-encoding", "connection"}
    assert first.headers["user-agent"].startswith(f"briefing/{__version__} (+")
    assert first.headers["host"] == f"127.0.0.1:{server.port}"


@pytest.mark.parametrize(
    ("coding", "packed"),
    [
        ("gzip", zipped(PAGE)),
        ("X-GZIP", zipped(PAGE[:9]) + zipped(PAGE[9:])),
        ("deflate", zlib.compress(PAGE)),
        ("deflate", zlib.compress(PAGE, wbits=-15)),
        ("identity", PAGE),
        ("deflate, gzip", zipped(zlib.compress(PAGE))),
    ],
)
def test_what_is_packed_is_unpacked(
    server: Server, fetched: Fetched, coding: str, packed: bytes
) -> None:
    assert fetched(server.says("/", page(packed, Content_Encoding=coding))).data == PAGE


@pytest.mark.parametrize(
    "parts",
    [
        (head(Transfer_Encoding="chunked"), b"3\r\n<p>\r\n", b"2;x=y\r\nAh\r\n0\r\nX: 1\r\n\r\n"),
        (head(Content_Length="5"), b"<p>A", b"h"),
        (head(), b"<p>", b"Ah"),
        (b"HTTP/1.1 100 Go on\r\n\r\n", b"HTTP/1.1 100 Go on\r\n\r\n", page(b"<p>Ah")),
        (b"HTTP/1.0 200\n\n", b"<p>Ah"),
        (page(b"<p>Ah"), b" and more than was announced"),
    ],
)
def test_a_page_arrives_in_many_ways(
    server: Server, fetched: Fetched, parts: tuple[bytes, ...]
) -> None:
    assert fetched(server.says("/", *parts)).data == b"<p>Ah"


def test_a_host_has_a_rest_between_two_requests(
    server: Server, fetched: Fetched, slept: list[float]
) -> None:
    for path in ("/a", "/b", "/c"):
        fetched(server.says(path, page(PAGE)))
    assert [round(seconds) for seconds in slept] == [1, 2]  # from the same moment: none was slept


def test_hosts_of_every_script_are_asked_for_in_ascii(
    server: Server, settings: Web, resolve: Callable[..., list[str]]
) -> None:
    hosts = resolve("127.0.0.1")
    server.says("/%C3%A4?q=%E2%82%AC%20x", page(PAGE))
    source = web.fetch(server.url("/ä?q=€ x", host="Bücher.example"), settings, NOW)
    assert source.url == server.url("/%C3%A4?q=%E2%82%AC%20x", host="xn--bcher-kva.example")
    assert hosts == ["xn--bcher-kva.example"]


def test_a_host_that_stands_for_another_address_the_second_time(
    server: Server, settings: Web, resolve: Callable[..., list[str]], refused: Refused
) -> None:
    hosts = resolve("127.0.0.1", "10.0.0.1")
    server.says("/a", page(PAGE))
    assert web.fetch(server.url("/a", host="two.example"), settings, NOW).data == PAGE
    assert hosts == ["two.example"]  # looked up once: what was checked is what was called
    assert "two.example stands for 10.0.0.1" in refused(server.url("/b", host="two.example"))


def test_a_host_is_refused_for_any_of_its_addresses(
    monkeypatch: pytest.MonkeyPatch, server: Server, refused: Refused
) -> None:
    places = [(2, 1, 0, "", (address, 80)) for address in ("127.0.0.1", "169.254.169.254")]
    monkeypatch.setattr(socket, "getaddrinfo", lambda *_, **__: places)
    assert "stands for 169.254.169.254, an address of the link" in refused("http://both.example/")
    assert not server.requests


def test_a_connection_that_leads_elsewhere_is_closed(
    monkeypatch: pytest.MonkeyPatch, server: Server, refused: Refused
) -> None:
    monkeypatch.setattr(socket.socket, "getpeername", lambda _: ("10.0.0.1", 80))
    assert "leads elsewhere" in refused(server.says("/", page(PAGE)))
    assert not server.requests


def test_a_host_that_is_allowed_by_name_may_stand_for_anything(
    server: Server, settings: Web, resolve: Callable[..., list[str]]
) -> None:
    resolve("127.0.0.1")
    server.says("/", page(PAGE))
    named = Web(allow=("Intranet.Example",), cache=settings.cache)
    assert web.fetch(server.url("/", host="intranet.example"), named, NOW).data == PAGE


def test_the_next_address_is_called_when_one_takes_no_calls(
    monkeypatch: pytest.MonkeyPatch, server: Server, settings: Web
) -> None:
    places = [(2, 1, 0, "", (address, 80)) for address in ("127.0.0.2", "127.0.0.1")]
    monkeypatch.setattr(socket, "getaddrinfo", lambda *_, **__: places)
    server.says("/", page(PAGE))
    both = Web(allow=("127.0.0.0/8",), cache=settings.cache)
    assert web.fetch(server.url("/", host="both.example"), both, NOW).data == PAGE


def test_a_server_with_an_ipv6_address(settings: Web, slept: list[float]) -> None:
    del slept  # nobody waits
    try:
        server = Server(host="::1")
    except OSError:
        pytest.skip("this machine has no IPv6")
    with server:
        server.says("/", page(PAGE))
        url = server.url("/", host="[::1]")
        assert web.fetch(url, replace(settings, allow=("::1",)), NOW).url == url
        assert server.requests[0].headers["host"] == f"[::1]:{server.port}"


def test_a_kind_of_address_that_this_machine_lacks(
    monkeypatch: pytest.MonkeyPatch, settings: Web
) -> None:
    def lacking(*_: object) -> None:
        raise OSError(97, "Address family not supported by protocol")

    monkeypatch.setattr(socket, "socket", lacking)
    with pytest.raises(ReadError, match="no server can be reached there; is the address right"):
        web.fetch("http://[::1]/", replace(settings, allow=("::1",)), NOW)


def test_no_proxy_comes_between(
    monkeypatch: pytest.MonkeyPatch, server: Server, fetched: Fetched
) -> None:
    for name in ("http_proxy", "HTTP_PROXY", "all_proxy", "ALL_PROXY"):
        monkeypatch.setenv(name, "http://127.0.0.1:1")
    assert fetched(server.says("/", page(PAGE))).data == PAGE


def test_a_password_is_neither_sent_nor_told(server: Server, settings: Web) -> None:
    url = f"http://me:secret@127.0.0.1:{server.port}/"
    with pytest.raises(ReadError) as caught:
        web.fetch(url, settings, NOW)
    assert "secret" not in str(caught.value)
    assert str(caught.value).startswith(f"http://127.0.0.1:{server.port}/: an address with a user")
    assert not server.requests


def test_nobody_is_asked_where_nothing_listens(server: Server, refused: Refused) -> None:
    server.says("/", to("http://127.0.0.1:1/"))
    assert refused(server.url("/")) == (
        "sends on to http://127.0.0.1:1/: no server takes calls there; is the address right, and "
        "is the network up?"
    )
