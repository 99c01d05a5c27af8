"""Addresses: which machines may be asked. Those inside a network only where a person allows it.

An article's link, or a server that sends on, must not make this machine ask its own services, its
neighbours or its cloud's secrets. So a host's addresses are all looked at before one is called.
"""

import re
import socket
from collections.abc import Iterable
from dataclasses import dataclass
from ipaddress import (
    IPv4Address,
    IPv4Network,
    IPv6Address,
    IPv6Network,
    ip_address,
    ip_network,
)

from briefing.sources.failures import Failure, Unreachable

Address = IPv4Address | IPv6Address
Network = IPv4Network | IPv6Network

_HOST = re.compile(r"[a-z0-9_-]{1,63}(\.[a-z0-9_-]{1,63})*")
_NAT64 = IPv6Network("64:ff9b::/96")  # RFC 6052
_UNICAST = IPv6Network("2000::/3")  # all that is given out so far
_ALSO_CLOSED = tuple(  # what `is_global` of older Pythons takes for public
    ip_network(network)
    for network in (
        "192.0.0.0/24",  # protocol assignments; a cloud's secrets at 192.0.0.192
        "192.88.99.0/24",  # relays of 6to4
        "168.63.129.16/32",  # a cloud's host, as its machines see it
        "2001::/23",  # protocol assignments, Teredo among them
        "2001:db8::/32",  # documentation
        "3fff::/20",  # documentation
    )
)


@dataclass(frozen=True, slots=True)
class Allowed:
    """What a person allows besides the public network."""

    hosts: frozenset[str]
    networks: tuple[Network, ...]


def allowed(entries: Iterable[str]) -> Allowed:
    """Return host names and networks apart; a single address is a network of one.

    Raises:
        ValueError: An entry is neither; it is the error's only argument.
    """
    hosts, networks = set(), []
    for entry in entries:
        try:
            networks.append(ip_network(entry, strict=False))
        except ValueError:
            host = entry.lower().removesuffix(".")
            if not _HOST.fullmatch(host) or host.replace(".", "").isdigit():
                raise ValueError(entry) from None
            hosts.add(host)
    return Allowed(frozenset(hosts), tuple(networks))


def checked(host: str, port: int, allow: Allowed) -> tuple[Address, ...]:
    """Look a host up, once, and return its addresses if every one may be asked.

    Raises:
        Failure: The host is not known, or one of its addresses is neither public nor allowed.
    """
    addresses = _resolved(host, port)
    closed = None if host in allow.hosts else _first_closed(addresses, allow.networks)
    if closed is not None:
        is_address = host == str(closed)
        stands = f"{host} is" if is_address else f"{host} stands for {closed},"
        raise Failure(
            f"{stands} {_kind(closed)}, which is asked only if [web] allow in briefing.toml names "
            f"{'it' if is_address else 'the host'}."
        )
    return addresses


def is_public(address: Address) -> bool:
    """Return whether an address is one machine's in the public network.

    An IPv6 address that stands for an IPv4 address (RFC 4291 2.5.5.2, RFC 6052, RFC 3056) is as
    public as that.
    """
    inner = _inside(address)
    if inner is not None:
        return is_public(inner)
    if isinstance(address, IPv6Address) and address not in _UNICAST:
        return False
    special = address.is_multicast or address.is_reserved or address.is_private
    return address.is_global and not special and not any(address in each for each in _ALSO_CLOSED)


def _first_closed(addresses: Iterable[Address], networks: tuple[Network, ...]) -> Address | None:
    return next((each for each in addresses if not _may_be_asked(each, networks)), None)


def _may_be_asked(address: Address, networks: tuple[Network, ...]) -> bool:
    shapes = (address, _inside(address) or address)
    return is_public(address) or any(shape in each for shape in shapes for each in networks)


def _inside(address: Address) -> IPv4Address | None:
    """Return the IPv4 address that an IPv6 address stands for, or None."""
    if isinstance(address, IPv4Address):
        return None
    if address in _NAT64:
        return IPv4Address(int(address) & 0xFFFFFFFF)
    return address.ipv4_mapped or address.sixtofour


def _kind(address: Address) -> str:
    inner = _inside(address) or address
    if inner.is_loopback or inner.is_unspecified:
        return "this machine itself"
    if inner.is_link_local:
        return "an address of the link, where clouds keep their secrets"
    return "an address inside a network"


def _resolved(host: str, port: int) -> tuple[Address, ...]:
    try:  # the system bounds how long this takes
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError) as error:
        raise Unreachable(
            f"the host {host} is not known; is it spelt right, and is the network up?"
        ) from error
    return tuple(dict.fromkeys(ip_address(place[0]) for *_, place in found))
