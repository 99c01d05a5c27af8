"""The paragraphs, lists and tables of a Word memo as WordprocessingML."""

from dataclasses import dataclass, field

from briefing.model.memo import Block, List, Paragraph, Role, Run, Table
from briefing.renderers.markup import escape, link
from briefing.renderers.word_styles import BULLETS, NUMBERS, Look
from briefing.renderers.word_table import frame, row

END = '<w:p><w:pPr><w:pStyle w:val="BriefingEnd"/></w:pPr></w:p>'  # a point high, after a table
_LONGEST_NAME = 40  # characters of a bookmark's name that Word accepts


@dataclass(slots=True)
class Story:
    """Writes one story of the file, its body or a footer, and keeps what that refers to.

    `looks` is the number of looks in the file: the lists begun here are numbered after theirs.
    """

    looks: int
    links: dict[str, str] = field(default_factory=dict)  # address to relationship
    lists: list[int] = field(default_factory=list)  # the kind of each list begun
    bookmarks: dict[str, int] = field(default_factory=dict)  # name to number

    def blocks(self, blocks: tuple[Block, ...], look: Look) -> str:
        """Return the blocks in order, with a point between two tables and after the last."""
        return "".join(
            self._block(block, look)
            + END * (isinstance(block, Table) and (after is None or isinstance(after, Table)))
            for block, after in zip(blocks, (*blocks[1:], None), strict=True)
        )

    def paragraph(self, paragraph: Paragraph, look: Look) -> str:
        """Return a paragraph in the style of its role."""
        return self._paragraph(paragraph, look, look.style(paragraph.role))

    def _block(self, block: Block, look: Look) -> str:
        if isinstance(block, Paragraph):
            return self.paragraph(block, look)
        return self._list(block, look) if isinstance(block, List) else self._table(block, look)

    def _paragraph(self, paragraph: Paragraph, look: Look, style: str, numbering: str = "") -> str:
        runs = "".join(self._run(run) for run in paragraph.runs)
        if paragraph.id is not None:
            runs = self._bookmark(paragraph.id, look) + runs
        return f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{numbering}</w:pPr>{runs}</w:p>'

    def _run(self, run: Run) -> str:
        text = f'<w:t xml:space="preserve">{escape(run.text)}</w:t>'
        strong = "<w:b/><w:bCs/>" if run.strong else ""
        address = link(run.href)
        if address is None:
            return f"<w:r>{strong and f'<w:rPr>{strong}</w:rPr>'}{text}</w:r>"
        known = self.links.setdefault(address, f"link{len(self.links) + 1}")
        look = f'<w:rPr><w:rStyle w:val="BriefingLink"/>{strong}</w:rPr>'
        return f'<w:hyperlink r:id="{known}" w:history="1"><w:r>{look}{text}</w:r></w:hyperlink>'

    def _list(self, block: List, look: Look) -> str:
        self.lists.append(look.list_id(NUMBERS if block.ordered else BULLETS))
        number = 2 * self.looks + len(self.lists)
        numbering = f'<w:numPr><w:ilvl w:val="0"/><w:numId w:val="{number}"/></w:numPr>'
        style = look.style(Role.ITEM, ordered=block.ordered)
        return "".join(self._paragraph(item, look, style, numbering) for item in block.items)

    def _table(self, table: Table, look: Look) -> str:
        rows = (table.head, *table.rows) if table.head else table.rows
        written = []
        for each in rows:
            cells = ["".join(self.paragraph(p, look) for p in c.paragraphs) for c in each.cells]
            if each.id is not None:
                cells[0] = self._into_first(self._bookmark(each.id, look), cells[0])
            written.append(row(tuple(cells), table, look, head=each is table.head))
        return frame(table, look, "".join(written))

    def _into_first(self, bookmark: str, cell: str) -> str:
        """Return a cell with the bookmark of its row inside its first paragraph."""
        return cell.replace("</w:pPr>", "</w:pPr>" + bookmark, 1)

    def _bookmark(self, statement: str, look: Look) -> str:
        """Return the empty bookmark that marks where a statement is printed, at most once."""
        name = bookmark_name(statement, look.number)
        if name in self.bookmarks:
            return ""
        number = self.bookmarks[name] = len(self.bookmarks) + 1
        return f'<w:bookmarkStart w:id="{number}" w:name="{name}"/><w:bookmarkEnd w:id="{number}"/>'


def bookmark_name(statement: str, page: int = 1) -> str:
    """Return the bookmark of a statement: letters, digits and underscores, as Word asks."""
    plain = "".join(c if c.isascii() and c.isalnum() else f"_{ord(c):x}_" for c in statement)
    return f"briefing_{f'{page}_' if page > 1 else ''}{plain}"[:_LONGEST_NAME]
