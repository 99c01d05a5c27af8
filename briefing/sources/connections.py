"""Connections: made to exactly the address that was checked, and read through a meter.

No proxy of the environment is used: it would look the host up again, out of our sight.
"""

import http.client
import io
import socket
import ssl
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager
from functools import cache
from ipaddress import ip_address
from typing import TYPE_CHECKING

from urllib3.connection import HTTPConnection, HTTPSConnection
from urllib3.exceptions import HTTPError
from urllib3.response import BaseHTTPResponse
from urllib3.util.ssl_ import create_urllib3_context

from briefing.limits import CONNECT_SECONDS
from briefing.sources import troubles
from briefing.sources.addresses import Address
from briefing.sources.failures import Failure, Unreachable
from briefing.sources.locations import Location
from briefing.sources.meter import Meter

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer


@contextmanager
def asked(
    location: Location, addresses: tuple[Address, ...], headers: Mapping[str, str], meter: Meter
) -> Iterator[BaseHTTPResponse]:
    """Ask for `location` at the first of `addresses` that answers, and yield the answer unread.

    Raises:
        Failure: No address can be connected to, the meter ran out, or the connection broke;
            also while the answer is being read.
    """
    with ExitStack() as opened:
        made = opened.enter_context(socket_to(addresses, location.port, meter))
        kind = _Plain if location.scheme == "http" else _Secure
        connection = kind(location, made, _metered(meter, opened))
        opened.callback(connection.close)
        try:
            connection.request(
                "GET", location.path, headers=headers, preload_content=False, decode_content=False
            )
            meter.expect_head()
            response = connection.getresponse()
            meter.expect_body(response.length_remaining)
            yield response
        except (OSError, http.client.HTTPException, HTTPError, ValueError) as error:
            # ValueError: a chunk whose length is less than nothing
            raise troubles.failure(error) from error


def socket_to(addresses: tuple[Address, ...], port: int, meter: Meter) -> socket.socket:
    """Return a socket to the first of `addresses` that takes the call."""
    reasons: list[OSError] = []
    for address in addresses:
        try:
            return _called(address, port, meter)
        except OSError as error:
            reasons.append(error)
    raise _no_call_taken(reasons)


def _called(address: Address, port: int, meter: Meter) -> socket.socket:
    family = socket.AF_INET if address.version == 4 else socket.AF_INET6
    made = socket.socket(family, socket.SOCK_STREAM)
    try:
        made.settimeout(min(CONNECT_SECONDS, meter.seconds()))
        made.connect((str(address), port))
        _check_peer(made, address)
    except BaseException:
        made.close()
        raise
    return made


def _check_peer(made: socket.socket, address: Address) -> None:
    if ip_address(made.getpeername()[0]) != address:
        raise Failure("the connection leads elsewhere than it should; it was closed.")


def _no_call_taken(reasons: list[OSError]) -> Failure:
    if any(isinstance(reason, TimeoutError) for reason in reasons):
        said = f"no server took the call within {CONNECT_SECONDS:g} seconds"
    elif any(isinstance(reason, ConnectionRefusedError) for reason in reasons):
        said = "no server takes calls there"
    else:
        said = "no server can be reached there"
    return Unreachable(f"{said}; is the address right, and is the network up?")


Answers = type[http.client.HTTPResponse]


class _Plain(HTTPConnection):
    """HTTP over a socket that is there already."""

    def __init__(self, location: Location, made: socket.socket, answers: Answers) -> None:
        super().__init__(location.host, location.port)
        self.response_class = answers
        self._made = made

    def _new_conn(self) -> socket.socket:
        return self._made


class _Secure(HTTPSConnection):
    """HTTPS over a socket that is there already; the certificate has to name the host."""

    def __init__(self, location: Location, made: socket.socket, answers: Answers) -> None:
        super().__init__(location.host, location.port, ssl_context=trust())
        self.response_class = answers
        self._made = made

    def _new_conn(self) -> socket.socket:
        return self._made


@cache
def trust() -> ssl.SSLContext:
    """Return what certificates are checked with: the system's authorities."""
    context = create_urllib3_context()
    context.load_default_certs()
    return context


def _metered(meter: Meter, opened: ExitStack) -> Answers:
    """Return the class of answers of which `meter` counts every byte; `opened` closes them."""

    class Answer(http.client.HTTPResponse):
        def __init__(
            self,
            sock: socket.socket,
            debuglevel: int = 0,
            method: str | None = None,
            url: str | None = None,
        ) -> None:
            super().__init__(sock, debuglevel, method, url)
            opened.callback(self.close)
            self.fp = io.BufferedReader(_Wire(sock, self.fp.detach(), meter))

    return Answer


class _Wire(io.RawIOBase):
    """What comes out of a socket, for as long as the meter lets it."""

    def __init__(self, sock: socket.socket, raw: io.RawIOBase, meter: Meter) -> None:
        super().__init__()
        self._sock, self._raw, self._meter = sock, raw, meter

    def readable(self) -> bool:
        """Say so."""
        return True

    def readinto(self, buffer: "WriteableBuffer") -> int | None:
        """Read what is there, waiting no longer than the meter runs."""
        self._sock.settimeout(self._meter.seconds())
        try:
            count = self._raw.readinto(buffer)
        except TimeoutError as error:
            raise self._meter.late() from error
        self._meter.arrived(count or 0)
        return count

    def close(self) -> None:
        """Close the socket's file, which the socket waits for."""
        self._raw.close()
        super().close()
