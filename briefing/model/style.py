"""Style: a house's choices for its memos. One TOML file each; see templates/memo.toml."""

from dataclasses import dataclass
from typing import Literal

Carry = Literal["none", "visible", "all"]
"""Nothing, what the page prints, or the whole briefing with the text of its sources."""

Approval = Literal["none", "required"]
"""Whether a memo is a draft until somebody has approved it."""


@dataclass(frozen=True, slots=True)
class Margins:
    """Distances from the sheet's edges, in points."""

    top_pt: float
    right_pt: float
    bottom_pt: float
    left_pt: float


@dataclass(frozen=True, slots=True)
class PartRule:
    """How a part of the memo gives way when the page is full."""

    name: str  # "bottom_line", "summary", "participants", "outcomes", …
    keep: int  # items that stay while the type is above `comfort_pt`
    rank: int  # 1 gives way last


@dataclass(frozen=True, slots=True)
class Colours:
    """Hexadecimal sRGB, six digits, without "#"."""

    ink: str
    quiet: str  # labels and small print
    accent: str
    tint: str  # behind the bottom line and the table's head
    rule: str  # hairlines


@dataclass(frozen=True, slots=True)
class Head:
    """Which fields stand at the head and at the foot, in order: those of `FIELDS`."""

    left: tuple[str, ...]
    right: tuple[str, ...]  # empty: the head has one column
    foot: tuple[str, ...]
    needs: tuple[str, ...]  # fields whose absence is worth a notice


FIELDS = (
    "to", "through", "from", "copy", "date", "reference", "purpose", "contact", "status",
)  # fmt: skip
"""The fields of a head: those of a briefing's `memo`, and whether the memo has been approved."""


@dataclass(frozen=True, slots=True)
class Style:
    """What a memo of this house looks like."""

    name: str
    locale: str  # BCP 47; decides date order, paper and the labels' language
    paper: Literal["A4", "Letter"]
    margins: Margins
    pdf_family: str  # a family that `fonts` finds
    word_family: str  # "Calibri", "Arial" or "Times New Roman"
    size_pt: float
    comfort_pt: float  # items give way before the type becomes smaller than this
    floor_pt: float  # never smaller
    colours: Colours
    parts: tuple[PartRule, ...]  # in the order of the page
    template: str  # file name
    file_name: str  # pattern: {date}, {title}, {place}, {reference}, {status}
    head: Head
    marking: str | None = None
    approval: Approval = "none"
    leading: float = 1.36  # of the loosest lines, in multiples of the type size
    carry: Carry = "none"  # how much of its briefing a memo holds
