"""A site may send on, but not in circles, not out of the web, and not to what may not be asked."""

from pathlib import Path

import pytest

from briefing.sources.settings import Web
from tests.sources.conftest import Fetched, Refused
from tests.sources.server import Server, head, page, to

PAGE = b"<p>The bridge is open."


@pytest.mark.parametrize("status", ["301 Moved", "302 Found", "303 See", "307 Temp", "308 Perm"])
def test_a_source_names_what_was_asked_and_where_it_was_found(
    server: Server, fetched: Fetched, status: str
) -> None:
    server.says("/in/b", page(PAGE))
    source = fetched(server.says("/in/a", to("b#top", status)))
    assert (source.name, source.url) == (server.url("/in/a"), server.url("/in/b"))


def test_five_times_are_followed_and_no_more(
    server: Server, fetched: Fetched, refused: Refused
) -> None:
    for step in range(6):
        server.says(f"/{step}", to(f"/{step + 1}"))
    server.says("/6", page(PAGE))
    assert fetched(server.url("/1")).url == server.url("/6")
    assert refused(server.url("/0")) == (
        "the site sends on more than 5 times; name the address where it ends."
    )
    assert server.paths().count("/6") == 1


@pytest.mark.parametrize("steps", [("/a",), ("/b", "/a"), ("/b", "/c", "/b")])
def test_circles_are_left(server: Server, refused: Refused, steps: tuple[str, ...]) -> None:
    for at, step in zip(("/a", *steps), steps, strict=False):
        server.says(at, to(step))
    assert "sends round in a circle" in refused(server.url("/a"))
    assert len(server.requests) == len(set(server.paths())), "nobody is asked twice"


@pytest.mark.parametrize(
    ("location", "sentence"),
    [
        ("http://10.0.0.1/", "10.0.0.1 is an address inside a network, which is asked only if"),
        ("http://169.254.169.254/a", "is an address of the link, where clouds keep their"),
        ("http://[::1]/", "::1 is this machine itself"),
        ("http://[::ffff:10.0.0.1]/", "::ffff:a00:1 is an address inside a network"),
        ("//10.0.0.1:8080/a", "10.0.0.1 is an address inside a network"),
        ("http://0x0a000001/", "write the host's address as four decimal numbers"),
        ("http://0/", "write the host's address as four decimal numbers"),
        ("file:///etc/passwd", "only addresses that begin with http:// or https://"),
        ("ftp://127.0.0.1/a", "only addresses that begin with http:// or https://"),
        ("javascript:alert(1)", "only addresses that begin with http:// or https://"),
        ("data:text/plain,a", "only addresses that begin with http:// or https://"),
        ("http://me:hush@127.0.0.1/", "an address with a user's name or a password"),
        ("http://:80/", "there is no host of that name"),
        ("http://[::1", "this is no address of the web"),
        ("http://a\x01b/", "there are control characters in the address"),
        (f"/{'a' * 4000}", "the address is longer than 4000 characters"),
    ],
)
def test_where_nobody_is_sent(
    server: Server, refused: Refused, location: str, sentence: str
) -> None:
    said = refused(server.says("/", to(location)))
    assert said.startswith("sends on to ")
    assert sentence in said
    assert "hush" not in said
    assert server.paths() == ["/"]


def test_a_second_step_is_checked_like_the_first(server: Server, refused: Refused) -> None:
    server.says("/b", to("http://192.168.0.1/admin"))
    assert refused(server.says("/a", to("/b"))) == (
        "sends on to http://192.168.0.1/admin: 192.168.0.1 is an address inside a network, which "
        "is asked only if [web] allow in briefing.toml names it."
    )


def test_an_error_behind_a_redirect_says_where(server: Server, refused: Refused) -> None:
    assert refused(server.says("/a", to("/gone"))) == (
        f"sends on to {server.url('/gone')}: there is no such page there (404); is the address "
        "right?"
    )


def test_a_redirect_without_a_place_is_no_page(server: Server, refused: Refused) -> None:
    assert "sends on without saying where to (302)" in refused(
        server.says("/", head("302 Found", Content_Length="0"))
    )


def test_a_place_in_letters_is_understood(server: Server, fetched: Fetched) -> None:
    server.says("/f%C3%A4hre%20neu", page(PAGE))
    location = "/fähre neu".encode().decode("latin-1")  # as bytes of UTF-8 on the wire
    url = server.says("/", head("302 F", Location="X").replace(b"X", location.encode("latin-1")))
    assert fetched(url).url == server.url("/f%C3%A4hre%20neu")


def test_the_cache_is_not_filled_by_what_was_refused(
    server: Server, refused: Refused, settings: Web
) -> None:
    refused(server.says("/", to("http://10.0.0.1/")))
    assert settings.cache is not None
    assert not Path(settings.cache).exists()
