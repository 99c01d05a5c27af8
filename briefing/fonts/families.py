"""The families that a style may name: two for the PDF, three for Word.

The PDF embeds static TrueType files from a package. For Word nothing is embedded: the reader's
machine has the face, and its widths ship with the program.
"""

import json
from collections.abc import Iterable, Mapping
from functools import cache
from importlib.resources import files
from importlib.util import find_spec
from pathlib import Path

from briefing.errors import Fault, NotValid
from briefing.fonts.face import Advances, Face
from briefing.fonts.truetype import advances
from briefing.model.notice import Level, Notice

PDF_FAMILIES = {  # family: package, regular, bold
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


@cache
def pdf_face(family: str) -> Face:
    """Return the face of a family that the PDF embeds.

    Raises:
        NotValid: There is no such family, or its font package is not installed.
    """
    regular, bold = paths = _font_files(family)
    return Face(family, advances(regular), advances(bold), paths)


@cache
def word_face(family: str) -> Face:
    """Return what a Word family is measured with, be it verified or not."""
    tables = [shipped(name) for name in _WORD_FAMILIES.get(family, _ALL_WIDTHS)]
    regular = _widest(table["regular"] for table in tables)
    bold = _widest(table["bold"] for table in tables)
    return Face(family, regular, bold, stretch=_WORD_STRETCH, reserve_pt=_WORD_RESERVE_PT)


def not_verified(family: str) -> tuple[Notice, ...]:
    """Return a notice for a Word family whose widths do not ship."""
    if family in _WORD_FAMILIES:
        return ()
    known = ", ".join(_WORD_FAMILIES)
    text = f"That one page suffices in Word is not verified for {family}; it is for {known}."
    return (Notice(Level.INFO, text, about="faces.word"),)


def _font_files(family: str) -> tuple[Path, Path]:
    if family not in PDF_FAMILIES:
        known = " and ".join(PDF_FAMILIES)
        raise NotValid(family, (Fault(f"the PDF has no such face; there are {known}."),))
    package, regular, bold = PDF_FAMILIES[family]
    spec = find_spec(package)
    if spec is None or not spec.submodule_search_locations:
        name = package.replace("_", "-")
        raise NotValid(family, (Fault(f"its font package is missing; install {name}."),))
    folder = Path(spec.submodule_search_locations[0]) / "files"
    return folder / regular, folder / bold


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
