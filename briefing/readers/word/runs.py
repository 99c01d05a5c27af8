"""Runs: the words inside a paragraph, through everything that Word wraps around them."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from lxml.etree import _Element

from briefing.readers.word.fields import Fields, shows
from briefing.readers.word.styles import Look, Style, Styles, look_of
from briefing.readers.word.symbols import symbol
from briefing.readers.word.tree import MATH, NAMES, WORD, child, val

LINE_BREAK, PAGE_BREAK = "\x0b", "\x0c"
"""What breaks stand as until a paragraph is cut into lines; XML holds neither."""

_WRAPPERS = frozenset(
    ["ins", "moveTo", "hyperlink", "smartTag", "customXml", "dir", "bdo", "sdtContent", "rubyBase"]
)
_LEFT_OUT = frozenset(["del", "moveFrom"])
_PICTURES = frozenset(["drawing", "pict", "object"])
_PROPERTIES = f"{WORD}rPr"
_CHARTS = ("/chart", "/diagram")
_SIGNS = {"tab": " ", "ptab": " ", "noBreakHyphen": "-", "cr": LINE_BREAK, "softHyphen": ""}


@dataclass(slots=True)
class Seen:
    """What a document holds that is told in a notice, and the languages of its characters."""

    languages: Counter[str] = field(default_factory=Counter)  # BCP 47; "" where nothing is said
    changes: bool = False
    hidden: bool = False
    comments: bool = False
    embedded: bool = False
    charts: bool = False


@dataclass(slots=True)
class Gathered:
    """What has been found in a paragraph so far."""

    texts: list[str] = field(default_factory=list)
    boxes: list[_Element] = field(default_factory=list)  # w:txbxContent
    pictures: list[str] = field(default_factory=list)  # what is said of them
    strong: int = 0  # characters
    plain: int = 0  # characters
    size: int = 0  # half points, the largest
    in_contents: bool = False


class Runs:
    """Reads the runs of paragraphs in order; fields go on from one paragraph to the next."""

    def __init__(self, styles: Styles, fields: Fields, seen: Seen) -> None:
        self._styles = styles
        self._fields = fields
        self._seen = seen
        self._looks: dict[tuple[str | None, str | None], Look] = {}

    def gather(self, element: _Element, style: str | None, into: Gathered) -> None:
        """Add what `element` holds, a paragraph of this style or a part of one."""
        for each in element:
            name = NAMES.get(each.tag)
            if name == "r":
                self._run(each, style, into)
            elif name in _WRAPPERS:
                self._seen.changes |= name in ("ins", "moveTo")
                self.gather(each, style, into)
            elif name in _LEFT_OUT:
                self._seen.changes = True
            elif name is not None:
                self._other(name, each, style, into)

    def _other(self, name: str, element: _Element, style: str | None, into: Gathered) -> None:
        if name == "sdt":
            content = None if is_placeholder(element) else child(element, "sdtContent")
            if content is not None:
                self.gather(content, style, into)
        elif name == "fldSimple":
            if shows(val(element, "instr") or ""):
                self.gather(element, style, into)
        elif name == "AlternateContent":
            self.gather(alternative(element), style, into)
        elif name in ("oMath", "oMathPara"):
            text = " ".join(t.text or "" for t in element.iter(f"{MATH}t", f"{WORD}t"))
            self._add(f" {text} ", self._look(None, style), into)

    def _run(self, run: _Element, style: str | None, into: Gathered) -> None:
        look = self._look(next(run.iterchildren(_PROPERTIES), None), style)
        self._content(run, style, look, into)

    def _content(self, run: _Element, style: str | None, look: Look, into: Gathered) -> None:
        for each in run:
            name = NAMES.get(each.tag)
            if name == "t":
                if each.text:
                    self._add(each.text, look, into)
            elif name == "fldChar":
                self._fields.meets(each)
            elif name == "instrText":
                self._fields.instructs(each.text or "")
            elif name in _PICTURES:
                if not look.hidden:
                    self._picture(each, into)
            elif name == "AlternateContent":
                self._content(alternative(each), style, look, into)
            elif name is not None:
                self._sign(name, each, style, look, into)

    def _sign(
        self, name: str, element: _Element, style: str | None, look: Look, into: Gathered
    ) -> None:
        """Add what is a single character, or a word with its reading above it."""
        if name == "ruby":
            for base in element.iterchildren(f"{WORD}rubyBase"):
                self.gather(base, style, into)
        elif name == "br":
            is_page = val(element, "type") in ("page", "column")
            self._add(PAGE_BREAK if is_page else LINE_BREAK, look, into)
        elif name == "sym":
            self._add(symbol(val(element, "char"), val(element, "font")), look, into)
        elif name in _SIGNS:
            self._add(_SIGNS[name], look, into)
        elif name == "commentReference":
            self._seen.comments = True

    def _add(self, text: str, look: Look, into: Gathered) -> None:
        if not self._fields.shows():
            return
        if look.hidden:
            self._seen.hidden |= not text.isspace()
            return
        into.texts.append(text)
        into.in_contents |= self._fields.lists()
        if text.isspace():
            return
        if look.bold or look.underlined:
            into.strong += len(text)
        else:
            into.plain += len(text)
        into.size = max(into.size, look.size or 0)
        self._seen.languages[look.language or ""] += len(text)

    def _look(self, properties: _Element | None, style: str | None) -> Look:
        characters = None if properties is None else val(child(properties, "rStyle"))
        key = style, characters
        if key not in self._looks:
            below = replace(self._styles.base, language=None)
            below = below.under(self._styles.named(style).look)
            over = Style() if characters is None else self._styles.named(characters)
            self._looks[key] = below.under(over.look)
        return self._looks[key].under(look_of(properties))

    def _picture(self, element: _Element, into: Gathered) -> None:
        """Add the text boxes of a drawing, and what is said of its pictures."""
        for each in _inside(element):
            name = NAMES.get(each.tag)
            if name == "txbxContent":
                into.boxes.append(each)
            elif name == "graphicData":
                self._seen.charts |= (each.get("uri") or "").endswith(_CHARTS)
            elif self._fields.shows():
                words = " ".join((each.get("descr") or "").split())
                into.pictures += [words] if words else []


def is_placeholder(control: _Element) -> bool:
    """Tell whether a content control shows what to fill in, and nobody did."""
    shown = child(control, "sdtPr", "showingPlcHdr")
    return shown is not None and (val(shown) or "1") not in ("0", "false", "off")


def alternative(element: _Element) -> _Element:
    """Return the one of several alternatives that has the words (ISO/IEC 29500-3, 10.2)."""
    choices = [c for c in element if NAMES.get(c.tag) in ("Choice", "Fallback")]
    texts = (f"{WORD}t", f"{MATH}t")
    worded = (c for c in choices if next(c.iter(*texts), None) is not None)
    return next(worded, choices[0] if choices else element)


def _inside(drawing: _Element) -> Iterator[_Element]:
    """Yield text boxes, and what tells of pictures, but nothing that is in a text box."""
    left = [drawing]
    while left:
        element = left.pop()
        name = NAMES.get(element.tag)
        if name == "txbxContent":
            yield element
        elif name == "AlternateContent":
            left.extend(reversed(alternative(element)))
        else:
            if name in ("docPr", "graphicData"):
                yield element
            left.extend(reversed(element))
