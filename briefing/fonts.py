"""Faces and their advance widths; the only module that reads font files.

The PDF embeds static TrueType files from a package. For Word nothing is embedded: the reader's
machine has the face, and its widths ship with the program.
"""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

from briefing.errors import Fault, NotValid
from briefing.model.notice import Level, Notice

if TYPE_CHECKING:
    from reportlab.pdfbase.ttfonts import TTFont

_PDF_FAMILIES = {  # family: package, regular, bold
    "Source Sans Pro": (
        "font_source_sans_pro",
        "SourceSansPro-Regular.ttf",
        "SourceSansPro-Semibold.ttf",
    ),
    "Roboto": ("font_roboto", "Roboto-Regular.ttf", "Roboto-Medium.ttf"),
}
_WORD_FAMILIES = {  # family: the shipped widths of which the widest count
    # Phones and browsers show Arial where they lack Calibri, so either must fit.
    "Calibri": ("calibri", "arial"),
    "Arial": ("calibri", "arial"),
    "Times New Roman": ("times_new_roman",),
}
_ALL_WIDTHS = ("calibri", "arial", "times_new_roman")
# Other word processors break lines a little differently: no memo of a thousand ran over with these.
_WORD_STRETCH = 1.01
_WORD_RESERVE_PT = 12.0


class Advances(dict[int, float]):
    """Advance widths in em by code point; a character without one counts as a full em."""

    def __missing__(self, code: int) -> float:
        return 1.0


@dataclass(frozen=True, slots=True, eq=False)
class Face:
    """What one format's text is measured with."""

    family: str
    regular: Mapping[int, float]  # em by code point; see Advances
    bold: Mapping[int, float]
    files: tuple[Path, Path] | None = None  # regular and bold TrueType files, for embedding
    stretch: float = 1.0  # every line is taken to be this much longer
    reserve_pt: float = 0.0  # height to leave free at the foot of the body

    def advances(self, bold: bool) -> Mapping[int, float]:
        """Return the widths of one weight."""
        return self.bold if bold else self.regular


@dataclass(frozen=True, slots=True, eq=False)
class Faces:
    """The faces that one style prints with."""

    pdf: Face
    word: Face
    notices: tuple[Notice, ...] = ()


@cache
def faces(pdf_family: str, word_family: str) -> Faces:
    """Return the faces of a style.

    A Word family whose widths do not ship is measured with the widest that do, and a notice says
    that nobody has verified it.

    Raises:
        NotValid: There is no such PDF family, or its font package is not installed.
    """
    notices = () if word_family in _WORD_FAMILIES else (_not_verified(word_family),)
    return Faces(_pdf_face(pdf_family), _word_face(word_family), notices)


def unknown_letters(text: str, face: Face) -> frozenset[str]:
    """Return the characters of `text` that the face cannot draw in both weights."""
    return frozenset(c for c in text if ord(c) not in face.regular or ord(c) not in face.bold)


@cache
def embeddable(path: Path) -> "TTFont":
    """Return the font in a TrueType file, parsed once, for measuring and embedding alike."""
    from reportlab.pdfbase.ttfonts import TTFont  # noqa: PLC0415  # a tenth of a second

    return TTFont(path.stem, str(path))


def _pdf_face(family: str) -> Face:
    regular, bold = paths = _font_files(family)
    return Face(family, _advances(regular), _advances(bold), paths)


def _font_files(family: str) -> tuple[Path, Path]:
    if family not in _PDF_FAMILIES:
        known = " and ".join(_PDF_FAMILIES)
        raise NotValid(family, (Fault(f"the PDF has no such face; there are {known}."),))
    package, regular, bold = _PDF_FAMILIES[family]
    spec = find_spec(package)
    if spec is None or not spec.submodule_search_locations:
        name = package.replace("_", "-")
        raise NotValid(family, (Fault(f"its font package is missing; install {name}."),))
    folder = Path(spec.submodule_search_locations[0]) / "files"
    return folder / regular, folder / bold


def _advances(path: Path) -> Advances:
    widths = embeddable(path).face.charWidths
    return Advances({code: width / 1000 for code, width in widths.items()})


def _word_face(family: str) -> Face:
    tables = [shipped(name) for name in _WORD_FAMILIES.get(family, _ALL_WIDTHS)]
    regular = _widest(table["regular"] for table in tables)
    bold = _widest(table["bold"] for table in tables)
    return Face(family, regular, bold, stretch=_WORD_STRETCH, reserve_pt=_WORD_RESERVE_PT)


def _widest(tables: Iterable[Mapping[int, float]]) -> Advances:
    widest = Advances()
    for table in tables:
        for code, width in table.items():
            if width > widest.get(code, -1.0):
                widest[code] = width
    return widest


def shipped(name: str) -> dict[str, dict[int, float]]:
    """Return the widths in em of `regular` and `bold` that ship under a name in `widths/`."""
    text = (files("briefing") / "widths" / f"{name}.json").read_text(encoding="ascii")
    table = json.loads(text)
    units = table["units_per_em"]
    return {
        weight: {int(code): width / units for code, width in table[weight].items()}
        for weight in ("regular", "bold")
    }


def _not_verified(family: str) -> Notice:
    known = ", ".join(_WORD_FAMILIES)
    text = f"That one page suffices in Word is not verified for {family}; it is for {known}."
    return Notice(Level.INFO, text, about="faces.word")
