"""Numbering: the bullets and numbers that Word writes before paragraphs (ISO/IEC 29500-1, 17.9)."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from lxml.etree import _Element

from briefing.readers.word.styles import Styles, depth_of
from briefing.readers.word.tree import WORD, child, children, is_on, number, val

_DEPTHS = 9
_PLACE = re.compile(r"%([1-9])")
_LONGEST = 4  # letters of a number written in letters; higher numbers are written in digits
_ROMAN = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"),
    (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip
_LAST_ROMAN = 3999


@dataclass(frozen=True, slots=True)
class Listed:
    """What stands before a paragraph, and which list it belongs to."""

    mark: str  # "- ", "3.2 ", "(a) "
    ordered: bool
    depth: int  # 0 is the outermost
    of: str  # the list, for what is told of all its paragraphs


@dataclass(frozen=True, slots=True)
class _Level:
    """How the paragraphs at one depth of a list are counted."""

    start: int = 1
    form: str = "decimal"  # w:numFmt
    text: str = ""  # "%1.%2"
    all_digits: bool = False  # numbers of the levels above are written in digits (w:isLgl)


@dataclass(frozen=True, slots=True)
class _List:
    """A w:num: the list that it is one of (w:abstractNum), and where it begins anew."""

    abstract: str
    levels: tuple[_Level, ...]
    restarts: Mapping[int, int]


class Numbering:
    """The lists of a document, counted as one goes through its paragraphs in order."""

    def __init__(self, tree: _Element | None, styles: Styles) -> None:
        self._abstract = {val(a, "abstractNumId") or "": a for a in children(tree, "abstractNum")}
        self._numbers = {val(n, "numId") or "": n for n in children(tree, "num")}
        self._styles = styles
        self._lists: dict[str, _List | None] = {}
        self._counts: dict[str, list[int | None]] = {}

    def next_of(self, name: str | None, depth: int) -> Listed | None:
        """Count a paragraph of the list called `name` and return what stands before it.

        Returns:
            None where it is no list's, or a list's that has neither bullet nor number.
        """
        if name is None or name == "0":
            return None
        begins = name not in self._lists
        if begins:
            self._lists[name] = self._list(name)
        found = self._lists[name]
        if found is None:
            return None
        counts = self._counts.setdefault(found.abstract, [None] * _DEPTHS)
        if begins:
            for at, start in found.restarts.items():
                counts[at] = start - 1
        _count(counts, found.levels, depth)
        return _listed(found, counts, depth)

    def _list(self, name: str) -> _List | None:
        written = self._numbers.get(name)
        abstract = self._definition(written)
        if written is None or abstract is None:
            return None
        over = {depth_of(val(o, "ilvl")) or 0: o for o in children(written, "lvlOverride")}
        given = {depth_of(val(lvl, "ilvl")) or 0: lvl for lvl in children(abstract, "lvl")}
        given |= {at: lvl for at, o in over.items() if (lvl := child(o, "lvl")) is not None}
        starts = {at: val(child(o, "startOverride")) for at, o in over.items()}
        return _List(
            val(abstract, "abstractNumId") or "",
            tuple(_level(given.get(at)) for at in range(_DEPTHS)),
            {at: number(start) for at, start in starts.items() if start is not None},
        )

    def _definition(self, written: _Element | None) -> _Element | None:
        """Follow a list to its definition, which may be that of a style's list."""
        seen: set[str] = set()
        while True:
            name = val(child(written, "abstractNumId"))
            abstract = self._abstract.get(name or "")
            style = val(child(abstract, "numStyleLink"))
            if style is None or name is None or name in seen:
                return abstract
            seen.add(name)
            written = self._numbers.get(self._styles.named(style).numbering or "")
            if written is None:
                return abstract


def _level(level: _Element | None) -> _Level:
    if level is None:
        return _Level(form="none")
    form = next(level.iter(f"{WORD}numFmt"), None)  # it may stand among alternatives
    return _Level(
        number(val(child(level, "start"))),
        val(form) or "decimal",
        (val(child(level, "lvlText")) or "")[:100],
        bool(is_on(child(level, "isLgl"))),
    )


def _count(counts: list[int | None], levels: Sequence[_Level], depth: int) -> None:
    for at in range(depth):
        if counts[at] is None:
            counts[at] = levels[at].start
    before = counts[depth]
    counts[depth] = levels[depth].start if before is None else before + 1
    counts[depth + 1 :] = [None] * (_DEPTHS - depth - 1)


def _listed(found: _List, counts: Sequence[int | None], depth: int) -> Listed | None:
    level = found.levels[depth]
    of = f"{found.abstract}.{depth}"
    if level.form == "bullet":
        return Listed("- ", False, depth, of)
    if level.form == "none":
        return None

    def written(match: re.Match[str]) -> str:
        at = int(match[1]) - 1
        form = "decimal" if level.all_digits else found.levels[at].form
        return _written(counts[at] or 0, form)

    mark = " ".join(_PLACE.sub(written, level.text).split())
    return Listed(f"{mark} ", True, depth, of) if mark else None


def _written(count: int, form: str) -> str:
    """Write a number as the list does; what is not known is written in digits."""
    write = _FORMS.get(form)
    return (write(count) if write and count > 0 else "") or str(count)


def _letters(count: int) -> str:
    times, letter = divmod(count - 1, 26)
    return chr(ord("a") + letter) * (times + 1) if times < _LONGEST else ""


def _roman(count: int) -> str:
    if count > _LAST_ROMAN:
        return ""
    letters = ""
    for value, sign in _ROMAN:
        times, count = divmod(count, value)
        letters += sign * times
    return letters


_FORMS: Mapping[str, Callable[[int], str]] = {
    "decimalZero": lambda count: f"{count:02}",
    "lowerLetter": _letters,
    "upperLetter": lambda count: _letters(count).upper(),
    "lowerRoman": _roman,
    "upperRoman": lambda count: _roman(count).upper(),
}
