"""A host has its rest, whoever asks; nobody waits for another host."""

from threading import Thread

import pytest

from briefing.sources import pauses


class Clock:
    """Stands still until somebody sleeps."""

    def __init__(self) -> None:
        self.now = 100.0

    def monotonic(self) -> float:
        return self.now

    def sleep(self, seconds: float) -> None:
        self.now += seconds


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    made = Clock()
    monkeypatch.setattr(pauses, "monotonic", made.monotonic)
    monkeypatch.setattr(pauses, "sleep", made.sleep)
    monkeypatch.setattr(pauses, "_free_at", {})
    return made


def test_a_host_has_a_rest_and_another_is_asked_at_once(clock: Clock) -> None:
    assert pauses.before("a.example", 1.5) == 0
    assert pauses.before("b.example", 1.5) == 0
    assert pauses.before("a.example", 1.5) == 1.5
    clock.now += 1
    assert pauses.before("a.example", 1.5) == 0.5
    clock.now += 9
    assert pauses.before("a.example", 1.5) == 0


def test_without_a_pause_nobody_waits(clock: Clock) -> None:
    assert [pauses.before("a.example", 0) for _ in range(9)] == [0] * 9
    assert clock.now == 100


def test_threads_take_turns(monkeypatch: pytest.MonkeyPatch, clock: Clock) -> None:
    waits: list[float] = []
    monkeypatch.setattr(pauses, "sleep", lambda _: None)
    threads = [Thread(target=lambda: waits.append(pauses.before("a.example", 2))) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(waits) == [0, 2, 4, 6, 8, 10, 12, 14]
    assert clock.now == 100
