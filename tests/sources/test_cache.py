"""What is put in is found again, whole or not at all, however many put at once."""

import json
import os
import re
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.sources import cache
from briefing.sources.cache import Copy
from tests.sources.conftest import NOW

COPY = Copy(
    url="https://news.example/a",
    media_type="text/html",
    etag='"1"',
    last_modified=None,
    retrieved="2026-11-24",
    checked="2026-11-24T12:00:00+00:00",
    fresh_s=60,
    data=b"<p>Snow in the hills.",
)

TEXTS = st.none() | st.text()


@given(data=st.binary(), url=st.text(), media_type=TEXTS, etag=TEXTS, fresh_s=st.integers(0, 86400))
def test_what_is_put_in_is_found(
    data: bytes, url: str, media_type: str | None, etag: str | None, fresh_s: int
) -> None:
    copy = replace(COPY, data=data, media_type=media_type, etag=etag, fresh_s=fresh_s)
    with TemporaryDirectory() as name:
        cache.put(Path(name), url, copy)
        assert cache.find(Path(name), url) == copy
        assert cache.find(Path(name), url + "x") is None
        cache.drop(Path(name), url)
        assert cache.find(Path(name), url) is None


JSON: st.SearchStrategy[object] = (
    st.none() | st.booleans() | st.integers() | st.floats() | st.text() | st.just([{}])
)
DATES = st.dates().map(str) | st.datetimes().map(str)  # without a time zone
KEYS = ("url", "retrieved", "checked", "fresh_s", "sha256", "media_type", "etag", "last_modified")


@given(change=st.dictionaries(st.sampled_from(KEYS), JSON | DATES))
@settings(max_examples=60)
def test_a_record_that_somebody_changed_is_a_copy_or_none(change: dict[str, object]) -> None:
    with TemporaryDirectory() as name:
        folder = Path(name)
        cache.put(folder, "a", COPY)
        (page,) = (folder / "pages").iterdir()
        page.write_text(json.dumps(json.loads(page.read_text()) | change))
        found = cache.find(folder, "a")
        assert found is None or (found.data == COPY.data and found.is_fresh(NOW) in (True, False))


@pytest.mark.parametrize(
    "text", ["", "[]", "null", "7", '"a"', "{}", "[" * 40_000, '{"sha256": "../../x"}', "\xff"]
)
def test_a_record_that_is_none_is_not_found(tmp_path: Path, text: str) -> None:
    cache.put(tmp_path, "a", COPY)
    (page,) = (tmp_path / "pages").iterdir()
    page.write_bytes(text.encode("latin-1"))
    assert cache.find(tmp_path, "a") is None


@pytest.mark.parametrize("fresh_s", [-(10**30), 10**30, 86_401])
def test_a_record_is_fresh_for_a_day_at_most(tmp_path: Path, fresh_s: int) -> None:
    cache.put(tmp_path, "a", replace(COPY, fresh_s=fresh_s))
    found = cache.find(tmp_path, "a")
    assert found is not None
    assert not found.is_fresh(NOW + timedelta(days=1))


@pytest.mark.parametrize("hashed", ["", "../" * 22, "g" * 64, "A" * 64, "_1" * 32, "0" * 63])
def test_no_path_leads_out(tmp_path: Path, hashed: str) -> None:
    with pytest.raises(ValueError, match=re.escape(hashed) or "^$"):
        cache.path_of(tmp_path, hashed)


def test_the_oldest_go_first(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cache, "MAX_CACHE", 3 * 10_000 + 3 * 4096)
    for age, name in enumerate("abcde"):
        cache.put(tmp_path, name, replace(COPY, data=name.encode() * 10_000))
        for path in tmp_path.glob("*/*"):
            if path.stat().st_mtime > len("abcde"):  # just written
                os.utime(path, (age, age))
    found = [name for name in "abcde" if cache.find(tmp_path, name)]
    assert found == ["c", "d", "e"]
    assert len(list((tmp_path / "bytes").iterdir())) == 3


def test_many_at_once_leave_one_whole_copy(tmp_path: Path) -> None:
    copies = [replace(COPY, data=bytes([turn]) * 50_000) for turn in range(40)]

    def work(copy: Copy) -> bool:
        cache.put(tmp_path, "a", copy)
        found = cache.find(tmp_path, "a")
        return found is None or found.data in {each.data for each in copies}

    with ThreadPoolExecutor(8) as pool:
        assert all(pool.map(work, copies))
    assert cache.find(tmp_path, "a") in copies
    assert not [path for path in tmp_path.rglob(".*") if path.is_file()], "no draft is left"


def test_only_its_user_may_look_in(tmp_path: Path) -> None:
    cache.put(tmp_path / "new", "a", COPY)
    assert (tmp_path / "new" / "pages").stat().st_mode & 0o077 == 0
    assert (tmp_path / "new" / "bytes").stat().st_mode & 0o077 == 0
