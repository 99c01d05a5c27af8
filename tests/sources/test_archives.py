"""An archive is what a folder of the same files is; a hostile one is refused in a sentence."""

import io
import struct
import tempfile
import zipfile
from collections.abc import Mapping
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing import sources
from briefing.errors import ReadError
from briefing.model.article import Source
from briefing.sources import archives
from briefing.sources.found import EVERYTHING, Ask, Found, Taste, Unwanted
from briefing.sources.holders import split

MESSAGE = b"From a@b.example Mon Nov 24 10:00:00 2025\nSubject: Fees\n\nThe fees were lowered.\n\n"
names = st.from_regex(r"\.?[a-z]{1,3}(/[a-z_]{1,3}){0,2}\.(txt|md|png)", fullmatch=True)


def zipped(files: Mapping[str, bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    """Return an archive of files."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", method) as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return made.getvalue()


def found(data: bytes, ask: Ask | None = None) -> list[Found]:
    """Return what an archive holds; one that cannot be opened holds the reason."""
    try:
        return list(split(Source("news.zip", data), ask or Ask()))
    except ReadError as error:
        return [error]


@given(st.dictionaries(names, st.binary(max_size=30), min_size=1, max_size=6))
def test_an_archive_is_what_a_folder_of_the_same_files_is(files: dict[str, bytes]) -> None:
    ask = Ask(
        Taste(lambda name: not name.endswith(".png"), lambda source: b"\0" not in source.data)
    )
    with tempfile.TemporaryDirectory() as name:
        kept = {}
        for path, data in files.items():
            try:
                (Path(name) / path).parent.mkdir(parents=True, exist_ok=True)
                (Path(name) / path).write_bytes(data)
                kept[path] = data
            except OSError:  # a file is where a folder would be
                continue
        archive = Path(name) / "it.zip"
        packed = zipped(kept)
        there = [
            (type(each), _beneath(each, f"{name}/"), getattr(each, "data", None))
            for place in sources.expand((name,))
            if isinstance(place, sources.Place)  # and no error: all of it is hidden
            for each in sources.fetch(place, ask)
        ]
        archive.write_bytes(packed)
        here = [
            (type(each), _beneath(each, f"{archive}/"), getattr(each, "data", None))
            for each in sources.fetch(sources.Place(str(archive)), ask)
        ]
    assert here == (there or [(ReadError, str(archive), None)])


def _beneath(each: Found, folder: str) -> str:
    name = each.source if isinstance(each, ReadError) else each.name
    return name.removeprefix(folder)


def test_members_come_in_order_and_what_is_hidden_is_not_met() -> None:
    files = {
        "b.md": b"b",
        "__MACOSX/._b.md": b"x",
        ".hidden/c.md": b"x",
        "a/.d.md": b"x",
        "a/e.md": b"e",
        "empty/": b"",
        "chart.png": b"x",
    }
    ask = Ask(Taste(lambda name: name.endswith(".md"), EVERYTHING.content))
    assert found(zipped(files), ask) == [
        Source("news.zip/a/e.md", b"e"),
        Source("news.zip/b.md", b"b"),
        Unwanted("news.zip/chart.png"),
    ]


def test_a_mailbox_in_an_archive_is_taken_apart_too() -> None:
    inner = found(zipped({"desk.mbox": MESSAGE * 2, "a.md": b"a"}))
    assert [_beneath(each, "news.zip/") for each in inner] == [
        "a.md",
        "desk.mbox#1",
        "desk.mbox#2",
    ]


def test_nothing_lies_deeper_than_a_mailbox_in_an_archive() -> None:
    (good, error) = found(zipped({"b.zip": zipped({"a.md": b"a"}), "a.md": b"a"}))
    assert good == Source("news.zip/a.md", b"a")
    assert str(error) == (
        "news.zip/b.zip: it is an archive in an archive; unpack it and name it by itself."
    )
    boxed = MESSAGE.replace(b"The fees", b">From x@y.example Mon Nov 24 10:00:00 2025\nA: b\n\nThe")
    assert len(found(boxed)) == 1


def test_a_damaged_mailbox_in_an_archive_stops_no_other(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("briefing.sources.mailboxes.MAX_MESSAGES", 2)
    error, good = found(zipped({"a.mbox": MESSAGE * 3, "b.md": b"b"}))
    assert str(error).startswith("news.zip/a.mbox: it holds more than 2 messages")
    assert good == Source("news.zip/b.md", b"b")


@pytest.mark.parametrize("part", ["[Content_Types].xml", "mimetype"])
@pytest.mark.parametrize("first", [True, False])
def test_a_document_in_several_parts_is_no_archive(part: str, first: bool) -> None:
    files = {part: b"x", "a.md": b"a"} if first else {"a.md": b"a", part: b"x"}
    packed = zipped(files)
    assert not archives.is_archive(packed)
    assert found(packed) == [Source("news.zip", packed)]
    stored = zipped({"inside.docx": packed}, zipfile.ZIP_STORED)
    assert found(stored) == [Source("news.zip/inside.docx", packed)]


@pytest.mark.parametrize("length", [12, 80, 200])
def test_a_document_that_is_cut_off_is_still_none(length: int) -> None:
    packed = zipped({"[Content_Types].xml": bytes(range(256)) * 8, "word/document.xml": b"x"})
    assert archives.is_archive(packed[:length]) == (length < 40)


def test_one_damaged_file_stops_no_other() -> None:
    packed = bytearray(zipped({"a.md": b"alpha" * 50, "b.md": b"beta"}, zipfile.ZIP_STORED))
    packed[packed.index(b"alpha")] ^= 1
    error, good = found(bytes(packed))
    assert str(error).startswith("news.zip/a.md: its part “a.md” is damaged")
    assert good == Source("news.zip/b.md", b"beta")


HOSTILE = {
    "cut off": zipped({"a.md": b"alpha"})[:-8],
    "of nothing": zipped({}),
    "of folders": zipped({"a/": b""}),
    "of hidden files": zipped({".a.md": b"a"}),
    "leading out": zipped({"../a.md": b"a"}),
    "absolute": zipped({"/etc/a.md": b"a"}),
    "a drive": zipped({"C:/a.md": b"a"}),
    "a bomb": zipped({"a.md": b"\0" * 100_000_000}),
    "too many": zipped({f"{n}.md": b"" for n in range(12_000)}),
    "only a signature": b"PK\x03\x04",
    "said to be large": zipped({"a.md": b"a"})[:-22]
    + struct.pack("<4s4H2LH", b"PK\5\6", 0, 0, 60_000, 60_000, 10, 10, 0),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_archive_is_a_sentence(name: str) -> None:
    (error,) = found(HOSTILE[name])
    assert isinstance(error, ReadError)
    assert str(error).startswith("news.zip")
    assert str(error).endswith((".", "?"))


def test_the_same_name_twice_is_refused() -> None:
    packed = zipped({"a.md": b"a", "b.md": b"b"}).replace(b"b.md", b"a.md")
    (error,) = found(packed)
    assert "two parts called “a.md”" in str(error)


def test_a_name_with_a_nul_ends_there() -> None:
    packed = zipped({"a.md_b": b"a"}).replace(b"a.md_b", b"a.md\0b")
    assert found(packed) == [Source("news.zip/a.md", b"a")]


@given(st.binary(max_size=200), st.integers(0, 300))
def test_no_bytes_are_an_exception(noise: bytes, at: int) -> None:
    packed = zipped({"a.md": b"alpha", "b.mbox": MESSAGE})
    assert found(packed[:at] + noise + packed[at + len(noise) :])
