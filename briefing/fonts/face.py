"""A face: what text is measured with, and which letters it can draw."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from briefing.model.notice import Notice


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
    more: tuple["Face", ...] = ()  # asked in turn for words that this one has not all letters of

    def advances(self, bold: bool) -> Mapping[int, float]:
        """Return the widths of one weight."""
        return self.bold if bold else self.regular

    def draws(self, text: Iterable[str]) -> bool:
        """Say whether the face itself has every character, in both weights."""
        return all(ord(sign) in self.regular and ord(sign) in self.bold for sign in text)


@dataclass(frozen=True, slots=True, eq=False)
class Faces:
    """The faces that one style prints with."""

    pdf: Face
    word: Face
    notices: tuple[Notice, ...] = ()


def unknown_letters(text: Iterable[str], face: Face) -> frozenset[str]:
    """Return the characters that neither the face nor any that it borrows from can draw."""
    chain = (face, *face.more)
    return frozenset(c for c in text if not any(each.draws(c) for each in chain))
