"""A server on this machine that answers as it is told, well or badly; a path, an answer."""

import gzip
import re
import socket
import ssl
import struct
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from threading import Event, Thread
from types import TracebackType

_HELLO = b"\x16\x03"  # of TLS

CUT = object()  # in an answer: reset the connection here

Part = bytes | object
Answer = Callable[[], Iterator[Part]]


@dataclass(frozen=True, slots=True)
class Request:
    """What arrived: a path, and headers by their names in small letters."""

    path: str
    headers: dict[str, str]


class Server:
    """Answers what `answers` holds for a path, 404 otherwise; `requests` says what was asked."""

    def __init__(self, context: ssl.SSLContext | None = None, host: str = "127.0.0.1") -> None:
        self.answers: dict[str, list[Answer]] = {}
        self.requests: list[Request] = []
        self.stopped = Event()
        self._context = context
        family = socket.AF_INET6 if ":" in host else socket.AF_INET
        self._socket = socket.create_server((host, 0), family=family)
        self._threads = [Thread(target=self._listen)]
        self._threads[0].start()

    def __enter__(self) -> "Server":
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        at: TracebackType | None,
    ) -> None:
        self.stopped.set()
        with suppress(OSError), socket.socket(self._socket.family) as caller:
            caller.connect(self._socket.getsockname())  # wakes the listener
        while self._threads:  # the listener first, which may still add one
            self._threads.pop(0).join()
        self._socket.close()

    @property
    def port(self) -> int:
        return int(self._socket.getsockname()[1])

    def url(self, path: str = "/", host: str = "127.0.0.1") -> str:
        scheme = "https" if self._context else "http"
        return f"{scheme}://{host}:{self.port}{path}"

    def says(self, path: str, *parts: Part) -> str:
        """Answer `parts` to everyone who asks for `path`, and return its URL."""
        return self.does(path, lambda: iter(parts))

    def does(self, path: str, *answers: Answer) -> str:
        """Answer the first to the first who asks, and so on; the last to everyone after."""
        self.answers[path] = list(answers)
        return self.url(path)

    def paths(self) -> list[str]:
        return [request.path for request in self.requests]

    def _listen(self) -> None:
        while not self.stopped.is_set():
            taken, _ = self._socket.accept()
            thread = Thread(target=self._serve, args=(taken,))
            thread.start()
            self._threads.append(thread)

    def _serve(self, taken: socket.socket) -> None:
        taken.settimeout(10)
        with suppress(OSError), self._secured(taken) as made:
            request = _request(made)
            if request is None:
                return
            self.requests.append(request)
            answers = self.answers.get(request.path, [lambda: iter((page(b"", "404 No"),))])
            for part in (answers.pop(0) if len(answers) > 1 else answers[0])():
                if not isinstance(part, bytes):
                    made.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
                    return
                made.sendall(part)
            made.shutdown(socket.SHUT_WR)
            made.recv(1)  # until the other side has read everything

    def _secured(self, taken: socket.socket) -> socket.socket:
        try:
            return self._context.wrap_socket(taken, server_side=True) if self._context else taken
        except OSError:
            taken.close()
            raise


def _request(made: socket.socket) -> Request | None:
    received = b""
    while b"\r\n\r\n" not in received:
        more = made.recv(4096)
        if not more:
            return None
        received += more
        if received.startswith(_HELLO) and not isinstance(made, ssl.SSLSocket):
            made.sendall(head("400 This is not the secure port"))
            return None
    first, *lines = received.decode("latin-1").split("\r\n\r\n")[0].split("\r\n")
    pairs = [re.split(r":\s*", line, maxsplit=1) for line in lines]
    return Request(first.split(" ")[1], {name.lower(): value for name, value in pairs})


def page(body: bytes, status: str = "200 OK", **headers: str) -> bytes:
    """Return a whole answer; `Content_Type` and the like go over what is usual."""
    usual = {"Content_Type": "text/html; charset=utf-8", "Content_Length": str(len(body))}
    return head(status, **{**usual, **headers}) + body


def head(status: str = "200 OK", **headers: str) -> bytes:
    """Return an answer's status line and headers; an empty value leaves a header out."""
    lines = [f"{name.replace('_', '-')}: {value}" for name, value in headers.items() if value]
    return "\r\n".join([f"HTTP/1.1 {status}", *lines, "", ""]).encode()


def zipped(data: bytes) -> bytes:
    """Return gzip without the time of day, which would make another test of it each time."""
    return gzip.compress(data, mtime=0)


def to(location: str, status: str = "302 Found") -> bytes:
    """Return an answer that sends on."""
    return page(b"", status, Location=location)
