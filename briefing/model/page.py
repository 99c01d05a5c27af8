"""Page: a memo as it fits on one sheet. Document: that page as the bytes of one format.

The layout decides, the renderers only draw. One unit everywhere: the PostScript point (1/72 inch)
in names that end in `_pt`; the origin is the sheet's top left corner and y grows downwards.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from briefing.model.memo import Form, Mark, Memo, Paragraph, Role
from briefing.model.notice import Notice
from briefing.model.style import Colours, Margins


@dataclass(frozen=True, slots=True)
class Type:
    """How text of one role is set. Space stands before a paragraph only, never after it."""

    size_pt: float
    leading_pt: float
    before_pt: float
    bold: bool = False
    colour: str = "000000"


@dataclass(frozen=True, slots=True)
class Setting:
    """Every measure that one format is set with."""

    types: Mapping[Role, Type]
    columns_pt: Mapping[Form, tuple[float, ...]]  # widths, left to right; together the measure
    indent_pt: float  # of list items, hanging
    pad_x_pt: float  # inside a cell, between columns
    pad_y_pt: float  # inside a cell, above and below
    rule_pt: float  # thickness of hairlines
    bar_pt: float  # from the left margin to the text of the bottom line
    body_bottom_pt: float  # y where the body must end
    footer_top_pt: float  # y where the footer begins
    footer_bottom_pt: float  # y where the footer ends

    @property
    def gap_pt(self) -> float:
        """Return the space between a subject and the fields below it: a heading's below itself."""
        return self.types[Role.LEAD].before_pt


@dataclass(frozen=True, slots=True)
class Sheet:
    """The paper."""

    width_pt: float
    height_pt: float
    margins: Margins

    @property
    def measure_pt(self) -> float:
        """Return the length of a full line."""
        return self.width_pt - self.margins.left_pt - self.margins.right_pt


@dataclass(frozen=True, slots=True)
class Piece:
    """Part of a line, in one look; spaces belong to the text, a line's last one included."""

    x_pt: float
    text: str
    bold: bool
    href: str | None = None
    family: str | None = None  # that draws it, where the page's own has not all its letters


@dataclass(frozen=True, slots=True)
class Line:
    """One line of type."""

    baseline_pt: float
    size_pt: float
    colour: str
    pieces: tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class Rule:
    """A hairline between two points."""

    x0_pt: float
    y0_pt: float
    x1_pt: float
    y1_pt: float
    width_pt: float
    colour: str


@dataclass(frozen=True, slots=True)
class Panel:
    """A filled rectangle behind the text."""

    x_pt: float
    y_pt: float
    width_pt: float
    height_pt: float
    colour: str


@dataclass(frozen=True, slots=True)
class Shape:
    """A status mark around a centre."""

    mark: Mark
    x_pt: float
    y_pt: float
    radius_pt: float
    colour: str


Ornament = Rule | Panel | Shape


class Tag(StrEnum):
    """Structure types of ISO 32000-1, 14.8.4, that the page is made of."""

    DOCUMENT = "Document"
    PART = "Part"  # one memo of several in a file
    H1 = "H1"
    H2 = "H2"
    P = "P"
    L = "L"
    LI = "LI"
    LBL = "Lbl"
    LBODY = "LBody"
    TABLE = "Table"
    TR = "TR"
    TH = "TH"
    TD = "TD"
    LINK = "Link"
    ARTIFACT = "Artifact"  # seen, not heard: what repeats from page to page


@dataclass(frozen=True, slots=True)
class Box:
    """A node of the page's structure, its own lines first, then its children in reading order."""

    tag: Tag
    id: str | None = None  # of the statement printed here
    lines: tuple[Line, ...] = ()
    kids: tuple["Box", ...] = ()
    ornaments: tuple[Ornament, ...] = ()  # drawn before the lines, never heard
    column_heading: bool = False  # TH: heads a column; else it heads its row
    ordered: bool = False  # L: its labels count
    caption: str | None = None  # Table: heard, not seen
    says: Paragraph | None = None  # what its lines print; None for a list's labels


@dataclass(frozen=True, slots=True)
class Cut:
    """A statement that was left out."""

    id: str
    part: str


@dataclass(frozen=True, slots=True)
class Page:
    """What fits. Every format prints `memo`; sizes and spacing are those of the format."""

    memo: Memo  # as kept, the lines that say what was left out included
    sheet: Sheet
    colours: Colours
    pdf_family: str
    word_family: str
    pdf: Setting
    word: Setting
    boxes: tuple[Box, ...]  # placed for the PDF
    cut: tuple[Cut, ...] = ()
    spare_pt: float = 0.0  # unused height of the PDF's body
    notices: tuple[Notice, ...] = ()
    more_families: tuple[str, ...] = ()  # that pieces of the PDF are drawn by
    carried: str | None = None  # a briefing file in JSON, which the formats that can will hold


@dataclass(frozen=True, slots=True)
class Document:
    """A page, or several, as the bytes of one format."""

    format: str  # "pdf", "docx", "html", "md", "json"
    data: bytes
