"""What was packed is unpacked whole, or refused; never half, never without an end."""

import gzip
import tracemalloc
import zlib
from collections.abc import Callable
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.sources import packing
from briefing.sources.failures import Failure
from briefing.sources.packing import unpack

PACKERS: dict[str, Callable[[bytes], bytes]] = {
    "gzip": gzip.compress,
    "x-gzip": lambda data: gzip.compress(data[:7]) + gzip.compress(data[7:]),
    "deflate": zlib.compress,
    "Deflate": lambda data: zlib.compress(data, wbits=-15),
    "identity": bytes,
}


@given(data=st.binary(), codings=st.lists(st.sampled_from(sorted(PACKERS)), max_size=3))
def test_what_is_packed_is_unpacked(data: bytes, codings: list[str]) -> None:
    packed = data
    for coding in codings:
        packed = PACKERS[coding](packed)
    assert unpack(packed, ", ".join(codings)) == data


@given(
    data=st.binary(min_size=1),
    cut=st.integers(min_value=0),
    coding=st.sampled_from(["gzip", "deflate"]),
)
def test_what_was_cut_is_refused(data: bytes, cut: int, coding: str) -> None:
    packed = PACKERS[coding](data)
    with pytest.raises(Failure):
        unpack(packed[: len(packed) - 1 - cut % (len(packed) - 1)], coding)


@given(data=st.binary(), coding=st.sampled_from(["gzip", "deflate"]) | st.text())
def test_any_bytes_are_unpacked_or_refused(data: bytes, coding: str) -> None:
    with suppress(Failure):
        unpack(data, coding)


def test_what_follows_a_packed_page_is_left_out() -> None:
    assert unpack(gzip.compress(b"page") + b"<!-- added by a proxy -->", "gzip") == b"page"
    assert unpack(zlib.compress(b"page") + b"\n", "deflate") == b"page"
    assert unpack(gzip.compress(b"") + b"\n", "gzip") == b""


def test_what_was_packed_over_and_over_is_refused() -> None:
    with pytest.raises(Failure, match="it is packed more than 3 times over"):
        unpack(b"", "gzip, gzip, gzip, gzip")


def test_nothing_is_nothing_however_packed() -> None:
    assert unpack(b"", "gzip") == b""


def test_many_small_members_take_no_time() -> None:
    with pytest.raises(Failure, match="it is packed in more than 100 pieces"):
        unpack(gzip.compress(b"") * 100_000, "gzip")


def test_a_bomb_takes_no_memory(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(packing, "MAX_ANSWER", 50_000)
    bomb = gzip.compress(bytes(20_000_000))
    tracemalloc.start()
    with pytest.raises(Failure, match="unpacks to more than"):
        unpack(bomb, "gzip")
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 1_000_000
