"""The paragraph styles of a Word memo: one for each role of text, set as the layout chose."""

from briefing.model.memo import Form, Role
from briefing.renderers import languages
from briefing.renderers.markup import escape
from briefing.renderers.word.look import (
    BULLET,
    NUMBER,
    STATUS,
    STYLES,
    Look,
    Style,
)
from briefing.renderers.word.panel import panel
from briefing.renderers.word.xml import DECLARATION, NAMESPACES, half_points, twips

_DEFAULTS = (
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/>'
    '<w:qFormat/></w:style><w:style w:type="character" w:default="1" '
    'w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/>'
    '<w:uiPriority w:val="1"/><w:semiHidden/><w:unhideWhenUsed/></w:style>'
    '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/>'
    '<w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/><w:tblPr>'
    '<w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/>'
    '<w:left w:w="0" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/>'
    '</w:tblCellMar></w:tblPr></w:style><w:style w:type="numbering" w:default="1" '
    'w:styleId="NoList"><w:name w:val="No List"/><w:uiPriority w:val="99"/><w:semiHidden/>'
    "<w:unhideWhenUsed/></w:style>"
)
# Screen readers and converters know a heading by these two; the briefing's own are based on them.
_HEADINGS = "".join(
    f'<w:style w:type="paragraph" w:styleId="Heading{n}"><w:name w:val="heading {n}"/>'
    '<w:basedOn w:val="Normal"/><w:next w:val="Normal"/><w:uiPriority w:val="9"/><w:qFormat/>'
    f'<w:pPr><w:outlineLvl w:val="{n - 1}"/></w:pPr></w:style>'
    for n in (1, 2)
)
# A table must be followed by a paragraph; this one is a point high.
_END = (
    '<w:style w:type="paragraph" w:customStyle="1" w:styleId="BriefingEnd">'
    '<w:name w:val="Briefing End"/><w:basedOn w:val="Normal"/><w:pPr>'
    '<w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/></w:pPr>'
    '<w:rPr><w:sz w:val="2"/><w:szCs w:val="2"/></w:rPr></w:style>'
)


def styles(looks: tuple[Look, ...]) -> str:
    """Return word/styles.xml for looks of one family."""
    first = looks[0].page
    face, language = escape(first.word_family), escape(languages.of_statements(first.memo))
    size = half_points(first.word.types[Role.BODY].size_pt)
    defaults = (
        f'<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="{face}" w:hAnsi="{face}" '
        f'w:eastAsia="{face}" w:cs="{face}"/>{_size(size)}<w:lang w:val="{language}" '
        f'w:eastAsia="{language}"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>'
    )
    link = (
        '<w:style w:type="character" w:customStyle="1" w:styleId="BriefingLink">'
        '<w:name w:val="Briefing Link"/><w:qFormat/><w:rPr>'
        f'<w:color w:val="{first.colours.accent}"/><w:u w:val="single"/></w:rPr></w:style>'
    )
    own = "".join(_of_look(look) for look in looks)
    return (
        f"{DECLARATION}<w:styles {NAMESPACES}>{defaults}{_DEFAULTS}{_HEADINGS}{own}{_END}{link}"
        "</w:styles>"
    )


def _of_look(look: Look) -> str:
    tables = "".join(
        f'<w:style w:type="table" w:customStyle="1" w:styleId="{look.style(look.table(form))}">'
        f'<w:name w:val="{look.name(look.table(form))}"/><w:basedOn w:val="TableNormal"/>'
        "<w:qFormat/></w:style>"
        for form in Form
    )
    return "".join(_written(style, look) for style in STYLES) + tables


def _written(style: Style, look: Look) -> str:
    base = "Normal" if style.level is None else f"Heading{style.level + 1}"
    return (
        f'<w:style w:type="paragraph" w:customStyle="1" w:styleId="{look.style(style.name)}">'
        f'<w:name w:val="{look.name(style.name)}"/><w:basedOn w:val="{base}"/>'
        f"<w:qFormat/><w:pPr>{_paragraph_properties(style, look)}</w:pPr>"
        f"<w:rPr>{_run_properties(style, look)}</w:rPr></w:style>"
    )


def _paragraph_properties(style: Style, look: Look) -> str:
    """Return the properties, in the order of 17.3.1.26."""
    kind = look.page.word.types[style.role]
    numbering = ""
    if style.name in (BULLET, NUMBER):
        numbering = f'<w:numPr><w:numId w:val="{look.list_kind(style.name)}"/></w:numPr>'
    return "".join(
        (
            "<w:keepNext/><w:keepLines/>" * style.stays,
            '<w:widowControl w:val="0"/>',
            numbering,
            panel(look) if style.role is Role.LEAD else "",
            f'<w:spacing w:before="{twips(kind.before_pt)}" w:after="0" ',
            f'w:line="{twips(kind.leading_pt)}" w:lineRule="atLeast"/>',
            _indent(style, look),
            '<w:jc w:val="center"/>' * (style.role is Role.MARKING),
            "" if style.level is None else f'<w:outlineLvl w:val="{style.level}"/>',
        )
    )


def _indent(style: Style, look: Look) -> str:
    if style.role is Role.LEAD:
        bar = twips(look.page.word.bar_pt)
        return f'<w:ind w:left="{bar}" w:right="{bar}"/>'
    if style.name == STATUS:
        return f'<w:ind w:left="{twips(look.mark_pt)}" w:hanging="{twips(look.mark_pt)}"/>'
    return ""


def _run_properties(style: Style, look: Look) -> str:
    kind = look.page.word.types[style.role]
    language = languages.of(style.role, look.page.memo)
    return (
        "<w:b/><w:bCs/>" * (kind.bold or style.bold)
        + f'<w:color w:val="{kind.colour}"/>{_size(half_points(kind.size_pt))}'
        + f'<w:lang w:val="{escape(language)}"/>'
    )


def _size(halves: int) -> str:
    return f'<w:sz w:val="{halves}"/><w:szCs w:val="{halves}"/>'
