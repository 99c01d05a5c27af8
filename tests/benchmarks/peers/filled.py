"""The Word files that docxtpl fills and that pandoc takes its styles from, in 11 points."""

import io
import subprocess
from functools import cache

import docx
from docx.document import Document
from docx.shared import Pt

_PARAGRAPHS = {
    "node.kind == 'title'": "Heading 1",
    "node.kind == 'heading'": "Heading 2",
    "node.kind == 'lead'": "Intense Quote",
    "node.kind == 'text'": "Normal",
}
_LISTS = {
    "node.kind == 'list' and not node.ordered": "List Bullet",
    "node.kind == 'list' and node.ordered": "List Number",
}
_ROWS = (
    ("{%tr for row in ([node.head] if node.head else []) + node.rows %}", "", ""),
    ("{%tc for cell in row %}", "{{ cell }}", "{%tc endfor %}"),
    ("{%tr endfor %}", "", ""),
)


@cache
def template_file() -> bytes:
    """Return a file with headings, lists and tables, and docxtpl's tags in them."""
    document = docx.Document()
    document.core_properties.title = "{{ title }}"
    _set(document)
    _tag(document, "for node in nodes")
    for condition, style in _PARAGRAPHS.items():
        _tag(document, f"if {condition}")
        document.add_paragraph("{{ node.text }}", style=style)
        _tag(document, "endif")
    for condition, style in _LISTS.items():
        _tag(document, f"if {condition}")
        _tag(document, "for item in node['items']")
        document.add_paragraph("{{ item }}", style=style)
        _tag(document, "endfor")
        _tag(document, "endif")
    _tag(document, "if node.kind == 'table'")
    _table(document)
    _tag(document, "endif")
    _tag(document, "endfor")
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


@cache
def reference_file() -> bytes:
    """Return pandoc's own reference file with the same margins and size."""
    command = ("pandoc", "--print-default-data-file", "reference.docx")
    made = subprocess.run(command, capture_output=True, check=True).stdout
    document = docx.Document(io.BytesIO(made))
    _set(document)
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def _set(document: Document) -> None:
    section = document.sections[0]
    section.left_margin = section.right_margin = Pt(57)
    section.top_margin, section.bottom_margin = Pt(50), Pt(54)
    section.page_width, section.page_height = Pt(595.3), Pt(841.9)
    for name in ("Normal", "Body Text"):
        style = document.styles[name]
        style.font.size = Pt(11)
        style.paragraph_format.space_before = Pt(0)
        style.paragraph_format.space_after = Pt(4)


def _tag(document: Document, words: str) -> None:
    document.add_paragraph(f"{{%p {words} %}}")


def _table(document: Document) -> None:
    table = document.add_table(len(_ROWS), len(_ROWS[0]))
    for line, texts in zip(table.rows, _ROWS, strict=True):
        for cell, text in zip(line.cells, texts, strict=True):
            cell.text = text
