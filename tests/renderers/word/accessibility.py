"""What Word's accessibility checker asks of a file, asked of its XML.

The rules are those of Microsoft's list ("Rules for the Accessibility Checker"), and beside them
that a list is a list, and that no paragraph is there for its height alone.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from io import BytesIO
from itertools import pairwise
from zipfile import ZipFile

from lxml import etree

Element = etree._Element

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
DC = "{http://purl.org/dc/elements/1.1/}"
DRAWING = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
DECORATIVE = "{http://schemas.microsoft.com/office/drawing/2017/decorative}decorative"
_TYPED_LIST = re.compile(r"[•·*–-]\s|\d{1,2}[.)]\s")
_LEAST_CONTRAST = 4.5  # WCAG 2.2, 1.4.3


@dataclass(frozen=True)
class File:
    """The parts of a Word file that the rules look at."""

    document: Element
    styles: dict[str, Element]  # by id
    defaults: Element
    numbers: frozenset[str]  # ids of lists
    core: Element

    def chain(self, style: str) -> Iterator[Element]:
        """Yield a style and those that it is based on."""
        while style in self.styles:
            yield self.styles[style]
            style = value(self.styles[style], "basedOn")

    def inherited(self, paragraph: Element, path: str) -> str:
        """Return a property of a paragraph, its own or its style's; "" where nothing is said."""
        own = value(paragraph, path)
        above = (value(style, path) for style in self.chain(value(paragraph, "pPr/pStyle")))
        return own or next(filter(None, above), "")


def opened(data: bytes) -> File:
    """Return the parts of a file."""
    with ZipFile(BytesIO(data)) as package:
        document, styles, numbering, core = (
            etree.fromstring(package.read(name))
            for name in (
                "word/document.xml",
                "word/styles.xml",
                "word/numbering.xml",
                "docProps/core.xml",
            )
        )
    by_id = {style.get(f"{W}styleId", ""): style for style in styles.iter(f"{W}style")}
    numbers = frozenset(number.get(f"{W}numId", "") for number in numbering.iter(f"{W}num"))
    return File(document, by_id, styles, numbers, core)


def value(element: Element, path: str) -> str:
    """Return the value at a path of local names; "" where there is none."""
    found = element.find("/".join(f"{W}{name}" for name in path.split("/")))
    return "" if found is None else found.get(f"{W}val", "")


def text(element: Element) -> str:
    """Return the words in an element."""
    return "".join(each.text or "" for each in element.iter(f"{W}t"))


def faults(data: bytes) -> list[str]:
    """Return the rules that a file breaks, by name."""
    file = opened(data)
    return [rule.__name__.strip("_") for rule in RULES if not rule(file)]


def _title(file: File) -> bool:
    return bool((file.core.findtext(f"{DC}title") or "").strip())


def _language(file: File) -> bool:
    return bool(value(file.defaults, "docDefaults/rPrDefault/rPr/lang"))


def _pictures(file: File) -> bool:
    """Every picture is decoration or says what it shows, and stands in its line."""
    shown = list(file.document.iter(f"{DRAWING}docPr"))
    said = (p.get("descr") or any(d.get("val") == "1" for d in p.iter(DECORATIVE)) for p in shown)
    return all(said) and next(file.document.iter(f"{DRAWING}anchor"), None) is None


def _headings(file: File) -> bool:
    """One heading of the first level opens the outline, and no level is left out."""
    levels = [
        int(level)
        for paragraph in file.document.iter(f"{W}p")
        if (level := file.inherited(paragraph, "pPr/outlineLvl"))
    ]
    steps = pairwise(levels)
    return levels[:1] == [0] and levels.count(0) == 1 and all(b - a <= 1 for a, b in steps)


def _tables(file: File) -> bool:
    """Tables are simple, and say of themselves what they are."""
    for table in file.document.iter(f"{W}tbl"):
        if any(next(table.iter(f"{W}{name}"), None) is not None for name in ("gridSpan", "vMerge")):
            return False
        names = ("tblCaption", "tblDescription")
        if not all(value(table, f"tblPr/{name}").strip() for name in names):
            return False
        if next(table.iterdescendants(f"{W}tbl"), None) is not None:
            return False
    return True


def _headers(file: File) -> bool:
    """A table has a header row that is repeated, or its first column heads its rows."""
    for table in file.document.iter(f"{W}tbl"):
        look = table.find(f"{W}tblPr/{W}tblLook")
        heads = [row.find(f"{W}trPr/{W}tblHeader") is not None for row in table.iter(f"{W}tr")]
        first = look is not None and look.get(f"{W}firstRow") == "1"
        column = look is not None and look.get(f"{W}firstColumn") == "1"
        if first != heads[0] or any(heads[1:]) or not (first or column):
            return False
    return True


def _rows(file: File) -> bool:
    return all(
        row.find(f"{W}trPr/{W}cantSplit") is not None for row in file.document.iter(f"{W}tr")
    )


def _lists(file: File) -> bool:
    """What looks like an item is one, of a list that there is."""
    for paragraph in file.document.iter(f"{W}p"):
        number = file.inherited(paragraph, "pPr/numPr/numId")
        if number and number not in file.numbers:
            return False
        if not number and _TYPED_LIST.match(text(paragraph)):
            return False
    return True


def _no_empty_paragraphs(file: File) -> bool:
    """Only where Word must have one: after a table, and in a cell without words."""
    for paragraph in file.document.iter(f"{W}p"):
        if text(paragraph).strip():
            continue
        before, parent = paragraph.getprevious(), paragraph.getparent()
        after_table = before is not None and before.tag == f"{W}tbl"
        in_cell = parent is not None and parent.tag == f"{W}tc" and len(parent) == 2
        if not (after_table or in_cell):
            return False
    return True


def _no_spaces_for_layout(file: File) -> bool:
    return not any(re.search(r"\s{2}|\t", text(p)) for p in file.document.iter(f"{W}p"))


def _links(file: File) -> bool:
    return all(
        text(link).strip() and "://" not in text(link)
        for link in file.document.iter(f"{W}hyperlink")
    )


def _contrast(file: File) -> bool:
    """Text can be told from what is behind it."""
    for paragraph in file.document.iter(f"{W}p"):
        ink = file.inherited(paragraph, "rPr/color") or "000000"
        shade = next(
            (
                found.get(f"{W}fill", "FFFFFF")
                for style in file.chain(value(paragraph, "pPr/pStyle"))
                if (found := style.find(f"{W}pPr/{W}shd")) is not None
            ),
            "FFFFFF",
        )
        if contrast(ink, shade) < _LEAST_CONTRAST:
            return False
    return True


def _style_names(file: File) -> bool:
    names = [value(style, "name").casefold() for style in file.styles.values()]
    return len(names) == len(set(names))


def contrast(one: str, other: str) -> float:
    """Return the contrast of two colours of six hexadecimal digits, from 1 to 21."""
    dark, light = sorted(map(_luminance, (one, other)))
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: str) -> float:
    parts = (int(colour[at : at + 2], 16) / 255 for at in (0, 2, 4))
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts]
    return sum(weight * c for weight, c in zip((0.2126, 0.7152, 0.0722), linear, strict=True))


RULES: tuple[Callable[[File], bool], ...] = (
    _title,
    _language,
    _pictures,
    _headings,
    _tables,
    _headers,
    _rows,
    _lists,
    _no_empty_paragraphs,
    _no_spaces_for_layout,
    _links,
    _contrast,
    _style_names,
)
