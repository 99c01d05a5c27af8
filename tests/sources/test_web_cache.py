"""Nobody is asked twice for the same, and nothing old is taken for new."""

from collections.abc import Callable
from datetime import datetime, timedelta
from hashlib import sha256
from pathlib import Path

import pytest

from briefing.errors import ReadError
from briefing.model.article import Source
from briefing.sources import cache, web
from briefing.sources.settings import Web
from tests.sources.conftest import NOW
from tests.sources.server import CUT, Server, page, to

OLD, NEW = b"<p>The old timetable.", b"<p>The new timetable."
SAME = page(b"", "304 Not Modified")
LATER = NOW + timedelta(days=3)

At = Callable[[datetime, str], Source]


@pytest.fixture
def folder(settings: Web) -> Path:
    assert settings.cache is not None
    return settings.cache


@pytest.fixture
def at(settings: Web) -> At:
    """Return what fetches at a time."""
    return lambda now, url: web.fetch(url, settings, now)


def _turns(server: Server, *answers: bytes) -> str:
    return server.does("/", *(lambda answer=answer: iter((answer,)) for answer in answers))


def test_a_page_that_did_not_change_keeps_its_bytes_and_its_day(server: Server, at: At) -> None:
    validators = {"ETag": '"7"', "Last_Modified": "Mon, 23 Nov 2026 08:00:00 GMT"}
    url = _turns(server, page(OLD, **validators), SAME)
    first, second, third = at(NOW, url), at(LATER, url), at(LATER, url)
    assert first == second == third
    assert second.retrieved == "2026-11-24"
    plain, *conditional = (request.headers for request in server.requests)
    assert "if-none-match" not in plain
    for headers in conditional:
        assert headers["if-none-match"] == '"7"'
        assert headers["if-modified-since"] == "Mon, 23 Nov 2026 08:00:00 GMT"


def test_a_page_that_changed_is_new(server: Server, at: At) -> None:
    url = _turns(server, page(OLD, ETag='"7"'), page(NEW, ETag='"8"'), SAME)
    at(NOW, url)
    second, third = at(LATER, url), at(LATER, url)
    assert (second.data, second.retrieved) == (NEW, "2026-11-27")
    assert third == second


def test_a_fresh_page_is_not_asked_for(server: Server, at: At) -> None:
    url = _turns(server, page(OLD, Cache_Control="public, max-age=600"), page(NEW))
    at(NOW, url)
    assert at(NOW + timedelta(seconds=599), url).data == OLD
    assert len(server.requests) == 1
    assert at(NOW + timedelta(seconds=600), url).data == NEW


@pytest.mark.parametrize(
    ("said", "seconds"),
    [
        ("max-age=99999999999", 86_400),
        ("max-age=600, no-cache", 0),
        ("max-age=-5", 0),
        ("max-age=soon", 0),
        ('MAX-AGE="60"', 60),
        ("private, max-age=60", 60),
        ("", 0),
    ],
)
def test_how_long_a_page_is_fresh(server: Server, at: At, said: str, seconds: int) -> None:
    url = _turns(server, page(OLD, Cache_Control=said), page(NEW))
    at(NOW, url)
    if seconds:
        assert at(NOW + timedelta(seconds=seconds - 1), url).data == OLD
    assert at(NOW + timedelta(seconds=seconds), url).data == NEW


def test_the_age_of_an_answer_is_taken_off(server: Server, at: At) -> None:
    url = _turns(server, page(OLD, Cache_Control="max-age=600", Age="500"), page(NEW))
    at(NOW, url)
    assert at(NOW + timedelta(seconds=99), url).data == OLD
    assert at(NOW + timedelta(seconds=101), url).data == NEW


def test_a_page_from_the_future_is_asked_for(server: Server, at: At) -> None:
    url = _turns(server, page(OLD, Cache_Control="max-age=600"), page(NEW))
    at(LATER, url)
    assert at(NOW, url).data == NEW


def test_a_page_that_may_not_be_kept_is_not(server: Server, at: At, folder: Path) -> None:
    url = _turns(server, page(OLD, ETag='"7"'), page(NEW, Cache_Control="No-Store", ETag='"8"'))
    at(NOW, url)
    at(NOW, url)
    assert cache.find(folder, url) is None
    at(NOW, url)
    assert "if-none-match" not in server.requests[-1].headers


def test_where_a_redirect_led_is_asked_for_conditionally(server: Server, at: At) -> None:
    server.does("/b", lambda: iter((page(OLD, ETag='"7"'),)), lambda: iter((SAME,)))
    url = server.says("/a", to("/b"))
    assert at(NOW, url) == at(LATER, url)
    assert ["if-none-match" in each.headers for each in server.requests] == [False] * 3 + [True]


def test_a_redirect_that_leads_elsewhere_now_is_another_page(server: Server, at: At) -> None:
    server.says("/b", page(OLD, ETag='"7"'))
    server.says("/c", SAME)
    url = server.does("/a", lambda: iter((to("/b"),)), lambda: iter((to("/c"),)))
    at(NOW, url)
    with pytest.raises(ReadError, match="304"):
        at(LATER, url)


def test_a_validator_that_is_no_header_is_never_sent(server: Server, at: At) -> None:
    for etag in ("a\x07b", "\x80", "a" * 600):
        url = _turns(server, page(OLD, ETag="X").replace(b": X", b": " + etag.encode("latin-1")))
        at(NOW, url)
        at(NOW, url)
        assert "if-none-match" not in server.requests[-1].headers


def test_the_bytes_lie_by_their_hash(server: Server, at: At, folder: Path) -> None:
    source = at(NOW, server.says("/", page(OLD)))
    assert (folder / "bytes" / sha256(source.data).hexdigest()).read_bytes() == OLD


def test_what_is_damaged_is_fetched_and_written_again(server: Server, at: At, folder: Path) -> None:
    url = server.says("/", page(OLD, Cache_Control="max-age=600"))
    at(NOW, url)
    files = [path for path in folder.rglob("*") if path.is_file()]
    assert len(files) == 2
    for count, path in enumerate(files, 2):
        path.write_bytes(b"{]")
        assert at(NOW, url).data == OLD
        assert len(server.requests) == count
        assert at(NOW, url).data == OLD
        assert len(server.requests) == count


@pytest.mark.parametrize("part", [b"", CUT, page(b"", "503 Busy")])
def test_when_nobody_answers_the_old_page_is_named_not_taken(
    server: Server, at: At, folder: Path, part: bytes
) -> None:
    url = server.does("/", lambda: iter((page(OLD),)), lambda: iter((part,)))
    at(NOW, url)
    with pytest.raises(ReadError) as caught:
        at(LATER, url)
    kept = folder / "bytes" / sha256(OLD).hexdigest()
    assert caught.value.reason.endswith(f"; name {kept} for the page as it was on 2026-11-24.")
    assert caught.value.reason.count(";") == 1


def test_a_page_that_is_gone_is_gone(server: Server, at: At) -> None:
    url = _turns(server, page(OLD), page(b"", "410 Gone"))
    at(NOW, url)
    with pytest.raises(ReadError, match=r"\(410\); is there a copy elsewhere\?\Z"):
        at(LATER, url)


def test_without_a_place_to_keep_them_pages_are_still_fetched(
    server: Server, settings: Web, tmp_path: Path
) -> None:
    file = tmp_path / "file"
    file.write_text("")
    nowhere = Web(allow=settings.allow, cache=file)
    assert web.fetch(server.says("/", page(OLD)), nowhere, NOW).data == OLD


def test_nothing_is_kept_elsewhere_than_a_user_keeps_it(
    server: Server, settings: Web, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(cache, "default_folder", lambda: tmp_path / "usual")
    web.fetch(server.says("/", page(OLD)), Web(allow=settings.allow), NOW)
    assert len(list((tmp_path / "usual" / "pages").iterdir())) == 1
