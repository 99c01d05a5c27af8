"""The styles of a Word memo: one paragraph style for each role, and the two kinds of list."""

from dataclasses import dataclass

from briefing.model.memo import Memo, Role
from briefing.model.page import Page, Type
from briefing.renderers.markup import escape
from briefing.renderers.word_xml import DECLARATION, NAMESPACES, eighths, half_points, twips

BULLETS = "bullets"
NUMBERS = "numbers"

# Names no letterhead uses: programs that merge documents match styles by name.
_NAMES = {
    Role.MARKING: "Marking",
    Role.LABEL: "Label",
    Role.FIELD: "Field",
    Role.SUBJECT: "Subject",
    Role.HEADING: "Heading",
    Role.LEAD: "Bottom Line",
    Role.BODY: "Text",
    Role.ITEM: "Bullet",
    Role.COLUMN: "Column",
    Role.CELL: "Cell",
    Role.NOTE: "Note",
    Role.SOURCE: "Source",
    Role.FOOTER: "Footer",
}
_LEVELS = {Role.SUBJECT: 0, Role.HEADING: 1}
_STAYS = {Role.SUBJECT, Role.HEADING, Role.COLUMN}
_LABELS = {Role.MARKING, Role.LABEL, Role.HEADING, Role.COLUMN, Role.NOTE, Role.FOOTER}

_BUILT_IN = (
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
    + "".join(
        f'<w:style w:type="paragraph" w:styleId="Heading{n}"><w:name w:val="heading {n}"/>'
        '<w:basedOn w:val="Normal"/><w:next w:val="Normal"/><w:uiPriority w:val="9"/><w:qFormat/>'
        f'<w:pPr><w:outlineLvl w:val="{n - 1}"/></w:pPr></w:style>'
        for n in (1, 2)
    )
)


@dataclass(frozen=True, slots=True)
class Look:
    """How one page of the file is set; `number` tells its styles from those of other pages."""

    page: Page
    number: int = 1

    def name(self, role: Role, *, ordered: bool = False) -> str:
        """Return the name of the role's style as the reader sees it."""
        name = "Number" if ordered else _NAMES[role]
        return f"Briefing {name}" + (f" {self.number}" if self.number > 1 else "")

    def style(self, role: Role, *, ordered: bool = False) -> str:
        """Return the identifier of the role's style."""
        return self.name(role, ordered=ordered).replace(" ", "")

    def list_id(self, kind: str) -> int:
        """Return the number of the abstract list of bullets or numbers."""
        return 2 * self.number - (kind == BULLETS)


def proofing_language(memo: Memo) -> str:
    """Return the statements' language, with the region of the locale where both agree."""
    spoken, printed = memo.language.split("-")[0], memo.locale.split("-")[0]
    return memo.locale if spoken.lower() == printed.lower() else memo.language


def styles(looks: tuple[Look, ...]) -> str:
    """Return word/styles.xml for looks of one family."""
    first = looks[0].page
    face, language = escape(first.word_family), escape(proofing_language(first.memo))
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
    own = "".join(_styles_of(look) for look in looks)
    return f"{DECLARATION}<w:styles {NAMESPACES}>{defaults}{_BUILT_IN}{link}{own}</w:styles>"


def _styles_of(look: Look) -> str:
    roles = [_paragraph_style(look, role) for role in _NAMES]
    return "".join([*roles, _paragraph_style(look, Role.ITEM, ordered=True), _end(look)])


def _paragraph_style(look: Look, role: Role, *, ordered: bool = False) -> str:
    level = _LEVELS.get(role)
    base = "Normal" if level is None else f"Heading{level + 1}"
    kind = look.page.word.types[role]
    return (
        f'<w:style w:type="paragraph" w:customStyle="1" '
        f'w:styleId="{look.style(role, ordered=ordered)}">'
        f'<w:name w:val="{look.name(role, ordered=ordered)}"/><w:basedOn w:val="{base}"/>'
        f"<w:qFormat/><w:pPr>{_paragraph_properties(look, role, ordered)}</w:pPr>"
        f"<w:rPr>{_run_properties(look, role, kind)}</w:rPr></w:style>"
    )


def _paragraph_properties(look: Look, role: Role, ordered: bool) -> str:
    """Return the properties in the order that 17.3.1.26 prescribes."""
    setting, kind, level = look.page.word, look.page.word.types[role], _LEVELS.get(role)
    stays = "<w:keepNext/><w:keepLines/>" if role in _STAYS else ""
    numbering = ""
    if role is Role.ITEM:
        list_id = look.list_id(NUMBERS if ordered else BULLETS)
        numbering = f'<w:numPr><w:numId w:val="{list_id}"/></w:numPr>'
    panel = _panel(look) if role is Role.LEAD else ""
    spacing = (
        f'<w:spacing w:before="{twips(kind.before_pt)}" w:after="0" '
        f'w:line="{twips(kind.leading_pt)}" w:lineRule="atLeast"/>'
    )
    indent = f'<w:ind w:left="{twips(setting.bar_pt)}"/>' if role is Role.LEAD else ""
    centred = '<w:jc w:val="center"/>' if role is Role.MARKING else ""
    outline = "" if level is None else f'<w:outlineLvl w:val="{level}"/>'
    return (
        f'{stays}<w:widowControl w:val="0"/>{numbering}{panel}{spacing}{indent}{centred}{outline}'
    )


def _panel(look: Look) -> str:
    """Return the accent bar and the tint of the bottom line; the bar ends at the left margin."""
    colours, bar_pt = look.page.colours, look.page.word.bar_pt
    thick = min(3.0, bar_pt / 3)
    space = min(31, int(bar_pt - thick))
    return (
        f'<w:pBdr><w:left w:val="single" w:sz="{eighths(thick)}" w:space="{space}" '
        f'w:color="{colours.accent}"/></w:pBdr>'
        f'<w:shd w:val="clear" w:color="auto" w:fill="{colours.tint}"/>'
    )


def _run_properties(look: Look, role: Role, kind: Type) -> str:
    memo = look.page.memo
    bold = "<w:b/><w:bCs/>" if kind.bold else ""
    language = memo.locale if role in _LABELS else proofing_language(memo)
    return (
        f'{bold}<w:color w:val="{kind.colour}"/>{_size(half_points(kind.size_pt))}'
        f'<w:lang w:val="{escape(language)}"/>'
    )


def _size(halves: int) -> str:
    return f'<w:sz w:val="{halves}"/><w:szCs w:val="{halves}"/>'


def _end(look: Look) -> str:
    """Return the style of the one-point paragraph that must follow a table."""
    if look.number > 1:
        return ""
    return (
        '<w:style w:type="paragraph" w:customStyle="1" w:styleId="BriefingEnd">'
        '<w:name w:val="Briefing End"/><w:basedOn w:val="Normal"/><w:pPr>'
        '<w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/></w:pPr>'
        f"<w:rPr>{_size(2)}</w:rPr></w:style>"
    )


def numbering(looks: tuple[Look, ...], lists: tuple[int, ...]) -> str:
    """Return word/numbering.xml; `lists` names the abstract list of every list in the file."""
    kinds = "".join(_abstract_lists(look) for look in looks)
    base = "".join(
        f'<w:num w:numId="{n}"><w:abstractNumId w:val="{n}"/></w:num>'
        for n in range(1, 2 * len(looks) + 1)
    )
    restarted = "".join(
        f'<w:num w:numId="{number}"><w:abstractNumId w:val="{kind}"/><w:lvlOverride w:ilvl="0">'
        '<w:startOverride w:val="1"/></w:lvlOverride></w:num>'
        for number, kind in enumerate(lists, 2 * len(looks) + 1)
    )
    return f"{DECLARATION}<w:numbering {NAMESPACES}>{kinds}{base}{restarted}</w:numbering>"


def _abstract_lists(look: Look) -> str:
    indent = twips(look.page.word.indent_pt)
    return "".join(
        f'<w:abstractNum w:abstractNumId="{look.list_id(kind)}">'
        '<w:multiLevelType w:val="singleLevel"/><w:lvl w:ilvl="0"><w:start w:val="1"/>'
        f'<w:numFmt w:val="{form}"/>'
        f'<w:pStyle w:val="{look.style(Role.ITEM, ordered=kind == NUMBERS)}"/>'
        f'<w:lvlText w:val="{sign}"/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="{indent}" '
        f'w:hanging="{indent}"/></w:pPr></w:lvl></w:abstractNum>'
        for kind, form, sign in ((BULLETS, "bullet", "•"), (NUMBERS, "decimal", "%1."))
    )
