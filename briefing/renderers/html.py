"""A memo as one HTML file in which nothing runs: it reads well aloud and prints on one page."""

from dataclasses import dataclass
from itertools import groupby

from briefing.model.memo import Block, Cell, List, Memo, Paragraph, Part, Role, Row, Run, Table
from briefing.model.page import Page
from briefing.renderers import carried, languages
from briefing.renderers.html_css import css
from briefing.renderers.markup import escape, json, link

_ELEMENTS = {Role.SUBJECT: "h1", Role.HEADING: "h2", Role.ITEM: "li"}


def render(pages: tuple[Page, ...]) -> bytes:
    """Return one file with the pages, at least one, in the style of the first.

    A single memo is the document's header, main part and footer; several are articles in it.
    """
    memo = pages[0].memo
    text = _Writer(memo).memo("div", "main") if len(pages) == 1 else _pack(pages)
    return (
        f'<!DOCTYPE html>\n<html lang="{escape(languages.of_statements(memo))}">\n<head>\n'
        '<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{escape(memo.title)}</title>\n{_properties(memo)}"
        f"<style>\n{css(pages[0])}</style>\n</head>\n<body>\n{text}{_data(pages)}"
        "</body>\n</html>\n"
    ).encode()


def _pack(pages: tuple[Page, ...]) -> str:
    memos = "".join(_Writer(page.memo).memo("article", "div") for page in pages)
    return f"<main>\n{memos}</main>\n"


def _data(pages: tuple[Page, ...]) -> str:
    """Return what the pages carry as data blocks, which no browser runs or shows."""
    return "".join(
        f'<script type="{carried.MEDIA_TYPE}" id="{carried.numbered(carried.HTML_ID, number)}">'
        f"{json(text)}</script>\n"
        for number, text in enumerate(carried.texts(pages), 1)
    )


def _properties(memo: Memo) -> str:
    named = (("author", memo.author), ("date", memo.date))
    return "".join(f'<meta name="{name}" content="{escape(v)}">\n' for name, v in named if v)


@dataclass(frozen=True, slots=True)
class _Writer:
    """Writes one memo."""

    printed: Memo

    def memo(self, whole: str, body: str) -> str:
        """Return the memo in an element `whole`, its parts in an element `body`."""
        memo, language = self.printed, escape(languages.of_statements(self.printed))
        head, foot = self._blocks(memo.head), self._blocks(memo.footer)
        parts = "".join(map(self._part, memo.parts))
        footer = f"<footer>\n{foot}</footer>\n" if foot else ""
        return (
            f'<{whole} class="memo" lang="{language}">\n<header>\n{head}</header>\n'
            f"<{body}>\n{parts}</{body}>\n{footer}</{whole}>\n"
        )

    def _part(self, part: Part) -> str:
        heading = self._block(part.heading) if part.heading else ""
        blocks = self._blocks(part.blocks)
        return f'<section data-part="{escape(part.name)}">\n{heading}{blocks}</section>\n'

    def _blocks(self, blocks: tuple[Block, ...]) -> str:
        """Return blocks one below the other; the bottom line's share a panel."""
        pieces = []
        for in_panel, run in groupby(blocks, key=_is_lead):
            text = "".join(map(self._block, run))
            pieces.append(f'<div class="panel">\n{text}</div>\n' if in_panel else text)
        return "".join(pieces)

    def _block(self, block: Block) -> str:
        if isinstance(block, Paragraph):
            return self._paragraph(block) + "\n"
        return self._list(block) if isinstance(block, List) else self._table(block)

    def _list(self, block: List) -> str:
        element = "ol" if block.ordered else "ul"
        items = "".join(f"{self._paragraph(item)}\n" for item in block.items)
        return f"<{element}>\n{items}</{element}>\n"

    def _paragraph(self, paragraph: Paragraph) -> str:
        element = _ELEMENTS.get(paragraph.role, "p")
        name = f' class="{paragraph.role}"' if element == "p" else ""
        attributes = name + self._spoken(paragraph) + _identity(paragraph.id)
        return f"<{element}{attributes}>{_runs(paragraph)}</{element}>"

    def _spoken(self, paragraph: Paragraph) -> str:
        return self._attribute(languages.of_paragraph(paragraph, self.printed))

    def _attribute(self, language: str) -> str:
        if language == languages.of_statements(self.printed):
            return ""
        return f' lang="{escape(language)}"'

    def _table(self, table: Table) -> str:
        caption = ""
        if table.caption:
            language = self._attribute(languages.of(Role.LABEL, self.printed))
            said = f"<span{language}>{escape(table.caption)}</span>"
            caption = f"<caption>{said}</caption>\n"
        head = f"<thead>\n{self._row(table.head, 'col')}</thead>\n" if table.head else ""
        rows = "".join(self._row(row, "row") for row in table.rows)
        return f'<table class="{table.form}">\n{caption}{head}<tbody>\n{rows}</tbody>\n</table>\n'

    def _row(self, row: Row, scope: str) -> str:
        cells = "".join(self._cell(cell, scope) for cell in row.cells)
        return f"<tr{_identity(row.id)}>{cells}</tr>\n"

    def _cell(self, cell: Cell, scope: str) -> str:
        """Return a cell; without words it heads nothing, whatever it is."""
        inner = "".join(self._inside(cell, paragraph) for paragraph in cell.paragraphs)
        language = self._spoken(cell.paragraphs[0]) if inner else ""
        name = f' class="{names}"' if (names := _classes(cell)) else ""
        if (cell.heading or scope == "col") and inner:
            return f'<th scope="{scope}"{name}{language}>{inner}</th>'
        return f"<td{name}{language}>{inner}</td>"

    def _inside(self, cell: Cell, paragraph: Paragraph) -> str:
        """Return a cell's paragraph; one that is alone and has no id is the cell's text."""
        alone = len(cell.paragraphs) == 1 and paragraph.id is None
        return _runs(paragraph) if alone else self._paragraph(paragraph)


def _classes(cell: Cell) -> str:
    if cell.mark:
        return f"mark {cell.mark}"
    said = {paragraph.ours for paragraph in cell.paragraphs if paragraph.role is Role.CELL}
    return "ours" if True in said else ""


def _is_lead(block: Block) -> bool:
    return isinstance(block, Paragraph) and block.role is Role.LEAD


def _runs(paragraph: Paragraph) -> str:
    return "".join(map(_run, paragraph.runs))


def _run(run: Run) -> str:
    text = escape(run.text)
    text = f"<strong>{text}</strong>" if run.strong else text
    address = link(run.href)
    return text if address is None else f'<a href="{escape(address)}">{text}</a>'


def _identity(statement: str | None) -> str:
    return "" if statement is None else f' data-id="{escape(statement)}"'
