"""A memo as one HTML file without scripts: it reads well aloud and prints on one page."""

from briefing.model.memo import Block, Cell, List, Memo, Paragraph, Part, Role, Row, Run, Table
from briefing.model.page import Page
from briefing.renderers.html_css import css
from briefing.renderers.markup import escape, link

_ELEMENTS = {Role.SUBJECT: "h1", Role.HEADING: "h2", Role.ITEM: "li"}


def render(pages: tuple[Page, ...]) -> bytes:
    """Return one file with the pages, at least one, in the style of the first.

    A single memo is the document's header, main part and footer; several are articles in it.
    """
    memo = pages[0].memo
    alone = len(pages) == 1
    text = _memo(memo, "div", "main") if alone else _pack(pages)
    return (
        f'<!DOCTYPE html>\n<html lang="{escape(memo.language)}">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{escape(memo.title)}</title>\n{_properties(memo)}"
        f"<style>\n{css(pages[0])}</style>\n</head>\n<body>\n{text}</body>\n</html>\n"
    ).encode()


def _pack(pages: tuple[Page, ...]) -> str:
    return f"<main>\n{''.join(_memo(page.memo, 'article', 'div') for page in pages)}</main>\n"


def _properties(memo: Memo) -> str:
    named = (("author", memo.author), ("date", memo.date))
    return "".join(f'<meta name="{name}" content="{escape(v)}">\n' for name, v in named if v)


def _memo(memo: Memo, whole: str, body: str) -> str:
    head = "".join(_block(block) for block in memo.head)
    parts = "".join(_part(part) for part in memo.parts)
    foot = "".join(_block(paragraph) for paragraph in memo.footer)
    return (
        f'<{whole} class="memo" lang="{escape(memo.language)}">\n<header>\n{head}</header>\n'
        f"<{body}>\n{parts}</{body}>\n"
        + (f"<footer>\n{foot}</footer>\n" if foot else "")
        + f"</{whole}>\n"
    )


def _part(part: Part) -> str:
    heading = _block(part.heading) if part.heading else ""
    blocks = "".join(_block(block) for block in part.blocks)
    return f'<section data-part="{escape(part.name)}">\n{heading}{blocks}</section>\n'


def _block(block: Block) -> str:
    if isinstance(block, Paragraph):
        return _paragraph(block) + "\n"
    return _list(block) if isinstance(block, List) else _table(block)


def _list(block: List) -> str:
    element = "ol" if block.ordered else "ul"
    items = "".join(f"{_paragraph(item)}\n" for item in block.items)
    return f"<{element}>\n{items}</{element}>\n"


def _paragraph(paragraph: Paragraph) -> str:
    element = _ELEMENTS.get(paragraph.role, "p")
    name = f' class="{paragraph.role}"' if element == "p" else ""
    return f"<{element}{name}{_identity(paragraph.id)}>{_runs(paragraph)}</{element}>"


def _runs(paragraph: Paragraph) -> str:
    return "".join(_run(run) for run in paragraph.runs)


def _run(run: Run) -> str:
    text = escape(run.text)
    text = f"<strong>{text}</strong>" if run.strong else text
    address = link(run.href)
    return text if address is None else f'<a href="{escape(address)}">{text}</a>'


def _identity(statement: str | None) -> str:
    return "" if statement is None else f' data-id="{escape(statement)}"'


def _table(table: Table) -> str:
    caption = f"<caption>{escape(table.caption)}</caption>\n" if table.caption else ""
    head = f"<thead>\n{_row(table.head, 'col')}</thead>\n" if table.head else ""
    rows = "".join(_row(row, "row") for row in table.rows)
    return f'<table class="{table.form}">\n{caption}{head}<tbody>\n{rows}</tbody>\n</table>\n'


def _row(row: Row, scope: str) -> str:
    cells = "".join(_cell(cell, scope) for cell in row.cells)
    return f"<tr{_identity(row.id)}>{cells}</tr>\n"


def _cell(cell: Cell, scope: str) -> str:
    inner = "".join(_inside(cell, paragraph) for paragraph in cell.paragraphs)
    if cell.heading or scope == "col":
        return f'<th scope="{scope}">{inner}</th>'
    mark = f' class="mark {cell.mark}"' if cell.mark else ""
    return f"<td{mark}>{inner}</td>"


def _inside(cell: Cell, paragraph: Paragraph) -> str:
    """Return a cell's paragraph; one that is alone and prints no statement is the cell's text."""
    alone = len(cell.paragraphs) == 1 and paragraph.id is None
    return _runs(paragraph) if alone else _paragraph(paragraph)
