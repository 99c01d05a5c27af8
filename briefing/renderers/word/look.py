"""The names of a Word memo's styles, and the measures that its XML needs beside the layout's."""

from dataclasses import dataclass
from math import floor

from briefing.model.memo import Form, Role
from briefing.model.page import Page

BULLET, NUMBER = "Bullet", "Number"
ROW_HEADING, STATUS = "Row Heading", "Status"
END = "End"


@dataclass(frozen=True, slots=True)
class Style:
    """A paragraph style: its name after "Briefing", whose sizes it has, what else it is."""

    name: str
    role: Role
    level: int | None = None  # in the outline, from 0
    stays: bool = False  # with the paragraph after it
    bold: bool = False


# Names no letterhead uses: programs that merge documents match styles by name.
STYLES = (
    Style("Marking", Role.MARKING),
    Style("Label", Role.LABEL),
    Style("Field", Role.FIELD),
    Style("Subject", Role.SUBJECT, level=0, stays=True),
    Style("Heading", Role.HEADING, level=1, stays=True),
    Style("Bottom Line", Role.LEAD),
    Style("Text", Role.BODY),
    Style(BULLET, Role.ITEM),
    Style(NUMBER, Role.ITEM),
    Style("Column", Role.COLUMN, stays=True),
    Style("Cell", Role.CELL),
    Style(ROW_HEADING, Role.CELL, bold=True),
    Style(STATUS, Role.CELL),
    Style("Note", Role.NOTE),
    Style("Source", Role.SOURCE),
    Style("Footer", Role.FOOTER),
)
_NAMES = {style.role: style.name for style in reversed(STYLES)}


@dataclass(frozen=True, slots=True)
class Look:
    """How one page of the file is set; `number` tells its styles from those of other pages."""

    page: Page
    number: int = 1

    def style(self, kind: Role | str) -> str:
        """Return the identifier of a style, given a role or a name of this module."""
        return self.name(kind).replace(" ", "")

    def name(self, kind: Role | str) -> str:
        """Return the name of a style as the reader sees it."""
        name = _NAMES[kind] if isinstance(kind, Role) else kind
        return f"Briefing {name}" + (f" {self.number}" if self.number > 1 else "")

    def table(self, form: Form) -> str:
        """Return what `style` and `name` call the style of a table."""
        return f"Table {form.value.title()}"

    def list_kind(self, name: str) -> int:
        """Return the number of the abstract list of bullets or of numbers."""
        return 2 * self.number - (name == BULLET)

    @property
    def panel_pt(self) -> float:
        """Return how far the tint reaches above and below the bottom line.

        A quarter of a point is what a border's thickness and its space can add up to exactly.
        """
        setting = self.page.word
        reach = min(setting.types[Role.LEAD].before_pt, setting.bar_pt) / 2
        return floor(reach * 4) / 4

    @property
    def mark_pt(self) -> float:
        """Return the width that a status mark takes before its word: an em."""
        return self.page.word.types[Role.CELL].size_pt
