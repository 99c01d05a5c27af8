"""A memo as a Word file: real styles, lists and header rows, set with the sizes of the layout."""

from briefing.model.memo import Block, Memo
from briefing.model.page import Page
from briefing.renderers import said
from briefing.renderers.word.body import Writer
from briefing.renderers.word.lists import numbering
from briefing.renderers.word.look import Look
from briefing.renderers.word.package import Content, Story, assemble
from briefing.renderers.word.references import References
from briefing.renderers.word.styles import styles
from briefing.renderers.word.xml import DECLARATION, DRAWING_NAMESPACES, NAMESPACES, twips


def render(pages: tuple[Page, ...]) -> bytes:
    """Return one file with a section for each page, at least one, all in the first's family."""
    looks = tuple(Look(page, number) for number, page in enumerate(pages, 1))
    references = References(first_list=2 * len(looks) + 1)
    writers = [Writer(look, references) for look in looks]
    body = "".join(
        writer.blocks(_blocks(writer.look.page.memo)) + writer.end(_section(writer.look))
        for writer in writers[:-1]
    )
    body += writers[-1].blocks(_blocks(pages[-1].memo)) + _section(looks[-1])
    root = f"w:document {NAMESPACES} {DRAWING_NAMESPACES}"
    content = Content(
        body=Story(f"{DECLARATION}<{root}><w:body>{body}</w:body></w:document>", references),
        styles=styles(looks),
        numbering=numbering(looks, tuple(references.lists)),
        footers=tuple(_footer(look) for look in looks),
        carried=tuple(
            (page.carried, said.written(page.memo)) for page in pages if page.carried is not None
        ),
    )
    return assemble(content, pages[0].memo)


def _blocks(memo: Memo) -> tuple[Block, ...]:
    blocks = list(memo.head)
    for part in memo.parts:
        blocks += [part.heading, *part.blocks] if part.heading else part.blocks
    return tuple(blocks)


def _section(look: Look) -> str:
    sheet, setting = look.page.sheet, look.page.word
    height = twips(sheet.height_pt)
    bottom, foot = height - twips(setting.body_bottom_pt), height - twips(setting.footer_bottom_pt)
    return (
        f'<w:sectPr><w:footerReference w:type="default" r:id="footer{look.number}"/>'
        f'<w:pgSz w:w="{twips(sheet.width_pt)}" w:h="{height}"/>'
        f'<w:pgMar w:top="{twips(sheet.margins.top_pt)}" '
        f'w:right="{twips(sheet.margins.right_pt)}" w:bottom="{bottom}" '
        f'w:left="{twips(sheet.margins.left_pt)}" w:header="0" '
        f'w:footer="{foot}" w:gutter="0"/></w:sectPr>'
    )


def _footer(look: Look) -> Story:
    writer = Writer(look, References())
    paragraphs = "".join(writer.paragraph(paragraph) for paragraph in look.page.memo.footer)
    xml = f"{DECLARATION}<w:ftr {NAMESPACES}>{paragraphs or writer.end()}</w:ftr>"
    return Story(xml, writer.references)
