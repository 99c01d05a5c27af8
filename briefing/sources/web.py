"""The web: `fetch(url, web, now)` is all there is to it, and nothing else opens URLs.

    source = web.fetch("https://…", Web(), datetime.now().astimezone())

A host is looked up once, all its addresses are looked at, and one of those is connected to, after
every redirect anew (addresses.py). Everything is bounded (limits.py) and told in a sentence. There
are no cookies, no disguise and no proxy: through one, the address could not be checked.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from briefing import __version__
from briefing.errors import ReadError
from briefing.limits import MAX_REDIRECTS
from briefing.model.article import Source
from briefing.sources import (
    addresses,
    cache,
    freshness,
    locations,
    media,
    packing,
    pauses,
    statuses,
)
from briefing.sources.cache import Copy
from briefing.sources.failures import SAVE, Failure, Unreachable
from briefing.sources.locations import Location
from briefing.sources.meter import Meter
from briefing.sources.settings import Web as Web

if TYPE_CHECKING:
    from urllib3.response import BaseHTTPResponse

_CHUNK = 65_536
_AGENT = f"briefing/{__version__} (+https://pypi.org/project/briefing-memo/)"
_HEADERS = {
    "User-Agent": _AGENT,
    "Accept": media.ACCEPTED,
    "Accept-Encoding": packing.ACCEPTED,
    "Connection": "close",
}


@dataclass(frozen=True, slots=True)
class _Answer:
    location: Location
    status: int
    headers: Mapping[str, str]
    data: bytes = b""  # unpacked; only of pages


@dataclass(frozen=True, slots=True)
class _Visit:
    """What stays the same while one address is followed."""

    web: Web
    meter: Meter
    kept: Copy | None


def fetch(url: str, web: Web, now: datetime) -> Source:
    """Return what is at `url`, from the cache where its server says that nothing changed.

    Args:
        url: http or https; what follows “#” is not sent.
        web: Settings.
        now: With its time zone. It tells what in the cache is fresh, and its date is the day of
            retrieval. A page from the cache keeps the day on which its bytes arrived, which is
            all that can be vouched for.

    Returns:
        A source whose `name` is `url`, whose `url` is where redirects led to, and whose
        `media_type` is the server's Content-Type with its parameters.

    Raises:
        ReadError: It is no address of the web, it or what it leads to may not be asked, no server
            answers, or what comes is no page, too much, too late or cut off. A page that cannot
            be reached is never replaced by an old copy; the sentence says where that one lies.
    """
    name = locations.shown(url)
    try:
        location = locations.parse(url)
        return _source(name, _page(location, web, now))
    except Failure as failure:
        raise ReadError(name, failure.reason) from failure


def _source(name: str, copy: Copy) -> Source:
    return Source(name, copy.data, copy.media_type, copy.url, copy.retrieved)


def _page(location: Location, web: Web, now: datetime) -> Copy:
    """Return the page at `location` out of the cache or out of the web."""
    folder = web.cache or cache.default_folder()
    kept = cache.find(folder, location.url)
    if kept is not None and kept.is_fresh(now):
        return kept
    try:
        answer = _followed(location, _Visit(web, Meter(), kept))
    except Unreachable as failure:
        raise _beside(failure, folder, kept) from failure
    page = _copy(answer, kept, now)
    if freshness.may_be_kept(answer.headers):
        cache.put(folder, location.url, page)
    else:
        cache.drop(folder, location.url)
    return page


def _beside(failure: Failure, folder: Path, kept: Copy | None) -> Failure:
    """Return a failure whose advice is to name the copy that was kept, if there is one."""
    if kept is None:
        return failure
    said = failure.reason.rpartition(";")[0]
    path = cache.path_of(folder, kept.sha256)
    return Failure(f"{said}; name {path} for the page as it was on {kept.retrieved}.")


def _copy(answer: _Answer, kept: Copy | None, now: datetime) -> Copy:
    fresh_s, checked = freshness.seconds(answer.headers), now.isoformat()
    if answer.status == statuses.NOT_MODIFIED and kept is not None:
        return replace(kept, checked=checked, fresh_s=fresh_s)
    return Copy(
        url=answer.location.url,
        media_type=media.declared(answer.headers.get("Content-Type")),
        etag=freshness.validator(answer.headers.get("ETag")),
        last_modified=freshness.validator(answer.headers.get("Last-Modified")),
        retrieved=now.date().isoformat(),
        checked=checked,
        fresh_s=fresh_s,
        data=answer.data,
    )


def _followed(first: Location, visit: _Visit) -> _Answer:
    """Return the page that redirects lead to in the end; each is checked like the first."""
    location, seen = first, {first}
    for _ in range(MAX_REDIRECTS + 1):
        try:
            answer = _patiently(location, visit)
        except Failure as failure:
            if location == first:
                raise
            raise failure.on_the_way(locations.shown(location.url)) from failure
        if answer.status not in statuses.REDIRECTS:
            return answer
        location = location.sent_on(answer.headers["Location"])
        if location in seen:
            raise Failure(f"the site sends round in a circle; {SAVE}.")
        seen.add(location)
    raise Failure(
        f"the site sends on more than {MAX_REDIRECTS} times; name the address where it ends."
    )


def _patiently(location: Location, visit: _Visit) -> _Answer:
    """Return an answer that leads on; a server in trouble is asked a second time."""
    answer = _once(location, visit)
    wait_s = statuses.wait_s(answer.status, answer.headers)
    if wait_s is not None:
        visit.meter.rest(pauses.rest(wait_s))
        answer = _once(location, visit)
    known = answer.status == statuses.NOT_MODIFIED and _conditions(location, visit.kept)
    if answer.status == 200 or known or _leads_on(answer):
        return answer
    kind = Unreachable if answer.status >= 500 else Failure
    raise kind(statuses.reason(answer.status))


def _leads_on(answer: _Answer) -> bool:
    return answer.status in statuses.REDIRECTS and "Location" in answer.headers


def _once(location: Location, visit: _Visit) -> _Answer:
    """Look up, check, connect, ask, and read the answer if it is a page."""
    from briefing.sources.connections import asked  # noqa: PLC0415  # heavy; only the web needs it

    visit.meter.rest(pauses.before(location.host, visit.web.pause_s))
    allow = addresses.allowed(visit.web.allow)
    places = addresses.checked(location.host, location.port, allow)
    headers = {**_HEADERS, **_conditions(location, visit.kept)}
    with asked(location, places, headers, visit.meter) as response:
        data = _body(response) if response.status == 200 else b""
        return _Answer(location, response.status, response.headers, data)


def _conditions(location: Location, kept: Copy | None) -> dict[str, str]:
    """Return the headers that ask for a page only if it is another than the one that is kept."""
    if kept is None or kept.url != location.url:
        return {}
    headers = {
        "If-None-Match": freshness.validator(kept.etag),  # again: anybody may edit the cache
        "If-Modified-Since": freshness.validator(kept.last_modified),
    }
    return {name: value for name, value in headers.items() if value}


def _body(response: "BaseHTTPResponse") -> bytes:
    media_type = media.declared(response.headers.get("Content-Type"))
    media.refuse_type(media_type)
    chunks = iter(lambda: response.read(_CHUNK, decode_content=False), b"")  # never a whole length
    data = packing.unpack(b"".join(chunks), response.headers.get("Content-Encoding", ""))
    media.refuse_bytes(media_type, data)
    return data
