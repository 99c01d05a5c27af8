"""The type scale: every size, space and width of the page, as multiples of the base size.

A rung names a base size, a leading and an amount of white; `setting` turns it into points. All
points are multiples of a twentieth, and sizes of a half, because Word can hold no others.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import lru_cache
from math import ceil, floor

from briefing.model.memo import Form, Role
from briefing.model.page import Setting, Sheet, Type
from briefing.model.style import Style

_PAPERS_PT = {"A4": (595.3, 841.9), "Letter": (612.0, 792.0)}
_SIZE_STEP_PT = 0.5
_TIGHTER = (0.0, 0.04, 0.08, 0.12)  # than the style's leading
_LEAST_LEADING = 1.24  # Calibri's own line is 1.2207: less would be ignored by Word
_WHITES = (1.0, 0.85, 0.7)
_HAIRLINE_PT = 0.5


@dataclass(frozen=True, slots=True)
class Rung:
    """One concession of the ladder."""

    size_pt: float
    leading: float  # multiple of the type size
    white: float  # multiple of the spaces below


@dataclass(frozen=True, slots=True)
class _Scale:
    """One role: sizes and spaces in multiples of the base size."""

    size: float
    before: float
    bold: bool = False
    colour: str = "ink"
    loose: float = 1.0  # multiple of the leading
    firm: bool = False  # as large on every rung


_SCALE: Mapping[Role, _Scale] = {
    Role.MARKING: _Scale(1.15, 0.0, bold=True, loose=1.5, firm=True),
    Role.LABEL: _Scale(0.82, 0.0, bold=True, colour="quiet"),
    Role.FIELD: _Scale(0.96, 0.0),
    Role.SUBJECT: _Scale(1.6, 1.2, bold=True, colour="accent", loose=0.92),
    Role.HEADING: _Scale(1.05, 1.2, bold=True, colour="accent"),
    Role.LEAD: _Scale(1.1, 0.55),
    Role.BODY: _Scale(1.0, 0.3),
    Role.ITEM: _Scale(1.0, 0.25),
    Role.COLUMN: _Scale(0.86, 0.0, bold=True, colour="quiet"),
    Role.CELL: _Scale(0.96, 0.0),
    Role.NOTE: _Scale(0.96, 0.45),
    Role.SOURCE: _Scale(0.86, 1.0, colour="quiet"),
    Role.FOOTER: _Scale(0.82, 0.0, colour="quiet"),
}
_COLUMNS: Mapping[Form, tuple[float, ...]] = {
    Form.FIELDS: (0.12, 0.46, 0.10, 0.32),
    Form.BLOCK: (0.14, 0.86),
    Form.PEOPLE: (0.26, 0.74),
    Form.OUTCOMES: (0.26, 0.56, 0.18),
    Form.DECISIONS: (0.82, 0.18),
    Form.ITEMS: (0.09, 0.22, 0.51, 0.18),
    Form.VOTES: (0.09, 0.20, 0.41, 0.12, 0.18),
    Form.NUMBERED: (0.09, 0.73, 0.18),
    Form.BALLOTS: (0.09, 0.59, 0.14, 0.18),
    Form.ACTIONS: (0.54, 0.24, 0.22),
}
SUBJECTS = (1.6, 1.4, 1.25)  # sizes of the subject: the first in which it takes few lines
_SAME_LINE = {Role.LABEL: Role.FIELD}  # side by side in a row: one leading for both
_INDENT = 1.5  # room for “10.”
_PAD_X = 0.8
_PAD_Y = 0.22
_BAR = 0.95
_MARK = 1.0
_FOOT_PT = 26.0  # from the sheet's edge to the footer's last line
_FOOTER_GAP_PT = 8.0


def sheet(style: Style) -> Sheet:
    """Return the style's paper."""
    width_pt, height_pt = _PAPERS_PT[style.paper]
    return Sheet(width_pt, height_pt, style.margins)


def rungs(style: Style) -> tuple[Rung, ...]:
    """Return every concession but that of items, loosest first.

    The white shrinks, then the leading, then the type by half points down to the floor.
    """
    leadings = [round(style.leading - less, 2) for less in _TIGHTER]
    white = [Rung(style.size_pt, leadings[0], white) for white in _WHITES]
    leading = [Rung(style.size_pt, leading, _WHITES[-1]) for leading in leadings[1:]]
    sizes = _sizes(style.size_pt, style.comfort_pt) + _sizes(style.comfort_pt, style.floor_pt)
    return (*white, *leading, *(Rung(size_pt, leadings[-1], _WHITES[-1]) for size_pt in sizes))


@lru_cache(maxsize=256)  # every memo of a style asks for the same few
def setting(rung: Rung, style: Style) -> Setting:
    """Return all measures of a rung on a page without a footer; see `with_footer`."""
    paper = sheet(style)
    bottom_pt = paper.height_pt - style.margins.bottom_pt
    return Setting(
        types={role: _type(role, rung, style) for role in Role},
        columns_pt={form: _columns(shares, paper.measure_pt) for form, shares in _COLUMNS.items()},
        indent_pt=_down(_INDENT * rung.size_pt),
        pad_x_pt=_down(_PAD_X * rung.size_pt),
        pad_y_pt=_down(_PAD_Y * rung.size_pt * rung.white),
        rule_pt=_HAIRLINE_PT,
        bar_pt=_down(_BAR * rung.size_pt),
        body_bottom_pt=_down(bottom_pt),
        footer_top_pt=_down(bottom_pt),
        footer_bottom_pt=_down(paper.height_pt - _FOOT_PT),
    )


def with_subject(setting: Setting, rung: Rung, style: Style, size: float) -> Setting:
    """Return the setting with the subject in another of the sizes of `SUBJECTS`."""
    scale = replace(_SCALE[Role.SUBJECT], size=size)
    return replace(setting, types={**setting.types, Role.SUBJECT: _set(scale, scale, rung, style)})


def with_footer(setting: Setting, paper: Sheet, depth_pt: float) -> Setting:
    """Return the setting with room for a footer; one that is deeper than the margin costs body."""
    top_pt = _down(paper.height_pt - _FOOT_PT - depth_pt)
    bottom_pt = min(setting.body_bottom_pt, _down(top_pt - _FOOTER_GAP_PT))
    return replace(setting, body_bottom_pt=bottom_pt, footer_top_pt=top_pt)


def mark_width_pt(kind: Type) -> float:
    """Return how far a status mark sets the word after it in."""
    return _MARK * kind.size_pt


def _sizes(above_pt: float, down_to_pt: float) -> list[float]:
    """Return the sizes below one, by half points, the last one included."""
    sizes = []
    while above_pt > down_to_pt:
        above_pt = max(down_to_pt, ceil(above_pt / _SIZE_STEP_PT - 1) * _SIZE_STEP_PT)
        sizes.append(above_pt)
    return sizes


def _type(role: Role, rung: Rung, style: Style) -> Type:
    return _set(_SCALE[role], _SCALE[_SAME_LINE.get(role, role)], rung, style)


def _set(scale: _Scale, leader: _Scale, rung: Rung, style: Style) -> Type:
    """Return how text is set on a rung, in the leading of what stands on the same line."""
    leading = max(rung.leading * scale.loose, _LEAST_LEADING)
    return Type(
        size_pt=_size(scale, rung, style),
        leading_pt=_up(leading * _size(leader, rung, style)),
        before_pt=_down(scale.before * rung.size_pt * rung.white),
        bold=scale.bold,
        colour=_colour(scale, style),
    )


def _size(scale: _Scale, rung: Rung, style: Style) -> float:
    base_pt = style.size_pt if scale.firm else rung.size_pt
    half_points = floor(scale.size * base_pt / _SIZE_STEP_PT + 0.5)
    return max(style.floor_pt, half_points * _SIZE_STEP_PT)


def _colour(scale: _Scale, style: Style) -> str:
    colours = style.colours
    return {"ink": colours.ink, "quiet": colours.quiet, "accent": colours.accent}[scale.colour]


def _columns(shares: tuple[float, ...], measure_pt: float) -> tuple[float, ...]:
    """Return widths that add up to the measure, the last one taking up what rounding leaves."""
    widths = [_down(share * measure_pt) for share in shares[:-1]]
    return (*widths, _down(measure_pt - sum(widths)))


def _down(points: float) -> float:
    return floor(points * 20 + 1e-6) / 20


def _up(points: float) -> float:
    return ceil(points * 20 - 1e-6) / 20
