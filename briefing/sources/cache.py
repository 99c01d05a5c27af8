"""The cache: pages that were fetched, on disk, so that nobody is asked twice for the same.

    bytes/<SHA-256 of the bytes>      the page itself, as it arrived, unpacked
    pages/<SHA-256 of the address>    JSON: where it was found, when, and how to ask if it changed

A memo names the SHA-256 of its source, so the page that it was made from can be found here. What
is damaged is as good as absent; what cannot be written is not kept. Nothing here is ever an error.
"""

import json
import os
import re
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import asdict, dataclass
from datetime import date, datetime, timedelta
from hashlib import sha256
from pathlib import Path
from secrets import token_hex

from briefing.limits import MAX_CACHE, MAX_FRESH_SECONDS

_MAX_RECORD = 50_000  # bytes
_HASH = re.compile(r"[0-9a-f]{64}")
_ALWAYS = ("url", "retrieved", "checked", "fresh_s")
_PERHAPS = ("media_type", "etag", "last_modified")
_LEAST = 4_096  # bytes that even a small file takes on a disk


@dataclass(frozen=True, slots=True)
class Copy:
    """A page as it was retrieved. It is the same page, with the same date, until it changes."""

    url: str  # where redirects led to
    media_type: str | None
    etag: str | None
    last_modified: str | None
    retrieved: str  # ISO date on which these bytes arrived
    checked: str  # ISO date and time at which the server last said that it is so
    fresh_s: int  # seconds from `checked` on for which the server need not be asked
    data: bytes

    @property
    def sha256(self) -> str:
        """The hash of the bytes, as memos name it."""
        return sha256(self.data).hexdigest()

    def is_fresh(self, now: datetime) -> bool:
        """Return whether the server said, not too long ago, that this stays as it is."""
        age = now - datetime.fromisoformat(self.checked)
        return timedelta(0) <= age < timedelta(seconds=self.fresh_s)


def default_folder() -> Path:
    """Return where a user's fetched pages lie when nobody says otherwise."""
    from platformdirs import user_cache_path  # noqa: PLC0415  # not needed without the web

    return user_cache_path("briefing") / "web"


def find(folder: Path, url: str) -> Copy | None:
    """Return the copy of what `url` led to, if there is one and it is whole."""
    try:
        with _page(folder, url).open("rb") as file:
            record = json.loads(file.read(_MAX_RECORD))
        data = path_of(folder, str(record["sha256"])).read_bytes()
    except (OSError, ValueError, LookupError, TypeError, RecursionError):
        return None
    return _copy(record, data) if sha256(data).hexdigest() == record["sha256"] else None


def put(folder: Path, url: str, copy: Copy) -> None:
    """Keep a copy in place of an older one, and let the oldest go when there are too many."""
    record = {key: value for key, value in asdict(copy).items() if key != "data"}
    text = json.dumps({**record, "sha256": copy.sha256, "asked": url}, indent=1)
    with suppress(OSError):
        _write(path_of(folder, copy.sha256), copy.data)
        _write(_page(folder, url), text.encode())
        _tidy(folder)


def drop(folder: Path, url: str) -> None:
    """Forget a page that is not to be kept."""
    with suppress(OSError):
        _page(folder, url).unlink(missing_ok=True)


def path_of(folder: Path, hashed: str) -> Path:
    """Return where the bytes with this SHA-256 lie.

    Raises:
        ValueError: It is no SHA-256.
    """
    if not _HASH.fullmatch(hashed):
        raise ValueError(hashed)
    return folder / "bytes" / hashed


def _page(folder: Path, url: str) -> Path:
    return folder / "pages" / f"{sha256(url.encode()).hexdigest()}.json"


def _copy(record: dict[str, object], data: bytes) -> Copy | None:
    """Return the copy that a record describes; None where somebody else wrote it."""
    url, retrieved, checked, fresh_s = (record.get(key) for key in _ALWAYS)
    media_type, etag, last_modified = (record.get(key) for key in _PERHAPS)
    try:
        date.fromisoformat(str(retrieved))
        aware = datetime.fromisoformat(str(checked)).tzinfo is not None
    except ValueError:
        return None
    if not (aware and isinstance(url, str) and isinstance(fresh_s, int)):
        return None
    return Copy(
        url,
        _text(media_type),
        _text(etag),
        _text(last_modified),
        str(retrieved),
        str(checked),
        max(0, min(fresh_s, MAX_FRESH_SECONDS)),
        data,
    )


def _text(value: object) -> str | None:
    return value if isinstance(value, str) else None


def _write(path: Path, data: bytes) -> None:
    """Write a file beside its place and move it there, so that no other process sees half of it."""
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    draft = path.with_name(f".{path.name[:16]}-{os.getpid()}-{token_hex(4)}")
    try:
        draft.write_bytes(data)
        draft.replace(path)
    finally:
        draft.unlink(missing_ok=True)


def _tidy(folder: Path) -> None:
    """Take away the oldest files, drafts of killed runs among them, until the rest is small."""
    files = sorted(_files(folder), reverse=True)
    room = MAX_CACHE
    for _, size, path in files:
        room -= max(size, _LEAST)
        if room < 0:
            path.unlink(missing_ok=True)


def _files(folder: Path) -> Iterator[tuple[float, int, Path]]:
    for kind in ("bytes", "pages"):
        for path in (folder / kind).iterdir():
            with suppress(OSError):  # another process took it away
                found = path.stat()
                yield found.st_mtime, found.st_size, path
