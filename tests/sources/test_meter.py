"""The meter runs on, but not while we rest ourselves."""

import pytest

from briefing.limits import FETCH_SECONDS
from briefing.sources import meter
from briefing.sources.failures import Failure
from briefing.sources.meter import Meter


def test_time_runs_out_but_for_our_own_pauses(monkeypatch: pytest.MonkeyPatch) -> None:
    clock = [100.0]
    monkeypatch.setattr(meter, "monotonic", lambda: clock[0])
    running = Meter()
    assert running.seconds() == FETCH_SECONDS
    clock[0] += FETCH_SECONDS - 1
    assert running.seconds() == 1
    clock[0] += 30
    running.rest(30)
    assert running.seconds() == 1
    clock[0] += 1
    with pytest.raises(Failure, match="it did not arrive within 60 seconds; try again later"):
        running.seconds()
