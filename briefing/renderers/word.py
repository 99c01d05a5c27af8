"""A memo as a Word file: real styles, lists and header rows, set with the sizes of the layout."""

from briefing.model.memo import Block
from briefing.model.page import Page
from briefing.renderers.word_body import Story
from briefing.renderers.word_package import Content, Footer, assemble
from briefing.renderers.word_styles import Look, numbering, styles
from briefing.renderers.word_xml import DECLARATION, NAMESPACES, twips


def render(pages: tuple[Page, ...]) -> bytes:
    """Return one file with a section for each page, at least one, all in the first's family."""
    looks = tuple(Look(page, number) for number, page in enumerate(pages, 1))
    story = Story(len(looks))
    sections = [_section(look) for look in looks]
    body = "".join(
        story.blocks(_blocks(look.page), look) + _break(section)
        for look, section in zip(looks[:-1], sections, strict=False)
    )
    body += story.blocks(_blocks(looks[-1].page), looks[-1]) + sections[-1]
    content = Content(
        document=f"{DECLARATION}<w:document {NAMESPACES}><w:body>{body}</w:body></w:document>",
        links=story.links,
        styles=styles(looks),
        numbering=numbering(looks, tuple(story.lists)),
        footers=tuple(_footer(look) for look in looks),
    )
    return assemble(content, pages[0].memo)


def _blocks(page: Page) -> tuple[Block, ...]:
    blocks = list(page.memo.head)
    for part in page.memo.parts:
        blocks += [part.heading] if part.heading else []
        blocks += part.blocks
    return tuple(blocks)


def _break(section: str) -> str:
    """Return the one-point paragraph that ends a page which is not the last."""
    return f'<w:p><w:pPr><w:pStyle w:val="BriefingEnd"/>{section}</w:pPr></w:p>'


def _section(look: Look) -> str:
    sheet, setting = look.page.sheet, look.page.word
    bottom = twips(sheet.height_pt) - twips(setting.body_bottom_pt)
    return (
        f'<w:sectPr><w:footerReference w:type="default" r:id="footer{look.number}"/>'
        f'<w:pgSz w:w="{twips(sheet.width_pt)}" w:h="{twips(sheet.height_pt)}"/>'
        f'<w:pgMar w:top="{twips(sheet.margins.top_pt)}" '
        f'w:right="{twips(sheet.margins.right_pt)}" w:bottom="{bottom}" '
        f'w:left="{twips(sheet.margins.left_pt)}" w:header="0" '
        f'w:footer="{twips(_foot(look.page))}" w:gutter="0"/></w:sectPr>'
    )


def _foot(page: Page) -> float:
    """Return the distance from the footer's last line to the edge, one line a paragraph."""
    types = (page.word.types[paragraph.role] for paragraph in page.memo.footer)
    height = sum(kind.before_pt + kind.leading_pt for kind in types)
    return max(0.0, page.sheet.height_pt - page.word.footer_top_pt - height)


def _footer(look: Look) -> Footer:
    story = Story(0)
    paragraphs = "".join(story.paragraph(paragraph, look) for paragraph in look.page.memo.footer)
    # A footer holds at least one paragraph (17.10.3).
    empty = '<w:p><w:pPr><w:pStyle w:val="BriefingEnd"/></w:pPr></w:p>'
    xml = f"{DECLARATION}<w:ftr {NAMESPACES}>{paragraphs or empty}</w:ftr>"
    return Footer(xml, story.links)
