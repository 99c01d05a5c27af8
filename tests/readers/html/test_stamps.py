from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.readers.html.stamps import as_printed, published

MOMENTS = st.integers(100_000_000, 2_000_000_000).map(lambda at: datetime.fromtimestamp(at, UTC))
ZONES = st.integers(-12 * 60, 14 * 60).map(lambda m: timezone(timedelta(minutes=m)))


@given(MOMENTS, ZONES)
def test_the_day_is_the_one_of_the_place(moment: datetime, zone: timezone) -> None:
    local = moment.astimezone(zone)
    assert published([moment.isoformat(), local.isoformat()]) == local.date().isoformat()
    stamps = [moment.isoformat()]
    day = as_printed(stamps, published(stamps), [local.date().isoformat()])
    assert day == local.date().isoformat()


@given(MOMENTS, ZONES, st.lists(st.dates().map(str), max_size=3))
def test_a_stamp_with_its_offset_is_believed(
    moment: datetime, zone: timezone, others: list[str]
) -> None:
    stamp = moment.astimezone(zone).isoformat()
    if zone.utcoffset(None):
        assert as_printed([stamp], published([stamp]), others) == stamp[:10]


@given(st.text(max_size=40))
def test_no_stamp_whatever_does_harm(stamp: str) -> None:
    as_printed([stamp], published([stamp]), ["2025-04-10"])


@pytest.mark.parametrize(
    ("stamps", "day"),
    [
        ((), None),
        (("soon",), None),
        (("1970-01-01T00:00:00Z", "2025-04-10"), "2025-04-10"),
        (("20250410T101500",), "2025-04-10"),
        (("2025-11",), "2025-11"),
        (("2025-04-10T23:30:00Z", "2025-05-02T01:00:00+02:00"), "2025-04-10"),
        (("9999-12-31T23:59:59Z",), "9999-12-31"),
    ],
)
def test_the_first_readable_stamp_counts(stamps: tuple[str, ...], day: str | None) -> None:
    assert published(stamps) == day


def test_a_printed_day_that_is_far_off_is_another_one() -> None:
    assert as_printed(["2025-04-10T01:00:00Z"], "2025-04-10", ["2025-04-02"]) == "2025-04-10"
    assert as_printed(["2025-04-10"], "2025-04-10", ["2025-04-09"]) == "2025-04-10"
