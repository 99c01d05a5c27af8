"""Layout: which tables hold data, and which list items are items."""

from dataclasses import dataclass, field

from lxml import etree

_SECTIONS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6", "article", "section"))
_MOST_PARAGRAPHS = 3  # of an item; what has more is no item but a part of the page
_LONG_CELL = 400  # characters on average; cells that long hold the page
_BLOCKS = frozenset(("h1", "h2", "h3", "form", "article", "section", "nav", "main", "aside"))


@dataclass(slots=True)
class _Table:
    rows: int = 0
    cells: int = 0
    headers: int = 0
    most: int = 0  # cells in a row
    row: int = 0
    characters: int = 0
    nested: bool = False
    blocks: int = 0
    said: bool | None = None  # what its attributes say

    def holds_data(self) -> bool:
        """Tell data from a page that is laid out in a table."""
        if self.nested or self.said is False:
            return False
        if self.headers or self.said:
            return self.cells > 0
        long = self.characters > _LONG_CELL * max(1, self.cells)
        return self.most > 1 and not self.blocks and not long and self.rows > 1


@dataclass(slots=True)
class _Item:
    sections: int = 0
    paragraphs: int = 0


@dataclass(frozen=True, slots=True)
class Layout:
    """The tables that hold data and the list items that are items, among all of a page."""

    tables: frozenset[etree._Element] = field(default=frozenset())
    items: frozenset[etree._Element] = field(default=frozenset())


def layout_of(root: etree._Element) -> Layout:
    """Judge every table and every list item of a page in one walk."""
    tables: list[_Table] = []
    items: list[_Item] = []
    data: list[etree._Element] = []
    listed: list[etree._Element] = []
    for action, element in etree.iterwalk(root, events=("start", "end")):
        tag = element.tag
        if action == "end":
            if tag == "table":
                table = tables.pop()
                if table.holds_data():
                    data.append(element)
            elif tag == "li":
                item = items.pop()
                if not item.sections and item.paragraphs <= _MOST_PARAGRAPHS:
                    listed.append(element)
                if items:
                    items[-1].sections += item.sections
            continue
        if tag == "table":
            if tables:
                tables[-1].nested = True
            if items:
                items[-1].sections += 1
            tables.append(_Table(said=_said(element)))
        elif tag == "li":
            items.append(_Item())
        elif items and tag in _SECTIONS:
            items[-1].sections += 1
        elif items and tag == "p":
            items[-1].paragraphs += 1
        if tables:
            _count(tables[-1], element)
    return Layout(frozenset(data), frozenset(listed))


def _count(table: _Table, element: etree._Element) -> None:
    tag = element.tag
    if tag == "tr":
        table.rows += 1
        table.row = 0
    elif tag in ("td", "th"):
        table.cells += 1
        table.row += 1
        table.most = max(table.most, table.row)
        table.headers += tag == "th"
    elif tag == "caption" and table.said is None:
        table.said = True
    elif tag in _BLOCKS:
        table.blocks += 1
    for text in (element.text, element.tail):
        table.characters += len(text.strip()) if text else 0


def _said(table: etree._Element) -> bool | None:
    role = table.get("role", "").lower()
    if role in ("presentation", "none"):
        return False
    return True if role in ("table", "grid", "treegrid") else None
