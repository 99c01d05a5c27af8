"""The shelf that a run puts its results on: names, each once, and never a source's."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from briefing.cli import files, say
from briefing.cli.target import Target, unique
from briefing.errors import CannotWrite
from briefing.sources import Place, identity


class Shelf:
    """Where the results of one run go."""

    def __init__(self, target: Target, force: bool, places: Sequence[Place]) -> None:
        self._target = target
        self._force = force
        self._taken: set[str] = set()
        self._sources = {identity(place.name) for place in places}

    def put(self, stem: str, contents: Mapping[str, bytes]) -> tuple[Path, ...]:
        """Write one result, a file for each suffix, and return the paths; all or none.

        Args:
            stem: The file name without suffix, where a person has not given one.
            contents: Bytes by what is added to the stem: ".pdf", "_full-record.md".

        Raises:
            CannotWrite: A file exists, is a source, or cannot be written.
        """
        if self._target.folder is None:
            say.data(next(iter(contents.values())))
            return ()
        named = dict(zip(self._paths(stem, tuple(contents)), contents.values(), strict=True))
        for path in named:
            if identity(str(path)) in self._sources:
                raise CannotWrite(str(path), "is a source; choose another --out.")
        files.write(named, self._force)
        return tuple(named)

    def _paths(self, stem: str, suffixes: Sequence[str]) -> list[Path]:
        folder, name = self._target.folder or Path(), self._target.name
        stem = name or unique(stem, self._taken)
        self._taken.add(stem)
        if name and self._target.exact:
            rest = [Path(name).stem + suffix for suffix in suffixes[1:]]
            return [folder / name, *(folder / each for each in rest)]
        return [folder / f"{stem}{suffix}" for suffix in suffixes]
