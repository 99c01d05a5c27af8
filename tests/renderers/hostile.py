"""Texts that would like to be markup, or that no file can hold."""

from dataclasses import replace

from briefing.model.memo import Cell, Form, List, Memo, Paragraph, Role, Row, Run, Table
from tests.renderers.pages import MEMO, part

TEXTS = (
    "R&D < 5 and AT&T > 3",
    "</w:t></w:r><w:r><w:t>injected",
    "<script>alert(1)</script> <img src=x onerror=alert(1)>",
    "]]><!-- <x> -->",
    "&amp; &#0; &lt; &nbsp",
    "\"quoted\" and 'quoted'",
    "null \x00 bell \x07 tab-like \x0b \x1f \x85",
    "lone \ud800 surrogate \udfff",
    "non \ufffe characters \uffff",
    "\u202eright to left\u202c \u200f",
    "{{ template }} ${name} %s {0}",
    "# not a heading",
    "- not a list",
    "+ nor this",
    "2025. Not a list either",
    "1) Nor this",
    "> not a quotation",
    "=== --- *** ___ ~~~ ``` $x^2$",
    "*not* **strong** _nor_ __this__ `code` ~~gone~~",
    "[not a link](https://a.example) ![nor a picture](x) [^1] [x]: y",
    "https://bare.example www.bare.example me@bare.example <https://a.example>",
    "| not | a | table |",
    "a \\ backslash at the end \\",
    ": --- | --- :",
    "x" * 5000,
)


def memo(text: str) -> Memo:
    """Return a memo that prints a text in every place where text can stand."""
    run = Run(text)

    def of(role: Role, id: str | None = None) -> Paragraph:
        return Paragraph(role, (run,), id)

    def cell(role: Role, heading: bool = False) -> Cell:
        return Cell((of(role),), heading)

    return replace(
        MEMO,
        title=text,
        author=text,
        head=(
            of(Role.MARKING),
            Table(Form.FIELDS, (Row((cell(Role.LABEL, True), cell(Role.FIELD))),), caption=text),
            of(Role.SUBJECT),
        ),
        parts=(
            part("a", "Heading", of(Role.LEAD, text), List((of(Role.ITEM),))),
            part("b", "Heading", List((of(Role.ITEM),), ordered=True), of(Role.BODY)),
            part("c", "Heading", _table(cell(Role.CELL, True), (of(Role.CELL), of(Role.CELL)))),
            part("d", "Heading", _outcomes(cell(Role.COLUMN), cell(Role.CELL)), of(Role.NOTE)),
            part(
                "e",
                None,
                Paragraph(Role.SOURCE, (Run(text, strong=True), Run(" "), Run(text, href=text))),
            ),
            part("f", None, Paragraph(Role.SOURCE, (Run(text, href=f"https://a.example/{text}"),))),
        ),
        footer=(of(Role.FOOTER), of(Role.MARKING)),
    )


def _table(delegation: Cell, members: tuple[Paragraph, ...]) -> Table:
    return Table(Form.PEOPLE, (Row((delegation, Cell(members))),))


def _outcomes(column: Cell, cell: Cell) -> Table:
    return Table(Form.OUTCOMES, (Row((cell,) * 3, "o1"),), head=Row((column,) * 3))
