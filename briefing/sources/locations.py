"""Locations: web addresses taken apart once, so that what is checked is what is asked."""

import re
from dataclasses import dataclass
from ipaddress import AddressValueError, IPv4Address, IPv6Address
from urllib.parse import quote, urljoin, urlsplit

from briefing.limits import MAX_URL
from briefing.sources.failures import Failure

_PORTS = {"http": 80, "https": 443}
_SHOWN = 200  # characters of an address in a sentence
_CONTROL = re.compile("[\x00-\x1f\x7f-\x9f]")
_HOST = re.compile(r"(?=.{1,253}$)[a-z0-9_](?:[a-z0-9_-]{0,62})(?:\.[a-z0-9_][a-z0-9_-]{0,62})*")
_NUMBER = re.compile(r"(?:.*\.)?(?:[0-9]+|0x[0-9a-f]*)")  # what the system takes for an address
_AMBIGUOUS = re.compile("[ßς\u200c\u200d]")  # IDNA 2003 and 2008 make different hosts of these
_ASCII = "".join(chr(sign) for sign in range(0x21, 0x7F) if chr(sign) not in '"<>\\^`{|}')


@dataclass(frozen=True, slots=True)
class Location:
    """What one request asks for, and where."""

    scheme: str  # "http" or "https"
    host: str  # ASCII, small letters; an IPv6 address without its brackets
    port: int
    path: str  # with the query, in ASCII

    @property
    def url(self) -> str:
        """The address in its one spelling."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        port = "" if self.port == _PORTS[self.scheme] else f":{self.port}"
        return f"{self.scheme}://{host}{port}{self.path}"

    def sent_on(self, to: str) -> "Location":
        """Return the location that a redirect from here names (RFC 9110, 10.2.2).

        Raises:
            Failure: It is no address, or leads out of the web or from https to http.
        """
        try:
            location = parse(_joined(self.url, _in_letters(to).strip()))
            if self.scheme == "https" and location.scheme == "http":
                raise Failure("it is not secure as the first is; name it itself if you trust it.")
        except Failure as failure:
            raise failure.on_the_way(shown(to, _SHOWN)) from failure
        return location


def parse(url: str) -> Location:
    """Take an address apart; what follows “#” is dropped.

    Raises:
        Failure: It is no address of the web, is too long, or holds a user's name.
    """
    if len(url) > MAX_URL:
        raise Failure(f"the address is longer than {MAX_URL} characters; is it spelt right?")
    if _CONTROL.search(url):
        raise Failure("there are control characters in the address; is it spelt right?")
    try:
        parts = urlsplit(url)
        port = parts.port
        path = quote(parts.path or "/", safe=_ASCII)
        query = quote(parts.query, safe=_ASCII)
    except ValueError as error:  # UnicodeEncodeError, of half a character, is one
        raise Failure("this is no address of the web; is it spelt right?") from error
    if parts.scheme not in _PORTS:
        raise Failure("only addresses that begin with http:// or https:// are fetched.")
    if "@" in parts.netloc:
        raise Failure("an address with a user's name or a password is not fetched; take it out.")
    host, port = _host(parts.hostname or ""), _PORTS[parts.scheme] if port is None else port
    return Location(parts.scheme, host, port, f"{path}?{query}" if query else path)


def shown(url: str, longest: int = MAX_URL) -> str:
    """Return an address as messages and memos name it: no secret before the host, not too long."""
    scheme, slashes, rest = url.partition("//")
    authority = re.split(r"[/?#\\]", rest, maxsplit=1)[0]
    rest = rest.removeprefix(authority)
    safe = _CONTROL.sub("�", scheme + slashes + authority.rpartition("@")[2] + rest)
    return safe if len(safe) <= longest else f"{safe[:_SHOWN]}…"


def _joined(base: str, to: str) -> str:
    try:
        return urljoin(base, to)
    except ValueError:  # brackets without an address
        return to


def _in_letters(header: str) -> str:
    """Return what a server meant that sends UTF-8, since headers arrive as Latin-1."""
    try:
        return header.encode("latin-1").decode("utf-8")
    except UnicodeError:
        return header


def _host(name: str) -> str:
    if ":" in name:
        return _ipv6(name)
    if _AMBIGUOUS.search(name):
        raise Failure(f"“{name}” can mean two hosts; write it with the xn-- of the one you mean.")
    try:
        host = name.encode("idna").decode("ascii").lower().removesuffix(".")
    except UnicodeError:
        host = ""
    if not _HOST.fullmatch(host):
        raise Failure("there is no host of that name that there can be; is it spelt right?")
    if _NUMBER.fullmatch(host):
        _ipv4(host)
    return host


def _ipv4(host: str) -> None:
    """Refuse decimal, octal, hexadecimal and short spellings; they only serve to hide."""
    try:
        IPv4Address(host)
    except AddressValueError as error:
        raise Failure("write the host's address as four decimal numbers, as 192.0.2.1.") from error


def _ipv6(name: str) -> str:
    try:
        address = IPv6Address(name)
    except AddressValueError as error:
        raise Failure("the host's address is no IPv6 address; is it spelt right?") from error
    if address.scope_id is not None:
        raise Failure("an address of one network card (%) is not fetched.")
    return str(address)
