"""Fields: what is shown of them is their result, and not of all (ISO/IEC 29500-1, 17.16)."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from lxml.etree import _Element

from briefing.readers.word.tree import WORD, val

_CHAR = f"{WORD}fldChar"
_PAGES = ("page", "numpages", "sectionpages", "pageref")
_LISTS = ("toc", "index", "toa")
_LONGEST = 40  # characters of an instruction that are kept; its first word is what counts


@dataclass(slots=True)
class _Open:
    instruction: str = ""
    hides: bool = True  # up to its result
    lists: bool = False


@dataclass(slots=True)
class Fields:
    """The fields that are open at one place of a story, those around others first."""

    closed: frozenset[_Element]  # the beginnings that have an end; others hide nothing
    _open: list[_Open] = field(default_factory=list)
    _hiding: int = 0
    _listing: int = 0

    def meets(self, char: _Element) -> None:
        """Go past a w:fldChar."""
        kind = val(char, "fldCharType")
        if kind == "begin" and char in self.closed:
            self._open.append(_Open())
            self._hiding += 1
        elif kind == "separate" and self._open:
            self._separate(self._open[-1])
        elif kind == "end" and self._open:
            ended = self._open.pop()
            self._hiding -= ended.hides
            self._listing -= ended.lists

    def _separate(self, current: _Open) -> None:
        name = _name(current.instruction)
        if current.hides and name not in _PAGES:
            current.hides = False
            self._hiding -= 1
        if name in _LISTS and not current.lists:
            current.lists = True
            self._listing += 1

    def instructs(self, text: str) -> None:
        """Go past a w:instrText."""
        if self._open and len(self._open[-1].instruction) < _LONGEST:
            self._open[-1].instruction += text[:_LONGEST]

    def shows(self) -> bool:
        """Tell whether text at this place is seen, and is no number of a page."""
        return not self._hiding

    def lists(self) -> bool:
        """Tell whether this place is in a list of contents, or an index."""
        return self._listing > 0


def _name(instruction: str) -> str:
    words = instruction.split(maxsplit=1)
    return words[0].lower() if words else ""


def shows(instruction: str) -> bool:
    """Tell whether the result of a field (w:fldSimple) is text, and no number of a page."""
    return _name(instruction[:_LONGEST]) not in _PAGES


def closed_in(story: _Element) -> frozenset[_Element]:
    """Return the beginnings of fields that have an end in the same story."""
    return frozenset(_closed(story.iter(_CHAR)))


def _closed(chars: Iterable[_Element]) -> list[_Element]:
    begun: list[_Element] = []
    closed: list[_Element] = []
    for char in chars:
        kind = val(char, "fldCharType")
        if kind == "begin":
            begun.append(char)
        elif kind == "end" and begun:
            closed.append(begun.pop())
    return closed
