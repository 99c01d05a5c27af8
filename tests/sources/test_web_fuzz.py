"""Whatever a server sends, it is a source or one sentence."""

from contextlib import suppress
from datetime import timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from briefing.errors import ReadError
from briefing.limits import MAX_FRESH_SECONDS, MAX_RETRY_SECONDS
from briefing.sources import freshness, statuses, web
from briefing.sources.settings import Web
from tests.sources.conftest import NOW
from tests.sources.server import Server

NAMES = (
    *("Content-Type", "Content-Length", "Content-Encoding", "Transfer-Encoding", "Location"),
    *("ETag", "Last-Modified", "Cache-Control", "Age", "Date", "Retry-After"),
)
SENSIBLE = (
    *("0", "5", "-1", "gzip", "deflate", "br", "chunked", "identity", "text/html", "image/png"),
    *("/a", "//[", "//127.0.0.1:1/", "max-age=9", "no-store", '"1"', ",", ";", "="),
    "Tue, 24 Nov 2026 10:00:00 GMT",
)
VALUES = st.sampled_from(SENSIBLE) | st.text(st.characters(max_codepoint=0xFF), max_size=20)
STATUSES = st.sampled_from([200, 200, 200, 204, 206, 301, 302, 304, 404, 429, 500, 503, 99, 1000])
HEADERS = st.lists(st.tuples(st.sampled_from(NAMES), VALUES), max_size=4)

BROKEN = st.builds(
    lambda status, headers, body: (
        f"HTTP/1.1 {status} X\r\n".encode()
        + b"".join(f"{name}: {value}\r\n".encode("latin-1") for name, value in headers)
        + b"\r\n"
        + body
    ),
    STATUSES,
    HEADERS,
    st.binary(max_size=60)
    | st.sampled_from([b"5\r\n<p>Ah\r\n0\r\n\r\n", b"-5\r\n<p>Ah\r\n", b"<p>Ah"]),
)


@settings(
    max_examples=150,
    deadline=timedelta(seconds=5),
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(answer=BROKEN | st.binary())
def test_any_answer_is_a_source_or_a_sentence(server: Server, answer: bytes) -> None:
    with TemporaryDirectory() as name:
        asked = Web(allow=("127.0.0.1",), pause_s=0, cache=Path(name))
        url = server.says("/", answer)
        for _ in range(2):  # the second time with what was kept
            with suppress(ReadError):
                assert web.fetch(url, asked, NOW).data


@given(headers=st.dictionaries(st.sampled_from(NAMES), VALUES | st.text()))
def test_any_header_is_understood_or_passed_over(headers: dict[str, str]) -> None:
    assert 0 <= freshness.seconds(headers) <= MAX_FRESH_SECONDS
    assert freshness.may_be_kept(headers) or freshness.seconds(headers) == 0
    assert (freshness.validator(headers.get("ETag")) or "a").isprintable()
    for status in (200, 429, 503):
        assert 0 <= (statuses.wait_s(status, headers) or 0) <= MAX_RETRY_SECONDS


@given(st.integers(0, 9999))
def test_any_status_is_a_sentence(status: int) -> None:
    assert statuses.reason(status).endswith((".", "?"))
