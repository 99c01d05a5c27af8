"""Pauses: a host is not asked again before it has had a rest, whoever of us asks."""

from threading import Lock
from time import monotonic, sleep

_free_at: dict[str, float] = {}  # seconds of the monotonic clock; for the whole run
_lock = Lock()


def before(host: str, pause_s: float) -> float:
    """Wait until `host` may be asked, and return how many seconds that took.

    Several threads that ask one host are given one turn after the other.
    """
    with _lock:
        now = monotonic()
        turn = max(now, _free_at.get(host, now))
        _free_at[host] = turn + pause_s
    if turn > now:
        sleep(turn - now)
    return turn - now


def rest(seconds: float) -> float:
    """Wait, and return how long."""
    sleep(seconds)
    return seconds
