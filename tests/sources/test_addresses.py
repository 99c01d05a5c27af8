"""Which machines may be asked, address by address."""

import re
import socket
from ipaddress import IPv4Address, IPv6Address, ip_address

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.sources import addresses
from briefing.sources.failures import Failure, Unreachable

PUBLIC = [
    "8.8.8.8",
    "1.1.1.1",
    "100.63.255.255",
    "100.128.0.0",
    "172.15.255.255",
    "172.32.0.0",
    "192.0.1.1",
    "198.17.255.255",
    "223.255.255.255",
    "2001:4860:4860::8888",
    "2606:4700:4700::1111",
    "2a00:1450:4001::1",
    "::ffff:8.8.8.8",
    "64:ff9b::808:808",
    "2002:808:808::1",
]

CLOSED = [
    "0.0.0.0",
    "0.1.2.3",
    "10.0.0.1",
    "10.255.255.255",
    "100.64.0.0",
    "100.100.100.200",
    "100.127.255.255",
    "127.0.0.1",
    "127.255.255.254",
    "168.63.129.16",
    "169.254.0.1",
    "169.254.169.254",
    "172.16.0.1",
    "172.31.255.255",
    "192.0.0.1",
    "192.0.0.8",
    "192.0.0.192",
    "192.0.2.1",
    "192.88.99.1",
    "192.168.0.1",
    "198.18.0.1",
    "198.19.255.255",
    "198.51.100.1",
    "203.0.113.1",
    "224.0.0.1",
    "239.255.255.255",
    "240.0.0.1",
    "255.255.255.255",
    "::",
    "::1",
    "::7f00:1",  # the old form of 127.0.0.1
    "::808:808",
    "::ffff:0:7f00:1",
    "::ffff:127.0.0.1",
    "::ffff:10.0.0.1",
    "::ffff:169.254.169.254",
    "64:ff9b::7f00:1",
    "64:ff9b::a9fe:a9fe",
    "64:ff9b:1::808:808",  # a network's own translation
    "100::1",
    "2001::1",  # Teredo
    "2001:0:808:808::f7f7:f7f7",
    "2001:2::1",
    "2001:10::1",
    "2001:20::1",
    "2001:db8::1",
    "2002:7f00:1::",
    "2002:a00:1::1",
    "2002:a9fe:a9fe::1",
    "3fff::1",
    "4000::1",
    "5f00::1",
    "fc00::1",
    "fd00:ec2::254",
    "fe80::1",
    "fe80::1%1",
    "fec0::1",
    "ff02::1",
    "ff0e::1",
]

IPV4 = st.ip_addresses(v=4)


@pytest.mark.parametrize("address", PUBLIC)
def test_a_public_address(address: str) -> None:
    assert addresses.is_public(ip_address(address))


@pytest.mark.parametrize("address", CLOSED)
def test_an_address_that_is_not_public(address: str) -> None:
    assert not addresses.is_public(ip_address(address))


@given(address=IPV4)
def test_an_address_in_the_clothes_of_another_is_as_public_as_itself(address: IPv4Address) -> None:
    public = addresses.is_public(address)
    for clothes in ("::ffff:0:0", "64:ff9b::"):
        assert addresses.is_public(IPv6Address(int(IPv6Address(clothes)) + int(address))) == public
    assert addresses.is_public(IPv6Address((0x2002 << 112) + (int(address) << 80) + 1)) == public


@given(address=st.ip_addresses())
def test_nothing_is_public_that_python_knows_to_be_otherwise(
    address: IPv4Address | IPv6Address,
) -> None:
    if addresses.is_public(address) and isinstance(address, IPv4Address):
        kinds = (address.is_private, address.is_multicast, address.is_reserved)
        assert address.is_global
        assert not any(kinds)


def _checked(host: str, *allow: str) -> tuple[str, ...]:
    return tuple(str(each) for each in addresses.checked(host, 80, addresses.allowed(allow)))


@pytest.mark.parametrize(
    ("host", "allow"),
    [
        ("10.2.3.4", "10.2.0.0/16"),
        ("10.2.3.4", "10.2.3.4"),
        ("10.2.3.4", "10.2.3.4/16"),  # bits that are not the network's are overlooked
        ("::ffff:10.2.3.4", "10.2.0.0/16"),
        ("64:ff9b::a02:304", "10.2.0.0/16"),
        ("fd00::7", "fd00::/8"),
        ("::1", "::1"),
        ("127.0.0.1", "0.0.0.0/0"),
    ],
)
def test_a_network_that_is_allowed(host: str, allow: str) -> None:
    assert _checked(host, "elsewhere.example", allow) == (str(ip_address(host)),)


@pytest.mark.parametrize(
    ("host", "allow"),
    [
        ("10.3.0.1", "10.2.0.0/16"),
        ("10.2.3.4", "fd00::/8"),
        ("fd00::7", "10.0.0.0/8"),
        ("::1", "0.0.0.0/0"),
        ("127.0.0.1", "localhost"),
    ],
)
def test_another_network_is_not(host: str, allow: str) -> None:
    with pytest.raises(
        Failure, match=r"is asked only if \[web\] allow in briefing\.toml names it\."
    ):
        _checked(host, allow)


@pytest.mark.parametrize(
    ("host", "sentence"),
    [
        ("127.0.0.1", "127.0.0.1 is this machine itself, which"),
        ("0.0.0.0", "0.0.0.0 is this machine itself, which"),
        ("169.254.169.254", "169.254.169.254 is an address of the link, where clouds keep their"),
        ("10.0.0.1", "10.0.0.1 is an address inside a network, which"),
        ("::ffff:7f00:1", "::ffff:7f00:1 is this machine itself, which"),
    ],
)
def test_what_is_refused_is_told(host: str, sentence: str) -> None:
    with pytest.raises(Failure) as caught:
        _checked(host)
    assert caught.value.reason.startswith(sentence)


def test_every_address_of_a_host_is_looked_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    found = [(2, 1, 6, "", (each, 80)) for each in ("8.8.8.8", "1.1.1.1", "8.8.8.8")]
    monkeypatch.setattr(socket, "getaddrinfo", lambda *_, **__: found)
    assert _checked("news.example") == ("8.8.8.8", "1.1.1.1")
    found.append((10, 1, 6, "", ("fe80::1%eth0", 80)))
    with pytest.raises(Failure, match="stands for fe80::1%eth0, an address of the link"):
        _checked("news.example", "other.example")
    assert _checked("news.example", "News.example.")[0] == "8.8.8.8"


@pytest.mark.parametrize(
    "error", [socket.gaierror(-2, "Name or service not known"), UnicodeError()]
)
def test_a_host_that_is_not_known(monkeypatch: pytest.MonkeyPatch, error: Exception) -> None:
    def getaddrinfo(*_: object, **__: object) -> None:
        raise error

    monkeypatch.setattr(socket, "getaddrinfo", getaddrinfo)
    with pytest.raises(Unreachable, match=r"the host news\.example is not known; is it spelt"):
        _checked("news.example")


@pytest.mark.parametrize(
    "entry", ["", "10.2", "300.1.1.1", "10.0.0.0/33", "http://a/", "*.example", "a b", "a/b", "é"]
)
def test_what_is_neither_a_host_nor_a_network(entry: str) -> None:
    with pytest.raises(ValueError, match=f"^{re.escape(entry)}$"):
        addresses.allowed(("good.example", entry))
