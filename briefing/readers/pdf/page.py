"""Page: what stands on one page of a PDF, in points from its lower left corner, upright."""

from dataclasses import dataclass
from typing import NamedTuple


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle; a drawn line is one that is thin."""

    left: float
    bottom: float
    right: float
    top: float

    @property
    def width(self) -> float:
        """Return how wide it is."""
        return self.right - self.left

    @property
    def height(self) -> float:
        """Return how high it is."""
        return self.top - self.bottom

    def holds(self, x: float, y: float) -> bool:
        """Tell whether a point lies inside or on the edge."""
        return self.left <= x <= self.right and self.bottom <= y <= self.top


class Face(NamedTuple):
    """What the type of a word looks like."""

    size: float  # as printed, in points
    bold: bool = False
    italic: bool = False


class Word(NamedTuple):
    """Characters without white space between them; a tuple, since a page holds a thousand."""

    text: str
    left: float
    right: float
    baseline: float
    face: Face
    aside: str = ""  # why it is no part of the text ("watermark", "hidden", …)
    glued: bool = False  # no white space stands before it

    @property
    def size(self) -> float:
        """Return the size of its type in points."""
        return self.face.size


@dataclass(frozen=True, slots=True)
class Page:
    """One page: words in the order in which they are drawn, and what is drawn around them."""

    number: int  # from 1
    width: float
    height: float
    words: tuple[Word, ...] = ()
    rules: tuple[Box, ...] = ()  # drawn lines, level or upright
    fills: tuple[Box, ...] = ()  # coloured areas
    pictures: float = 0.0  # share of the page that images cover
    recognised: bool = False  # its words are drawn invisibly over a picture, by a machine
    damaged: bool = False  # it could not be opened
    lost: int = 0  # characters that the file gives no meaning
