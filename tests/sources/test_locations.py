"""One address, one meaning: what is checked is what is asked."""

import re
from contextlib import suppress
from urllib.parse import urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.sources import locations
from briefing.sources.failures import Failure
from briefing.sources.locations import Location


@pytest.mark.parametrize(
    ("url", "one"),
    [
        ("http://News.Example", "http://news.example/"),
        ("HTTPS://news.example:443/a?b#c", "https://news.example/a?b"),
        ("http://news.example:8080/", "http://news.example:8080/"),
        ("http://news.example./", "http://news.example/"),
        ("http://news.example:/", "http://news.example/"),
        ("http://bücher.example/", "http://xn--bcher-kva.example/"),
        ("http://new。example/", "http://new.example/"),
        ("http://news.example/a b/ü?q=ä&r=[1]", "http://news.example/a%20b/%C3%BC?q=%C3%A4&r=[1]"),
        ("http://news.example/%C3%BC%zz", "http://news.example/%C3%BC%zz"),
        ("http://news.example?q", "http://news.example/?q"),
        ("http://[2001:DB8:0::1]:80/", "http://[2001:db8::1]/"),
        ("http://192.0.2.1/", "http://192.0.2.1/"),
        ("http://a_b.example/", "http://a_b.example/"),
        ("http://1.example/", "http://1.example/"),
        ("http://intranet/", "http://intranet/"),
    ],
)
def test_an_address_has_one_spelling(url: str, one: str) -> None:
    assert locations.parse(url).url == one


@pytest.mark.parametrize(
    "host",
    [
        "2130706433",
        "0x7f000001",
        "0X7F.0.0.1",
        "017700000001",
        "0177.0.0.1",
        "127.1",
        "127.0.1",
        "0",
        "00.0.0.0",
        "127.0.0.1.1",
        "256.0.0.1",
        "news.0x7f",
        "１２７.1",
        "127。1",
        "134744072",
    ],
)
def test_an_address_in_disguise_is_refused(host: str) -> None:
    with pytest.raises(Failure, match="write the host's address as four decimal numbers"):
        locations.parse(f"http://{host}/")


def test_digits_of_other_scripts_are_digits() -> None:
    assert locations.parse("http://１２７.0.0.1/").host == "127.0.0.1"


@pytest.mark.parametrize(
    ("url", "sentence"),
    [
        ("", "only addresses that begin with http:// or https://"),
        ("news.example/a", "only addresses that begin with http:// or https://"),
        ("gopher://news.example/", "only addresses that begin with http:// or https://"),
        ("http:news.example", "there is no host of that name that there can be"),
        ("http:///a", "there is no host of that name that there can be"),
        ("http://news..example/", "there is no host of that name that there can be"),
        ("http://-news.example/", "there is no host of that name that there can be"),
        (f"http://{'a' * 64}.example/", "there is no host of that name that there can be"),
        (f"http://{'a.' * 130}example/", "there is no host of that name that there can be"),
        (f"http://{'ü' * 64}.example/", "there is no host of that name that there can be"),
        ("http://news.exa mple/", "there is no host of that name that there can be"),
        ("http://news.example%2f@evil/", "an address with a user's name or a password"),
        ("http://news.example%00/", "there is no host of that name that there can be"),
        ("http://news.example\\evil.example/", "there is no host of that name that there can"),
        ("http://news.example\\@evil.example/", "an address with a user's name or a password"),
        ("http://@news.example/", "an address with a user's name or a password"),
        ("http://me:hush@news.example/", "an address with a user's name or a password"),
        ("http://straße.example/", "“straße.example” can mean two hosts; write it with the xn--"),
        ("http://news.example:99999/", "this is no address of the web"),
        ("http://news.example:a/", "this is no address of the web"),
        ("http://news.example:-1/", "this is no address of the web"),
        ("http://[::1/", "this is no address of the web"),
        ("http://[fe80::1%25eth0]/", "an address of one network card"),
        ("http://[v1.a:b]/", "the host's address is no IPv6 address"),
        ("http://news.example/\ud800", "this is no address of the web"),
        ("http://news.example/\n", "there are control characters in the address"),
        ("http://news.example\x00/", "there are control characters in the address"),
        ("http://news.example/" + "a" * 4000, "the address is longer than 4000 characters"),
    ],
)
def test_what_is_no_address_of_the_web(url: str, sentence: str) -> None:
    with pytest.raises(Failure) as caught:
        locations.parse(url)
    assert caught.value.reason.startswith(sentence)


@given(st.text() | st.text().map("http://{}".format) | st.from_regex(r"https?://[^/]{1,30}/.*"))
def test_any_text_is_one_address_or_none(url: str) -> None:
    try:
        location = locations.parse(url)
    except Failure:
        return
    assert locations.parse(location.url) == location
    assert re.fullmatch(r"[\x21-\x7e]+", location.url)
    parts = urlsplit(location.url)
    assert (parts.hostname, parts.username) == (location.host, None)


HERE = Location("https", "news.example", 443, "/a/b?c")


@pytest.mark.parametrize(
    ("to", "url"),
    [
        ("d", "https://news.example/a/d"),
        ("../d", "https://news.example/d"),
        ("?e", "https://news.example/a/b?e"),
        ("//other.example", "https://other.example/"),
        (" https://other.example/x ", "https://other.example/x"),
        ("", "https://news.example/a/b?c"),
    ],
)
def test_where_a_redirect_leads(to: str, url: str) -> None:
    assert HERE.sent_on(to).url == url


@given(st.text())
def test_any_redirect_leads_to_the_web_or_nowhere(to: str) -> None:
    with suppress(Failure):
        assert HERE.sent_on(to).scheme == "https"


@pytest.mark.parametrize(
    ("url", "name"),
    [
        ("http://me:hush@news.example/@a#b", "http://news.example/@a#b"),
        ("http://me:h/ush@news.example/", "http://me:h/ush@news.example/"),
        ("http://news.example/\x1b[31m", "http://news.example/�[31m"),
        ("news", "news"),
    ],
)
def test_an_address_is_shown_without_secrets(url: str, name: str) -> None:
    assert locations.shown(url) == name


def test_an_address_is_shown_in_part_when_it_is_endless() -> None:
    assert len(locations.shown("http://news.example/" + "a" * 10**6)) == 201
