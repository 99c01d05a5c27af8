"""Families for the letters that a style's own lacks: those that ship, then the system's."""

from collections.abc import Iterator
from dataclasses import replace
from functools import cache, lru_cache

from briefing.errors import Fault, NotValid
from briefing.fonts import installed
from briefing.fonts.face import Face, Faces, unknown_letters
from briefing.fonts.families import PDF_FAMILIES, not_verified, pdf_face, word_face
from briefing.fonts.installed import Family


@lru_cache(maxsize=64)
def faces(pdf_family: str, word_family: str, more: tuple[str, ...] = ()) -> Faces:
    """Return the faces of a style; the PDF's may borrow letters from `more`, in that order.

    A Word family whose widths do not ship is measured with the widest that do, and a notice says
    that nobody has verified it.

    Raises:
        NotValid: There is no such family, or the font package of a PDF family is not installed.
    """
    pdf = pdf_face(pdf_family)
    if more:
        pdf = replace(pdf, more=tuple(map(_face, more)))
    return Faces(pdf, word_face(word_family), not_verified(word_family))


def needed(letters: frozenset[str], pdf_family: str) -> tuple[str, ...]:
    """Return the families to borrow from so that as many letters as possible can be drawn.

    Those that ship are asked first. Of the installed ones, the family with the most of the
    letters that are still missing is taken, one with letters of different widths before one
    without, then by name; and so on until nothing is missing or nobody has it.

    Raises:
        NotValid: There is no such PDF family, or its font package is not installed.
    """
    lacking = unknown_letters(letters, pdf_face(pdf_family))
    return _lenders(lacking, pdf_family) if lacking else ()


@lru_cache(maxsize=256)
def _lenders(lacking: frozenset[str], but: str) -> tuple[str, ...]:
    return tuple(_chosen(lacking, but))


def _chosen(lacking: frozenset[str], but: str) -> Iterator[str]:
    for name in PDF_FAMILIES:
        if name != but and (had := lacking - unknown_letters(lacking, pdf_face(name))):
            lacking -= had
            yield name
    unasked = _others() if lacking else {}
    while lacking and unasked:
        best = _best(lacking, tuple(unasked.values()))
        if best is None:
            return
        del unasked[best.name]
        if _usable(best):
            lacking -= best.has(lacking)
            yield best.name


def _others() -> dict[str, Family]:
    """Return the installed families by name, but for other editions of those that ship."""
    return {each.name: each for each in installed.families() if each.name not in PDF_FAMILIES}


def _best(lacking: frozenset[str], families: tuple[Family, ...]) -> Family | None:
    counts = [(len(each.has(lacking)), not each.regular.fixed, each) for each in families]
    most = max(counts, key=lambda count: count[:2], default=None)  # the first of those that tie
    return most[2] if most and most[0] else None


def _usable(family: Family) -> bool:
    """Say whether the font library takes the files in: it is stricter than most."""
    try:
        family.face()
    except Exception:  # noqa: BLE001  # whatever it raises, the font is of no use
        return False
    return True


@cache
def _face(name: str) -> Face:
    if name in PDF_FAMILIES:
        return pdf_face(name)
    family = next((each for each in installed.families() if each.name == name), None)
    if family is None:
        raise NotValid(name, (Fault("this font is no longer installed; make the memo again."),))
    return family.face()
