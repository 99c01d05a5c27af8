"""The panel of the bottom line: a tint with a bar, made of a paragraph's borders and shading."""

from math import floor

from briefing.renderers.word.look import Look
from briefing.renderers.word.xml import eighths


def panel(look: Look) -> str:
    """Return the bar at the left margin and the tint, with borders of its colour around it."""
    colours, bar_pt = look.page.colours, look.page.word.bar_pt
    thick_pt = bar_pt / 4
    sides = (
        _border("top", look.panel_pt, colours.tint),
        _side("left", thick_pt, bar_pt, colours.accent),
        _border("bottom", look.panel_pt, colours.tint),
        _side("right", 1.0, bar_pt, colours.tint),
    )
    return (
        f"<w:pBdr>{''.join(sides)}</w:pBdr>"
        f'<w:shd w:val="clear" w:color="auto" w:fill="{colours.tint}"/>'
    )


def _border(side: str, reach_pt: float, colour: str) -> str:
    """Return a border that adds `reach_pt` to the paragraph's height, if that is possible."""
    space = max(0, floor(reach_pt - 0.25))
    return _side(side, reach_pt - space, reach_pt, colour) if reach_pt >= 0.25 else ""


def _side(side: str, thick_pt: float, reach_pt: float, colour: str) -> str:
    """Return a border whose outer edge lies `reach_pt` from the text."""
    space = min(31, max(0, floor(reach_pt - thick_pt)))
    return (
        f'<w:{side} w:val="single" w:sz="{eighths(reach_pt - space)}" w:space="{space}" '
        f'w:color="{colour}"/>'
    )
