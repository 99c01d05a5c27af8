"""A server, and a way to ask it, without waiting."""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from briefing.errors import ReadError
from briefing.model.article import Source
from briefing.sources import pauses, web
from briefing.sources.settings import Web
from tests.sources.server import Server

NOW = datetime(2026, 11, 24, 12, 0, tzinfo=UTC)

Fetched = Callable[[str], Source]
Refused = Callable[[str], str]


@pytest.fixture
def slept(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """Return the pauses that would have been made."""
    pauses_made: list[float] = []
    monkeypatch.setattr(pauses, "sleep", pauses_made.append)
    monkeypatch.setattr(pauses, "_free_at", {})
    return pauses_made


@pytest.fixture
def server(slept: list[float]) -> Iterator[Server]:  # noqa: ARG001  # nobody waits
    """Yield a server that is stopped in the end."""
    with Server() as made:
        yield made


@pytest.fixture
def settings(tmp_path: Path) -> Web:
    """Return settings under which the test's own server may be asked."""
    return Web(allow=("127.0.0.1",), cache=tmp_path / "cache")


@pytest.fixture
def fetched(settings: Web) -> Fetched:
    """Return what fetches a URL."""
    return lambda url: web.fetch(url, settings, NOW)


@pytest.fixture
def refused(settings: Web) -> Refused:
    """Return what fetches a URL in vain and says why."""

    def reason(url: str) -> str:
        with pytest.raises(ReadError) as caught:
            web.fetch(url, settings, NOW)
        assert caught.value.reason.count("\n") == 0
        assert caught.value.reason.endswith((".", "?"))
        return caught.value.reason

    return reason
