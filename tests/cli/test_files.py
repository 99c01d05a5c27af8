"""All files or none, never half of one, and nothing overwritten unasked."""

import errno
from pathlib import Path

import pytest

from briefing.cli import files
from briefing.errors import CannotWrite


def _contents(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def test_all_are_written_and_nothing_else_is_left(tmp_path: Path) -> None:
    folder = tmp_path / "new" / "folder"
    files.write({folder / "a.pdf": b"1", folder / "a.docx": b"2"}, force=False)
    assert _contents(folder) == {"a.pdf": b"1", "a.docx": b"2"}


def test_one_that_exists_keeps_both_from_being_written(tmp_path: Path) -> None:
    (tmp_path / "a.docx").write_bytes(b"old")
    pair = {tmp_path / "a.pdf": b"1", tmp_path / "a.docx": b"2"}
    with pytest.raises(CannotWrite, match="exists already; --force overwrites it"):
        files.write(pair, force=False)
    assert _contents(tmp_path) == {"a.docx": b"old"}
    files.write(pair, force=True)
    assert _contents(tmp_path) == {"a.pdf": b"1", "a.docx": b"2"}


def test_a_link_to_nowhere_exists_too(tmp_path: Path) -> None:
    (tmp_path / "a.pdf").symlink_to(tmp_path / "gone")
    with pytest.raises(CannotWrite, match="exists already"):
        files.write({tmp_path / "a.pdf": b"1"}, force=False)


def test_a_folder_is_never_replaced(tmp_path: Path) -> None:
    (tmp_path / "a.pdf").mkdir()
    with pytest.raises(CannotWrite, match="is a folder"):
        files.write({tmp_path / "a.pdf": b"1"}, force=True)


def test_below_a_file_nothing_can_be_written(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"old")
    with pytest.raises(CannotWrite, match="cannot be written: .*; choose another --out"):
        files.write({tmp_path / "file" / "a.pdf": b"1"}, force=False)
    assert _contents(tmp_path) == {"file": b"old"}


@pytest.mark.parametrize("force", [False, True])
def test_a_full_disk_leaves_everything_as_it_was(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, force: bool
) -> None:
    if force:
        (tmp_path / "a.pdf").write_bytes(b"old")
    before = _contents(tmp_path)
    write = Path.write_bytes

    def full(path: Path, data: bytes) -> int:
        if data == b"second":
            write(path, data[:3])
            raise OSError(errno.ENOSPC, "No space left on device")
        return write(path, data)

    monkeypatch.setattr(Path, "write_bytes", full)
    with pytest.raises(CannotWrite, match="a.docx: cannot be written: no space left on device"):
        files.write({tmp_path / "a.pdf": b"first", tmp_path / "a.docx": b"second"}, force)
    assert _contents(tmp_path) == before


def test_what_was_moved_is_put_back_when_the_next_cannot_move(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "a.pdf").write_bytes(b"old pdf")
    (tmp_path / "a.docx").write_bytes(b"old docx")
    replace = Path.replace

    def locked(path: Path, goal: Path) -> Path:
        if goal.name in ("a.docx", "c.pdf"):
            raise PermissionError(errno.EACCES, "Permission denied")
        return replace(path, goal)

    monkeypatch.setattr(Path, "replace", locked)
    with pytest.raises(CannotWrite, match="a.docx: cannot be written: permission denied"):
        files.write({tmp_path / "a.pdf": b"new", tmp_path / "a.docx": b"new"}, force=True)
    with pytest.raises(CannotWrite, match="c.pdf"):
        files.write({tmp_path / "b.pdf": b"new", tmp_path / "c.pdf": b"new"}, force=False)
    assert _contents(tmp_path) == {"a.pdf": b"old pdf", "a.docx": b"old docx"}


def test_an_interruption_leaves_no_draft(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(path: Path, goal: Path) -> Path:
        raise KeyboardInterrupt

    monkeypatch.setattr(Path, "replace", interrupted)
    with pytest.raises(KeyboardInterrupt):
        files.write({tmp_path / "a.pdf": b"new"}, force=False)
    assert _contents(tmp_path) == {}
