"""Files written all or none, never halfway, and never over what is not ours to replace."""

import os
import shutil
import stat
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from briefing.errors import CannotWrite

_KINDS = {  # what may stand in a file's place, by the type in its mode
    stat.S_IFDIR: "a folder",
    stat.S_IFLNK: "a link",
    stat.S_IFIFO: "a pipe",
    stat.S_IFSOCK: "a socket",
}


def write(files: Mapping[Path, bytes], force: bool) -> None:
    """Write all files, or leave everything as it was.

    Each is written beside its place under another name and then moved there, so that nobody ever
    sees half a file.

    Raises:
        CannotWrite: One exists and `force` is not given, something else than a file is in its
            place, or the disk, the folder or its rights do not allow it.
    """
    for path in files:
        _refuse(path, force)
    with _beside(files) as drafts:
        _place(drafts)


def _refuse(path: Path, force: bool) -> None:
    """Raise `CannotWrite` when there is something at `path` that is not to be replaced."""
    with _told(path):
        try:
            mode = path.lstat().st_mode
        except (FileNotFoundError, NotADirectoryError):
            return
    if not stat.S_ISREG(mode):
        what = _KINDS.get(stat.S_IFMT(mode), "a device")
        raise CannotWrite(str(path), f"is {what} and stays as it is; choose another --out.")
    if not force:
        raise CannotWrite(str(path), "exists already; --force overwrites it.")


@contextmanager
def _beside(files: Mapping[Path, bytes]) -> Iterator[dict[Path, Path]]:
    """Yield each path with the draft that holds its bytes; drafts never outlive this."""
    drafts: dict[Path, Path] = {}
    try:
        for path, data in files.items():
            with _told(path):
                _make_folder(path.parent)
                drafts[path] = _nameless(path, f"new{len(drafts)}")
                drafts[path].write_bytes(data)
        yield drafts
    finally:
        for draft in drafts.values():
            draft.unlink(missing_ok=True)


def _nameless(path: Path, role: str) -> Path:
    """Return an unused name beside `path`, short since the name of `path` may be the longest."""
    name = path.with_name(f".briefing-{os.getpid()}-{role}")
    name.unlink(missing_ok=True)  # of a run that was killed
    return name


def _make_folder(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except FileExistsError as error:
        raise NotADirectoryError(error.errno, f"{folder} is a file, not a folder") from error


def _place(drafts: Mapping[Path, Path]) -> None:
    """Move every draft to its place; if one cannot move, put back what stood there before."""
    before: dict[Path, Path | None] = {}
    moved: list[Path] = []
    try:
        for path, draft in drafts.items():
            with _told(path):
                before[path] = _second_name(path, f"old{len(before)}")
                draft.replace(path)
                moved.append(path)
    except BaseException:
        for path in moved:
            _restore(path, before[path])
        raise
    finally:
        for old in filter(None, before.values()):
            old.unlink(missing_ok=True)


def _second_name(path: Path, role: str) -> Path | None:
    """Give what stands at `path` another name as well, unread; None when nothing stands there."""
    old = _nameless(path, role)
    try:
        old.hardlink_to(path)
    except FileNotFoundError:
        return None
    except OSError:  # a disk without hard links
        shutil.copyfile(path, old)
    return old


def _restore(path: Path, old: Path | None) -> None:
    if old is None:
        path.unlink(missing_ok=True)
    else:
        old.replace(path)


@contextmanager
def _told(path: Path) -> Iterator[None]:
    """Turn what the system says about `path` into a sentence."""
    try:
        yield
    except OSError as error:
        reason = error.strerror or str(error)
        reason = reason[:1].lower() + reason[1:]
        raise CannotWrite(
            str(path), f"cannot be written: {reason}; choose another --out."
        ) from error
