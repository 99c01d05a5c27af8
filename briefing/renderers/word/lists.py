"""The lists of a Word memo: bullets and numbers, each list numbered from one."""

from briefing.renderers.word.look import BULLET, NUMBER, Look
from briefing.renderers.word.xml import DECLARATION, NAMESPACES, twips


def numbering(looks: tuple[Look, ...], lists: tuple[int, ...]) -> str:
    """Return word/numbering.xml; `lists` gives the kind of each list in the file, in order."""
    kinds = "".join(_abstract(name, look) for look in looks for name in (BULLET, NUMBER))
    base = "".join(
        f'<w:num w:numId="{n}"><w:abstractNumId w:val="{n}"/></w:num>'
        for n in range(1, 2 * len(looks) + 1)
    )
    begun = "".join(
        f'<w:num w:numId="{number}"><w:abstractNumId w:val="{kind}"/><w:lvlOverride w:ilvl="0">'
        '<w:startOverride w:val="1"/></w:lvlOverride></w:num>'
        for number, kind in enumerate(lists, 2 * len(looks) + 1)
    )
    return f"{DECLARATION}<w:numbering {NAMESPACES}>{kinds}{base}{begun}</w:numbering>"


def _abstract(name: str, look: Look) -> str:
    indent = twips(look.page.word.indent_pt)
    form, sign = ("bullet", "•") if name == BULLET else ("decimal", "%1.")
    return (
        f'<w:abstractNum w:abstractNumId="{look.list_kind(name)}">'
        '<w:multiLevelType w:val="singleLevel"/><w:lvl w:ilvl="0"><w:start w:val="1"/>'
        f'<w:numFmt w:val="{form}"/><w:pStyle w:val="{look.style(name)}"/>'
        f'<w:lvlText w:val="{sign}"/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="{indent}" '
        f'w:hanging="{indent}"/></w:pPr></w:lvl></w:abstractNum>'
    )
