"""The same memo as other people would make it: ReportLab Platypus, and plain python-docx.

Neither fits a page, numbers nothing and checks nothing; they only show what drawing costs.
"""

import io
from xml.sax.saxutils import escape

import docx
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.platypus import Flowable, ListFlowable, SimpleDocTemplate, Table
from reportlab.platypus import Paragraph as Flow

from briefing.fonts import Face
from briefing.model import memo as model
from briefing.model.memo import Memo


def register(face: Face) -> None:
    """Make the memo's own face known to Platypus, once, outside the measured time."""
    for name, path in zip(("Peer", "PeerBold"), face.files or (), strict=True):
        pdfmetrics.registerFont(TTFont(name, str(path)))


def platypus(memo: Memo) -> bytes:
    """Return the memo as a PDF drawn by Platypus."""
    out = io.BytesIO()
    document = SimpleDocTemplate(out, pagesize=A4, invariant=1, title=memo.title)
    blocks = [*memo.head, *(block for part in memo.parts for block in _blocks(part))]
    document.build([_flow(block) for block in blocks])
    return out.getvalue()


def _blocks(part: model.Part) -> list[model.Block]:
    return [*([part.heading] if part.heading else []), *part.blocks]


def _flow(block: model.Block) -> Flowable:
    match block:
        case model.Paragraph():
            return _paragraph(block)
        case model.List():
            kind = "1" if block.ordered else "bullet"
            return ListFlowable([_paragraph(item) for item in block.items], bulletType=kind)
        case model.Table():
            rows = [*([block.head] if block.head else []), *block.rows]
            return Table(
                [[[_paragraph(p) for p in c.paragraphs] for c in row.cells] for row in rows]
            )


def _cell(cell: model.Cell) -> list[Flow]:
    return [_paragraph(paragraph) for paragraph in cell.paragraphs]


def _paragraph(paragraph: model.Paragraph) -> Flow:
    bold = paragraph.role in (model.Role.SUBJECT, model.Role.HEADING, model.Role.COLUMN)
    style = ParagraphStyle("peer", fontName="PeerBold" if bold else "Peer", fontSize=10, leading=13)
    return Flow(escape(_text(paragraph)), style)


def _text(paragraph: model.Paragraph) -> str:
    return "".join(run.text for run in paragraph.runs)


def python_docx(memo: Memo) -> bytes:
    """Return the memo as a Word file made with python-docx's own calls and template."""
    document = docx.Document()
    for block in [*memo.head, *(block for part in memo.parts for block in _blocks(part))]:
        _add(document, block)
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def _add(document: "docx.document.Document", block: model.Block) -> None:
    match block:
        case model.Paragraph(role=model.Role.SUBJECT):
            document.add_heading(_text(block), 0)
        case model.Paragraph(role=model.Role.HEADING):
            document.add_heading(_text(block), 1)
        case model.Paragraph():
            document.add_paragraph(_text(block))
        case model.List():
            style = "List Number" if block.ordered else "List Bullet"
            for item in block.items:
                document.add_paragraph(_text(item), style=style)
        case model.Table():
            rows = [*([block.head] if block.head else []), *block.rows]
            table = document.add_table(len(rows), len(rows[0].cells))
            for line, row in zip(table.rows, rows, strict=True):
                for cell, source in zip(line.cells, row.cells, strict=True):
                    cell.text = "\n".join(map(_text, source.paragraphs))
