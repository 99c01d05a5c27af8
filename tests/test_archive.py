"""Packages within limits: what is opened, and every reason why one is not."""

import io
import struct
import zipfile
from collections.abc import Callable
from functools import partial

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing import archive
from briefing.archive import open_archive
from briefing.errors import ReadError
from tests.steps import steps


def packed(*parts: tuple[str, bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", method) as package:
        for name, data in parts:
            package.writestr(zipfile.ZipInfo(name), data, method)
    return buffer.getvalue()


def _unpacked(data: bytes, part: str | None) -> bytes | None:
    opened = open_archive(data, "pack.zip")
    return None if part is None else opened[part]


def refusal(data: bytes, part: str | None = None) -> str:
    """Return the sentence that refuses the package, or the part of it."""
    with pytest.raises(ReadError) as caught:
        _unpacked(data, part)
    assert str(caught.value).endswith(".")
    return caught.value.reason


SMALL = packed(("notes.txt", b"The board met on Monday. " * 9), ("more/notes.txt", b"It rained."))


def test_parts_come_by_name_in_the_order_of_the_directory() -> None:
    opened = open_archive(packed(("b.txt", b"two"), ("a/", b""), ("a/x.txt", b"")), "pack.zip")
    assert dict(opened) == {"b.txt": b"two", "a/x.txt": b""}
    assert list(opened) == ["b.txt", "a/x.txt"]
    assert "a/" not in opened
    assert opened.get("c.txt") is None
    with pytest.raises(KeyError):
        opened["c.txt"]


def test_an_empty_package_has_no_parts() -> None:
    assert len(open_archive(packed(), "pack.zip")) == 0


def test_names_with_backslashes_are_the_same_names() -> None:
    assert "word/document.xml" in open_archive(packed(("word\\document.xml", b"x")), "a.docx")


@given(st.dictionaries(st.text("abc/é", min_size=1).filter(lambda n: n[0] != "/"), st.binary()))
def test_what_was_packed_is_unpacked(parts: dict[str, bytes]) -> None:
    parts = {name: data for name, data in parts.items() if not name.endswith("/")}
    assert dict(open_archive(packed(*parts.items()), "pack.zip")) == parts


def test_presence_is_told_without_unpacking() -> None:
    damaged = SMALL.replace(b"PK\x03\x04", b"PK\x03\x05")
    assert "notes.txt" in open_archive(damaged, "pack.zip")


@pytest.mark.parametrize("name", ["/etc/x", "../x", "a/../../x", "..", "C:/x", "a\\..\\x"])
def test_a_part_that_points_outside_is_refused(name: str) -> None:
    assert "points outside the archive" in refusal(packed((name, b"x")))


@pytest.mark.parametrize("name", ["a..b", "..a/x", "a/..b", "x..", "C/x:y"])
def test_dots_in_a_name_point_nowhere(name: str) -> None:
    assert dict(open_archive(packed((name, b"x")), "pack.zip")) == {name: b"x"}


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_two_parts_of_one_name_are_refused() -> None:
    assert "two parts called “a”" in refusal(packed(("a", b"1"), ("a", b"2")))
    assert "two parts called “x/a”" in refusal(packed(("x/a", b"1"), ("x\\a", b"2")))


def test_too_many_parts_are_refused_before_a_directory_is_made_of_them(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(archive, "MAX_PARTS", 20)
    within, beyond = (packed(*((f"{n}", b"") for n in range(count))) for count in (20, 21))
    assert len(open_archive(within, "pack.zip")) == 20
    assert "more than 20 files" in refusal(beyond)
    monkeypatch.setattr(archive, "ZipFile", None)
    assert "more than 20 files" in refusal(beyond)


def test_a_directory_within_a_package_is_not_counted(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archive, "MAX_PARTS", 20)
    inner = packed(*((f"{n}", b"") for n in range(50)))
    assert len(open_archive(packed(("a.zip", inner), method=zipfile.ZIP_STORED), "pack.zip")) == 1


def test_a_directory_of_too_many_entries_is_not_read() -> None:
    one = packed(("a", b""))
    start = one.index(b"PK\x01\x02")
    entry = one[start : one.rindex(b"PK\x05\x06")]
    directory = entry * 400_000
    end = struct.pack("<4s4H2LH", b"PK\x05\x06", 0, 0, 65535, 65535, len(directory), start, 0)
    data = one[:start] + directory + end
    assert "more than 10,000 files" in refusal(data)
    assert steps(partial(refusal, data)) < 1_000


def test_the_sum_of_the_parts_is_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archive, "MAX_UNPACKED", 2_000_000)
    assert "unpacks to more than 2 MB" in refusal(packed(("a", b"x" * 10**6), ("b", b"x" * 10**7)))


def test_a_part_is_bounded_when_it_is_read_and_no_sooner(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archive, "MAX_PART", 3_000_000)
    data = packed(("a", bytes(range(256)) * 20_000), ("b", b"read all the same"))
    assert "“a” has more than 3 MB" in refusal(data, "a")
    assert open_archive(data, "pack.zip")["b"] == b"read all the same"


def test_a_part_that_is_packed_too_well_is_refused() -> None:
    assert "more than 200 times over" in refusal(packed(("bomb", b"\0" * 1_000_001)), "bomb")
    assert open_archive(packed(("small", b"\0" * 1_000_000)), "pack.zip")["small"][0] == 0


def _declaring(size: int) -> bytes:
    """Pack half a megabyte that says it unpacks to `size` bytes."""
    data = bytearray(packed(("a", b"The board met. " * 30_000)))
    for signature, at in ((b"PK\x03\x04", 22), (b"PK\x01\x02", 24)):
        struct.pack_into("<L", data, data.index(signature) + at, size)
    return bytes(data)


@pytest.mark.parametrize("size", [0, 10, 449_999])
def test_a_size_that_is_not_true_is_a_damage(size: int) -> None:
    assert "“a” is damaged" in refusal(_declaring(size), "a")


def _flagged(data: bytes, offset: int, value: int) -> bytes:
    changed = bytearray(data)
    struct.pack_into("<H", changed, changed.index(b"PK\x01\x02") + offset, value)
    return bytes(changed)


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        (lambda data: _flagged(data, 8, 1), "“notes.txt” is encrypted"),
        (lambda data: _flagged(data, 10, 12), "packed in an uncommon way"),
        (lambda data: _flagged(data, 10, 99), "packed in an uncommon way"),
        (lambda data: data[:-30], "the archive is damaged"),
        (lambda data: data[:40], "the archive is damaged"),
        (lambda _: b"PK\x03\x04", "the archive is damaged"),
        (lambda _: b"", "the archive is damaged"),
    ],
)
def test_what_cannot_be_opened_is_refused(change: Callable[[bytes], bytes], reason: str) -> None:
    assert reason in refusal(change(SMALL))


def test_a_package_without_its_beginning_lacks_the_parts_that_stood_there() -> None:
    assert "“notes.txt” is damaged" in refusal(SMALL[60:], "notes.txt")
    assert open_archive(SMALL[60:], "pack.zip")["more/notes.txt"] == b"It rained."


def test_parts_that_overlap_are_refused() -> None:
    data = bytearray(packed(("a", b"1" * 200), ("b", b"1" * 200), method=zipfile.ZIP_STORED))
    first = data.index(b"PK\x01\x02")
    second = data.index(b"PK\x01\x02", first + 1)
    struct.pack_into("<L", data, second + 42, 0)
    assert "overlap" in refusal(bytes(data))


def test_a_long_name_is_cut_and_made_printable_in_a_message() -> None:
    reason = refusal(packed(("../" + "\x1b[31m" + "x" * 200, b"")))
    assert "\x1b" not in reason
    assert len(reason) < 200


@given(st.data())
def test_damage_is_told_in_a_sentence(data: st.DataObject) -> None:
    changed = bytearray(SMALL)
    for _ in range(data.draw(st.integers(1, 4))):
        changed[data.draw(st.integers(0, len(changed) - 1))] = data.draw(st.integers(0, 255))
    cut = data.draw(st.sampled_from([len(changed), data.draw(st.integers(0, len(changed)))]))
    try:
        for part in (opened := open_archive(bytes(changed[:cut]), "pack.zip")):
            assert isinstance(opened[part], bytes)
    except ReadError as error:
        told = str(error)
    else:
        return
    assert told.startswith("pack.zip: ")
    assert told.endswith(".")
