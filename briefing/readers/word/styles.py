"""Styles: how paragraphs and runs look once everything they inherit is added up."""

import re
import tomllib
from dataclasses import dataclass, fields
from functools import cache
from importlib.resources import files

from lxml.etree import _Element

from briefing.readers.word.tree import WORD, child, children, is_on, number, val

_LEVELS = 9  # of headings and lists; the outline level after them is that of body text
_OF_LOOKS = frozenset(f"{WORD}{word}" for word in ("b", "u", "vanish", "sz", "lang"))
_NUMBERED_NAME = re.compile(r"(.*?[^\W\d_]) ?([1-9])(?: ?char)?")


@dataclass(frozen=True, slots=True)
class Look:
    """What is set for a run; None where nothing is."""

    bold: bool | None = None
    underlined: bool | None = None
    hidden: bool | None = None
    size: int | None = None  # half points
    language: str | None = None  # BCP 47

    def under(self, other: "Look") -> "Look":
        """Return this look with what the other one sets."""
        if other == _PLAIN:
            return self
        pairs = ((getattr(self, f.name), getattr(other, f.name)) for f in fields(Look))
        return Look(*(below if over is None else over for below, over in pairs))


_PLAIN = Look()


@dataclass(frozen=True, slots=True)
class Style:
    """What is set for a paragraph or for characters; None where nothing is."""

    name: str = ""  # in lower case
    look: Look = _PLAIN
    outline: int | None = None  # 1 is the highest; 0 is body text
    is_title: bool = False
    aside: str = ""  # why the text is no statement; "" where it may be one
    numbering: str | None = None  # w:numId
    depth: int | None = None  # w:ilvl
    indent: int = 0  # levels that an item lies deeper than its list says: "List Bullet 2"
    head_row: bool = False  # tables: the first row looks different


@dataclass(frozen=True, slots=True)
class _Words:
    """What word processors call things, in lower case."""

    heading: frozenset[str]  # before the number of the level
    title: frozenset[str]
    listed: frozenset[str]  # before the number of the level
    aside: tuple[tuple[str, tuple[str, ...]], ...]  # reason, and how the names begin
    nobody: tuple[tuple[str, frozenset[str]], ...]  # property, and what programs fill in


@cache
def words() -> _Words:
    """Return what word processors call things."""
    said = tomllib.loads(files("briefing.vocabulary").joinpath("word.toml").read_text("utf-8"))
    return _Words(
        frozenset(said["heading"]),
        frozenset(said["title"]),
        frozenset(said["listed"]),
        tuple((reason, tuple(starts)) for reason, starts in said["aside"].items()),
        tuple((name, frozenset(filled)) for name, filled in said["nobody"].items()),
    )


class Styles:
    """The styles of a document by their ids, with what they inherit."""

    def __init__(self, tree: _Element | None) -> None:
        self._written = {val(s, "styleId") or "": s for s in children(tree, "style")}
        self._resolved: dict[str, Style] = {}
        self._default = next((i for i, s in self._written.items() if _is_default(s)), "")
        self.base = look_of(child(tree, "docDefaults", "rPrDefault", "rPr"))

    def named(self, name: str | None) -> Style:
        """Return a style, or the one that paragraphs have when they name none.

        A style that is not defined is known by its id.
        """
        chain: dict[str, _Element | None] = {}
        above = self._default if name is None else name
        while above and above not in self._resolved and above not in chain:
            chain[above] = self._written.get(above)
            above = val(child(chain[above], "basedOn")) or ""
        style = self._resolved.get(above, Style())
        for each, element in reversed(chain.items()):
            style = self._resolved[each] = _inheriting(style, each, element)
        return style


def look_of(properties: _Element | None) -> Look:
    """Return what the properties of a run (w:rPr) set."""
    if properties is None:
        return _PLAIN
    found = {each.tag: each for each in properties if each.tag in _OF_LOOKS}
    if not found:
        return _PLAIN
    size = val(found.get(f"{WORD}sz"))
    return Look(
        bold=is_on(found.get(f"{WORD}b")),
        underlined=is_on(found.get(f"{WORD}u")),
        hidden=is_on(found.get(f"{WORD}vanish")),
        size=number(size) if size else None,
        language=val(found.get(f"{WORD}lang")),
    )


def _is_default(style: _Element) -> bool:
    return val(style, "type") == "paragraph" and (val(style, "default") or "0") in ("1", "true")


def _inheriting(above: Style, name: str, element: _Element | None) -> Style:
    """Return a style by its own properties, and by those of the style it is based on."""
    name = (val(child(element, "name")) or name).lower()
    numbering = child(element, "pPr", "numPr")
    named = _by_name(name)
    outline = val(child(element, "pPr", "outlineLvl"))
    return Style(
        name=name,
        look=above.look.under(look_of(child(element, "rPr"))),
        outline=level_of(outline) if outline else _either(named.outline, above.outline),
        is_title=named.is_title or (above.is_title and not name.startswith("sub")),
        aside=named.aside or above.aside,
        numbering=val(child(numbering, "numId")) or above.numbering,
        depth=_either(depth_of(val(child(numbering, "ilvl"))), above.depth),
        indent=named.indent or above.indent,
        head_row=above.head_row or any(map(_is_head_row, children(element, "tblStylePr"))),
    )


def level_of(outline: str) -> int:
    """Return the level of a heading, from 1 on, of an outline level; 0 is body text."""
    level = number(outline, _LEVELS)
    return level + 1 if 0 <= level < _LEVELS else 0


def depth_of(level: str | None) -> int | None:
    """Return how deep an item lies in its list, from 0 to 8, or None where nothing is said."""
    return None if level is None else min(max(number(level), 0), _LEVELS - 1)


def _either(own: int | None, inherited: int | None) -> int | None:
    return inherited if own is None else own


def _by_name(name: str) -> Style:
    """Return what the name of a style says about it, whatever the language."""
    said = words()
    match = _NUMBERED_NAME.fullmatch(name)
    heading = match is not None and match[1] in said.heading
    listed = match is not None and match[1] in said.listed
    return Style(
        outline=int(match[2]) if match and heading else None,
        is_title=name in said.title,
        indent=int(match[2]) - 1 if match and listed else 0,
        aside=next((reason for reason, starts in said.aside if name.startswith(starts)), ""),
    )


def _is_head_row(conditional: _Element) -> bool:
    if val(conditional, "type") != "firstRow":
        return False
    shaded = child(conditional, "tcPr", "shd") is not None
    return shaded or bool(look_of(child(conditional, "rPr")).bold)
