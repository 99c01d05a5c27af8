"""PDFs made for the tests, by ReportLab."""

from collections.abc import Sequence
from io import BytesIO

from reportlab.lib.enums import TA_JUSTIFY
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import (
    BaseDocTemplate,
    Flowable,
    Frame,
    ListFlowable,
    PageTemplate,
    Paragraph,
    Table,
    TableStyle,
)

from briefing.model.article import Article, Block, Kind, Source
from briefing.readers.pdf import read

BODY = ParagraphStyle("body", fontName="Helvetica", fontSize=10, leading=12.5, spaceAfter=6)
JUSTIFIED = ParagraphStyle("justified", BODY, alignment=TA_JUSTIFY)
TITLE = ParagraphStyle("title", fontName="Helvetica-Bold", fontSize=18, leading=22, spaceAfter=8)
WIDE, HIGH = A4
_EDGE, _GUTTER = 56.0, 20.0


def paragraph(text: str, style: ParagraphStyle = BODY) -> Paragraph:
    return Paragraph(text, style)


def heading(text: str, level: int = 1) -> Paragraph:
    size = 16 - 2 * level
    style = ParagraphStyle(
        f"h{level}",
        fontName="Helvetica-Bold",
        fontSize=size,
        leading=1.2 * size,
        spaceBefore=10,
        spaceAfter=4,
        keepWithNext=1,
    )
    return Paragraph(text, style)


def bullets(*items: str) -> ListFlowable:
    return ListFlowable([Paragraph(item, BODY) for item in items], bulletType="bullet", start="•")


def table(rows: Sequence[Sequence[str]], style: TableStyle) -> Table:
    cells = [[Paragraph(cell, BODY) for cell in row] for row in rows]
    return Table(cells, style=style)


def document(
    *story: Flowable, columns: int = 1, header: str = "", footer: str = "", title: str = ""
) -> bytes:
    """Set a story in so many columns; `{page}` in the header and footer is the page's number."""
    out = BytesIO()

    def furnish(canvas: Canvas, _: object) -> None:
        page = str(canvas.getPageNumber())
        canvas.setFont("Helvetica", 8)
        canvas.drawString(_EDGE, HIGH - 36, header.replace("{page}", page))
        canvas.drawCentredString(WIDE / 2, 30, footer.replace("{page}", page))

    width = (WIDE - 2 * _EDGE - (columns - 1) * _GUTTER) / columns
    frames = [
        Frame(_EDGE + i * (width + _GUTTER), _EDGE, width, HIGH - 2 * _EDGE, 0, 0, 0, 0)
        for i in range(columns)
    ]
    made = BaseDocTemplate(out, pagesize=A4, title=title, invariant=1)
    made.addPageTemplates(PageTemplate("page", frames, onPage=furnish))
    made.build(list(story))
    return out.getvalue()


def article(data: bytes) -> Article:
    return read(Source("test.pdf", data))


def told(read_as: Article, kind: Kind | None = None) -> list[str]:
    """Return the words of the blocks that are kept, of one kind or of all."""
    kept = read_as.kept()
    return [words(read_as, block) for block in kept if kind in (None, block.kind)]


def words(read_as: Article, block: Block) -> str:
    return read_as.words(block.start, block.end)


def dropped(read_as: Article) -> list[tuple[str, str]]:
    return [(b.dropped, words(read_as, b)) for b in read_as.blocks if b.dropped]
