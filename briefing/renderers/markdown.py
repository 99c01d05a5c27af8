"""A memo as CommonMark with pipe tables (GitHub Flavored Markdown, 4.10)."""

from itertools import groupby

from briefing.model.memo import Block, Cell, Form, List, Paragraph, Part, Role, Row, Run, Table
from briefing.model.page import Page
from briefing.renderers.markdown_text import literal, strong
from briefing.renderers.markup import link

_PREFIXES = {Role.SUBJECT: "# ", Role.HEADING: "## ", Role.LEAD: "> "}
_STRONG = {Role.MARKING, Role.LABEL, Role.COLUMN}


def render(pages: tuple[Page, ...]) -> bytes:
    """Return one file with the pages, at least one, and a thematic break between them."""
    return "\n---\n\n".join(_page(page) for page in pages).encode()


def _page(page: Page) -> str:
    parts = (block for part in page.memo.parts for block in _part(part))
    return "\n".join(_block(block) for block in (*page.memo.head, *parts, *page.memo.footer))


def _part(part: Part) -> tuple[Block, ...]:
    return (part.heading, *part.blocks) if part.heading else part.blocks


def _block(block: Block) -> str:
    if isinstance(block, Paragraph):
        return f"{_PREFIXES.get(block.role, '')}{_paragraph(block)}\n"
    return _list(block) if isinstance(block, List) else _table(block)


def _paragraph(paragraph: Paragraph) -> str:
    bold = paragraph.role in _STRONG
    looks = groupby(paragraph.runs, key=lambda run: run.strong or bold)
    pieces = [(is_strong, "".join(map(_run, runs))) for is_strong, runs in looks]
    texts = ["", *(text for _, text in pieces), ""]
    return "".join(
        strong(text, before, after) if is_strong else text
        for (is_strong, text), before, after in zip(pieces, texts, texts[2:], strict=False)
    )


def _run(run: Run) -> str:
    target = link(run.href)
    return literal(run.text) if target is None else f"[{literal(run.text)}](<{target}>)"


def _list(block: List) -> str:
    return "".join(
        f"{f'{number}.' if block.ordered else '-'} {_paragraph(item)}\n"
        for number, item in enumerate(block.items, 1)
    )


def _table(table: Table) -> str:
    if table.form.heads:
        return _fields(table)
    return _people(table) if table.form is Form.PEOPLE else _ruled(table)


def _fields(table: Table) -> str:
    """Return the head of the memo, a label and its value a line; an empty pair is none."""
    pairs = (
        f"{_cell(label)} {_cell(value)}"
        for row in table.rows
        for label, value in zip(row.cells[::2], row.cells[1::2], strict=True)
        if label.paragraphs or value.paragraphs
    )
    return "\\\n".join(pairs) + "\n"


def _people(table: Table) -> str:
    """Return the delegations as a list, their members as lists in it."""
    lines = []
    for row in table.rows:
        lines.append(f"- {' '.join(_cell(cell) for cell in row.cells if cell.heading)}")
        members = (cell.paragraphs for cell in row.cells if not cell.heading)
        lines += [f"  - {_paragraph(member)}" for cell in members for member in cell]
    return "\n".join(lines) + "\n"


def _ruled(table: Table) -> str:
    """Return a pipe table; without column headings its header row is empty."""
    columns = len(table.rows[0].cells) if table.rows else 0
    head = _line(table.head) if table.head else "|" + "  |" * columns
    return "\n".join([head, "|" + " --- |" * columns, *map(_line, table.rows)]) + "\n"


def _line(row: Row) -> str:
    return "| " + " | ".join(_cell(cell) for cell in row.cells) + " |"


def _cell(cell: Cell) -> str:
    return "; ".join(_paragraph(paragraph) for paragraph in cell.paragraphs)
