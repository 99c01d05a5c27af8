"""The paragraphs, lists and tables of a Word memo as WordprocessingML."""

from dataclasses import dataclass, replace
from itertools import accumulate

from briefing.model.memo import (
    Block,
    Cell,
    Form,
    List,
    Paragraph,
    Role,
    Row,
    Run,
    Table,
    leads_fields,
)
from briefing.renderers import languages
from briefing.renderers.markup import escape, link
from briefing.renderers.word.look import BULLET, END, NUMBER, ROW_HEADING, STATUS, Look
from briefing.renderers.word.marks import picture
from briefing.renderers.word.references import References
from briefing.renderers.word.table import table_of
from briefing.renderers.word.xml import twips
from briefing.vocabulary.breaks import NO_BREAK_HYPHEN, tied

# The sign itself is missing from many faces, and Word would borrow it from another.
_HYPHEN = '</w:t><w:noBreakHyphen/><w:t xml:space="preserve">'


@dataclass(frozen=True, slots=True)
class Writer:
    """Writes what one page says into one part of the package."""

    look: Look
    references: References

    def blocks(self, blocks: tuple[Block, ...]) -> str:
        """Return the blocks in order, with a point between two tables and after the last.

        A table without a caption is called by the heading above it, or by the memo's title.
        """
        written = []
        neighbours = zip((None, *blocks), blocks, (*blocks[1:], None), strict=False)
        heading = self.look.page.memo.title
        for before, block, after in neighbours:
            if isinstance(block, Paragraph) and block.role is Role.HEADING:
                heading = "".join(run.text for run in block.runs)
            elif isinstance(block, Table) and not block.caption:
                block = replace(block, caption=heading)
            written.append(self._block(before, block, after))
            if isinstance(block, Table) and (after is None or isinstance(after, Table)):
                written.append(self.end())
        return "".join(written)

    def paragraph(self, paragraph: Paragraph) -> str:
        """Return a paragraph in the style of its role."""
        return self._paragraph(paragraph, self.look.style(paragraph.role))

    def end(self, properties: str = "", lead: str = "") -> str:
        """Return the paragraph, a point high, that Word needs where there is nothing to say."""
        return f'<w:p><w:pPr><w:pStyle w:val="Briefing{END}"/>{properties}</w:pPr>{lead}</w:p>'

    def _block(self, before: Block | None, block: Block, after: Block | None) -> str:
        if isinstance(block, List):
            return self._list(block)
        if isinstance(block, Table):
            return self._table(block)
        style = self.look.style(block.role)
        if leads_fields(block, after):
            gap = f'<w:spacing w:after="{twips(self.look.page.word.gap_pt)}"/>'
            return self._paragraph(block, style, gap)
        return self._paragraph(block, style, self._beside_panel(before, block))

    def _beside_panel(self, before: Block | None, block: Paragraph) -> str:
        """Return less space above where the panel's edge, which has its own height, lies in it."""
        after_panel = isinstance(before, Paragraph) and before.role is Role.LEAD
        space_pt = self.look.page.word.types[block.role].before_pt
        if after_panel == (block.role is Role.LEAD) or space_pt < self.look.panel_pt:
            return ""
        return f'<w:spacing w:before="{twips(space_pt) - twips(self.look.panel_pt)}"/>'

    def _paragraph(
        self, paragraph: Paragraph, style: str, properties: str = "", lead: str = ""
    ) -> str:
        """Return a paragraph: its style and properties, what leads it in, its runs."""
        lead += self.references.bookmark(paragraph.id, self.look.number)
        own = languages.of_paragraph(paragraph, self.look.page.memo)
        other = own != languages.of(paragraph.role, self.look.page.memo)  # than the style's
        language = f'<w:lang w:val="{escape(own)}"/>' * other
        runs = "".join(
            self._run(run, text, language)
            for run, text in zip(paragraph.runs, _texts(paragraph), strict=True)
        )
        return f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{properties}</w:pPr>{lead}{runs}</w:p>'

    def _run(self, run: Run, words: str, language: str) -> str:
        text = escape(words).replace(NO_BREAK_HYPHEN, _HYPHEN)
        text = f'<w:t xml:space="preserve">{text}</w:t>'
        looks = "<w:b/><w:bCs/>" * run.strong + language
        address = link(run.href)
        if address is None:
            return f"<w:r><w:rPr>{looks}</w:rPr>{text}</w:r>" if looks else f"<w:r>{text}</w:r>"
        looks = f'<w:rPr><w:rStyle w:val="BriefingLink"/>{looks}</w:rPr>'
        relation = self.references.link(address)
        return (
            f'<w:hyperlink r:id="{relation}" w:history="1"><w:r>{looks}{text}</w:r></w:hyperlink>'
        )

    def _list(self, block: List) -> str:
        name = NUMBER if block.ordered else BULLET
        number = self.references.begin_list(self.look.list_kind(name))
        # Some programs do not look for the list in the style.
        numbering = f'<w:numPr><w:ilvl w:val="0"/><w:numId w:val="{number}"/></w:numPr>'
        style = self.look.style(name)
        return "".join(self._paragraph(item, style, numbering) for item in block.items)

    def _table(self, table: Table) -> str:
        head = tuple(self._cells(table.head, table.form)) if table.head else ()
        rows = tuple(tuple(self._cells(row, table.form)) for row in table.rows)
        return table_of(table, self.look, head, rows)

    def _cells(self, row: Row, form: Form) -> list[str]:
        lead = self.references.bookmark(row.id, self.look.number)
        cells = []
        for column, cell in enumerate(row.cells):
            if form.judges(row, column):
                cells.append(self._status(cell, lead))
            else:
                cells.append(self._cell(cell, self._cell_style(cell, column, form), lead))
            lead = ""
        return cells

    def _status(self, cell: Cell, lead: str) -> str:
        """Return a cell of status words, which stand as far in without a mark as with one."""
        style, width_pt = self.look.style(STATUS), self.look.mark_pt
        if cell.mark is None:
            level = f'<w:ind w:left="{twips(width_pt)}" w:hanging="0"/>'
            return self._cell(cell, style, lead, level)
        relation = self.references.mark(cell.mark, self.look.page.colours.accent)
        return self._cell(cell, style, lead + picture(cell.mark, *relation, width_pt))

    def _cell(self, cell: Cell, style: str | None, lead: str, properties: str = "") -> str:
        """Return a cell's paragraphs; a cell without words has an empty one, as it must."""
        written = []
        for paragraph in cell.paragraphs:
            own = style or self.look.style(paragraph.role)
            written.append(self._paragraph(paragraph, own, properties, lead))
            lead = ""
        return "".join(written) or self.end(lead=lead)

    def _cell_style(self, cell: Cell, column: int, form: Form) -> str | None:
        """Return the style of a cell that is more than its paragraphs' roles say, or None."""
        roles = {paragraph.role for paragraph in cell.paragraphs if not paragraph.ours}
        if column == 0 and form.named and roles == {Role.CELL}:
            return self.look.style(ROW_HEADING)
        return None


def _texts(paragraph: Paragraph) -> tuple[str, ...]:
    """Return the words of each run, with no-break signs where no line may end."""
    runs = paragraph.runs
    if len(runs) == 1:
        return (tied(runs[0].text),)
    whole = tied("".join(run.text for run in runs))
    ends = tuple(accumulate(len(run.text) for run in runs))
    return tuple(whole[end - len(run.text) : end] for run, end in zip(runs, ends, strict=True))
