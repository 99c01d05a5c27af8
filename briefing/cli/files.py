"""Files written all or none, never halfway, and never over what is not ours to replace."""

import os
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from briefing.errors import CannotWrite


def write(files: Mapping[Path, bytes], force: bool) -> None:
    """Write all files, or leave everything as it was.

    Each is written beside its place under another name and then moved there, so that nobody ever
    sees half a file.

    Raises:
        CannotWrite: One exists and `force` is not given, or the disk, the folder or its rights do
            not allow it.
    """
    for path in files:
        if path.is_dir():
            raise CannotWrite(str(path), "is a folder; choose another --out.")
        if not force and os.path.lexists(path):
            raise CannotWrite(str(path), "exists already; --force overwrites it.")
    with _beside(files) as drafts:
        _place(drafts)


@contextmanager
def _beside(files: Mapping[Path, bytes]) -> Iterator[dict[Path, Path]]:
    """Yield each path with the draft that holds its bytes; drafts never outlive this."""
    drafts: dict[Path, Path] = {}
    try:
        for path, data in files.items():
            with _told(path):
                _make_folder(path.parent)
                drafts[path] = path.with_name(f".{path.name}.{os.getpid()}")
                drafts[path].write_bytes(data)
        yield drafts
    finally:
        for draft in drafts.values():
            draft.unlink(missing_ok=True)


def _make_folder(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except FileExistsError as error:
        raise NotADirectoryError(error.errno, f"{folder} is a file, not a folder") from error


def _place(drafts: Mapping[Path, Path]) -> None:
    """Move every draft to its place; if one cannot move, put back what stood there before."""
    before: dict[Path, bytes | None] = {}
    try:
        for path, draft in drafts.items():
            with _told(path):
                before[path] = path.read_bytes() if path.exists() else None
                draft.replace(path)
    except BaseException:
        for path, data in before.items():
            _restore(path, data)
        raise


def _restore(path: Path, data: bytes | None) -> None:
    if data is None:
        path.unlink(missing_ok=True)
    elif path.read_bytes() != data:
        path.write_bytes(data)


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
