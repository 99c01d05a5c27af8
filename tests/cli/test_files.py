"""All files or none, never half of one, and nothing overwritten unasked."""

import errno
import os
import socket
from pathlib import Path

import pytest

from briefing.cli import files
from briefing.errors import CannotWrite


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """Return an empty folder."""
    (tmp_path / "place").mkdir()
    return tmp_path / "place"


def _contents(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def test_all_are_written_and_nothing_else_is_left(place: Path) -> None:
    folder = place / "new" / "folder"
    files.write({folder / "a.pdf": b"1", folder / "a.docx": b"2"}, force=False)
    assert _contents(folder) == {"a.pdf": b"1", "a.docx": b"2"}


def test_one_that_exists_keeps_both_from_being_written(place: Path) -> None:
    (place / "a.docx").write_bytes(b"old")
    pair = {place / "a.pdf": b"1", place / "a.docx": b"2"}
    with pytest.raises(CannotWrite, match="exists already; --force overwrites it"):
        files.write(pair, force=False)
    assert _contents(place) == {"a.docx": b"old"}
    files.write(pair, force=True)
    assert _contents(place) == {"a.pdf": b"1", "a.docx": b"2"}


@pytest.mark.parametrize("force", [False, True])
@pytest.mark.parametrize(
    ("name", "what"),
    [
        ("folder", "a folder"),
        ("pipe", "a pipe"),
        ("socket", "a socket"),
        ("link", "a link"),
        ("to nowhere", "a link"),
        ("in circles", "a link"),
    ],
)
def test_what_is_no_file_is_never_replaced(
    place: Path, monkeypatch: pytest.MonkeyPatch, name: str, what: str, force: bool
) -> None:
    monkeypatch.chdir(place)  # a socket's name must be short
    Path("file").write_bytes(b"old")
    Path("folder").mkdir()
    os.mkfifo("pipe")
    Path("link").symlink_to("file")
    Path("to nowhere").symlink_to("gone")
    Path("in circles").symlink_to("in circles")
    with socket.socket(socket.AF_UNIX) as bound:
        bound.bind("socket")
        before = [(path.name, path.lstat().st_mode) for path in Path().iterdir()]
        with pytest.raises(CannotWrite, match=f"is {what} and stays as it is; choose another"):
            files.write({place / "new": b"1", place / name: b"2"}, force)
        assert [(path.name, path.lstat().st_mode) for path in Path().iterdir()] == before
    assert Path("file").read_bytes() == b"old"


def test_the_longest_name_is_written_and_a_longer_one_refused(place: Path) -> None:
    longest = place / ("x" * 251 + ".pdf")
    for force in (False, True):
        files.write({longest: b"1"}, force)
    assert [path.name for path in place.iterdir()] == [longest.name]
    with pytest.raises(CannotWrite, match="cannot be written: file name too long"):
        files.write({place / ("x" * 300): b"1"}, force=False)


def test_what_is_replaced_is_not_read(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (place / "a.pdf").write_bytes(b"old")
    monkeypatch.delattr(Path, "read_bytes")
    files.write({place / "a.pdf": b"new"}, force=True)
    monkeypatch.undo()
    assert _contents(place) == {"a.pdf": b"new"}


def test_a_disk_without_second_names_is_put_back_too(
    place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def none(path: Path, goal: Path) -> None:
        if not goal.exists():
            raise FileNotFoundError(errno.ENOENT, str(goal))
        raise PermissionError(errno.EPERM, str(path))

    monkeypatch.setattr(Path, "hardlink_to", none)
    test_what_was_moved_is_put_back_when_the_next_cannot_move(place, monkeypatch)


def test_below_a_file_nothing_can_be_written(place: Path) -> None:
    (place / "file").write_bytes(b"old")
    with pytest.raises(CannotWrite, match=r"cannot be written: .*; choose another --out"):
        files.write({place / "file" / "a.pdf": b"1"}, force=False)
    assert _contents(place) == {"file": b"old"}


@pytest.mark.parametrize("force", [False, True])
def test_a_full_disk_leaves_everything_as_it_was(
    place: Path, monkeypatch: pytest.MonkeyPatch, force: bool
) -> None:
    if force:
        (place / "a.pdf").write_bytes(b"old")
    before = _contents(place)
    write = Path.write_bytes

    def full(path: Path, data: bytes) -> int:
        if data == b"second":
            write(path, data[:3])
            raise OSError(errno.ENOSPC, "No space left on device")
        return write(path, data)

    monkeypatch.setattr(Path, "write_bytes", full)
    with pytest.raises(CannotWrite, match=r"a\.docx: cannot be written: no space left on device"):
        files.write({place / "a.pdf": b"first", place / "a.docx": b"second"}, force)
    assert _contents(place) == before


def test_what_was_moved_is_put_back_when_the_next_cannot_move(
    place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (place / "a.pdf").write_bytes(b"old pdf")
    (place / "a.docx").write_bytes(b"old docx")
    replace = Path.replace

    def locked(path: Path, goal: Path) -> Path:
        if goal.name in ("a.docx", "c.pdf"):
            raise PermissionError(errno.EACCES, "Permission denied")
        return replace(path, goal)

    monkeypatch.setattr(Path, "replace", locked)
    with pytest.raises(CannotWrite, match=r"a\.docx: cannot be written: permission denied"):
        files.write({place / "a.pdf": b"new", place / "a.docx": b"new"}, force=True)
    with pytest.raises(CannotWrite, match=r"c\.pdf"):
        files.write({place / "b.pdf": b"new", place / "c.pdf": b"new"}, force=False)
    assert _contents(place) == {"a.pdf": b"old pdf", "a.docx": b"old docx"}


def test_an_interruption_leaves_no_draft(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(*_: Path) -> Path:
        raise KeyboardInterrupt

    monkeypatch.setattr(Path, "replace", interrupted)
    with pytest.raises(KeyboardInterrupt):
        files.write({place / "a.pdf": b"new"}, force=False)
    assert _contents(place) == {}
