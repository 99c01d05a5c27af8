"""The fonts of the system and of its user that a PDF can hold, as families with two weights.

They are looked for once in a process, and only when a memo has letters that the families of
`families` lack.
"""

import os
import sys
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from briefing.fonts.face import Face
from briefing.fonts.truetype import Description, advances, describe

_ENDINGS = (".ttf", ".ttc")
_MOST = 10_000  # files; a machine of a printer has some thousand
_REGULAR = range(350, 451)
_BOLD = range(600, 801)


@dataclass(frozen=True, slots=True)
class Family:
    """An upright face of the usual width, and its bold one, if it has one."""

    name: str
    regular: Description
    bold: Description

    def has(self, letters: Iterable[str]) -> frozenset[str]:
        """Return those of the letters that both weights have; none where a file is damaged."""
        try:
            maps = (self.regular.letters, self.bold.letters)
            return frozenset(c for c in letters if all(each.has(ord(c)) for each in maps))
        except ValueError:
            return frozenset()

    def face(self) -> Face:
        """Return the family as a face to measure with and to embed.

        Raises:
            Exception: What the font library raises on a font that it cannot take in.
        """
        paths = self.regular.path, self.bold.path
        return Face(self.name, advances(paths[0]), advances(paths[1]), paths)


def folders(
    platform: str = sys.platform, environment: Mapping[str, str] = os.environ
) -> tuple[Path, ...]:
    """Return where a system keeps its fonts and those of its user; some may not exist."""
    home = Path.home()
    if platform == "win32":
        local = environment.get("LOCALAPPDATA", str(home / "AppData" / "Local"))
        system = Path(environment.get("WINDIR", "C:/Windows")) / "Fonts"
        return system, Path(local) / "Microsoft" / "Windows" / "Fonts"
    if platform == "darwin":
        return Path("/System/Library/Fonts"), Path("/Library/Fonts"), home / "Library" / "Fonts"
    data = environment.get("XDG_DATA_HOME") or str(home / ".local" / "share")
    system = Path("/usr/share/fonts")
    return system, Path("/usr/local/share/fonts"), Path(data) / "fonts", home / ".fonts"


@cache
def families() -> tuple[Family, ...]:
    """Return the families in the system's folders, by name."""
    return tuple(found_in(folders()))


def found_in(places: Iterable[Path]) -> Iterator[Family]:
    """Yield the families in some folders, by name; what is no font for a PDF is passed over."""
    styles: dict[str, list[Description]] = {}
    for font in _fonts(places):
        if font.upright and font.normal:
            styles.setdefault(font.family, []).append(font)
    for name in sorted(styles, key=lambda name: (name.casefold(), name)):
        regular = _nearest(styles[name], _REGULAR, 400)
        if regular is not None:
            yield Family(name, regular, _nearest(styles[name], _BOLD, 700) or regular)


def _nearest(fonts: Iterable[Description], weights: range, ideal: int) -> Description | None:
    fitting = (font for font in fonts if font.weight in weights)
    return min(fitting, key=lambda f: (abs(f.weight - ideal), str(f.path)), default=None)


def _fonts(places: Iterable[Path]) -> Iterator[Description]:
    for path in _files(places):
        try:
            font = describe(path)
        except (OSError, ValueError):
            continue
        if font is not None:
            yield font


def _files(places: Iterable[Path]) -> list[Path]:
    found = [
        Path(folder) / name
        for place in places
        for folder, _, names in os.walk(place)
        for name in names
        if name.lower().endswith(_ENDINGS)
    ]
    return sorted(found)[:_MOST]
