"""The walk through a story of a Word file: its paragraphs and tables, in reading order."""

from collections.abc import Iterator
from dataclasses import replace

from lxml.etree import _Element

from briefing.readers.word.breaks import lines
from briefing.readers.word.fields import Fields, closed_in
from briefing.readers.word.numbering import Listed, Numbering
from briefing.readers.word.runs import Gathered, Runs, Seen, alternative, is_placeholder
from briefing.readers.word.styles import Style, Styles, depth_of, level_of
from briefing.readers.word.tree import NAMES, child, is_on, number, val
from briefing.readers.word.values import Cell, Found, Paragraph, Row, Table

_WRAPPERS = frozenset(["customXml", "ins", "moveTo", "sdtContent", "smartTag"])
_EMBEDDED = frozenset(["altChunk", "subDoc"])
_WIDEST = 63  # columns, as many as Word allows
_HEAD_ROW = 0x20  # in the look of a table as older files write it (17.7.6.7)


class Walk:
    """One walk through a story, with what has to be remembered on the way."""

    def __init__(self, story: _Element, styles: Styles, numbering: Numbering, seen: Seen) -> None:
        self._story = story
        self._styles = styles
        self._numbering = numbering
        self._seen = seen
        self._fields = Fields(closed_in(story))
        self._runs = Runs(styles, self._fields, seen)
        self._carried: Gathered | None = None  # of a paragraph whose end was deleted

    def found(self) -> tuple[Found, ...]:
        """Return everything in the story."""
        return tuple(self._blocks(self._story))

    def _blocks(self, element: _Element, dropped: str = "") -> Iterator[Found]:
        for each in element:
            name = NAMES.get(each.tag)
            if name == "p":
                yield from self._paragraph(each, dropped)
            elif name == "tbl":
                yield self._table(each)
            elif name in _WRAPPERS:
                yield from self._blocks(each, dropped)
            elif name == "sdt":
                if not is_placeholder(each):
                    yield from self._blocks(each, dropped or _gallery(each))
            elif name == "AlternateContent":
                yield from self._blocks(alternative(each), dropped)
            elif name in _EMBEDDED:
                self._seen.embedded = True

    def _paragraph(self, element: _Element, dropped: str) -> Iterator[Found]:
        properties = child(element, "pPr")
        name = val(child(properties, "pStyle"))
        gathered, self._carried = self._carried or Gathered(), None
        self._runs.gather(element, name, gathered)
        if child(properties, "rPr", "del") is not None and _is_paragraph(element.getnext()):
            self._carried, self._seen.changes = gathered, True
            return
        style = self._styles.named(name)
        yield from self._lines(gathered, style, properties, dropped)
        for words in gathered.pictures:
            yield Paragraph(words, dropped="caption")
        for box in gathered.boxes:
            yield from self._blocks(box, dropped)

    def _lines(
        self, gathered: Gathered, style: Style, properties: _Element | None, dropped: str
    ) -> Iterator[Paragraph]:
        outline = val(child(properties, "outlineLvl"))
        level = level_of(outline) if outline else style.outline or 0
        listed = self._listed(style, child(properties, "numPr"))
        whole = listed is not None or level > 0 or style.is_title
        for text in lines("".join(gathered.texts), whole):
            yield Paragraph(
                text,
                level,
                style.is_title,
                listed,
                is_strong=gathered.strong > 0 and not gathered.plain,
                size=gathered.size,
                dropped=dropped or ("contents" if gathered.in_contents else style.aside),
            )

    def _listed(self, style: Style, direct: _Element | None) -> Listed | None:
        """Count the paragraph in the list that it, or else its style, belongs to."""
        name = val(child(direct, "numId")) or style.numbering
        depth = depth_of(val(child(direct, "ilvl")))
        listed = self._numbering.next_of(name, style.depth or 0 if depth is None else depth)
        return listed and replace(listed, depth=listed.depth + style.indent)

    def _table(self, element: _Element) -> Table:
        properties = child(element, "tblPr")
        look = child(properties, "tblLook")
        first = look is not None and _sets_off_first_row(look)
        style = self._styles.named(val(child(properties, "tblStyle")) or "")
        return Table(tuple(self._rows(element)), first and style.head_row)

    def _rows(self, element: _Element) -> Iterator[Row]:
        for each in _through(element, "tr"):
            properties = child(each, "trPr")
            if child(properties, "del") is not None:
                self._seen.changes = True
                continue
            before = _columns(child(properties, "gridBefore"), 0)
            cells = [Cell()] * before + [self._cell(c) for c in _through(each, "tc")]
            yield Row(tuple(cells), bool(is_on(child(properties, "tblHeader"))))

    def _cell(self, element: _Element) -> Cell:
        properties = child(element, "tcPr")
        width = _columns(child(properties, "gridSpan"), 1)
        return Cell(tuple(self._blocks(element)), width)


def _is_paragraph(element: _Element | None) -> bool:
    return element is not None and NAMES.get(element.tag) == "p"


def _gallery(control: _Element) -> str:
    """Return why the text of a content control is no statement: it is a list of contents."""
    gallery = child(control, "sdtPr", "docPartObj", "docPartGallery")
    return "contents" if (val(gallery) or "").lower() == "table of contents" else ""


def _sets_off_first_row(look: _Element) -> bool:
    """Tell whether the style's first row counts, in the newer way of saying it or the older."""
    newer = val(look, "firstRow")
    if newer is not None:
        return newer not in ("0", "false", "off")
    try:
        return bool(int(val(look) or "0", 16) & _HEAD_ROW)
    except ValueError:
        return False


def _through(element: _Element, wanted: str) -> Iterator[_Element]:
    """Yield rows or cells, through the content controls and the like around them."""
    for each in element:
        name = NAMES.get(each.tag)
        if name == wanted:
            yield each
        elif name in _WRAPPERS or (name == "sdt" and not is_placeholder(each)):
            yield from _through(each, wanted)


def _columns(element: _Element | None, otherwise: int) -> int:
    return min(max(number(val(element), otherwise), otherwise), _WIDEST)
