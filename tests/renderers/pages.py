"""A page made by hand, for what the renderers draw without any layout."""

from briefing.model.memo import (
    Block,
    Cell,
    Form,
    List,
    Mark,
    Memo,
    Paragraph,
    Part,
    Role,
    Row,
    Run,
    Table,
)
from briefing.model.page import Page, Setting, Sheet, Type
from briefing.model.style import Colours, Margins

IDS = tuple(
    f"{letter}{n}"
    for letter, last in zip("bspocnr", (2, 3, 3, 4, 1, 2, 1), strict=True)
    for n in range(1, last + 1)
)
"""The statements of MEMO, in the order in which it prints them."""

SHEET = Sheet(595.3, 841.9, Margins(50, 57, 54, 57))
COLOURS = Colours("1A1A1A", "595959", "1F3A5F", "EEF2F7", "B8C2CE")


def setting(size_pt: float = 11.0, pitch: float = 1.25) -> Setting:
    """Return a setting whose leadings are `pitch` times the type, in twentieths of a point."""

    def of(ratio: float, before: float, colour: str = COLOURS.ink, *, bold: bool = False) -> Type:
        size = round(size_pt * ratio * 2) / 2
        return Type(size, round(size * pitch * 20) / 20, before, bold, colour)

    measure = SHEET.measure_pt
    return Setting(
        types={
            Role.MARKING: of(1, 0, bold=True),
            Role.LABEL: of(0.85, 0, COLOURS.quiet, bold=True),
            Role.FIELD: of(1, 0),
            Role.SUBJECT: of(1.5, 10, COLOURS.accent, bold=True),
            Role.HEADING: of(1, 10, COLOURS.accent, bold=True),
            Role.LEAD: of(1.1, 3),
            Role.BODY: of(1, 3),
            Role.ITEM: of(1, 3),
            Role.COLUMN: of(0.85, 0, COLOURS.quiet, bold=True),
            Role.CELL: of(0.95, 0),
            Role.NOTE: of(0.9, 3, COLOURS.quiet),
            Role.SOURCE: of(0.85, 6, COLOURS.quiet),
            Role.FOOTER: of(0.8, 0, COLOURS.quiet),
        },
        columns_pt={
            Form.FIELDS: (50.0, measure / 2 - 50, 50.0, measure / 2 - 50),
            Form.PEOPLE: (measure * 0.24, measure * 0.76),
            Form.OUTCOMES: (measure * 0.27, measure * 0.53, measure * 0.2),
            Form.DECISIONS: (measure * 0.8, measure * 0.2),
        },
        indent_pt=14.0,
        pad_x_pt=8.0,
        pad_y_pt=2.0,
        rule_pt=0.5,
        bar_pt=12.0,
        body_bottom_pt=841.9 - 54 - 40,
        footer_top_pt=841.9 - 54 - 28,
        footer_bottom_pt=841.9 - 54,
    )


def paragraph(role: Role, text: str, id: str | None = None) -> Paragraph:
    return Paragraph(role, (Run(text),), id)


def row(role: Role, *texts: str, id: str | None = None, mark: Mark | None = None) -> Row:
    """Return a row; `mark` goes to its last cell, a label's cell is a heading."""
    cells = [Cell((paragraph(role, text),)) for text in texts[:-1]]
    return Row((*cells, Cell((paragraph(role, texts[-1]),), mark=mark)), id)


def fields(*pairs: tuple[str, str, str, str]) -> Table:
    def cells(pair: tuple[str, ...]) -> tuple[Cell, ...]:
        roles = (Role.LABEL, Role.FIELD, Role.LABEL, Role.FIELD)
        return tuple(
            Cell((paragraph(role, text),), heading=role is Role.LABEL)
            for role, text in zip(roles, pair, strict=True)
        )

    return Table(Form.FIELDS, tuple(Row(cells(pair)) for pair in pairs), caption="Memo")


def part(name: str, heading: str | None, *blocks: Block) -> Part:
    return Part(name, paragraph(Role.HEADING, heading) if heading else None, blocks)


def bullets(prefix: str, *texts: str, ordered: bool = False) -> List:
    items = (paragraph(Role.ITEM, text, f"{prefix}{n}") for n, text in enumerate(texts, 1))
    return List(tuple(items), ordered)


def member(id: str, name: str, role: str) -> Paragraph:
    return Paragraph(Role.CELL, (Run(name, strong=True), Run(f", {role}")), id)


GAP = Table(
    Form.FIELDS,
    (
        Row(
            (
                Cell((paragraph(Role.LABEL, "To"),), heading=True),
                Cell((paragraph(Role.FIELD, "The board"),)),
                Cell((), heading=True),
                Cell(()),
            )
        ),
    ),
)
"""Fields of which the right column has fewer than the left."""
PEOPLE = Table(
    Form.PEOPLE,
    (
        Row(
            (
                Cell((paragraph(Role.CELL, "Harbour Board"),), heading=True),
                Cell(
                    (
                        member("p1", "Ines Falk", "Chair of the Harbour Board"),
                        member("p2", "Tomas Brink", "Port Captain"),
                    )
                ),
            )
        ),
        Row(
            (
                Cell((paragraph(Role.CELL, "Dockworkers’ Union"),), heading=True),
                Cell((member("p3", "Ola Renn", "General Secretary"),)),
            )
        ),
    ),
)
OUTCOMES = Table(
    Form.OUTCOMES,
    (
        row(
            Role.CELL,
            "Night shifts",
            "Final stage of an agreement to pay the night rate from nine in the evening, "
            "subject to the vote of the members",
            "In progress",
            id="o1",
            mark=Mark.HALF,
        ),
        row(
            Role.CELL,
            "Crane safety",
            "The board agreed to renew all twelve cranes by 2027",
            "Agreed",
            id="o2",
            mark=Mark.FULL,
        ),
        row(
            Role.CELL,
            "Local hiring",
            "The union pressed for a quota of local apprentices",
            "Raised",
            id="o3",
            mark=Mark.DOT,
        ),
        row(
            Role.CELL,
            "Strike notice",
            "No date was confirmed for the notice to be withdrawn",
            "Open",
            id="o4",
            mark=Mark.HOLLOW,
        ),
    ),
    head=row(Role.COLUMN, "Issue", "Outcome", "Status"),
    caption="Issues and outcomes",
)
MEMO = Memo(
    title="Harbour talks, Port Ellen, 10 April 2025",
    language="en",
    locale="en-GB",
    head=(
        paragraph(Role.MARKING, "OFFICIAL"),
        fields(
            ("To", "Minister for Transport", "Date", "11 April 2025"),
            ("From", "Ports desk, tel. 0000", "Ref", "PRT/2025/0142"),
            ("Purpose", "For information; no decision needed", "Status", "DRAFT, NOT CLEARED"),
        ),
        paragraph(Role.SUBJECT, "Harbour talks, Port Ellen, 10 April 2025"),
    ),
    parts=(
        part(
            "bottom_line",
            "Bottom line",
            paragraph(
                Role.LEAD,
                "The harbour board and the union reached no binding agreement, and both said that "
                "they want to go on talking.",
                "b1",
            ),
            paragraph(
                Role.LEAD, "The next round is expected but has not been scheduled yet.", "b2"
            ),
        ),
        part(
            "summary",
            "Summary",
            bullets(
                "s",
                "The harbour board and the dockworkers’ union met in Port Ellen on shifts, "
                "cranes and hiring: it was the second round this year.",
                "The union pressed for a higher night rate and for a say in the roster.",
                "Scope was limited: wages and the harbour’s sale were left aside.",
            ),
        ),
        part("participants", "Who took part", PEOPLE),
        part(
            "outcomes",
            "Issues and outcomes",
            OUTCOMES,
            Paragraph(
                Role.NOTE,
                (Run("The source elsewhere calls crane safety “unresolved”."),),
                "c1",
                follows="o2",
            ),
        ),
        part(
            "next_steps",
            "Next steps",
            bullets(
                "n",
                "Next round of harbour talks: expected, not yet scheduled.",
                "Port Captain: report on the cranes by 2 May 2025.",
                ordered=True,
            ),
        ),
        part(
            "reactions",
            "Reactions",
            bullets("r", "Ship owners: concerned about delays at the northern quay."),
        ),
        part(
            "source",
            None,
            Paragraph(
                Role.SOURCE,
                (
                    Run("Source ", strong=True),
                    Run("One unsigned article in "),
                    Run("The Port Ellen Echo", href="https://echo.example/harbour?a=1&b=2"),
                    Run(", 11 April 2025. Single source."),
                ),
            ),
        ),
    ),
    footer=(
        paragraph(Role.FOOTER, "PRT/2025/0142 · DRAFT"),
        paragraph(Role.MARKING, "OFFICIAL"),
    ),
    author="Ports desk",
    date="2025-04-11",
)


def page(memo: Memo = MEMO, word: Setting | None = None) -> Page:
    """Return a page with the memo as it is, whether it fits or not."""
    word = word or setting()
    return Page(memo, SHEET, COLOURS, "Source Sans Pro", "Calibri", word, word, ())
