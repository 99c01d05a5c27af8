"""Settings of the web: what [web] of a configuration may say, and what is so when it says nothing.

[web]
allow = ["intranet.example", "10.2.0.0/16"]   # hosts and networks besides the public ones
pause = 1.0                                   # seconds between two requests to one host
cache = "~/pages"                             # where fetched pages are kept
follow = true                                 # fetch the page behind a feed's teaser too
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

KEYS = ("allow", "pause", "cache", "follow")
_LONGEST_PAUSE = 3600


@dataclass(frozen=True, slots=True)
class Web:
    """How the web is asked."""

    allow: tuple[str, ...] = ()  # hosts and networks besides the public ones
    pause_s: float = 1.0  # between two requests to one host
    cache: Path | None = None  # a folder; None: the user's own
    follow: bool = False  # the page behind a feed's teaser is fetched too


def faults(table: Mapping[str, object]) -> Iterator[tuple[str, str]]:
    """Yield each key that is wrong, and a sentence that says what it must be."""
    for key, value in table.items():
        if key not in KEYS:
            yield key, f"“{key}” is not a setting of [web]; there are {', '.join(KEYS)}."
        elif key == "allow":
            yield from ((key, sentence) for sentence in _not_allowed(value))
        elif key == "pause" and _pause(value) is None:
            yield key, f"“pause” must be a number of seconds from 0 to {_LONGEST_PAUSE}."
        elif key == "cache" and _folder(value) is None:
            yield key, "“cache” must be the path of a folder in quotation marks."
        elif key == "follow" and not isinstance(value, bool):
            yield key, "“follow” must be true or false."


def over(under: Web, table: Mapping[str, object], folder: Path) -> Web:
    """Return `under` with what a table without faults says; `folder` is where its file lies."""
    pause_s, cache = _pause(table.get("pause")), _folder(table.get("cache"))
    follow = table.get("follow")
    return Web(
        allow=_entries(table["allow"]) if "allow" in table else under.allow,
        pause_s=under.pause_s if pause_s is None else pause_s,
        cache=under.cache if cache is None else folder / cache,
        follow=follow if isinstance(follow, bool) else under.follow,
    )


def _not_allowed(value: object) -> Iterator[str]:
    if not isinstance(value, list) or not all(isinstance(entry, str) for entry in value):
        yield "“allow” must be a list of hosts and networks in quotation marks."
        return
    from briefing.sources.addresses import allowed  # noqa: PLC0415  # needs the network's library

    try:
        allowed(_entries(value))
    except ValueError as error:
        yield (
            f"“{error.args[0]}” is neither a host, as intranet.example, nor a network, as "
            "10.2.0.0/16."
        )


def _entries(value: object) -> tuple[str, ...]:
    return tuple(str(entry) for entry in value) if isinstance(value, list) else ()


def _pause(value: object) -> float | None:
    if isinstance(value, bool) or not isinstance(value, int | float):
        return None
    return float(value) if 0 <= value <= _LONGEST_PAUSE else None


def _folder(value: object) -> Path | None:
    try:
        path = Path(value).expanduser() if isinstance(value, str) and value else None
    except RuntimeError:  # ~ and a user who is not known
        return None
    return None if "\0" in str(path) else path
