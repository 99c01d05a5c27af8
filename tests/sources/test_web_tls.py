"""Secure connections: the certificate has to be valid, trusted and the host's own."""

import shutil
import socket
import ssl
import subprocess
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from urllib3.util.ssl_ import create_urllib3_context

from briefing.sources import connections, troubles, web
from briefing.sources.settings import Web
from tests.sources.conftest import NOW, Fetched, Refused
from tests.sources.server import CUT, Server, head, page, to

PAGE = b"<p>The tunnel opens in spring."
SAVE = "if you trust the site, save the page in a browser and name the file."

pytestmark = pytest.mark.skipif(not shutil.which("openssl"), reason="openssl makes certificates")


@dataclass(frozen=True)
class Authority:
    """Signs certificates; `trust` is what its own are checked with."""

    folder: Path

    def signed(self, name: str, *options: str) -> ssl.SSLContext:
        """Return a server's side of TLS, for hosts as a subjectAltName names them."""
        (self.folder / "names").write_text(f"subjectAltName={name}")
        self.run("req", "-new", "-key", "key", "-subj", "/CN=server", "-out", "request")
        sign = ("x509", "-req", "-in", "request", "-extfile", "names", "-out", "certificate")
        self.run(*sign, *(options or ("-CA", "ca", "-CAkey", "key", "-CAcreateserial")))
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(self.folder / "certificate", self.folder / "key")
        return context

    def run(self, *arguments: str) -> None:
        command = ("openssl", *arguments)
        subprocess.run(command, cwd=self.folder, check=True, capture_output=True, timeout=60)


@pytest.fixture(scope="module")
def authority(tmp_path_factory: pytest.TempPathFactory) -> Authority:
    made = Authority(tmp_path_factory.mktemp("authority"))
    made.run("ecparam", "-name", "prime256v1", "-genkey", "-noout", "-out", "key")
    made.run("req", "-x509", "-key", "key", "-subj", "/CN=authority", "-out", "ca", "-days", "2")
    return made


@pytest.fixture
def trusting(
    authority: Authority, monkeypatch: pytest.MonkeyPatch, slept: list[float]
) -> Iterator[Callable[[ssl.SSLContext], Server]]:
    """Yield what starts secure servers while the authority is trusted."""
    del slept  # nobody waits
    trust = create_urllib3_context()
    trust.load_verify_locations(authority.folder / "ca")
    monkeypatch.setattr(connections, "trust", lambda: trust)
    started: list[Server] = []

    def start(context: ssl.SSLContext) -> Server:
        started.append(Server(context).__enter__())
        return started[-1]

    yield start
    for server in started:
        server.__exit__(None, None, None)


Start = Callable[[ssl.SSLContext], Server]


def test_a_secure_page_is_a_page(authority: Authority, trusting: Start, fetched: Fetched) -> None:
    server = trusting(authority.signed("IP:127.0.0.1"))
    server.says("/b", page(PAGE))
    source = fetched(server.says("/a", to("/b")))
    assert (source.data, source.url) == (PAGE, server.url("/b"))


def test_the_certificate_names_the_host_not_the_address(
    authority: Authority, trusting: Start, settings: Web, monkeypatch: pytest.MonkeyPatch
) -> None:
    server = trusting(authority.signed("DNS:secure.example"))
    server.says("/", page(PAGE))
    places = [(2, 1, 0, "", ("127.0.0.1", 443))]
    monkeypatch.setattr(socket, "getaddrinfo", lambda *_, **__: places)
    assert web.fetch(server.url("/", host="secure.example"), settings, NOW).data == PAGE


def test_a_wrong_host(authority: Authority, trusting: Start, refused: Refused) -> None:
    server = trusting(authority.signed("DNS:other.example, IP:127.0.0.2"))
    said = refused(server.says("/", page(PAGE)))
    assert said == f"the server's certificate was made for another address; {SAVE}"
    assert not server.requests


def test_a_certificate_that_has_expired(
    authority: Authority, trusting: Start, refused: Refused
) -> None:
    signed = ("-CA", "ca", "-CAkey", "key", "-CAcreateserial", "-days", "-1")
    server = trusting(authority.signed("IP:127.0.0.1", *signed))
    said = refused(server.says("/", page(PAGE)))
    assert said == "the server's certificate has expired; is this machine's clock right?"


def test_a_certificate_that_nobody_signed(
    authority: Authority, trusting: Start, refused: Refused
) -> None:
    server = trusting(authority.signed("IP:127.0.0.1", "-signkey", "key"))
    said = refused(server.says("/", page(PAGE)))
    assert said == f"the server's certificate is signed by nobody but itself; {SAVE}"


def test_an_authority_that_is_not_known(authority: Authority, refused: Refused) -> None:
    with Server(authority.signed("IP:127.0.0.1")) as server:
        said = refused(server.says("/", page(PAGE)))
    assert said.startswith("the server's certificate is signed by an authority that this machine")


def test_what_is_not_secure_is_not_followed_from_what_is(
    authority: Authority, trusting: Start, server: Server, refused: Refused
) -> None:
    plain = server.says("/", page(PAGE))
    secure = trusting(authority.signed("IP:127.0.0.1"))
    assert refused(secure.says("/", to(plain))) == (
        f"sends on to {plain}: it is not secure as the first is; name it itself if you trust it."
    )
    assert not server.requests


def test_from_plain_to_secure_is_fine(
    authority: Authority, trusting: Start, server: Server, fetched: Fetched
) -> None:
    secure = trusting(authority.signed("IP:127.0.0.1"))
    assert fetched(server.says("/", to(secure.says("/", page(PAGE))))).data == PAGE


def test_half_a_secure_page_is_none(
    authority: Authority, trusting: Start, refused: Refused
) -> None:
    server = trusting(authority.signed("IP:127.0.0.1"))
    for path, last in (("/a", b""), ("/b", CUT)):
        said = refused(server.says(path, head(Content_Length="900"), PAGE, last))
        assert said.startswith(("the connection was cut in the middle", "the server hung up"))


def test_a_server_that_does_not_speak_tls(server: Server, refused: Refused) -> None:
    said = refused(server.says("/", page(PAGE)).replace("http:", "https:"))
    assert said.startswith("no secure connection came about (wrong version number); save the")


def test_a_server_that_never_finishes_its_greeting(
    monkeypatch: pytest.MonkeyPatch, refused: Refused
) -> None:
    monkeypatch.setattr(connections, "CONNECT_SECONDS", 0.2)
    with socket.create_server(("127.0.0.1", 0)) as silent:
        said = refused(f"https://127.0.0.1:{silent.getsockname()[1]}/")
    assert said == "no server took the call within 10 seconds; is it up?"


@pytest.mark.parametrize("code", [9, 10, 18, 19, 20, 62, 64, 99])
def test_every_fault_of_a_certificate_is_a_sentence(code: int) -> None:
    error = ssl.SSLCertVerificationError(1, "bad")
    error.verify_code, error.verify_message = code, "bad signature"
    said = troubles.failure(error).reason
    assert said.startswith("the server's certificate ")
    assert said.endswith((".", "?"))
