"""Bytes arrive as they are, bounded; what cannot be read is a sentence, never an exception."""

import io
import os
import sys
from pathlib import Path

import pytest

from briefing.errors import ReadError
from briefing.sources import Place
from briefing.sources.files import load


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "a.md").write_text("a.md")
    return tmp_path


@pytest.mark.parametrize("name", ["absent.txt", "in/a.md/below", "in", "nul\0.txt", "x" * 5000])
@pytest.mark.usefixtures("folder")
def test_what_cannot_be_read_is_one_sentence(name: str) -> None:
    with pytest.raises(ReadError) as caught:
        load(Place(name))
    assert str(caught.value).startswith(f"{name}: cannot be read: ")
    assert str(caught.value).endswith(".")


@pytest.mark.usefixtures("folder")
def test_bytes_arrive_as_they_are() -> None:
    source = load(Place("in/a.md"))
    assert (source.name, source.data) == ("in/a.md", b"a.md")


def test_standard_input_is_a_source(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"\xff words")))
    assert load(Place("-")).data == b"\xff words"
    assert load(Place("-")).name == "standard input"


def test_a_closed_standard_input_is_empty(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", None)
    assert load(Place("-")).data == b""


def test_what_is_huge_is_refused_without_being_read_whole(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("briefing.sources.files.MAX_FILE", 2_000_000)
    with (folder / "huge.txt").open("wb") as file:
        file.truncate(1 << 32)  # takes no room on the disk
    with pytest.raises(ReadError, match="larger than 2 MB"):
        load(Place("huge.txt"))


def test_a_pipe_is_refused_before_it_is_opened(folder: Path) -> None:
    os.mkfifo(folder / "pipe")  # opening it would wait for somebody who writes
    with pytest.raises(ReadError, match="pipe: it is a pipe or a device, not a file"):
        load(Place("pipe"))


def test_a_circle_of_links_is_told(folder: Path) -> None:
    (folder / "self.txt").symlink_to(folder / "self.txt")
    with pytest.raises(ReadError, match=r"self\.txt: cannot be read: too many levels"):
        load(Place("self.txt"))
